/** Expressions of date and their meaning against the day of publication. */
package org.mahdar.reader.date;
