package org.mahdar.reader.clause;

import java.util.List;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.mention.Mention;
import org.mahdar.text.VerbForm;

/**
 * Who the subject of each verb is: the phrase behind it, the phrase before it, the antecedent of its relative, or the subject of the
 * verb before it. Computed once for an article.
 */
public final class Subjects {

    /** How a subject was found. */
    public enum How {
        NONE,
        BEHIND,
        BEFORE,
        RELATIVE,
        INHERITED,
        /** We, I: the speaker. */
        SPEAKER
    }

    private final Analysis a;
    private final ClauseScanner scanner;
    private final Mention[] subject;
    private final How[] how;
    private final Clause[] clauses;

    public Subjects(Analysis a, ClauseScanner scanner) {
        this.a = a;
        this.scanner = scanner;
        this.subject = new Mention[a.size()];
        this.how = new How[a.size()];
        this.clauses = new Clause[a.size()];
        Mention current = null;
        int line = -1;
        for (int s = 0; s < a.sentences().size(); s++) {
            if (a.sentences().line(s) > line + 2) {
                current = null;
            }
            line = a.sentences().line(s);
            for (int t = a.sentences().start(s); t < a.sentences().end(s); t++) {
                how[t] = How.NONE;
                if (a.tag(t) == Tag.VERB) {
                    find(t, current);
                    current = subject[t] != null && how[t] != How.RELATIVE ? subject[t] : current;
                }
            }
        }
    }

    /** The subject of the verb at the token, or null when it is nobody known. */
    public Mention of(int verb) {
        return subject[verb];
    }

    public How how(int verb) {
        return how[verb] == null ? How.NONE : how[verb];
    }

    /** The clause behind the verb. */
    public Clause clause(int verb) {
        return clauses[verb];
    }

    private void find(int v, Mention current) {
        Clause clause = scanner.behind(v, false);
        clauses[v] = clause;
        VerbForm form = a.verb(v).form();
        VerbForm.Agreement agreement = form.agreement();
        if (agreement == VerbForm.Agreement.FIRST || agreement == VerbForm.Agreement.FIRST_PLURAL) {
            how[v] = How.SPEAKER;
            return;
        }
        Mention left = before(v);
        Mention right = behind(clause);
        boolean content = left != null && startsContent(left);
        if (left != null && (right == null || content || leads(left, v)) && agrees(agreement)) {
            set(v, left, How.BEFORE);
        } else if (relative(v) != null && (right == null || right.partner() == null && !hasObjectSlot(clause))) {
            set(v, relative(v), How.RELATIVE);
        } else if (right != null) {
            set(v, right, How.BEHIND);
        } else if (left != null) {
            set(v, left, How.BEFORE);
        } else if (!bareSubject(clause)) {
            set(v, current, How.INHERITED);
        }
    }

    private static boolean hasObjectSlot(Clause clause) {
        return clause.arguments().stream().anyMatch(x -> x.isBare(1) && !x.owned());
    }

    private void set(int v, Mention m, How found) {
        subject[v] = m;
        how[v] = m == null ? How.NONE : found;
    }

    /** The mention in the first bare phrase; of «قال مصدر في الجيش» the one that the phrase's noun belongs to. */
    private static Mention behind(Clause clause) {
        List<HeadNoun> nouns = clause.nouns();
        for (Argument argument : clause.arguments()) {
            if (argument.isBare(1)) {
                return argument.mention();
            }
            boolean ofHead = !nouns.isEmpty()
                    && nouns.get(0).phrase() == 1
                    && nouns.get(0).token() < argument.mention().from();
            if (ofHead && argument.prep().equals("في") && argument.distance() <= 5 && argument.commas() == 0) {
                return null;
            }
        }
        return null;
    }

    private static boolean bareSubject(Clause clause) {
        return clause.nouns().stream().anyMatch(noun -> noun.phrase() == 1 && noun.first());
    }

    /** The mention right before the verb, with at most an apposition between commas or an adverb in between. */
    private Mention before(int v) {
        if (a.hasConjunction(v)) {
            return null;
        }
        int t = v - 1;
        int sentence = a.sentences().sentenceOf(v);
        int start = sentence < 0 ? 0 : a.sentences().start(sentence);
        boolean comma = false;
        int skipped = 0;
        while (t >= start && skipped < 12) {
            Mention m = scanner.mentionAt(t);
            if (m != null) {
                boolean free = m.prep().isEmpty() || m.kind() == Mention.Kind.PERSON && m.prepToken() < 0;
                if (free && m.genitiveOf() < 0 && m.kind() != Mention.Kind.THING && m.kind() != Mention.Kind.PLACE) {
                    return first(m);
                }
                if (!comma) {
                    return null;
                }
                t = m.from() - 1;
                skipped++;
                continue;
            }
            Tag tag = a.tag(t);
            if (a.isMark(t, ',')) {
                comma = true;
            } else if (tag == Tag.VERB
                    || tag == Tag.SUB
                    || tag == Tag.REL
                    || tag == Tag.THAT
                    || tag == Tag.LINE_END
                    || a.isMark(t, '.')
                    || a.isMark(t, ':')) {
                return null;
            } else if (!comma && tag == Tag.NOUN && !isTime(t)) {
                return null;
            } else if (!comma && tag == Tag.UNKNOWN) {
                return null;
            }
            skipped++;
            t--;
        }
        return null;
    }

    private boolean isTime(int t) {
        return a.is(t, org.mahdar.lexicon.WordClass.TIME) || a.is(t, org.mahdar.lexicon.WordClass.WEEKDAY);
    }

    private static Mention first(Mention m) {
        Mention one = m;
        while (one.partner() != null) {
            one = one.partner();
        }
        return one;
    }

    private boolean startsContent(Mention left) {
        int before = left.from() - 1;
        return before >= 0 && (a.tag(before) == Tag.THAT || a.tag(before) == Tag.SUB);
    }

    private boolean leads(Mention left, int v) {
        int sentence = a.sentences().sentenceOf(v);
        int from = left.from();
        return sentence >= 0
                && (from == a.sentences().start(sentence)
                        || a.isMark(from - 1, ':')
                        || a.isMark(from - 1, '"')
                        || a.isMark(from - 1, '#')
                        || a.isMark(from - 1, '”'));
    }

    private static boolean agrees(VerbForm.Agreement agreement) {
        return switch (agreement) {
            case FIRST, FIRST_PLURAL, SECOND -> false;
            default -> true;
        };
    }

    /** The antecedent of «الذي» before the verb. */
    private Mention relative(int v) {
        int t = v - 1;
        while (t > 0 && (a.tag(t) == Tag.PARTICLE || a.tag(t) == Tag.NEG || a.tag(t) == Tag.BE)) {
            t--;
        }
        if (t <= 0 || a.tag(t) != Tag.REL) {
            return null;
        }
        int before = t - 1;
        if (a.isMark(before, ',')) {
            before--;
        }
        Mention m = scanner.mentionAt(before);
        return m == null || m.kind() == Mention.Kind.THING ? null : first(m);
    }
}
