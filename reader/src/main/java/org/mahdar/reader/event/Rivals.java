package org.mahdar.reader.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One word tells one act: of all readings of a trigger the likeliest stays. Stateless. */
final class Rivals {

    private Rivals() {}

    static void settle(List<Candidate> all) {
        Map<Integer, Candidate> best = new HashMap<>();
        for (Candidate c : all) {
            if (c.ruledOut == null) {
                best.merge(c.trigger, c, (one, other) -> other.odds > one.odds ? other : one);
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
    }

    /** Whether the loser knows the mode better: the frame of more words is the narrower one. */
    private static boolean saysMore(Candidate loser, Candidate winner) {
        boolean narrower = loser.triggerTokens.size() > winner.triggerTokens.size() || winner.mode == null;
        return loser.type == winner.type && loser.mode != null && narrower;
    }
}
