package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Scope;

/** One word tells one act: of all readings of a trigger the likeliest stays. Stateless. */
final class Rivals {

    /** Types whose acts undo, refuse or put off the act that their object names. */
    private static final Set<EventType> UNDOING = EnumSet.of(
            EventType.SANCTION,
            EventType.REJECT,
            EventType.CONCEDE,
            EventType.RETREAT,
            EventType.AGREE,
            EventType.THREATEN);

    /** How much likelier the part may be than the whole and still be taken for a part. */
    private static final double HANDICAP = 3;

    private Rivals() {}

    /**
     * Turns the score of each reading into the log odds that it and no other reading of its word is right; that none is has the score 0.
     * Readings inside one country were not learned from: they take nothing from others.
     */
    static void weigh(List<Candidate> all) {
        Map<Integer, List<Candidate>> words = new HashMap<>();
        for (Candidate c : all) {
            if (c.ruledOut == null) {
                words.computeIfAbsent(c.trigger, word -> new ArrayList<>()).add(c);
            }
        }
        for (List<Candidate> word : words.values()) {
            double[] weights = new double[word.size()];
            for (int i = 0; i < weights.length; i++) {
                Candidate c = word.get(i);
                weights[i] = c.scope == Scope.INTERNATIONAL ? Math.exp(c.odds) : 0;
            }
            for (int i = 0; i < weights.length; i++) {
                double others = 1;
                for (int k = 0; k < weights.length; k++) {
                    others += k == i ? 0 : weights[k];
                }
                Candidate c = word.get(i);
                c.odds -= Math.log(others);
                c.confidence = EventModel.probability(c.odds);
            }
        }
    }

    static void settle(List<Candidate> all) {
        Map<Integer, Candidate> best = new HashMap<>();
        for (Candidate c : all) {
            if (c.ruledOut == null) {
                best.merge(c.trigger, c, (one, other) -> other.odds > one.odds ? other : one);
            }
        }
        for (Candidate c : all) {
            Candidate winner = best.get(c.trigger);
            if (c.ruledOut == null && c.sidesShare() > winner.sidesShare() && sameSides(c, winner)) {
                c.odds = winner.odds;
                c.confidence = winner.confidence;
                best.put(c.trigger, c);
            }
        }
        for (Candidate c : all) {
            Candidate winner = best.get(c.trigger);
            if (c.ruledOut == null && winner != c) {
                if (saysMore(c, winner)) {
                    winner.mode = c.mode;
                }
                c.ruledOut = winner.frame == c.frame
                        ? "other sides are likelier"
                        : "the frame " + winner.frame.id() + " is likelier";
            }
        }
        needed(best);
    }

    /** «اعتقلت السلطات المصرية … في القاهرة»: the same states, once by the body that acts and once by its capital. */
    private static boolean sameSides(Candidate c, Candidate winner) {
        return c.frame == winner.frame
                && EventMerger.principals(c.actors).equals(EventMerger.principals(winner.actors))
                && EventMerger.principals(c.recipients).equals(EventMerger.principals(winner.recipients));
    }

    /** «ألغى زيارته»، «علقت مساعداتها»: a word that a likelier match of the same sides needs opens no act of its own. */
    private static void needed(Map<Integer, Candidate> best) {
        for (Candidate whole : best.values()) {
            for (int word : whole.triggerTokens) {
                Candidate part = word == whole.trigger ? null : best.get(word);
                boolean undone = part != null
                        && part.ruledOut == null
                        && UNDOING.contains(whole.frame.type())
                        && whole.odds > part.odds - HANDICAP
                        && whole.finite
                        && shares(whole, part);
                if (undone) {
                    part.ruledOut = "the frame " + whole.frame.id() + " needs the word";
                }
            }
        }
    }

    private static boolean shares(Candidate one, Candidate other) {
        return EventMerger.symmetric(other.type)
                ? meets(one.actors, other) || meets(one.recipients, other)
                : meets(one.actors, other);
    }

    private static boolean meets(List<Code> codes, Candidate c) {
        return codes.stream().anyMatch(code -> code.isAmong(c.actors) || code.isAmong(c.recipients));
    }

    /** Whether the loser knows the mode better: the frame of more words is the narrower one. */
    private static boolean saysMore(Candidate loser, Candidate winner) {
        boolean narrower = loser.triggerTokens.size() > winner.triggerTokens.size() || winner.mode == null;
        return loser.type == winner.type && loser.mode != null && narrower;
    }
}
