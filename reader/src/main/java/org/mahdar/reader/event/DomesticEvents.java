package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** Letters of a state's code. */
    private static final int STATE = 3;

    private final List<Mention> mentions;
    private final EventMerger merger;

    DomesticEvents(List<Mention> mentions, EventMerger merger) {
        this.mentions = mentions;
        this.merger = merger;
    }

    /** The domestic events, each once; their confidence is how sure the actor is, and is not calibrated. */
    List<Event> of(List<Candidate> candidates) {
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
            double share = group.stream().mapToDouble(c -> c.confidence).max().orElse(0);
            events.add(merger.event(group, share));
        }
        events.sort(Comparator.comparing((Event e) -> e.evidence().get(0).span()));
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
        boolean sure = twoSided || home.mode != null && home.mode != Mode.COERCE_SEIZE;
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
