package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Scope;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.Nearby;

/**
 * Acts inside one country: what a state's bodies or its people do at home. The learned model judges only acts across borders, so a domestic
 * act is taken where the order of the frame's slots names its actor too. One article, one thread.
 */
final class DomesticEvents {

    /** Acts that are told by what is done; talk between a country's own bodies is no event. */
    private static final Set<EventType> ACTS =
            EnumSet.of(EventType.PROTEST, EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT);

    /** A sentence inside a country seldom names the other side: «اعتقلت السلطات عددا من المتظاهرين». */
    private static final String ONE_SIDED = "no recipient found";

    /** An actor less sure than that is none; an act across borders that is likelier leaves no room for one at home. */
    private static final double LEAST = 0.4;

    /** Sentences apart within which two mentions of an act without sides are one. */
    private static final int NEAR = 3;

    /** Letters of a state's code. */
    private static final int STATE = 3;

    private final List<Mention> mentions;
    private final EventMerger merger;

    DomesticEvents(List<Mention> mentions, EventMerger merger) {
        this.mentions = mentions;
        this.merger = merger;
    }

    /**
     * The domestic events, each once; their confidence is not calibrated.
     *
     * @param candidates what the frames of acts across borders matched
     * @param home force and protest told by words that stand together
     * @param international the events across borders
     */
    List<Event> of(List<Candidate> candidates, List<Candidate> home, List<Event> international) {
        List<Event> events = byFrames(candidates);
        List<Event> told =
                Stream.concat(international.stream(), events.stream()).toList();
        List<List<Candidate>> groups = new ArrayList<>();
        for (Candidate c : home) {
            if (c.scope == Scope.DOMESTIC && told.stream().noneMatch(e -> e.type() == c.type && merger.tells(e, c))) {
                addHome(c, groups);
            }
        }
        groups.forEach(DomesticEvents::shareSides);
        groups.forEach(group -> events.add(merger.event(group, likely(group))));
        events.addAll(
                unplaced(home, Stream.concat(told.stream(), events.stream()).toList()));
        events.sort(Comparator.comparing((Event e) -> e.evidence().get(0).span()));
        return events;
    }

