package org.mahdar.reader.clause;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.mention.Mention;
import org.mahdar.text.Clitics;

/**
 * Collects what stands behind a trigger: bare phrases in order, phrases behind prepositions, up to the end of the clause. A light
 * grammar of phrase boundaries in place of a parser: a noun without article takes the next noun as its genitive, a definite one takes definite
 * adjectives, a mention is a phrase of its own.
 */
public final class ClauseScanner {

    private static final int LONGEST = 60;

    private final Analysis a;
    private final List<Mention> mentions;
    private final int[] mentionAt;

    public ClauseScanner(Analysis a, List<Mention> mentions) {
        this.a = a;
        this.mentions = mentions;
        this.mentionAt = new int[a.size() + 1];
        java.util.Arrays.fill(mentionAt, -1);
        for (int i = 0; i < mentions.size(); i++) {
            for (int t = mentions.get(i).from(); t < mentions.get(i).to() && t < mentionAt.length; t++) {
                mentionAt[t] = i;
            }
        }
    }

    /** The mention that covers the token, or null. */
    public Mention mentionAt(int token) {
        return token < 0 || token >= mentionAt.length || mentionAt[token] < 0 ? null : mentions.get(mentionAt[token]);
    }

    /** The number of the mention that covers the token, or -1. */
    public int mentionIndex(int token) {
        return token < 0 || token >= mentionAt.length ? -1 : mentionAt[token];
    }

    /** Scanning state. */
    private final class Scan {
        final int trigger;
        final int end;
        final List<Argument> arguments = new ArrayList<>();
        final List<HeadNoun> nouns = new ArrayList<>();
        int phrase;
        String prep = "";
        boolean inPhrase;
        boolean open;
        boolean definite;
        boolean behindMention;
        int commas;
        int content = -1;
        int at;

        Scan(int trigger, int end) {
            this.trigger = trigger;
            this.end = end;
            this.at = trigger + 1;
        }
    }

    /**
     * The clause behind the trigger.
     *
     * @param trigger its token
     * @param nominal whether it is a noun, so that the next noun is its genitive
     */
    public Clause behind(int trigger, boolean nominal) {
        int sentence = a.sentences().sentenceOf(trigger);
        int end = Math.min(sentence < 0 ? a.size() : a.sentences().end(sentence), trigger + LONGEST);
        Scan s = new Scan(trigger, end);
        s.open = nominal && !a.hasArticle(trigger) && !a.hasEnclitic(trigger);
        s.definite = nominal && a.hasArticle(trigger);
        s.inPhrase = nominal;
        if (nominal) {
            s.phrase = 0;
        }
        while (s.at < s.end && step(s)) {
            // each step moves on
        }
        return new Clause(trigger, s.arguments, s.nouns, s.content, s.at);
    }

    private boolean step(Scan s) {
        Mention m = mentionAt(s.at);
        if (m != null && m.from() >= s.at - 1 && m.to() > s.at) {
            mention(s, m);
            return true;
        }
        switch (a.tag(s.at)) {
            case PREP -> preposition(s);
            case NOUN, UNKNOWN, NISBA, NAME, FOREIGN -> noun(s);
            case NUMBER -> {
                if (!s.inPhrase) {
                    newPhrase(s);
                    s.open = true;
                }
                s.at++;
            }
            case DEM, ADV -> s.at++;
            case PRON -> s.at++;
            case PARTICLE, NEG -> {
                return false;
            }
            case VERB, BE, CONJ, REL, SUB, THAT, LINE_END -> {
                return boundary(s);
            }
            case MARK -> {
                return mark(s);
            }
        }
        return true;
    }

    private boolean boundary(Scan s) {
        if (a.is(s.at, Tag.THAT) || a.is(s.at, Tag.SUB)) {
            s.content = s.at;
        }
        if (a.is(s.at, Tag.CONJ) && (a.stemIs(s.at, "او"))) {
            s.at++;
            return true;
        }
        return false;
    }

    private void mention(Scan s, Mention m) {
        boolean joined = m.partner() != null
                && !s.arguments.isEmpty()
                && s.arguments.get(s.arguments.size() - 1).mention() == m.partner();
        if (joined) {
            Argument last = s.arguments.get(s.arguments.size() - 1);
            add(s, m, last.phrase(), last.prep(), last.owned());
        } else if (m.head() == s.trigger && m.kind() == Mention.Kind.THING) {
            add(s, m, 0, "nisba", false);
        } else {
            char clitic = m.preposition(a);
            boolean inside = s.inPhrase
                    && (s.open || m.head() < m.from() || m.chain() > s.trigger && m.chain() < m.from())
                    && clitic == 0
                    && !m.hasConjunction(a);
            if (clitic != 0) {
                s.prep = String.valueOf(clitic);
                s.phrase = nextPhrase(s, s.prep);
            } else if (ofSeveralWords(m) && m.prepToken() > s.trigger) {
                s.prep = m.prep();
            } else if (!inside) {
                newPhrase(s);
            }
            add(
                    s,
                    m,
                    s.prep.isEmpty() ? Math.max(1, s.phrase) : 0,
                    s.prep,
                    inside
                            && !s.nouns.isEmpty()
                            && s.nouns.get(s.nouns.size() - 1).token() < m.from());
        }
        s.inPhrase = true;
        s.open = false;
        s.definite = true;
        s.behindMention = m.kind() != Mention.Kind.THING;
        s.at = m.to();
    }

