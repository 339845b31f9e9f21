package org.mahdar.record.episode;

import java.time.LocalDate;
import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Status;

/**
 * Which episodes are asked for. Null, or an empty set, means: any. A code without a role means the principal in any role.
 *
 * @param a one of the two sides
 * @param b the other side; alone, {@code a} asks for all of its relations
 * @param actor who acts
 * @param recipient towards whom
 * @param from the first day asked for; an episode counts when its date may lie on or after it
 * @param to the last day asked for
 * @param outlet an outlet among the reports
 * @param text words that an article among the reports must contain, as in a search
 * @param domestic whether what happened within one country is given too
 * @param offset how many episodes to leave out at the start
 * @param limit how many to give at most
 */
public record EpisodeQuery(
        Code a,
        Code b,
        Set<EventType> types,
        Code actor,
        Code recipient,
        LocalDate from,
        LocalDate to,
        Set<Status> statuses,
        String outlet,
        String text,
        boolean domestic,
        int offset,
        int limit) {

    public EpisodeQuery {
        types = types == null ? Set.of() : Set.copyOf(types);
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit are not negative: " + offset + ", " + limit);
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("the first day " + from + " lies after the last day " + to);
        }
    }

    /** All episodes across borders. */
    public static EpisodeQuery all() {
        return new EpisodeQuery(
                null, null, null, null, null, null, null, null, null, null, false, 0, Integer.MAX_VALUE);
    }

    /** All episodes between two sides. */
    public static EpisodeQuery between(Code a, Code b) {
        return all().withSides(a, b);
    }

    public EpisodeQuery withSides(Code one, Code other) {
        return new EpisodeQuery(
                one, other, types, actor, recipient, from, to, statuses, outlet, text, domestic, offset, limit);
    }

    public EpisodeQuery withTypes(Set<EventType> wanted) {
        return new EpisodeQuery(
                a, b, wanted, actor, recipient, from, to, statuses, outlet, text, domestic, offset, limit);
    }

    public EpisodeQuery withActor(Code wanted) {
        return new EpisodeQuery(
                a, b, types, wanted, recipient, from, to, statuses, outlet, text, domestic, offset, limit);
    }

    public EpisodeQuery withRecipient(Code wanted) {
        return new EpisodeQuery(a, b, types, actor, wanted, from, to, statuses, outlet, text, domestic, offset, limit);
    }

    public EpisodeQuery withDays(LocalDate first, LocalDate last) {
        return new EpisodeQuery(
                a, b, types, actor, recipient, first, last, statuses, outlet, text, domestic, offset, limit);
    }

    public EpisodeQuery withStatuses(Set<Status> wanted) {
        return new EpisodeQuery(a, b, types, actor, recipient, from, to, wanted, outlet, text, domestic, offset, limit);
    }

    public EpisodeQuery withOutlet(String wanted) {
        return new EpisodeQuery(
                a, b, types, actor, recipient, from, to, statuses, wanted, text, domestic, offset, limit);
    }

    public EpisodeQuery withText(String words) {
        return new EpisodeQuery(
                a, b, types, actor, recipient, from, to, statuses, outlet, words, domestic, offset, limit);
    }

    public EpisodeQuery withDomestic(boolean wanted) {
        return new EpisodeQuery(a, b, types, actor, recipient, from, to, statuses, outlet, text, wanted, offset, limit);
    }

    public EpisodeQuery withPage(int first, int most) {
        return new EpisodeQuery(a, b, types, actor, recipient, from, to, statuses, outlet, text, domestic, first, most);
    }
}
