package org.mahdar.reader.mention;

import java.util.List;

/** How far readers look back in an article of any length, so that the work grows with the text and no faster. Stateless. */
public final class Nearby {

    /** The most mentions that are looked at in one direction; an ordinary article has fewer in all. */
    public static final int MOST = 400;

    private Nearby() {}

    /** The place, in mentions ordered by their first token, of the first one that begins at the token or behind it. */
    public static int firstFrom(List<Mention> mentions, int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The last place that is looked at on the way back from the one given. */
    public static int lowest(int index) {
        return Math.max(0, index - MOST);
    }
}
