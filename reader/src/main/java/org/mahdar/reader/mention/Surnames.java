package org.mahdar.reader.mention;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.page.Line;
import org.mahdar.reader.page.Page;
import org.mahdar.text.TokenKind;

/**
 * Finds people again by their last names alone: once an article has named «تيريزا ماي» in full, «وقالت ماي» names her even where the word
 * means something else. One article, one thread.
 */
final class Surnames {

    private static final int SHORTEST = 3;

    private final Analysis a;
    private final List<Mention> mentions;
    private final Map<String, Mention> surnames = new HashMap<>();

    Surnames(Analysis a, List<Mention> mentions) {
        this.a = a;
        this.mentions = mentions;
        for (Mention m : mentions) {
            if (m.nameFrom >= 0 && m.nameTo - m.nameFrom >= 2 && a.tokens().isWord(m.nameTo - 1)) {
                String last = a.tokens().folded(m.nameTo - 1);
                if (last.length() >= SHORTEST) {
                    surnames.putIfAbsent(last, m);
                }
            }
        }
    }

    /** Adds a mention for each last name that stands alone in a line of the article; keeps the order of the text. */
    void add(Page page) {
        if (surnames.isEmpty()) {
            return;
        }
        boolean[] covered = new boolean[a.size()];
        for (Mention m : mentions) {
            for (int t = m.from; t < m.to; t++) {
                covered[t] = true;
            }
        }
        int before = mentions.size();
        for (Line line : page.lines()) {
            for (int t = line.from(); t < line.to() && !line.kind().dropped(); t++) {
                Mention fuller = covered[t] || a.tokens().kind(t) != TokenKind.WORD ? null : named(t);
                if (fuller != null) {
                    Mention mention = new Mention(Mention.Kind.PERSON, t, t + 1, t);
                    mention.nameFrom = t;
                    mention.nameTo = t + 1;
                    mention.fuller = fuller;
                    mention.whole = surnames.containsKey(a.tokens().folded(t));
                    mentions.add(mention);
                }
            }
        }
        if (mentions.size() > before) {
            mentions.sort(Comparator.comparingInt(Mention::from));
        }
    }

    /** The mention with the full name, or null. */
    private Mention named(int t) {
        Mention plain = surnames.get(a.tokens().folded(t));
        boolean clitic = a.hasConjunction(t) || a.preposition(t) != 0;
        Mention found = plain == null && clitic ? surnames.get(a.stem(t)) : plain;
        return found != null && canName(t) ? found : null;
    }

    private boolean canName(int t) {
        boolean ordinary = a.is(t, WordClass.COMMON)
                || a.is(t, WordClass.NOUN)
                || a.is(t, WordClass.TIME)
                || a.tag(t) == Tag.NISBA
                || a.tag(t) == Tag.VERB;
        return !ordinary || behindVerb(t) || a.isMark(t + 1, ':');
    }

    private boolean behindVerb(int t) {
        return t > 0 && a.tag(t - 1) == Tag.VERB && a.tokens().isWord(t - 1);
    }
}
