package org.mahdar.reader.event;

import java.util.List;
import java.util.Set;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Status;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.text.Clitics;
import org.mahdar.text.Folder;
import org.mahdar.text.VerbForm;

/** Whether the act of a trigger happened, with the word that proves it. One article, one thread. */
final class StatusFinder {

    private static final int FAR_LEFT = 8;
    private static final Set<String> CEASING = Set.of("زال", "برح", "قل");

    /** Verbs whose subject is an act. */
    private static final Set<String> HAPPENING =
            Set.of("بدأ", "حدث", "جرى", "تم", "وقع", "حصل", "عقد", "انعقد", "انطلق");

    private final Analysis a;
    private final StatusWords words;

    /** The expressions that can only mean a day to come. */
    private final List<DateExpression> ahead;

    private final Folder folder = new Folder();

    /**
     * A status and its proof.
     *
     * @param status the status
     * @param token the word that proves it, or -1 where nothing qualifies the act
     */
    record Mark(Status status, int token) {}

    /** The last answer: all readings of one match ask the same. */
    private Mark last;

    private int lastTrigger = -1;
    private boolean lastFinite;

    private static final Mark PLAIN = new Mark(Status.OCCURRED, -1);

    StatusFinder(Prepared p, StatusWords words) {
        this(p.analysis(), words, ahead(p));
    }

    StatusFinder(Analysis a, StatusWords words, List<DateExpression> ahead) {
        this.a = a;
        this.words = words;
        this.ahead = ahead;
    }

    private static List<DateExpression> ahead(Prepared p) {
        return p.published() == null
                ? List.of()
                : p.dates().stream()
                        .filter(d -> d.date().first().isAfter(p.published().first()))
                        .toList();
    }

    /** The status of the act told at the trigger. */
    Mark of(int trigger, boolean finite) {
        if (trigger != lastTrigger || finite != lastFinite) {
            last = find(trigger, finite);
            lastTrigger = trigger;
            lastFinite = finite;
        }
        return last;
    }

    private Mark find(int trigger, boolean finite) {
        Mark mark = finite ? verb(trigger) : noun(trigger);
        return mark.status() == Status.OCCURRED && (!finite || imperfect(trigger)) ? dated(trigger, mark) : mark;
    }

    private boolean imperfect(int v) {
        return a.verb(v) != null && a.verb(v).form().tense() == VerbForm.Tense.IMPERFECT;
    }

    /** «يزور بكين الأسبوع المقبل»، «قبل يومين من القمة»: what stands beside a day to come, no verb between, is a plan. */
    private Mark dated(int trigger, Mark otherwise) {
        for (DateExpression d : ahead) {
            boolean near = d.from() > trigger ? d.from() - trigger <= 14 : trigger - d.to() <= 2 && trigger >= d.to();
            if (near && a.sentences().sentenceOf(d.from()) == a.sentences().sentenceOf(trigger)) {
                int from = Math.min(trigger, d.to()) + 1;
                boolean together = true;
                for (int t = from; t < Math.max(trigger, d.from()); t++) {
                    together &= a.tag(t) != Tag.VERB && a.tag(t) != Tag.REL && a.tag(t) != Tag.THAT;
                    together &= !(a.tag(t) == Tag.MARK && (a.isMark(t, ',') || a.isMark(t, ';')));
                }
                if (together) {
                    return new Mark(Status.PLANNED, d.from());
                }
            }
        }
        return otherwise;
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
        boolean imperfect = imperfect(v);
        if ((a.clitics(v) & Clitics.LI) != 0 && imperfect) {
            return new Mark(Status.HYPOTHETICAL, v);
        }
        for (int t = v - 1; t >= Math.max(0, v - FAR_LEFT); t--) {
            Tag tag = a.tag(t);
            if (a.is(t, WordClass.COND) && !a.stemIs(t, "ان") && !whether(t)) {
                return new Mark(Status.HYPOTHETICAL, t);
            }
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
                    || tag == Tag.REL && !a.stemIs(t, "ما")) {
                break;
            }
        }
        return PLAIN;
    }

    /** «ما إذا»: whether. */
    private boolean whether(int t) {
        return t > 0 && a.stemIs(t, "اذا") && (a.stemIs(t - 1, "ما") || a.stemIs(t - 1, "عما"));
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
            if (a.is(t, WordClass.NEG_NOUN) && n - t <= 2 && !however(t)) {
                return new Mark(Status.DENIED, t);
            }
            boolean word = a.tag(t) == Tag.NOUN || a.tag(t) == Tag.PARTICLE;
            Status status = word && !isState(t) ? words.before(a.stem(t)) : null;
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

    /** «غير أن القصف توقف»: «yet» denies nothing. */
    private boolean however(int t) {
        return a.stemIs(t, "غير") && t + 1 < a.size() && a.stemIs(t + 1, "ان");
    }

    /** «حالة استنفار» is a state of things, «في حالة هجوم» a condition. */
    private boolean isState(int t) {
        return a.stemIs(t, "حاله") && !(t > 0 && a.stemIs(t - 1, "في"));
    }

    /** The verb that governs the noun passes its own status on; verbs of wanting make the act a plan, verbs of denying deny it. */
    private Mark governed(int v, int n) {
        Mark own = verb(v);
        if (own.status() != Status.OCCURRED) {
            return own;
        }
        // «تمكن من السيطرة» reached it; only the letters are those of «يمكن».
        Status status = a.stem(v).startsWith("تمكن")
                ? null
                : words.governor(folder.key(a.verb(v).verb().lemma()));
        boolean near = n - v <= (status == Status.DENIED ? 9 : 6);
        return status != null && near ? new Mark(status, v) : after(n);
    }

    /** «المفاوضات لم تبدأ بعد»، «القمة ستعقد في حزيران»: what the verb of happening says of its subject. */
    private Mark happening(int v) {
        if (!HAPPENING.contains(a.verb(v).verb().lemma())) {
            return PLAIN;
        }
        if ((a.clitics(v) & Clitics.SA) != 0) {
            return new Mark(Status.PLANNED, v);
        }
        boolean denied = a.tag(v - 1) == Tag.NEG && !a.stemIs(v - 1, "ما");
        return denied ? new Mark(Status.DENIED, v - 1) : PLAIN;
    }

    private Mark after(int n) {
        for (int t = n + 1; t < Math.min(a.size(), n + 7); t++) {
            if (a.tag(t) == Tag.VERB) {
                return happening(t);
            }
            if (a.tag(t) == Tag.MARK || a.tag(t) == Tag.LINE_END) {
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
