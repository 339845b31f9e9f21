package org.mahdar.record.reread;

/** Who read: the coder's version and the hash of its lexicon, as they stand in every reading. */
public record Version(String coder, String lexicon) {

    /** The form in which a version is named on the command line: coder, a plus sign, the beginning of the lexicon's hash. */
    public String label() {
        return coder + "+" + lexicon.substring(0, Math.min(12, lexicon.length()));
    }

    @Override
    public String toString() {
        return label();
    }
}
