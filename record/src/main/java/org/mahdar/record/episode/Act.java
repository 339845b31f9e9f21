package org.mahdar.record.episode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Status;
import org.mahdar.record.store.Sides;

/**
 * What is done and between whom; many events share one.
 *
 * @param mode how, or null
 * @param actors principals, in alphabetical order, each once
 * @param recipients likewise
 * @param parties all of these, each once
 * @param sides between whom it stands, in order
 */
record Act(
        EventType type,
        Mode mode,
        Status status,
        String[] actors,
        String[] recipients,
        String[] parties,
        Sides[] sides) {

    static Act of(EventType type, Mode mode, Status status, List<Code> actors, List<Code> recipients) {
        return new Act(
                type,
                mode,
                status,
                principals(actors),
                principals(recipients),
                principals(Stream.concat(actors.stream(), recipients.stream()).toList()),
                Sides.between(actors, recipients, mode).toArray(Sides[]::new));
    }

    private static String[] principals(List<Code> codes) {
        return codes.stream().map(Code::principal).distinct().sorted().toArray(String[]::new);
    }

    /** Whether there are two sides between whom both stand. */
    boolean sharesSides(Act other) {
        for (Sides mine : sides) {
            for (Sides theirs : other.sides) {
                if (mine.equals(theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it neither happened nor was denied: it is to come, or may be. */
    boolean isOpen() {
        return status == Status.PLANNED || status == Status.HYPOTHETICAL;
    }

    /** Whether it is the visit that answers another, host and guest turned round. */
    boolean isReturnOf(Act other) {
        return mode == Mode.CONSULT_VISIT
                && other.mode == mode
                && Arrays.equals(actors, other.recipients)
                && Arrays.equals(recipients, other.actors);
    }
}
