package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.model.EventType;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;

/**
 * Everything in an article that may tell an act: where the words of a frame match, and where no frame of a type matches but the words were
 * learned to tell it. One article, one thread.
 */
final class Proposer {

    /** Log odds from which a word tells a type that no frame sees there. */
    static final double LEAST = -2;

    private static final EventType[] TYPES = EventType.values();

    private final Analysis a;
    private final boolean[] inBody;
    private final FrameMatcher matcher;
    private final Options options;
    private final TypeGuesser guesser;

    /**
     * @param options who may be a side, or null where the frames' slots decide
     * @param guesser what was learned of words, or null
     */
    Proposer(Prepared p, FrameMatcher matcher, Options options, TypeGuesser guesser) {
        this.a = p.analysis();
        this.inBody = p.page().inBody();
        this.matcher = matcher;
        this.options = options;
        this.guesser = guesser;
    }

    /** The candidates in the order of the text, those that were ruled out included. */
    List<Candidate> propose() {
        List<Candidate> all = new ArrayList<>();
        for (int s = 0; s < a.sentences().size(); s++) {
            if (inBody[a.sentences().line(s)]) {
                all.addAll(sentence(s));
            }
        }
        return all;
    }

    private List<Candidate> sentence(int s) {
        List<Candidate> found = new ArrayList<>();
        for (int t = a.sentences().start(s); t < a.sentences().end(s); t++) {
            found.addAll(matcher.at(t, s));
        }
        if (guesser != null) {
            learned(s, found);
            found.sort(Comparator.comparingInt(c -> c.trigger));
        }
        if (options != null) {
            options(found);
        }
        return found;
    }

    private void options(List<Candidate> found) {
        List<Option> around = null;
        int of = -1;
        for (Candidate c : found) {
            if (c.ruledOut == null) {
                around = of != c.trigger || c.site.participle ? options.around(c.site) : around;
                of = c.trigger;
                c.options = around;
                c.slotted = slotted(c);
            }
        }
    }

    /** Tells each match how likely its words tell its type, and adds the words that tell a type no frame of the clause has. */
    private void learned(int s, List<Candidate> found) {
        int start = a.sentences().start(s);
        double[][] odds = new double[a.sentences().end(s) - start][];
        for (int t = start; t < start + odds.length; t++) {
            if (guesser.anchor(t)) {
                odds[t - start] = guesser.odds(t, s);
            }
        }
        for (Candidate c : found) {
            c.typeOdds = odds[c.trigger - start];
        }
        int from = start;
        for (int t = start; t <= start + odds.length; t++) {
            if (t == start + odds.length || a.isClauseMark(t)) {
                clause(s, from, t, odds, found);
                from = t + 1;
            }
        }
    }

    private void clause(int s, int from, int to, double[][] odds, List<Candidate> found) {
        int start = a.sentences().start(s);
        int[] best = new int[TYPES.length];
        Arrays.fill(best, -1);
        for (int t = from; t < to; t++) {
            double[] here = odds[t - start];
            for (int k = 0; here != null && k < best.length; k++) {
                if (here[k] >= LEAST && (best[k] < 0 || here[k] > odds[best[k] - start][k])) {
                    best[k] = t;
                }
            }
        }
        for (Candidate c : found) {
            // What a frame knows and rules out is no act of its type either: «تخفيف العقوبات» imposes none.
            if (c.trigger >= from && c.trigger < to) {
                best[c.frame.type().ordinal()] = -1;
            }
        }
        for (int k = 0; k < best.length; k++) {
            Frame frame = best[k] < 0 ? null : a.lexicon().frames().learned(TYPES[k]);
            if (frame != null) {
                Candidate c = matcher.learned(frame, best[k], s);
                c.typeOdds = odds[best[k] - start];
                found.add(c);
            }
        }
    }

    private Candidate slotted(Candidate c) {
        Candidate named = new Candidate(c.frame, c.trigger, c.sentence);
        matcher.fill(named, c.site);
        named.ruledOut = EventFinder.lacking(named);
        return named;
    }
}
