package org.mahdar.record.episode;

import java.util.Arrays;
import java.util.List;

/** Links in the order in which they are followed; a set of thousands of linked events has a hundred thousand of them. */
final class Links {

    private final Link[] links;
    private int at;

    /** These, to be followed from the first on. */
    Links(List<Link> links) {
        this.links = sorted(links);
    }

    boolean isDone() {
        return at == links.length;
    }

    /** The link that is followed next. */
    Link next() {
        return links[at];
    }

    void advance() {
        at++;
    }

    /** Sorted are numbers that hold the leading bits of a score and the link's place; what these bits leave equal is looked at again. */
    private static Link[] sorted(List<Link> links) {
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(links.size());
        long places = (1L << placeBits) - 1;
        long[] keys = new long[links.size()];
        for (int i = 0; i < keys.length; i++) {
            // The bits of positive numbers are ordered as the numbers are.
            keys[i] = (Long.MAX_VALUE - Double.doubleToLongBits(links.get(i).score())) & ~places | i;
        }
        Arrays.sort(keys);
        Link[] sorted = new Link[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = links.get((int) (keys[i] & places));
        }
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && (keys[to] & ~places) == (keys[from] & ~places)) {
                to++;
            }
            Arrays.sort(sorted, from, to, Link.ORDER);
            from = to;
        }
        return sorted;
    }
}
