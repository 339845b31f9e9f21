package org.mahdar.reader.event;

import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.VerbForm;

/**
 * What lies between a trigger and an option.
 *
 * @param shape a hash of the kinds of words between, runs of one kind counted once
 * @param verbs verbs between, at most 3
 * @param borders words between that open a clause, at most 3
 * @param marks commas and other marks between, at most 3
 * @param rank the option's place among those on its side of the trigger, from 0, at most 4
 * @param agreement whether the trigger is a verb whose form the option's gender fits: 0 no verb, 1 fits, 2 does not
 * @param lemma the lemma of the last verb between, hashed; 0 for none
 */
record Path(int shape, int verbs, int borders, int marks, int rank, int agreement, int lemma) {

    static final Path NONE = new Path(0, 0, 0, 0, 0, 0, 0);

    private static final int LONGEST = 30;
    /** Words and marks beyond so many tokens before the side change nothing that is counted. */
    private static final int FARTHEST = 1000;

    private static final int TOO_LONG = 77;

    static Path between(Analysis a, int trigger, Option o, int rank) {
        if (o.isNobody()) {
            return NONE;
        }
        boolean left = o.left();
        int from = left ? o.mentions().get(o.mentions().size() - 1).to() : trigger + 1;
        int to = left ? trigger : o.first().from();
        int verbs = 0;
        int borders = 0;
        int marks = 0;
        int lemma = 0;
        boolean named = false;
        for (int t = to - 1;
                t >= Math.max(from, to - FARTHEST) && !(verbs >= 3 && borders >= 3 && marks >= 3 && named);
                t--) {
            int kind = kind(a.tag(t));
            verbs += kind == 1 ? 1 : 0;
            borders += kind == 4 ? 1 : 0;
            marks += kind == 5 ? 1 : 0;
            if (!named && a.tag(t) == Tag.VERB) {
                lemma = a.verb(t).verb().lemma().hashCode();
                named = true;
            }
        }
        return new Path(
                shape(a, from, to),
                Math.min(verbs, 3),
                Math.min(borders, 3),
                Math.min(marks, 3),
                Math.min(rank, 4),
                agreement(a, trigger, o),
                lemma);
    }

    private static int shape(Analysis a, int from, int to) {
        if (to - from > LONGEST || to < from) {
            return TOO_LONG;
        }
        int shape = 17;
        int last = -1;
        for (int t = from; t < to; t++) {
            int kind = kind(a.tag(t));
            if (kind != last) {
                shape = shape * 31 + kind;
                last = kind;
            }
        }
        return shape;
    }

    private static int kind(Tag tag) {
        return switch (tag) {
            case VERB, BE -> 1;
            case NOUN, UNKNOWN, FOREIGN, NUMBER, NISBA, ADV, DEM -> 2;
            case PREP -> 3;
            case SUB, THAT, REL, CONJ -> 4;
            case MARK, LINE_END -> 5;
            case NAME, PRON -> 6;
            case NEG, PARTICLE -> 7;
        };
    }

    private static int agreement(Analysis a, int trigger, Option o) {
        if (a.tag(trigger) != Tag.VERB) {
            return 0;
        }
        VerbForm.Agreement form = a.verb(trigger).form().agreement();
        boolean feminine = switch (o.first().kind()) {
            case STATE, CAPITAL -> true;
            case PERSON, SEAT -> o.first().feminine();
            default -> o.first().feminine();
        };
        return switch (form) {
            case MASCULINE -> feminine ? 2 : 1;
            case FEMININE -> feminine ? 1 : 2;
            default -> 3;
        };
    }
}
