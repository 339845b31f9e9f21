package org.mahdar.lexicon;

/** A data file of the lexicon is wrong; the message names file, line, what is wrong and what was expected. */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LexiconException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    public LexiconException(String file, String problem) {
        super(file + ": " + problem);
    }

    public LexiconException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
