/** The tokens of an article with what the lexicon knows of them: one reading of each word, chosen by form and neighbours. */
package org.mahdar.reader.analysis;
