package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Role;
import org.mahdar.model.Scope;
import org.mahdar.model.Status;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.Nearby;
import org.mahdar.reader.speech.Speech;
import org.mahdar.reader.speech.Utterance;

/** The candidates of an article with all their fields. One article, one thread. */
final class EventFinder {

    /** In a text of fewer sentences the company of an act says nothing: nobody repeats it. */
    private static final int LEAST_COMPANY = 3;

    /** In such a text nothing but the words speaks for an act that no frame knows: it must be surer by so much, in log odds. */
    private static final double ALONE = 2;

    private static final Set<EventType> SPEECH_ACTS = EnumSet.of(
            EventType.REQUEST,
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.AGREE,
            EventType.SUPPORT,
            EventType.CONCEDE);

    private final Analysis a;
    private final List<Mention> mentions;
    private final DateChooser dateChooser;
    private final StatusChooser statusChooser;
    private final ModeChooser modeChooser;
    private final boolean[] inBody;
    private final FrameMatcher matcher;
    private final StatusFinder statuses;
    private final Speech speech;
    private final EventModel model;
    private final ArticleSigns signs;
    private final EventFeatures eventFeatures;
    private final SideFeatures sideFeatures;
    private final SideChooser chooser;
    private final Proposer proposer;
    private final Features features = new Features();

    EventFinder(Prepared p, EventModel model, StatusWords words, Openings openings) {
        this.a = p.analysis();
        this.mentions = p.mentions();
        this.dateChooser = new DateChooser(p, model);
        this.modeChooser = new ModeChooser(a, mentions, model);
        this.statusChooser = model == null ? null : new StatusChooser(p, model);
        this.inBody = p.page().inBody();
        this.speech = p.speech();
        this.model = model;
        this.matcher = new FrameMatcher(a, new Slots(a, p.scanner(), p.subjects(), speech, mentions), openings);
        this.statuses = new StatusFinder(p, words);
        Salience salience = new Salience(a, mentions, inBody);
        this.signs = ArticleSigns.of(a, salience, topic());
        this.eventFeatures = new EventFeatures(a, salience, signs);
        this.sideFeatures = new SideFeatures(salience);
        this.chooser = model == null ? null : new SideChooser(model, sideFeatures);
        Options options = new Options(a, p.subjects(), speech, mentions, salience);
        TypeGuesser guesser = model == null || !model.types().any() || salience.size() == 0
                ? null
                : new TypeGuesser(a, mentions, speech, model.types());
        this.proposer = new Proposer(p, matcher, model == null ? null : options, guesser);
    }

    private int topic() {
        if (model == null) {
            return 0;
        }
        Topic.features(a, inBody, features);
        return Topic.step(model.score(EventModel.Part.TOPIC, features));
    }

    /** All candidates, those that were ruled out included, in the order of the text. */
    List<Candidate> find() {
        List<Candidate> all = new ArrayList<>();
        for (Candidate c : propose()) {
            if (c.ruledOut != null) {
                all.add(c);
            } else if (chooser == null) {
                matcher.fill(c, c.site);
                complete(c);
                all.add(c);
            } else {
                all.addAll(readings(c));
            }
        }
        if (chooser != null) {
            Rivals.weigh(all);
            Rivals.settle(all);
            judgeAgain(all.stream().filter(c -> c.ruledOut == null).toList());
        }
        for (Candidate c : all) {
            if (c.ruledOut == null && (c.scope == Scope.DOMESTIC || c.confidence >= EventMerger.LEAST)) {
                settle(c);
            }
        }
        return all;
    }

    /** Settles the fields of an act inside one country, whose sides are known already, by the words alone. */
    void settleHome(Candidate c) {
        status(c);
        attribute(c);
        extent(c);
        dateChooser.choose(c);
        c.place = place(c);
    }

