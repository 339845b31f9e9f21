package org.mahdar.record.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mahdar.model.Event;
import org.mahdar.model.Person;
import org.mahdar.model.Quote;
import org.mahdar.model.Span;
import org.mahdar.record.arabic.Folding;
import org.mahdar.record.store.DerivedRows;
import org.mahdar.record.store.DerivedRows.Judged;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Standing;

/**
 * Applies verdicts to a reading. They are followed in the order of time; each finds its event by the evidence, whether it stands
 * as the coder read it or as an earlier verdict left it. The same reading and the same verdicts always give the same outcome.
 */
final class Judge {

    /** An event on its way: as coded, as it stands now. */
    private static final class Standings {
        private final Event coded;
        private Event now;
        private Standing standing;

        Standings(Event coded, Event now, Standing standing) {
            this.coded = coded;
            this.now = now;
            this.standing = standing;
        }
    }

    private Judge() {}

    /** What a reading says when these verdicts, in the order of time, are heard; none of them is undone. */
    static Judged hear(Judged unjudged, List<Verdict> verdicts) {
        List<Standings> events = new ArrayList<>();
        for (KeptEvent kept : unjudged.events()) {
            events.add(new Standings(kept.event(), kept.event(), Standing.CODED));
        }
        List<Quote> quotes = new ArrayList<>(unjudged.quotes());
        List<Person> people = new ArrayList<>(unjudged.people());
        for (Verdict verdict : verdicts) {
            Judgement judgement = verdict.judgement();
            if (judgement instanceof Judgement.Accept accept) {
                accept(events, accept.event().event());
            } else if (judgement instanceof Judgement.Reject reject) {
                reject(events, reject.event().event());
            } else if (judgement instanceof Judgement.Correct correct) {
                correct(events, correct);
            } else if (judgement instanceof Judgement.CorrectSpeaker speaker) {
                quotes.replaceAll(quote -> corrected(quote, speaker));
            } else if (judgement instanceof Judgement.CorrectPerson person) {
                people.replaceAll(one -> corrected(one, person));
            }
        }
        return new Judged(unjudged.placed(), kept(unjudged, events), quotes, people);
    }

    private static List<KeptEvent> kept(Judged unjudged, List<Standings> events) {
        int article = unjudged.placed().article();
        Map<String, Integer> namesakes = new HashMap<>();
        List<KeptEvent> all = new ArrayList<>();
        for (Standings one : events) {
            String name = DerivedRows.name(unjudged.placed(), one.coded, namesakes);
            all.add(new KeptEvent(KeptEvent.number(article, all.size()), article, name, one.now, one.standing));
        }
        return all;
    }

    private static void accept(List<Standings> events, Event seen) {
        Standings found = find(events, seen);
        if (found != null) {
            found.standing = found.standing == Standing.CORRECTED ? Standing.CORRECTED : Standing.ACCEPTED;
        } else if (events.stream().noneMatch(one -> EventRef.akin(one.now, seen))) {
            events.add(new Standings(seen, seen, Standing.ACCEPTED));
        }
    }

    private static void reject(List<Standings> events, Event seen) {
        Standings found = find(events, seen);
        if (found != null) {
            found.standing = Standing.REJECTED;
        }
    }

    private static void correct(List<Standings> events, Judgement.Correct correct) {
        Event seen = correct.event().event();
        Standings found = find(events, seen);
        if (found == null) {
            found = find(events, correct.to());
        }
        if (found != null) {
            found.now = changed(found.now, seen, correct.to());
            found.standing = Standing.CORRECTED;
        } else if (events.stream().noneMatch(one -> EventRef.akin(one.now, seen))) {
            events.add(new Standings(seen, correct.to(), Standing.CORRECTED));
        }
    }

    /** The event that a verdict means: the same type and sides, now or as coded; among several the one with the closest evidence. */
    private static Standings find(List<Standings> events, Event seen) {
        return events.stream()
                .filter(one -> EventRef.same(one.now, seen) || EventRef.same(one.coded, seen))
                .max(Comparator.comparingDouble((Standings one) -> EventRef.sharedEvidence(one.now, seen))
                        .thenComparing(one -> one.now.status() == seen.status())
                        .thenComparing(one -> Objects.equals(one.now.date(), seen.date())))
                .orElse(null);
    }

    /** What the reviewer changed is changed; all else stays as the coder now reads it. */
    private static Event changed(Event now, Event seen, Event to) {
        return new Event(
                to.type() != seen.type() || to.mode() != seen.mode() ? to.type() : now.type(),
                to.type() != seen.type() || to.mode() != seen.mode() ? to.mode() : now.mode(),
                pick(seen.actors(), to.actors(), now.actors()),
                pick(seen.recipients(), to.recipients(), now.recipients()),
                pick(seen.status(), to.status(), now.status()),
                pick(seen.date(), to.date(), now.date()),
                pick(seen.place(), to.place(), now.place()),
                pick(seen.count(), to.count(), now.count()),
                pick(seen.attributedTo(), to.attributedTo(), now.attributedTo()),
                now.sources(),
                pick(seen.scope(), to.scope(), now.scope()),
                now.confidence(),
                now.evidence(),
                now.rule());
    }

    private static <T> T pick(T seen, T to, T now) {
        return Objects.equals(seen, to) ? now : to;
    }

    private static Quote corrected(Quote quote, Judgement.CorrectSpeaker speaker) {
        Span span = speaker.quote();
        int common = Math.min(span.end(), quote.span().end())
                - Math.max(span.start(), quote.span().start());
        if (common * 2 < Math.min(span.length(), quote.span().length()) || common <= 0) {
            return quote;
        }
        return new Quote(
                quote.span(),
                quote.text(),
                quote.kind(),
                speaker.to(),
                quote.addressee(),
                quote.occasion(),
                quote.date(),
                quote.sources());
    }

    private static Person corrected(Person person, Judgement.CorrectPerson to) {
        if (!Folding.fold(person.name()).equals(Folding.fold(to.name()))) {
            return person;
        }
        boolean renamed = !Folding.fold(to.toName()).equals(Folding.fold(person.name()));
        String known = renamed ? null : person.known();
        return new Person(to.toName(), to.code(), to.office(), to.standing(), person.mentions(), known);
    }
}