    /** The acts whose sides no word tells, in sentences that tell no other act of their type. */
    private List<Event> unplaced(List<Candidate> home, List<Event> told) {
        List<List<Candidate>> groups = new ArrayList<>();
        for (Candidate c : home) {
            if (c.scope != Scope.UNKNOWN || told.stream().anyMatch(e -> e.type() == c.type && merger.shares(e, c))) {
                continue;
            }
            groups.stream()
                    .filter(group -> group.stream().allMatch(member -> oneUnplaced(member, c)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(c), () -> groups.add(new ArrayList<>(List.of(c))));
        }
        return groups.stream().map(group -> merger.event(group, likely(group))).toList();
    }

    private static boolean oneUnplaced(Candidate one, Candidate other) {
        boolean mode = one.mode == null || other.mode == null || one.mode == other.mode;
        return one.type == other.type
                && one.status == other.status
                && (one.sentence == other.sentence || mode && Math.abs(one.sentence - other.sentence) <= NEAR);
    }

    /** One act of one type in one country, unless words date or place the mentions apart. */
    private static void addHome(Candidate c, List<List<Candidate>> groups) {
        for (List<Candidate> group : groups) {
            if (group.stream().allMatch(member -> oneAct(member, c))) {
                group.add(c);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(c)));
    }

    private static boolean oneAct(Candidate one, Candidate other) {
        boolean mode = one.mode == null || other.mode == null || one.mode == other.mode;
        boolean place = one.place == null || other.place == null || one.place.equals(other.place);
        boolean dated = one.dated && other.dated && one.date != null && other.date != null;
        return one.type == other.type
                && one.status == other.status
                && (one.sentence == other.sentence || mode && place && (!dated || one.date.equals(other.date)))
                && !Collections.disjoint(
                        EventMerger.principals(one.actors, one.recipients),
                        EventMerger.principals(other.actors, other.recipients));
    }

    /** Each mention of an act tells what it can of its sides; all of them get what one of them tells. */
    private static void shareSides(List<Candidate> group) {
        List<Code> actors = group.stream()
                .map(c -> c.actors)
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<Code> recipients = group.stream()
                .map(c -> c.recipients)
                .filter(codes -> codes.stream().anyMatch(code -> code.role() != null))
                .findFirst()
                .orElse(group.get(0).recipients);
        for (Candidate c : group) {
            c.actors = c.actors.isEmpty() ? actors : c.actors;
            c.recipients = recipients;
        }
    }

    private static double likely(List<Candidate> group) {
        return group.stream().mapToDouble(c -> c.confidence).max().orElse(0);
    }

    private List<Event> byFrames(List<Candidate> candidates) {
        Set<Integer> crossing = new HashSet<>();
        for (Candidate c : candidates) {
            if (c.ruledOut == null && c.scope == Scope.INTERNATIONAL && c.confidence >= LEAST) {
                crossing.add(c.trigger);
            }
        }
        List<List<Candidate>> groups = new ArrayList<>();
        for (Candidate c : candidates) {
            Candidate home = c.ruledOut != null || crossing.contains(c.trigger) ? null : atHome(c);
            if (home != null) {
                home.scope = Scope.DOMESTIC;
                add(home, groups);
            }
        }
        List<Event> events = new ArrayList<>();
        for (List<Candidate> group : groups) {
            events.add(merger.event(group, likely(group)));
        }
        return events;
    }

    private static void add(Candidate c, List<List<Candidate>> groups) {
        for (List<Candidate> group : groups) {
            if (group.get(0).mode == c.mode && EventMerger.same(group.get(0), c)) {
                group.add(c);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(c)));
    }

    /** The candidate with the sides that the frame's slots name, where they stay inside one country; else null. */
    private Candidate atHome(Candidate c) {
        Candidate home = c.slotted == null ? c : bySlots(c);
        if (home == null
                || home.actors.isEmpty()
                || home.actors.get(0).principal().length() != STATE
                || !EventFinder.domestic(home)) {
            return null;
        }
        boolean act = ACTS.contains(home.type) || home.mode == Mode.SANCTION_CONVICT;
        boolean twoSided =
                home.recipients.stream().anyMatch(code -> code.role() != null && !home.actors.contains(code));
        boolean weak = home.frame.flags().contains(Frame.Flag.WEAK);
        boolean sure = twoSided || !weak && home.mode != null && home.mode != Mode.COERCE_SEIZE;
        return act && sure && home.confidence >= LEAST && !abroad(home) ? home : null;
    }

    private static Candidate bySlots(Candidate c) {
        Candidate named = c.slotted;
        boolean whole = named.ruledOut == null || c.finite && named.ruledOut.equals(ONE_SIDED);
        if (!whole || Collections.disjoint(EventMerger.principals(c.actors), EventMerger.principals(named.actors))) {
            return null;
        }
        Candidate home = new Candidate(c.frame, c.trigger, c.sentence);
        home.triggerTokens.addAll(c.triggerTokens);
        home.site = c.site;
        home.finite = c.finite;
        home.actorMentions.addAll(named.actorMentions);
        home.recipientMentions.addAll(named.recipientMentions);
        home.actors.addAll(named.actors);
        home.recipients.addAll(named.recipients);
        home.type = c.type;
        home.mode = c.mode;
        home.status = c.status;
        home.date = c.date;
        home.dated = c.dated;
        home.place = c.place;
        home.from = c.from;
        home.to = c.to;
        home.confidence = c.actorShare;
        return home;
    }

    /** Whether the clause names another country, so that the act may cross a border after all. */
    private boolean abroad(Candidate c) {
        Code home = c.actors.get(0);
        for (int i = Nearby.firstFrom(mentions, c.from);
                i < mentions.size() && mentions.get(i).from() < c.to;
                i++) {
            Mention m = mentions.get(i);
            if (m.isPrincipal() && m.codes().stream().anyMatch(code -> !code.samePrincipal(home))) {
                return true;
            }
        }
        return false;
    }
}
