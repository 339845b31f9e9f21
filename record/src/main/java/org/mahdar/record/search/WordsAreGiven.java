package org.mahdar.record.search;

import org.apache.lucene.analysis.Analyzer;

/** Stands where an index writer wants an analyzer: all fields bring their words themselves. */
final class WordsAreGiven extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        throw new IllegalStateException("the field " + field + " was given as text, not as words");
    }
}
