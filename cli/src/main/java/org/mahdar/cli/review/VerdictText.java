package org.mahdar.cli.review;

import java.util.List;
import java.util.stream.Collectors;
import org.mahdar.cli.reading.ReadingText;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.record.review.EventRef;
import org.mahdar.record.review.Judgement;
import org.mahdar.record.review.Judgement.NamedPerson;
import org.mahdar.record.review.Verdict;

/** A verdict on one line: id, time, author, what was decided about what, why. */
final class VerdictText {

    private VerdictText() {}

    static String line(Verdict verdict) {
        String reason = verdict.reason().isEmpty() ? "" : "  " + verdict.reason();
        return verdict.id() + "  " + verdict.at() + "  "
                + SafeText.oneLine(verdict.author() + "  " + what(verdict.judgement()) + reason);
    }

    private static String what(Judgement judgement) {
        if (judgement instanceof Judgement.Accept accept) {
            return "accepts " + event(accept.event());
        } else if (judgement instanceof Judgement.Reject reject) {
            return "rejects " + event(reject.event());
        } else if (judgement instanceof Judgement.Correct correct) {
            return "corrects " + event(correct.event()) + " to " + ReadingText.summary(correct.to());
        } else if (judgement instanceof Judgement.CorrectSpeaker speaker) {
            return "corrects the speaker of [" + speaker.quote().start() + ","
                    + speaker.quote().end() + ") of " + speaker.article();
        } else if (judgement instanceof Judgement.CorrectPerson person) {
            return "corrects a person of " + person.article() + ": " + person.name() + ", " + person.toName();
        } else if (judgement instanceof Judgement.JoinEpisodes join) {
            return "joins " + events(join.events());
        } else if (judgement instanceof Judgement.PartEpisodes part) {
            return "parts " + events(part.these()) + " from " + events(part.others());
        } else if (judgement instanceof Judgement.JoinPeople join) {
            return "joins " + names(join.people());
        } else if (judgement instanceof Judgement.PartPeople part) {
            return "parts " + names(part.these()) + " from " + names(part.others());
        } else if (judgement instanceof Judgement.Undo undo) {
            return "undoes " + undo.verdict();
        }
        throw new IllegalArgumentException("a judgement of a new kind: " + judgement);
    }

    private static String event(EventRef ref) {
        return ReadingText.summary(ref.event()) + " of " + ref.article();
    }

    private static String events(List<EventRef> refs) {
        return refs.stream().map(VerdictText::event).collect(Collectors.joining(" and "));
    }

    private static String names(List<NamedPerson> people) {
        return people.stream().map(NamedPerson::name).collect(Collectors.joining(" and "));
    }
}
