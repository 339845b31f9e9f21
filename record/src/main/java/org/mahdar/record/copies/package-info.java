/** Copies of one text: the same report in several outlets, with another headline, a cut tail, a note of the translator's. */
package org.mahdar.record.copies;
