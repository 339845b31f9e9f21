package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Status;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.learning.Shares;
import org.mahdar.reader.speech.Tellers;
import org.mahdar.reader.speech.Told;

/**
 * On whose word the mentions of an act tell it, and the chain by which the word came. What was learned chooses between the narrator and
 * those on whose word a mention is told; where nothing was, rules do. One article, one thread.
 */
final class AttributionFinder {

    /** What is done by saying it: the words are the act, nobody vouches for them. */
    private static final Set<EventType> SPEECH_ACTS =
            EnumSet.of(EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT);

    private final Tellers tellers;
    private final EventModel model;
    private final AttributionFeatures attributionFeatures;

    AttributionFinder(Analysis a, Tellers tellers, EventModel model) {
        this.tellers = tellers;
        this.model = model;
        this.attributionFeatures = new AttributionFeatures(a);
    }

    /** On whose word the article tells the act, or null for the narrator. */
    Code of(Candidate best, List<Candidate> mentions) {
        if (model == null || !model.knows(EventModel.Part.ATTRIBUTION)) {
            return byRule(best, mentions);
        }
        List<Teller> options = options(best, mentions);
        double[] shares =
                model.shares(EventModel.Part.ATTRIBUTION, options, (teller, f) -> features(best, options, teller, f));
        return options.get(Shares.likeliest(shares, 0)).code();
    }

    /**
     * Those on whose word the act may be told: the narrator first, then each side that a mention is told by, with how it is told where the
     * mention is likeliest, then whoever tells something else in the likeliest mention's sentence, or the sentence before.
     */
    List<Teller> options(Candidate best, List<Candidate> mentions) {
        List<Teller> options = new ArrayList<>();
        int narrated = 0;
        for (Candidate c : mentions) {
            Told told = tellers.at(c.trigger);
            if (told == null) {
                narrated++;
            } else {
                add(options, new Teller(told, c, 1, Teller.Place.ACT));
            }
        }
        for (Told told : tellers.beside(best.trigger)) {
            add(options, new Teller(told, best, 0, Teller.Place.SENTENCE));
        }
        Told before = tellers.before(best.trigger);
        if (before != null) {
            add(options, new Teller(before, best, 0, Teller.Place.BEFORE));
        }
        options.add(0, new Teller(null, best, narrated, Teller.Place.ACT));
        return options;
    }

    private static void add(List<Teller> options, Teller more) {
        for (int i = 0; i < options.size(); i++) {
            Teller one = options.get(i);
            if (one.code().principal().equals(more.code().principal())) {
                boolean likelier = more.place() == Teller.Place.ACT && more.at().confidence > one.at().confidence;
                Teller better = likelier ? more : one;
                options.set(i, new Teller(better.told(), better.at(), one.mentions() + more.mentions(), one.place()));
                return;
            }
        }
        options.add(more);
    }

    /** Writes the features of one of the options. */
    void features(Candidate best, List<Teller> options, Teller option, Features into) {
        attributionFeatures.of(best, options, option, into);
    }

    /**
     * An act that the article tells somewhere in its own words is the narrator's; who tells of an act of his own answers for it as its
     * side, not as a source, unless it is still to come or denied.
     */
    private Code byRule(Candidate best, List<Candidate> mentions) {
        if (SPEECH_ACTS.contains(best.type)) {
            return null;
        }
        Told chosen = null;
        double most = -1;
        for (Candidate c : mentions) {
            Told told = tellers.at(c.trigger);
            if (told == null || told.way() == Told.Way.OBJECT) {
                return null;
            }
            if (c.confidence > most) {
                chosen = told;
                most = c.confidence;
            }
        }
        boolean open = best.status == Status.PLANNED || best.status == Status.DENIED;
        boolean own = chosen != null && chosen.code().isAmong(best.actors);
        return chosen == null || own && !(open && best.type != EventType.AGREE) ? null : chosen.code();
    }

    /** Who said it and who carried it, the nearest to the act first. */
    List<String> sources(Candidate best) {
        return tellers.sources(best.trigger, m -> best.actorMentions.contains(m) || best.recipientMentions.contains(m));
    }
}
