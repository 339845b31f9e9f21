package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mahdar.model.Code;
import org.mahdar.model.Role;
import org.mahdar.model.Scope;
import org.mahdar.record.Page;
import org.mahdar.record.store.Sides;
import org.mahdar.record.store.Sql;

/** Finds episodes. Lists stand oldest first, what has no day at all last. */
public final class Episodes {

    private static final String ORDER = " ORDER BY e.day NULLS LAST, e.date_last NULLS LAST, e.id";

    private Episodes() {}

    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... bound) {
            conditions.add(condition);
            values.addAll(List.of(bound));
        }

        String text() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }
    }

    /**
     * The episodes asked for.
     *
     * @param articles the articles that hold the words asked for, by number, or null when no words are asked for
     * @param shelf a view taken before {@code sql} began to read
     */
    public static Page<Episode> find(
            Sql sql, EpisodeQuery query, Collection<Integer> articles, EpisodeShelf.View shelf) {
        Where where = where(query, articles);
        List<Long> numbers = numbers(sql, query, articles);
        boolean last = numbers.size() < query.limit() && (query.offset() == 0 || !numbers.isEmpty());
        long total = last
                ? query.offset() + numbers.size()
                : sql.number("SELECT count(*) FROM episode e" + where.text(), where.values.toArray());
        return new Page<>(byNumber(sql, numbers, shelf), total, query.offset());
    }

    /** The episodes that {@link #find} gives, without their reports. */
    public static List<EpisodeLine> lines(Sql sql, EpisodeQuery query, Collection<Integer> articles) {
        Where where = where(query, articles);
        return List.copyOf(sql.list(
                "SELECT " + EpisodeLine.COLUMNS + " FROM episode e" + where.text() + ORDER + stretch(query),
                EpisodeLine::of,
                where.values.toArray()));
    }

    /** The episodes asked for, at most so many, those reported last first. */
    public static List<Episode> latest(
            Sql sql, EpisodeQuery query, Collection<Integer> articles, int most, EpisodeShelf.View shelf) {
        Where where = where(query, articles);
        return byNumber(
                sql,
                sql.list(
                        "SELECT e.no FROM episode e" + where.text()
                                + " ORDER BY e.last_report DESC NULLS LAST, e.day DESC NULLS LAST, e.id LIMIT " + most,
                        row -> row.getLong(1),
                        where.values.toArray()),
                shelf);
    }

    /** The episodes of these names, in that order; a name that no episode has is left out. */
    public static List<Episode> named(Sql sql, List<String> ids, EpisodeShelf.View shelf) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Long> numbers = new HashMap<>();
        sql.each(
                "SELECT id, no FROM episode WHERE id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?"))
                        + ")",
                row -> numbers.put(row.getString("id"), row.getLong("no")),
                ids.toArray());
        return byNumber(
                sql, ids.stream().filter(numbers::containsKey).map(numbers::get).toList(), shelf);
    }

    private static String stretch(EpisodeQuery query) {
        return query.limit() == Integer.MAX_VALUE && query.offset() == 0
                ? ""
                : " LIMIT " + query.limit() + " OFFSET " + query.offset();
    }

    /** The numbers of the episodes that {@link #find} gives. */
    public static List<Long> numbers(Sql sql, EpisodeQuery query, Collection<Integer> articles) {
        Where where = where(query, articles);
        return sql.list(
                "SELECT e.no FROM episode e" + where.text() + ORDER + stretch(query),
                row -> row.getLong(1),
                where.values.toArray());
    }

    /** The episodes with these numbers, in that order. */
    public static List<Episode> byNumber(Sql sql, List<Long> numbers) {
        return byNumber(sql, numbers, new EpisodeShelf().view());
    }

    /** The same; what the shelf holds is not read again. */
    public static List<Episode> byNumber(Sql sql, List<Long> numbers, EpisodeShelf.View shelf) {
        Map<Long, Episode> known = shelf.known(numbers);
        List<Long> missing =
                numbers.stream().filter(no -> !known.containsKey(no)).toList();
        Map<Long, Episode> read = new HashMap<>();
        ClaimReader.reports(sql, missing).forEach((no, reports) -> read.put(no, Assembly.of(reports)));
        shelf.keep(read);
        known.putAll(read);
        return numbers.stream().map(known::get).toList();
    }

    /** The episode of that name, or the one that now holds the event of that name. */
    public static Optional<Episode> byId(Sql sql, String id) {
        return numberOf(sql, id).map(no -> byNumber(sql, List.of(no)).get(0));
    }

    /** The number of the episode that {@link #byId} gives. */
    public static Optional<Long> numberOf(Sql sql, String id) {
        return sql.first(
                "SELECT m.episode FROM event e JOIN member m ON m.event = e.no WHERE e.key = ?",
                row -> row.getLong(1),
                id);
    }

    private static Where where(EpisodeQuery query, Collection<Integer> articles) {
        Where where = new Where();
        if (!query.domestic()) {
            where.add("e.scope = ?", Scope.INTERNATIONAL.label());
        }
        sides(where, query);
        if (query.actor() != null) {
            where.add(holds("e.actors"), patterns(query.actor()));
        }
        if (query.recipient() != null) {
            where.add(holds("e.recipients"), patterns(query.recipient()));
        }
        if (!query.types().isEmpty()) {
            where.add("e.type IN ("
                    + quoted(query.types().stream().map(Enum::name).toList()) + ")");
        }
        if (!query.statuses().isEmpty()) {
            where.add("e.status IN ("
                    + quoted(query.statuses().stream()
                            .map(status -> status.label())
                            .toList())
                    + ")");
        }
        if (query.from() != null) {
            where.add("coalesce(e.date_last, e.day) >= ?", query.from());
        }
        if (query.to() != null) {
            where.add("coalesce(e.date_first, e.day) <= ?", query.to());
        }
        if (query.outlet() != null) {
            where.add(
                    "e.no IN (SELECT m.episode FROM member m JOIN event v ON v.no = m.event JOIN card c ON c.article = v.article"
                            + " WHERE c.outlet = ?)",
                    query.outlet());
        }
        if (articles != null) {
            where.add("e.no IN (SELECT m.episode FROM member m JOIN event v ON v.no = m.event WHERE v.article IN ("
                    + Sql.in(articles) + "))");
        }
        return where;
    }

    private static void sides(Where where, EpisodeQuery query) {
        Code a = query.a() == null ? query.b() : query.a();
        Code b = query.a() == null ? null : query.b();
        if (a == null) {
            return;
        }
        if (b == null) {
            where.add("e.no IN (SELECT episode FROM episode_pair WHERE a = ? OR b = ?)", a.principal(), a.principal());
        } else {
            Sides sides = Sides.of(a.principal(), b.principal());
            String between = "SELECT episode FROM episode_pair WHERE a = ? AND b = ?";
            where.add(
                    "(e.no IN (" + between + ") OR e.no IN (" + tied(between) + "))",
                    sides.a(),
                    sides.b(),
                    sides.a(),
                    sides.b(),
                    sides.a(),
                    sides.b());
            role(where, b);
        }
        role(where, a);
    }

    /**
     * What one of two sides did to people of its own, told by an article that also tells of the two: a release of prisoners that a
     * relation turns on belongs to the relation.
     */
    private static String tied(String between) {
        return "SELECT p.episode FROM episode_pair p JOIN member m ON m.episode = p.episode JOIN event v ON v.no = m.event"
                + " WHERE p.a = p.b AND p.a IN (?, ?) AND v.recipients LIKE '%.PRISONER%' AND v.article IN (SELECT v2.article FROM event v2 JOIN member m2 ON"
                + " m2.event = v2.no WHERE m2.episode IN (" + between + "))";
    }

    /** Government is what a code without a role means; any other role is asked for by name. */
    private static void role(Where where, Code code) {
        if (code.role() != null && code.role() != Role.GOV) {
            where.add("(' ' || e.actors || ' ' || e.recipients || ' ') LIKE ?", "% " + code + " %");
        }
    }

    private static String holds(String column) {
        return "((' ' || " + column + " || ' ') LIKE ? OR (' ' || " + column + " || ' ') LIKE ?)";
    }

    private static Object[] patterns(Code code) {
        boolean any = code.role() == null || code.role() == Role.GOV;
        String principal = any ? code.principal() : code.toString();
        return new Object[] {"% " + principal + " %", any ? "% " + principal + ".%" : "% " + principal + " %"};
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }
}
