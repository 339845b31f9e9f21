package org.mahdar.lexicon;

import java.util.List;
import java.util.Set;

/**
 * A verb.
 *
 * @param id its number, from 0
 * @param lemma «he did», with hamza
 * @param kinds what it does in a report
 * @param complements how its complements look: obj or a preposition in folded letters (علي, الي …), in order
 */
public record Verb(int id, String lemma, Set<Kind> kinds, List<String> complements) {

    /** What a verb does in a report. */
    public enum Kind {
        /** Introduces what somebody says. */
        SPEECH,
        /** Introduces what somebody thinks or expects. */
        THINK,
        /** Takes the name of an act as its object. */
        LIGHT,
        /** Begins, continues or stops another act. */
        ASPECT,
        /** Wants, plans or tries another act. */
        WILL,
        /** Makes somebody act. */
        CAUSE,
        MOTION,
        BE,
        /** Stands for the passive: تم، جرى. */
        PASSIVE,
        SPORT,
        PLAIN
    }

    public boolean is(Kind kind) {
        return kinds.contains(kind);
    }
}
