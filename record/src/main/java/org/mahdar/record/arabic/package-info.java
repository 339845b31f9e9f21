/** As much of Arabic spelling as comparing and finding texts needs. Nothing here changes a text that is kept. */
package org.mahdar.record.arabic;
