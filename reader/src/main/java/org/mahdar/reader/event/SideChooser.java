package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.reader.learning.Shares;

/** Ranks the pairs of actor and recipient of a candidate by the learned models of sides. One thread. */
final class SideChooser {

    /** So many actors, and so many recipients for each, are considered. */
    private static final int WIDTH = 4;

    /** Pairs less likely than this are not considered: they are rarely right, and the judge of events is too easily taken in by them. */
    private static final double LEAST = 0.05;

    private final EventModel model;
    private final SideFeatures sideFeatures;
    private final Features features = new Features();

    SideChooser(EventModel model, SideFeatures sideFeatures) {
        this.model = model;
        this.sideFeatures = sideFeatures;
    }

    /** The candidate with its likeliest pairs of sides, the likeliest first; at least one. */
    List<Candidate> readings(Candidate c, SideFeatures.Context context) {
        List<Candidate> readings = new ArrayList<>();
        double[] actors = scores(c.options, context, 0);
        Shares.of(actors);
        double[] alone = scores(c.options, context, 1);
        for (int i = 0; i < WIDTH; i++) {
            int actor = best(actors);
            if (actor < 0 || i > 0 && actors[actor] < LEAST) {
                break;
            }
            Option who = c.options.get(actor);
            double[] recipients = beside(who, alone, c.options, context);
            exclude(c.options, recipients, who);
            for (int k = 0; k < WIDTH; k++) {
                int recipient = best(recipients);
                double share = recipient < 0 ? 0 : actors[actor] * recipients[recipient];
                if (recipient < 0 || !readings.isEmpty() && share < LEAST) {
                    break;
                }
                readings.add(c.withSides(who, actors[actor], c.options.get(recipient), recipients[recipient]));
                recipients[recipient] = -1;
            }
            actors[actor] = -1;
        }
        compare(readings);
        return readings;
    }

    /** Tells each reading how far it is behind the likeliest. */
    private static void compare(List<Candidate> readings) {
        Candidate first = null;
        for (Candidate reading : readings) {
            first = first == null || reading.sidesShare() > first.sidesShare() ? reading : first;
        }
        for (Candidate reading : readings) {
            reading.firstChoice = reading == first;
            reading.lead = reading.sidesShare() / first.sidesShare();
        }
    }

    /** The score of each option in a role, whatever the other side. */
    private double[] scores(List<Option> options, SideFeatures.Context context, int role) {
        double[] scores = new double[options.size()];
        for (int i = 0; i < scores.length; i++) {
            sideFeatures.of(context, options.get(i), role, features);
            scores[i] = model.score(role == 0 ? EventModel.Part.ACTOR : EventModel.Part.RECIPIENT, features);
        }
        return scores;
    }

    /** The share of each option as the recipient beside an actor: the scores as probabilities that add up to one. */
    private double[] beside(Option actor, double[] alone, List<Option> options, SideFeatures.Context context) {
        double[] scores = alone.clone();
        for (int i = 0; i < scores.length; i++) {
            features.clear();
            sideFeatures.beside(context, options.get(i), actor, features);
            scores[i] += model.score(EventModel.Part.RECIPIENT, features);
        }
        Shares.of(scores);
        return scores;
    }

    /** Nobody acts on himself. */
    private static void exclude(List<Option> options, double[] shares, Option actor) {
        for (int i = 0; i < shares.length; i++) {
            Option o = options.get(i);
            if (!o.isNobody() && o.shares(actor)) {
                shares[i] = -1;
            }
        }
    }

    private static int best(double[] shares) {
        int best = -1;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] >= 0 && (best < 0 || shares[i] > shares[best])) {
                best = i;
            }
        }
        return best;
    }
}
