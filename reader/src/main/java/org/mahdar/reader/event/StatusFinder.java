package org.mahdar.reader.event;

import org.mahdar.lexicon.Verb;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Status;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.Clitics;
import org.mahdar.text.VerbForm;

/** Whether the act of a trigger happened, by the words before it. One article, one thread. */
final class StatusFinder {

    private final Analysis a;

    StatusFinder(Analysis a) {
        this.a = a;
    }

    /** The status of the act told at the trigger. */
    Status of(int trigger, boolean finite) {
        return finite ? verb(trigger) : noun(trigger);
    }

    private Status verb(int v) {
        if ((a.clitics(v) & Clitics.SA) != 0) {
            return negated(v) ? Status.DENIED : Status.PLANNED;
        }
        boolean imperfect = a.verb(v) != null && a.verb(v).form().tense() == VerbForm.Tense.IMPERFECT;
        int t = v - 1;
        int steps = 0;
        while (t >= 0 && steps < 8) {
            Tag tag = a.tag(t);
            if (tag == Tag.NEG) {
                return Status.DENIED;
            }
            if (tag == Tag.PARTICLE) {
                if (a.stemIs(t, "سوف")) {
                    return Status.PLANNED;
                }
                if (a.stemIs(t, "قد") && imperfect) {
                    return Status.HYPOTHETICAL;
                }
                if (a.is(t, WordClass.COND)) {
                    return Status.HYPOTHETICAL;
                }
            } else if (a.stemIs(t, "ان") && imperfect) {
                return subordinate(t);
            } else if (steps > 0
                    && (tag == Tag.VERB
                            || tag == Tag.MARK
                            || tag == Tag.LINE_END
                            || tag == Tag.THAT
                            || tag == Tag.SUB)) {
                break;
            }
            steps++;
            t--;
        }
        return Status.OCCURRED;
    }

    private boolean negated(int v) {
        return v > 0 && a.tag(v - 1) == Tag.NEG;
    }

    /** What stands before «أن يفعل» decides: it is planned, feared, wanted. */
    private Status subordinate(int that) {
        for (int t = that - 1; t >= Math.max(0, that - 6); t--) {
            if (a.tag(t) == Tag.MARK && !a.isMark(t, '"') || a.tag(t) == Tag.LINE_END) {
                break;
            }
            String stem = a.stem(t);
            switch (stem) {
                case "مقرر",
                        "متوقع",
                        "مرتقب",
                        "منتظر",
                        "مفترض",
                        "مزمع",
                        "يتوقع",
                        "يعتزم",
                        "ينوي",
                        "تعتزم",
                        "قرر",
                        "قررت" -> {
                    return Status.PLANNED;
                }
                case "قبل", "بعد", "منذ", "سبق" -> {
                    return Status.OCCURRED;
                }
                case "دون" -> {
                    return Status.DENIED;
                }
                default -> {
                    // look further left
                }
            }
        }
        return Status.HYPOTHETICAL;
    }

    private Status noun(int n) {
        int sentence = a.sentences().sentenceOf(n);
        int start = sentence < 0 ? 0 : a.sentences().start(sentence);
        for (int t = n - 1; t >= Math.max(start, n - 10); t--) {
            Tag tag = a.tag(t);
            if (a.is(t, WordClass.NEG_NOUN) && n - t <= 2) {
                return Status.DENIED;
            }
            switch (a.stem(t)) {
                case "احتمال", "امكانيه", "امكان", "حال", "تكهنات", "مخاوف", "خطر", "اقتراح", "فكره" -> {
                    if (n - t <= 4) {
                        return Status.HYPOTHETICAL;
                    }
                }
                case "مقرر", "مرتقب", "مرتقبه", "متوقع", "مزمع" -> {
                    return Status.PLANNED;
                }
                default -> {
                    // no sign
                }
            }
            if (tag == Tag.VERB) {
                return governed(t, n);
            }
            if (tag == Tag.MARK && !a.isMark(t, '"') && !a.isMark(t, '«') && !a.isMark(t, '“')) {
                break;
            }
        }
        return after(n);
    }

    /** The verb that governs the noun passes its own status on; verbs of wanting make the act a plan. */
    private Status governed(int v, int n) {
        Verb verb = a.verb(v).verb();
        Status own = verb(v);
        if (own == Status.DENIED) {
            return Status.DENIED;
        }
        if (own != Status.OCCURRED) {
            return own;
        }
        return switch (verb.lemma()) {
            case "اعتزم", "قرر", "نوى", "خطط", "استعد", "أعد", "توقع", "وعد", "تعهد", "عزم" -> Status.PLANNED;
            case "اقترح",
                    "بحث",
                    "درس",
                    "طالب",
                    "دعا",
                    "هدد",
                    "أمل",
                    "حاول",
                    "حث",
                    "طلب",
                    "احتمل",
                    "أراد",
                    "سعى",
                    "تمنى" -> Status.HYPOTHETICAL;
            case "نفى", "رفض", "استبعد", "أنكر" -> n - v <= 6 ? Status.DENIED : Status.OCCURRED;
            default -> Status.OCCURRED;
        };
    }

    private Status after(int n) {
        for (int t = n + 1; t < Math.min(a.size(), n + 6); t++) {
            switch (a.stem(t)) {
                case "مقبل",
                        "مقبله",
                        "مرتقب",
                        "مرتقبه",
                        "مقرر",
                        "مقرره",
                        "متوقع",
                        "متوقعه",
                        "قادم",
                        "قادمه",
                        "مزمع",
                        "محتمل",
                        "محتمله" -> {
                    return a.stem(t).startsWith("محتمل") ? Status.HYPOTHETICAL : Status.PLANNED;
                }
                default -> {
                    // no sign
                }
            }
            if (a.tag(t) == Tag.MARK) {
                return Status.OCCURRED;
            }
        }
        return Status.OCCURRED;
    }
}