    private void judgeAgain(List<Candidate> kept) {
        if (a.sentences().size() >= LEAST_COMPANY) {
            new Reranker(a, model, kept).rerank();
            return;
        }
        for (Candidate c : kept) {
            if (c.frame.flags().contains(Frame.Flag.LEARNED)) {
                c.confidence = EventModel.probability(c.odds - ALONE);
            }
        }
    }

    /** Chooses the other fields; of candidates that will be no event the words' own answer stays. */
    private void settle(Candidate c) {
        if (statusChooser != null) {
            c.status = statusChooser.choose(c);
        }
        dateChooser.settle(c);
        modeChooser.settle(c);
    }

    /** The candidate with each likely pair of sides, completed and judged. */
    List<Candidate> readings(Candidate c) {
        List<Candidate> readings = chooser.readings(c, context(c));
        readings.forEach(this::complete);
        return readings;
    }

    /** The matches of frames with everybody who may be a side; nothing is chosen yet. */
    List<Candidate> propose() {
        return proposer.propose();
    }

    /** What both sides and the event's features share. */
    SideFeatures.Context context(Candidate c) {
        int form = c.site.passive ? 3 : c.site.participle ? 2 : c.site.nominal ? 1 : 0;
        return new SideFeatures.Context(
                c,
                c.frame,
                c.frame.type().ordinal(),
                c.frame.mode() == null ? -1 : c.frame.mode().ordinal(),
                c.frame.id().hashCode(),
                a.lemmaHash(c.trigger),
                form,
                signs.principals());
    }

    /** Roles of people and firms that act for no state. */
    private static final Set<Role> PRIVATE = EnumSet.of(Role.CVL, Role.BUS, Role.MED);

    private static boolean amongPrivate(Candidate c) {
        return Stream.concat(c.actors.stream(), c.recipients.stream())
                .allMatch(code -> code.role() != null && PRIVATE.contains(code.role()));
    }

    /** Finds the remaining fields of a candidate whose sides are chosen. */
    void complete(Candidate c) {
        sides(c);
        if (c.ruledOut != null) {
            return;
        }
        status(c);
        shift(c);
        attribute(c);
        extent(c);
        dateChooser.choose(c);
        c.place = place(c);
        c.confidence = 0.5;
        if (model != null) {
            features(c, features);
            c.odds = model.score(EventModel.Part.EVENT, features);
            c.confidence = EventModel.probability(c.odds);
        }
    }

    SideFeatures sideFeatures() {
        return sideFeatures;
    }

    /** Writes the features of a completed candidate. */
    void features(Candidate c, Features into) {
        eventFeatures.of(c, context(c), into);
    }

    /** A threat, a demand, an accusation are made although they speak of what is to come; they are undone only by a denial. */
    private void status(Candidate c) {
        StatusFinder.Mark mark = statuses.of(c.trigger, c.finite);
        c.status = c.frame.status() != null ? c.frame.status() : mark.status();
        c.statusToken = mark.token();
        boolean speech = c.type == EventType.THREATEN
                || c.type == EventType.REQUEST
                || c.type == EventType.ACCUSE
                || c.type == EventType.REJECT;
        if (speech && (c.status == Status.PLANNED || c.status == Status.HYPOTHETICAL)) {
            c.status = Status.OCCURRED;
        }
        c.proved = c.status;
    }

    private void sides(Candidate c) {
        if (model != null) {
            if (c.actors.isEmpty() && c.recipients.isEmpty()) {
                c.ruledOut = "no side found";
            } else if (amongPrivate(c)) {
                c.ruledOut = "only private people and firms take part";
            } else if (domestic(c)) {
                c.scope = Scope.DOMESTIC;
            }
            return;
        }
        c.ruledOut = lacking(c);
        if (c.ruledOut == null && domestic(c)) {
            c.scope = Scope.DOMESTIC;
        }
    }

