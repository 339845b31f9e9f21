package org.mahdar.reader.page;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.VerbForm;

/**
 * Finds the beginnings of other articles that some sites print behind an article. Each is a paragraph that opens a story of its own: it
 * begins with its verb and no conjunction, brings people by their full names, tells its own day and shares few words with what stands before.
 * The evidence of the paragraphs is added up from the end of the page. One article, one thread.
 *
 * <p>The weights are those of a logistic regression over 29,464 paragraphs of 5,675 pages of 2018, where a paragraph counted as a teaser when
 * the same one stands at the end of several pages.
 */
final class Teasers {

    private static final int SHORT_CHARACTERS = 60;
    private static final int LONG_CHARACTERS = 245;
    private static final int VERY_LONG_CHARACTERS = 330;
    private static final int FEWEST = 3;
    private static final int MOST = 8;
    /** The site of the channel CNN prints five. */
    private static final int USUAL = 5;

    private static final double USUAL_BONUS = 4;
    private static final double ENOUGH_ON_USUAL_SITE = 4;
    private static final double ENOUGH = 8;
    private static final double ENOUGH_EACH = 1.5;

    private static final double BASE = 0.74;
    private static final double CONJUNCTION = -3.03;
    private static final double VERB = 1.99;
    private static final double MARK = 0.48;
    private static final double PREPOSITION = 0.61;
    private static final double SHORT = -5;
    private static final double LONG = -2.9;
    private static final double WEEKDAY = 1.57;
    private static final double FULL_NAME = 1.17;
    private static final double SURNAME = -0.69;
    private static final double KNOWN = -4.74;
    private static final double KNOWN_BEFORE = -1.99;
    private static final double NO_STOP = 2.43;

    private final Analysis a;
    private final Vocabulary vocabulary;
    private final boolean usualSite;
    private final List<Draft> paragraphs = new ArrayList<>();

    /**
     * @param outlet who published the page, as the page tells, or null
     */
    Teasers(Analysis a, List<Draft> lines, Vocabulary vocabulary, String outlet) {
        this.a = a;
        this.vocabulary = vocabulary;
        this.usualSite = outlet != null && outlet.startsWith("CNN");
        for (Draft line : lines) {
            if (line.words > 0 && (line.kind == LineKind.BODY || line.kind == LineKind.RELATED)) {
                paragraphs.add(line);
            }
        }
    }

    /** Settles the paragraphs of the block, if there is one. */
    void settle() {
        double best = 0;
        int start = -1;
        double sum = 0;
        for (int i = paragraphs.size() - 1; i >= 1 && paragraphs.size() - i <= MOST; i--) {
            sum += paragraphs.get(i).kind == LineKind.RELATED ? 0 : evidence(i);
            int count = paragraphs.size() - i;
            double value = sum + (usualSite && count == USUAL ? USUAL_BONUS : 0);
            boolean enough = usualSite ? value > ENOUGH_ON_USUAL_SITE : value > ENOUGH && value > ENOUGH_EACH * count;
            if (count >= FEWEST && enough && value > best) {
                best = value;
                start = i;
            }
        }
        for (int i = start; start > 0 && i < paragraphs.size(); i++) {
            paragraphs.get(i).settle(LineKind.TEASER);
        }
    }

    /** The log odds that the paragraph opens a story of its own. */
    private double evidence(int i) {
        Draft p = paragraphs.get(i);
        double sum = BASE + names(p);
        boolean joined = joined(p.first);
        sum += joined ? CONJUNCTION : 0;
        sum += !joined && perfect(p.first) ? VERB : 0;
        sum += p.first > p.from ? MARK : 0;
        sum += a.is(p.first, Tag.PREP) ? PREPOSITION : 0;
        int length = p.span.length();
        sum += length < SHORT_CHARACTERS ? SHORT : 0;
        sum += length > LONG_CHARACTERS ? LONG : 0;
        sum += length > VERY_LONG_CHARACTERS ? LONG : 0;
        sum += p.stop == '.' ? 0 : NO_STOP;
        vocabulary.clear();
        for (int j = 0; j < Math.min(3, i); j++) {
            vocabulary.add(paragraphs.get(j).from, paragraphs.get(j).to);
        }
        sum += KNOWN * vocabulary.known(p.from, p.to);
        vocabulary.clear();
        vocabulary.add(paragraphs.get(i - 1).from, paragraphs.get(i - 1).to);
        return sum + KNOWN_BEFORE * vocabulary.known(p.from, p.to);
    }

    private boolean joined(int t) {
        return a.hasConjunction(t)
                || a.is(t, Tag.CONJ)
                || a.is(t, Tag.SUB)
                || a.is(t, Tag.PRON)
                || a.is(t, Tag.REL)
                || a.is(t, Tag.DEM);
    }

    private boolean perfect(int t) {
        return a.is(t, Tag.VERB) && a.verb(t).form().tense() == VerbForm.Tense.PERFECT;
    }

    private double names(Draft p) {
        int full = 0;
        int bare = 0;
        boolean day = false;
        for (int t = p.first; t < p.to; t++) {
            day |= a.is(t, WordClass.WEEKDAY);
            if (a.isKnownPerson(t)) {
                boolean alone = a.name(t).to() - t == 1;
                full += alone ? 0 : 1;
                bare += alone ? 1 : 0;
            }
        }
        return (day ? WEEKDAY : 0) + FULL_NAME * Math.min(2, full) + SURNAME * Math.min(2, bare);
    }
}
