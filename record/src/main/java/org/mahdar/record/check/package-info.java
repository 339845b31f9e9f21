/** Proves a record whole, or says what is damaged. */
package org.mahdar.record.check;
