package org.mahdar.record.store;

/**
 * Counts how often the store was asked for what memory could hold too. Reading it all into memory takes a moment, which pays only
 * for who goes on asking. Not safe for use by several threads at once.
 */
public final class Patience {

    private static final int MOST = 8;

    private int asked;

    /** To be called before the store is asked once more; whether it was asked so often that memory pays. Then counts anew. */
    public boolean runsOut() {
        asked = asked == MOST ? 0 : asked + 1;
        return asked == 0;
    }
}