    /** Whether what governs the mention is a preposition with its noun: «من قبل»، «بحق». */
    private static boolean ofSeveralWords(Mention m) {
        return m.prep().equals("by") || m.prep().equals("بحق");
    }

    private static int nextPhrase(Scan s, String prep) {
        return prep.isEmpty() ? s.phrase + 1 : s.phrase;
    }

    private static void add(Scan s, Mention m, int phrase, String prep, boolean owned) {
        s.arguments.add(new Argument(m, phrase, prep, owned, m.from() - s.trigger, s.commas));
    }

    private void newPhrase(Scan s) {
        boolean behindPreposition = !s.prep.isEmpty() && !s.inPhrase;
        if (!behindPreposition) {
            s.prep = "";
            s.phrase++;
        }
        s.inPhrase = true;
    }

    private void preposition(Scan s) {
        s.prep = a.stem(s.at);
        s.inPhrase = a.hasEnclitic(s.at);
        s.open = false;
        s.at++;
    }

    private void noun(Scan s) {
        int t = s.at;
        int mask = a.clitics(t);
        boolean continues;
        if ((mask & Clitics.PREPOSITION) != 0) {
            s.prep = String.valueOf(a.preposition(t));
            s.inPhrase = true;
            continues = false;
        } else if (s.inPhrase) {
            boolean genitive = s.open && (mask & Clitics.CONJUNCTION) == 0;
            boolean adjective = !s.open && s.definite && a.hasArticle(t) && (mask & Clitics.CONJUNCTION) == 0;
            boolean loose = !s.open && !s.definite && !a.hasArticle(t) && (mask & Clitics.CONJUNCTION) == 0;
            boolean joined = (mask & Clitics.CONJUNCTION) != 0;
            continues = !s.behindMention && (genitive || adjective || loose) || joined;
            if (!continues) {
                newPhrase(s);
            }
        } else {
            newPhrase(s);
            continues = false;
        }
        s.behindMention = false;
        s.nouns.add(new HeadNoun(t, s.prep.isEmpty() ? s.phrase : 0, s.prep, !continues));
        s.open = !a.hasArticle(t)
                && !a.hasEnclitic(t)
                && a.tag(t) != Tag.NISBA
                && !a.is(t, WordClass.REGION_ADJ)
                && a.tag(t) != Tag.UNKNOWN;
        s.definite = a.hasArticle(t) || a.hasEnclitic(t) || s.definite && continues;
        s.at++;
    }

    private boolean mark(Scan s) {
        char mark = a.tokens().first(s.at);
        switch (mark) {
            case ',' -> {
                return comma(s);
            }
            case '"', '«', '»', '“', '”', '#', '<', '>', '‘', '’', '-', '/', '%' -> {
                s.at++;
                return true;
            }
            case '(' -> {
                skipBracket(s);
                return true;
            }
            case ')', ']', '[' -> {
                s.at++;
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private void skipBracket(Scan s) {
        int close = s.at;
        while (close < Math.min(s.end, s.at + 12) && !a.isMark(close, ')')) {
            close++;
        }
        s.at = close < s.end && a.isMark(close, ')') ? close + 1 : s.at + 1;
    }

    /** A comma ends the clause before a verb, a participle or a conjunction; otherwise what follows may still belong to it. */
    private boolean comma(Scan s) {
        int next = s.at + 1;
        s.commas++;
        if (next >= s.end || s.commas > 3) {
            return false;
        }
        Tag tag = a.tag(next);
        boolean ends = tag == Tag.VERB
                || tag == Tag.CONJ
                || tag == Tag.SUB
                || tag == Tag.REL
                || tag == Tag.BE
                || tag == Tag.NEG
                || tag == Tag.PARTICLE
                || tag == Tag.THAT;
        boolean participle = a.is(next, WordClass.PARTICIPLE) && a.stem(next).endsWith("ا");
        boolean further = a.hasConjunction(next) && mentionAt(next) == null;
        if (ends || participle || further) {
            return false;
        }
        s.inPhrase = false;
        s.open = false;
        s.at++;
        return true;
    }
}