    /** Which side that the frame needs was not found, or null. */
    static String lacking(Candidate c) {
        boolean actor = !c.actors.isEmpty();
        boolean recipient = !c.recipients.isEmpty();
        boolean mutual = c.frame.flags().contains(Frame.Flag.MUTUAL);
        boolean enough = switch (c.frame.need()) {
            case BOTH -> mutual ? c.actors.size() >= 2 : actor && recipient;
            case ACTOR -> actor;
            case RECIPIENT -> recipient;
            case ANY -> actor || recipient;
        };
        if (enough) {
            return null;
        }
        return !actor && !recipient ? "no side found" : actor ? "no recipient found" : "no actor found";
    }

    /** Whether all sides are of one country; who acts alone is at home where the frame asks for another side. */
    static boolean domestic(Candidate c) {
        List<Code> all = new ArrayList<>(c.actors);
        all.addAll(c.recipients);
        String first = all.get(0).principal();
        boolean same = all.stream().allMatch(code -> code.principal().equals(first));
        if (!same) {
            return false;
        }
        boolean prisoners = all.stream().anyMatch(code -> code.role() == Role.PRISONER);
        return !(prisoners && (c.type == EventType.RETREAT || c.type == EventType.COERCE))
                && (c.recipients.isEmpty() ? all.size() > 1 || single(c) : true);
    }

    /** One side alone is no relation, but for acts whose other side the text may leave out. */
    private static boolean single(Candidate c) {
        return c.frame.need() == Frame.Need.BOTH;
    }

    /** Cooperation that is still to come is an agreement; a retreat to come is a concession. */
    private static void shift(Candidate c) {
        if (c.status != Status.PLANNED && c.status != Status.HYPOTHETICAL) {
            return;
        }
        switch (c.type) {
            case CONSULT, COOPERATE, AID, SUPPORT -> {
                c.type = EventType.AGREE;
                c.mode = null;
            }
            case RETREAT -> {
                c.type = EventType.CONCEDE;
                c.mode = null;
            }
            case REQUEST, ACCUSE, REJECT, THREATEN, AGREE, CONCEDE, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> {
                // these keep their type
            }
        }
    }

    private void attribute(Candidate c) {
        Utterance u = speech.at(c.trigger);
        c.utterance = u;
        if (u == null || u.speaker() == null || u.speaker().codes().isEmpty()) {
            return;
        }
        Code speaker = u.speaker().codes().get(0);
        boolean own = speaker.isAmong(c.actors);
        if (!(own && SPEECH_ACTS.contains(c.type))) {
            c.attributedTo = speaker;
        }
    }

    /** The evidence: from the clause mark before the trigger to the one behind its last side. */
    private void extent(Candidate c) {
        int start = a.sentences().start(c.sentence);
        int end = a.sentences().end(c.sentence);
        int first = c.triggerTokens.get(0);
        int last = c.triggerTokens.get(c.triggerTokens.size() - 1) + 1;
        for (Mention m : c.actorMentions) {
            if (m.from() >= start && m.to() <= end) {
                first = Math.min(first, m.from());
                last = Math.max(last, m.to());
            }
        }
        for (Mention m : c.recipientMentions) {
            if (m.from() >= start && m.to() <= end) {
                first = Math.min(first, m.from());
                last = Math.max(last, m.to());
            }
        }
        while (first > start && !a.isClauseMark(first - 1)) {
            first--;
        }
        while (last < end && !a.isClauseMark(last)) {
            last++;
        }
        c.from = first;
        c.to = last;
    }

    private String place(Candidate c) {
        for (Mention m : between(c.trigger, c.to)) {
            if (m.to() <= c.to && m.locative() && m.kind() != Mention.Kind.STATE) {
                return a.stemSpan(m.from(), m.to()).of(a.article().text());
            }
        }
        for (Mention m : between(c.from, c.to)) {
            if (m.to() <= c.to && m.locative() && m.kind() == Mention.Kind.STATE) {
                return m.iso3();
            }
        }
        return null;
    }

    private List<Mention> between(int from, int to) {
        int first = Nearby.firstFrom(mentions, from);
        return mentions.subList(first, Math.max(first, Nearby.firstFrom(mentions, to)));
    }
}
