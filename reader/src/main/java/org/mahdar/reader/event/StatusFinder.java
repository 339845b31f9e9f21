package org.mahdar.reader.event;

import java.util.Set;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Status;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.Clitics;
import org.mahdar.text.Folder;
import org.mahdar.text.VerbForm;

/** Whether the act of a trigger happened, with the word that proves it. One article, one thread. */
final class StatusFinder {

    private static final int FAR_LEFT = 8;
    private static final Set<String> CEASING = Set.of("زال", "برح", "قل");

    private final Analysis a;
    private final StatusWords words;
    private final Folder folder = new Folder();

    /**
     * A status and its proof.
     *
     * @param status the status
     * @param token the word that proves it, or -1 where nothing qualifies the act
     */
    record Mark(Status status, int token) {}

    private static final Mark PLAIN = new Mark(Status.OCCURRED, -1);

    StatusFinder(Analysis a, StatusWords words) {
        this.a = a;
        this.words = words;
    }

    /** The status of the act told at the trigger. */
    Mark of(int trigger, boolean finite) {
        return finite ? verb(trigger) : noun(trigger);
    }

    private Mark verb(int v) {
        if (continues(v)) {
            return PLAIN;
        }
        if (v > 0 && a.tag(v - 1) == Tag.NEG) {
            return new Mark(Status.DENIED, v - 1);
        }
        if ((a.clitics(v) & Clitics.SA) != 0) {
            return new Mark(Status.PLANNED, v);
        }
        boolean imperfect = a.verb(v) != null && a.verb(v).form().tense() == VerbForm.Tense.IMPERFECT;
        if ((a.clitics(v) & Clitics.LI) != 0 && imperfect) {
            return new Mark(Status.HYPOTHETICAL, v);
        }
        for (int t = v - 1; t >= Math.max(0, v - FAR_LEFT); t--) {
            Tag tag = a.tag(t);
            if (tag == Tag.NEG && !a.stemIs(t, "ما")) {
                return new Mark(Status.DENIED, t);
            }
            if (tag == Tag.PARTICLE) {
                Mark mark = particle(t, imperfect);
                if (mark != null) {
                    return mark;
                }
            } else if (imperfect
                    && (a.stemIs(t, "ان") || a.stemIs(t, "كي") || a.stemIs(t, "لكي"))
                    && v - t == 1
                    && !a.hasEnclitic(t)) {
                return subordinate(t);
            } else if (tag == Tag.VERB
                    || tag == Tag.MARK && t < v - 1
                    || tag == Tag.LINE_END
                    || tag == Tag.THAT
                    || tag == Tag.SUB
                    || tag == Tag.REL) {
                break;
            }
        }
        return PLAIN;
    }

    /** «لا يزال»، «ما برح»: the negation of ceasing tells that the act goes on. */
    private boolean continues(int v) {
        return a.verb(v) != null && CEASING.contains(a.verb(v).verb().lemma());
    }

    private Mark particle(int t, boolean imperfect) {
        if (a.stemIs(t, "سوف")) {
            return new Mark(Status.PLANNED, t);
        }
        if (a.stemIs(t, "قد") && imperfect || a.is(t, WordClass.COND)) {
            return new Mark(Status.HYPOTHETICAL, t);
        }
        return null;
    }

    /** What stands before «أن يفعل» decides: it is planned, wanted, ruled out; «بعد أن» tells what happened. */
    private Mark subordinate(int that) {
        for (int t = that - 1; t >= Math.max(0, that - 6); t--) {
            if (a.tag(t) == Tag.MARK && !a.isMark(t, '"') || a.tag(t) == Tag.LINE_END) {
                break;
            }
            Status status = words.that(a.stem(t));
            if (status == null && a.tag(t) == Tag.VERB) {
                status = words.governor(folder.key(a.verb(t).verb().lemma()));
                if (t > 0 && a.tag(t - 1) == Tag.NEG) {
                    status = Status.DENIED;
                }
            }
            if (status != null) {
                return new Mark(status, t);
            }
        }
        return new Mark(Status.HYPOTHETICAL, that);
    }

    private Mark noun(int n) {
        int sentence = a.sentences().sentenceOf(n);
        int start = sentence < 0 ? 0 : a.sentences().start(sentence);
        for (int t = n - 1; t >= Math.max(start, n - 10); t--) {
            if (a.is(t, WordClass.NEG_NOUN) && n - t <= 2) {
                return new Mark(Status.DENIED, t);
            }
            Status status = a.tag(t) == Tag.NOUN || a.tag(t) == Tag.PARTICLE ? words.before(a.stem(t)) : null;
            if (status != null && n - t <= (status == Status.PLANNED ? 8 : 3)) {
                return new Mark(status, t);
            }
            if (a.tag(t) == Tag.VERB) {
                return governed(t, n);
            }
            if (a.tag(t) == Tag.MARK
                    && !a.isMark(t, '"')
                    && !a.isMark(t, '«')
                    && !a.isMark(t, '“')
                    && !a.isMark(t, '#')) {
                break;
            }
        }
        return after(n);
    }

    /** The verb that governs the noun passes its own status on; verbs of wanting make the act a plan, verbs of denying deny it. */
    private Mark governed(int v, int n) {
        Mark own = verb(v);
        if (own.status() != Status.OCCURRED) {
            return own;
        }
        Status status = words.governor(folder.key(a.verb(v).verb().lemma()));
        boolean near = n - v <= 6;
        return status != null && near ? new Mark(status, v) : after(n);
    }

    private Mark after(int n) {
        for (int t = n + 1; t < Math.min(a.size(), n + 7); t++) {
            if (a.tag(t) == Tag.MARK || a.tag(t) == Tag.VERB || a.tag(t) == Tag.LINE_END) {
                break;
            }
            Status status = a.tag(t) == Tag.NOUN ? words.after(a.stem(t)) : null;
            if (status != null) {
                return new Mark(status, t);
            }
        }
        return PLAIN;
    }
}
