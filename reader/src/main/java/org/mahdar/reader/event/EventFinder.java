package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Role;
import org.mahdar.model.Scope;
import org.mahdar.model.Status;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.ClauseScanner;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.speech.Speech;
import org.mahdar.reader.speech.Utterance;

/** The candidates of an article with all their fields. One article, one thread. */
final class EventFinder {

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
    private final List<DateExpression> dates;
    private final PartialDate published;
    private final boolean[] inBody;
    private final FrameMatcher matcher;
    private final StatusFinder statuses;
    private final Speech speech;

    EventFinder(
            Analysis a,
            List<Mention> mentions,
            ClauseScanner scanner,
            Subjects subjects,
            Speech speech,
            List<DateExpression> dates,
            PartialDate published,
            boolean[] inBody) {
        this.a = a;
        this.mentions = mentions;
        this.dates = dates;
        this.published = published;
        this.inBody = inBody;
        this.speech = speech;
        this.matcher = new FrameMatcher(a, new Slots(a, scanner, subjects, speech, mentions));
        this.statuses = new StatusFinder(a);
    }

    /** All candidates, those that were ruled out included, in the order of the text. */
    List<Candidate> find() {
        List<Candidate> all = new ArrayList<>();
        for (int s = 0; s < a.sentences().size(); s++) {
            if (!inBody[a.sentences().line(s)]) {
                continue;
            }
            for (int t = a.sentences().start(s); t < a.sentences().end(s); t++) {
                for (Candidate c : matcher.at(t, s)) {
                    if (c.ruledOut == null) {
                        complete(c);
                    }
                    all.add(c);
                }
            }
        }
        return all;
    }

    private void complete(Candidate c) {
        sides(c);
        if (c.ruledOut != null) {
            return;
        }
        c.status = c.frame.status() != null ? c.frame.status() : statuses.of(c.trigger, c.finite);
        shift(c);
        attribute(c);
        extent(c);
        c.date = date(c);
        c.place = place(c);
    }

    private void sides(Candidate c) {
        Frame.Need need = c.frame.need();
        boolean mutual = c.frame.flags().contains(Frame.Flag.MUTUAL);
        boolean actor = !c.actors.isEmpty();
        boolean recipient = !c.recipients.isEmpty();
        boolean enough = switch (need) {
            case BOTH -> mutual ? c.actors.size() >= 2 : actor && recipient;
            case ACTOR -> actor;
            case RECIPIENT -> recipient;
            case ANY -> actor || recipient;
        };
        if (!enough) {
            c.ruledOut = !actor && !recipient ? "no side found" : actor ? "no recipient found" : "no actor found";
            return;
        }
        if (domestic(c)) {
            c.scope = Scope.DOMESTIC;
        }
    }

    private static boolean domestic(Candidate c) {
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
        boolean own = c.actors.stream().anyMatch(speaker::samePrincipal);
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
        while (first > start && !clauseMark(first - 1)) {
            first--;
        }
        while (last < end && !clauseMark(last)) {
            last++;
        }
        c.from = first;
        c.to = last;
    }

    private boolean clauseMark(int t) {
        return a.tag(t) == Tag.MARK && ",.;:!?…".indexOf(a.tokens().first(t)) >= 0;
    }

    private PartialDate date(Candidate c) {
        DateExpression best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (DateExpression d : dates) {
            if (d.from() < a.sentences().start(c.sentence)
                    || d.to() > a.sentences().end(c.sentence)) {
                continue;
            }
            boolean inClause = d.from() >= c.from && d.to() <= c.to;
            int distance = d.from() > c.trigger ? d.from() - c.trigger : (c.trigger - d.from()) + 4;
            distance += inClause ? 0 : 25;
            if (distance < bestDistance) {
                best = d;
                bestDistance = distance;
            }
        }
        if (best != null && bestDistance <= 40) {
            return best.date();
        }
        return published;
    }

    private String place(Candidate c) {
        for (Mention m : mentions) {
            boolean here = m.from() >= c.trigger && m.to() <= c.to;
            if (here && m.locative() && m.kind() != Mention.Kind.STATE) {
                return a.stemSpan(m.from(), m.to()).of(a.article().text());
            }
        }
        for (Mention m : mentions) {
            if (m.from() >= c.from && m.to() <= c.to && m.locative() && m.kind() == Mention.Kind.STATE) {
                return m.iso3();
            }
        }
        return null;
    }
}
