/** From an article and the lexicon to a reading. */
package org.mahdar.reader;
