package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.mahdar.record.store.DisjointSets;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Sql;
import org.mahdar.record.store.Standing;

/**
 * Keeps the episodes of a record in step with its events. Only the neighbourhood of what changed is grouped again: the events
 * that could be linked with a changed one, and all that are linked with these. What comes out is what grouping all events at
 * once would give.
 */
public final class EpisodeBuilder {

    private final Terms terms = Terms.load();
    private final Cards cards = new Cards(terms);
    private final Neighbourhood neighbourhood = new Neighbourhood(cards);
    private final Likes likes = new Likes();
    private final Told told = new Told();
    private final EpisodeListener listener;
    /** The episodes written or taken away since this was last asked for, or null when all were. */
    private Set<Long> touched = new HashSet<>();

    /** A builder that tells the listener of every episode it writes or takes away. */
    public EpisodeBuilder(EpisodeListener listener) {
        this.listener = listener;
    }

    /**
     * What happened to events since the episodes were last in step.
     *
     * @param added events whose rows are new, each with its article as a report that tells nothing yet; rejected ones are
     *     passed over
     * @param removed numbers of events whose rows are gone, or about to be added anew
     * @param retold articles whose group of copies changed
     */
    public record Change(Map<KeptEvent, Report> added, Collection<Long> removed, Collection<Integer> retold) {

        boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty() && retold.isEmpty();
        }
    }

    /** Brings the episodes in step. */
    public void update(Sql sql, Change change, ReviewBonds review) {
        if (change.isEmpty()) {
            return;
        }
        if (neighbourhood.begin(sql)) {
            told.readLatest(sql);
        }
        likes.trim();
        Members members = neighbourhood.around(sql, change.removed());
        Set<Long> pool = members.together(change.removed());
        Set<Long> stale = members.episodesOf(change.removed());
        forget(sql, change.removed(), members);
        change.removed().forEach(pool::remove);
        List<EventCard> fresh = append(sql, change.added());
        if (!pool.isEmpty() || !stale.isEmpty() || !fresh.isEmpty()) {
            Bonds bonds = Bonds.of(sql, review);
            List<Neighbourhood.Like> found = neighbourhood.likes(sql, fresh);
            Set<Long> touched = touched(fresh, found, bonds);
            neighbourhood.more(sql, touched, members);
            if (pool.isEmpty() && stale.isEmpty() && !bonds.concern(members.componentsOf(touched), fresh, members)) {
                join(sql, fresh, found, members);
            } else {
                pool.addAll(members.together(touched));
                learn(sql, pool);
                know(fresh, found);
                fresh.forEach(card -> pool.add(card.no()));
                group(sql, pool, stale, members, bonds);
            }
        }
        restate(sql, change.retold());
    }

    /** Groups these events, and whatever is linked with them, again; for verdicts that join or part them. */
    public void regroup(Sql sql, Collection<Long> events, ReviewBonds review) {
        Bonds bonds = Bonds.of(sql, review);
        Set<Long> wanted = new HashSet<>(events);
        for (Long event : events) {
            wanted.addAll(bonds.joinedWith(event));
        }
        Members members = neighbourhood.around(sql, wanted);
        Set<Long> pool = members.together(wanted);
        learn(sql, pool);
        group(sql, pool, Set.of(), members, bonds);
    }

    /** The numbers of the episodes written or taken away since the last call, or null when all were. */
    public Collection<Long> touched() {
        Set<Long> last = touched;
        touched = new HashSet<>();
        return last;
    }

    /** Forgets all episodes, before all events are given to {@link #update} again. */
    public void clear(Sql sql) {
        forgetCache();
        for (String table : List.of("trait", "member", "episode", "episode_pair")) {
            sql.run("DELETE FROM " + table);
        }
    }

    /** Forgets what was learned of events in a transaction that failed. */
    public void forgetCache() {
        cards.clear();
        neighbourhood.clear();
        likes.clear();
        told.clear();
        touched = null;
    }

    private void forget(Sql sql, Collection<Long> events, Members members) {
        cards.forget(events);
        likes.forget(events);
        told.forget(events);
        neighbourhood.removed(events);
        events.forEach(members::forget);
        sql.deleteWhere("trait", "event", events);
        sql.deleteWhere("member", "event", events);
    }

    /** Writes the rows of episodes again whose events are the same, but not the copies among their reports. */
    private void restate(Sql sql, Collection<Integer> articles) {
        if (articles.isEmpty()) {
            return;
        }
        Map<Long, Set<Long>> episodes = new HashMap<>();
        sql.each(
                "SELECT event, episode FROM member WHERE episode IN (SELECT m.episode FROM member m JOIN event e ON e.no ="
                        + " m.event WHERE e.article IN (" + Sql.in(articles) + "))",
                row -> episodes.computeIfAbsent(row.getLong(2), none -> new HashSet<>())
                        .add(row.getLong(1)));
        if (!episodes.isEmpty()) {
            replace(sql, episodes.keySet(), episodes);
        }
    }

    private List<EventCard> append(Sql sql, Map<KeptEvent, Report> added) {
        List<EventCard> fresh = new ArrayList<>();
        Map<Report, Headline> headlines = new HashMap<>();
        added.forEach((event, article) -> {
            if (event.standing() != Standing.REJECTED) {
                Headline headline = headlines.computeIfAbsent(article, of -> Headline.of(terms, of.title()));
                EventCard card = EventCard.of(event, article.published(), terms.of(event.event()), headline);
                fresh.add(card);
                cards.put(card);
                told.put(event, article);
            }
        });
        neighbourhood.added(fresh);
        sql.append("trait", to -> {
            for (EventCard card : fresh) {
                for (Days.Stretch days : card.days().stretches()) {
                    DuckDBAppender row = to.beginRow().append(card.no());
                    row.append(card.act().type().quad().name());
                    row.append(days.from()).append(days.to());
                    row.append(Terms.bytes(card.words().terms())).endRow();
                }
            }
        });
        return fresh;
    }

    /** The events that new ones are linked with. */
    private static Set<Long> touched(List<EventCard> fresh, List<Neighbourhood.Like> found, Bonds bonds) {
        Set<Long> touched = new HashSet<>();
        fresh.forEach(card -> touched.addAll(bonds.joinedWith(card.no())));
        found.forEach(like -> touched.add(like.other()));
        fresh.forEach(card -> touched.remove(card.no()));
        return touched;
    }

    /** Takes new events in, with their likes. */
    private void know(List<EventCard> fresh, List<Neighbourhood.Like> found) {
        likes.know(fresh);
        found.forEach(like -> likes.put(like.one(), like.other(), like.score()));
    }

    /** New events join the groups of those they are linked with; only what that changes is looked at. */
    private void join(Sql sql, List<EventCard> fresh, List<Neighbourhood.Like> found, Members members) {
        Set<Long> unknown = new HashSet<>();
        found.stream()
                .map(Neighbourhood.Like::other)
                .filter(event -> !likes.knows(event))
                .forEach(unknown::add);
        fresh.forEach(card -> unknown.remove(card.no()));
        Set<Long> before = members.together(unknown);
        learn(sql, before);
        Grouping.anew(likes.of(before), likes, new Bonds());
        know(fresh, found);
        DisjointSets<Long> sets = new DisjointSets<>();
        found.forEach(like -> sets.join(members.componentOf(like.one()), members.componentOf(like.other())));
        List<List<Linked>> groups =
                Grouping.adding(likes.of(fresh.stream().map(EventCard::no).toList()), likes);
        Map<Long, Long> components = new HashMap<>();
        for (Long follower : sets.followers()) {
            for (Long event : members.together(Set.of(follower))) {
                components.put(event, sets.leastWith(follower));
            }
        }
        groups.forEach(group ->
                group.forEach(event -> components.put(event.no(), sets.leastWith(members.componentOf(event.no())))));
        settle(sql, groups, components, Set.of(), members);
    }

    /** Groups events anew; with each there is every one that is linked with it. */
    private void group(Sql sql, Set<Long> pool, Set<Long> stale, Members members, Bonds bonds) {
        List<Linked> events = likes.of(pool);
        List<List<Linked>> groups = Grouping.anew(events, likes, bonds);
        settle(sql, groups, likes.components(events, bonds), stale, members);
    }

    /** Compares those of these events that were not compared yet; with each event there is every one that is linked with it. */
    private void learn(Sql sql, Set<Long> pool) {
        List<Long> unknown = pool.stream().filter(event -> !likes.knows(event)).toList();
        if (!unknown.isEmpty()) {
            Comparison.learn(cards.of(sql, unknown).values(), likes);
        }
    }

    /** The links between these events and all others; each as the numbers of two events. */
    List<long[]> links(Sql sql, Set<Long> events) {
        return neighbourhood.likes(sql, cards.of(sql, events).values()).stream()
                .map(like -> new long[] {like.one(), like.other()})
                .toList();
    }

    /**
     * Brings the rows in step with groups.
     *
     * @param groups the groups of all events whose group may be another than it was
     * @param components for each of these events, and each whose set of linked events is another, that set's number
     * @param stale episodes that are to be written anew in any case
     */
    private void settle(
            Sql sql, List<List<Linked>> groups, Map<Long, Long> components, Set<Long> stale, Members members) {
        Map<Long, Set<Long>> before = new HashMap<>();
        for (List<Linked> group : groups) {
            for (Linked event : group) {
                Members.Place place = members.of(event.no());
                if (place != null) {
                    before.computeIfAbsent(place.episode(), none -> new HashSet<>())
                            .add(event.no());
                }
            }
        }
        Set<Long> gone = new HashSet<>(stale);
        gone.addAll(before.keySet());
        Map<Long, Set<Long>> changed = new HashMap<>();
        Map<Long, Long> episodes = new HashMap<>();
        for (List<Linked> group : groups) {
            long episode = Grouping.firstNo(group);
            Set<Long> events = new HashSet<>();
            group.forEach(event -> events.add(event.no()));
            events.forEach(event -> episodes.put(event, episode));
            if (events.equals(before.get(episode)) && !stale.contains(episode)) {
                gone.remove(episode);
            } else {
                changed.put(episode, events);
            }
        }
        Map<Long, Members.Place> moved = new LinkedHashMap<>();
        components.forEach((event, component) -> {
            Members.Place old = members.of(event);
            Long episode = episodes.get(event);
            Members.Place place = new Members.Place(episode == null ? old.episode() : episode, component);
            if (!place.equals(old)) {
                moved.put(event, place);
            }
        });
        move(sql, moved, members);
        replace(sql, gone, changed);
    }

    private static void move(Sql sql, Map<Long, Members.Place> moved, Members members) {
        sql.deleteWhere(
                "member",
                "event",
                moved.keySet().stream()
                        .filter(event -> members.of(event) != null)
                        .toList());
        sql.append("member", to -> {
            for (Map.Entry<Long, Members.Place> event : moved.entrySet()) {
                to.beginRow()
                        .append(event.getKey().longValue())
                        .append(event.getValue().episode())
                        .append(event.getValue().component())
                        .endRow();
            }
        });
        moved.forEach(members::set);
    }

    private void replace(Sql sql, Collection<Long> gone, Map<Long, Set<Long>> changed) {
        if (touched != null) {
            touched.addAll(gone);
            touched.addAll(changed.keySet());
        }
        EpisodeRows.delete(sql, gone);
        listener.gone(sql, gone);
        if (!changed.isEmpty()) {
            listener.written(sql, EpisodeRows.append(sql, told.reports(sql, changed)));
        }
    }

    /** The cards of these events; one that the record does not hold has none. */
    Map<Long, EventCard> cards(Sql sql, Collection<Long> events) {
        return cards.of(sql, events);
    }
}
