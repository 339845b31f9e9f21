package org.mahdar.reader;

import org.mahdar.lexicon.Lexicon;

/** The lexicon of the program and the reader with it, loaded once for all tests: each takes its memory. */
public final class Bundled {

    public static final Lexicon LEXICON = Lexicon.bundled();

    public static final ArticleReader READER = new ArticleReader(LEXICON);

    /** Without a model of events: the order of the frames' slots decides alone. */
    public static final ArticleReader FRAMES_ALONE = new ArticleReader(LEXICON, null);

    private Bundled() {}
}
