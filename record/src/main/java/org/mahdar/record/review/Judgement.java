package org.mahdar.record.review;

import java.util.List;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.Person;
import org.mahdar.model.Span;
import org.mahdar.model.Speaker;

/** What a reviewer decided. */
public sealed interface Judgement {

    /** The event is right. When a later coder does not see it, it stays. */
    record Accept(EventRef event) implements Judgement {}

    /** The event is wrong: it is kept, and counts nowhere. */
    record Reject(EventRef event) implements Judgement {}

    /**
     * The event is right but for some fields: those in which {@code to} differs from the event as it stood. Its evidence stays.
     */
    record Correct(EventRef event, Event to) implements Judgement {}

    /** Somebody else said these words; null when the text does not tell who. */
    record CorrectSpeaker(String article, Span quote, Speaker to) implements Judgement {}

    /** The person of that name in that article is somebody else, or holds another office. */
    record CorrectPerson(String article, String name, String toName, Code code, String office, Person.Standing standing)
            implements Judgement {}

    /** These events tell one thing. */
    record JoinEpisodes(List<EventRef> events) implements Judgement {
        public JoinEpisodes {
            events = List.copyOf(events);
        }
    }

    /** None of these events tells the same thing as any of the others. */
    record PartEpisodes(List<EventRef> these, List<EventRef> others) implements Judgement {
        public PartEpisodes {
            these = List.copyOf(these);
            others = List.copyOf(others);
        }
    }

    /** These names mean one person. */
    record JoinPeople(List<NamedPerson> people) implements Judgement {
        public JoinPeople {
            people = List.copyOf(people);
        }
    }

    /** None of these names means the same person as any of the others. */
    record PartPeople(List<NamedPerson> these, List<NamedPerson> others) implements Judgement {
        public PartPeople {
            these = List.copyOf(these);
            others = List.copyOf(others);
        }
    }

    /** An earlier verdict counts no longer. An undoing can itself be undone. */
    record Undo(String verdict) implements Judgement {}

    /**
     * A name under which a person stands in articles.
     *
     * @param principal the side the articles give the person, or null where they give none
     */
    record NamedPerson(String name, String principal) {}
}
