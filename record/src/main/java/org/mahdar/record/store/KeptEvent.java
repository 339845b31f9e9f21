package org.mahdar.record.store;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mahdar.model.Code;
import org.mahdar.model.Event;

/**
 * An event as the record holds it.
 *
 * @param no its number in the file; never leaves the record
 * @param article the number of its article in the file
 * @param key its name: the same whenever the same reading is kept, in any record
 * @param event what it says, with a reviewer's corrections
 * @param standing what stands behind it
 */
public record KeptEvent(long no, int article, String key, Event event, Standing standing) {

    private static final int EVENTS_PER_ARTICLE_BITS = 20;

    public KeptEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(standing, "standing");
    }

    /** The number of the n-th event of an article. */
    public static long number(int article, int n) {
        if (n >= 1 << EVENTS_PER_ARTICLE_BITS) {
            throw new IllegalArgumentException("an article with more than " + n + " events cannot be kept");
        }
        return ((long) article << EVENTS_PER_ARTICLE_BITS) + n;
    }

    /** The article of an event with that number. */
    public static int articleOf(long number) {
        return (int) (number >> EVENTS_PER_ARTICLE_BITS);
    }

    /** The principals on both sides, in alphabetical order. */
    public static Set<String> parties(Event event) {
        return Stream.concat(event.actors().stream(), event.recipients().stream())
                .map(Code::principal)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Names an event by where it stands and what it says.
     *
     * @param article the article's key
     * @param ordinal tells events apart that agree in all of this
     */
    public static String nameOf(String article, Event event, int ordinal) {
        String what = article
                + ' '
                + event.evidence().get(0).span().start()
                + ' '
                + event.type()
                + ' '
                + Cells.codes(event.actors())
                + '>'
                + Cells.codes(event.recipients())
                + ' '
                + ordinal;
        return TextKey.shortName(what, 16);
    }
}
