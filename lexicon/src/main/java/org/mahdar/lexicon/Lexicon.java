package org.mahdar.lexicon;

/** What Mahdar knows. This first form knows nothing yet; it stands here so that the commands can be built. */
public final class Lexicon {

    private Lexicon() {}

    /** The lexicon that comes with Mahdar. */
    public static Lexicon bundled() {
        return new Lexicon();
    }

    /** The hash of everything the lexicon holds. */
    public String hash() {
        return "empty";
    }
}
