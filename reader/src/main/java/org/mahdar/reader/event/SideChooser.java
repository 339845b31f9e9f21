package org.mahdar.reader.event;

import java.util.List;
import org.mahdar.model.Code;

/** Chooses actor and recipient of a candidate among its options by the learned model. One thread. */
final class SideChooser {

    private final EventModel model;
    private final SideFeatures sideFeatures = new SideFeatures();
    private final Features features = new Features();

    SideChooser(EventModel model) {
        this.model = model;
    }

    /** Sets the sides of the candidate; a side that nobody fills stays empty. */
    void choose(Candidate c, SideFeatures.Context context) {
        double[] scores = scores(c.options, context, 0, null);
        int best = best(c.options, scores, null);
        c.actor = c.options.get(best);
        c.actorShare = scores[best];
        scores = scores(c.options, context, 1, c.actor);
        best = best(c.options, scores, c.actor);
        c.recipient = c.options.get(best);
        c.recipientShare = scores[best];
        c.actorMentions.clear();
        c.recipientMentions.clear();
        c.actors.clear();
        c.recipients.clear();
        c.actorMentions.addAll(c.actor.mentions());
        c.recipientMentions.addAll(c.recipient.mentions());
        add(c.actors, c.actor);
        add(c.recipients, c.recipient);
        FrameMatcher.sides(c);
    }

    private static void add(List<Code> codes, Option option) {
        for (Code code : option.codes()) {
            if (codes.stream().noneMatch(code::samePrincipal)) {
                codes.add(code);
            }
        }
    }

    /** The share of each option: the scores as probabilities that add up to one. */
    private double[] scores(List<Option> options, SideFeatures.Context context, int role, Option other) {
        double[] scores = new double[options.size()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            sideFeatures.of(context, options.get(i), role, other, features);
            scores[i] = model.side(role, features);
            highest = Math.max(highest, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    private static int best(List<Option> options, double[] scores, Option not) {
        int best = options.size() - 1;
        double highest = -1;
        for (int i = 0; i < scores.length; i++) {
            Option o = options.get(i);
            boolean free = not == null || o.isNobody() || !o.shares(not);
            if (free && scores[i] > highest) {
                highest = scores[i];
                best = i;
            }
        }
        return best;
    }
}
