package org.mahdar.record.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mahdar.model.Person;
import org.mahdar.model.Span;
import org.mahdar.record.Page;
import org.mahdar.record.arabic.Folding;
import org.mahdar.record.arabic.Skeleton;
import org.mahdar.record.store.ArticleShelf;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.Sql;

/** Finds people and tells what articles say of them. */
public final class People {

    /** How many sentences are given for an office; {@link #mentions} gives all. */
    public static final int SENTENCES = 3;

    private static final String LINE =
            "WITH said AS (SELECT n.person, p.name, p.code, p.office, p.article, c.published_day AS day FROM person_name n"
                    + " JOIN person p ON p.name_id = n.id JOIN card c ON c.article = p.article%s),"
                    + " forms AS (SELECT person, name, row_number() OVER (PARTITION BY person ORDER BY contains(trim(name), ' ')"
                    + " DESC, count(DISTINCT article) DESC, length(name) - length(replace(name, ' ', '')) DESC, name) AS rank"
                    + " FROM said GROUP BY person, name),"
                    + " codes AS (SELECT person, code, row_number() OVER (PARTITION BY person ORDER BY count(*) DESC, code) AS"
                    + " rank FROM said WHERE code IS NOT NULL GROUP BY person, code),"
                    + " posts AS (SELECT person, office, row_number() OVER (PARTITION BY person ORDER BY day DESC NULLS LAST,"
                    + " length(office) DESC, office) AS rank FROM said WHERE office IS NOT NULL AND "
                    + OfficeGroups.BY_ITSELF
                    + "),"
                    + " sums AS (SELECT person, count(DISTINCT article) AS articles, min(name) AS least, min(day) AS first, max(day) AS last FROM said"
                    + " GROUP BY person)"
                    + " SELECT s.person, f.name, k.code, o.office, s.articles, s.first, s.last FROM sums s"
                    + " JOIN forms f ON f.person = s.person AND f.rank = 1"
                    + " LEFT JOIN codes k ON k.person = s.person AND k.rank = 1"
                    + " LEFT JOIN posts o ON o.person = s.person AND o.rank = 1"
                    + " ORDER BY s.articles DESC, s.least, s.person";

    /** Every mention of a person in an article, with the article. */
    private static final String NAMED =
            " FROM person_name n JOIN person p ON p.name_id = n.id JOIN card c ON c.article = p.article";

    private static final String ORDERED = "SELECT n.person, count(DISTINCT p.article) AS articles, min(p.name) AS least"
            + NAMED + "%s GROUP BY n.person ORDER BY articles DESC, least, n.person";

    /**
     * An office of less than this part of the reports of the one told most stands behind the others: it may be misread. Of these what more
     * reports say comes first, of the others what was said last.
     */
    private static final long RARE = 100;

    /** «للرئيس»: an article may be written with a preposition. */
    private static final String ARTICLE = "ال";

    private static final String ROLE = "split_part(p.code, '.', 2)";

    private People() {}

    /** The people asked for, those named most first. */
    public static Page<PersonLine> find(Sql sql, PeopleQuery query) {
        String where = where(sql, query);
        long total = where.isEmpty()
                ? sql.number("SELECT count(DISTINCT person) FROM person_name")
                : sql.number("SELECT count(DISTINCT n.person)" + NAMED + where);
        if (query.limit() != Integer.MAX_VALUE || query.offset() != 0) {
            // What a line says costs much more than its place in the list.
            List<String> shown = sql.list(
                    ORDERED.replace("%s", where) + " LIMIT " + query.limit() + " OFFSET " + query.offset(),
                    row -> row.getString("person"));
            List<String> conditions = period(query);
            conditions.add(among(shown));
            where = joined(conditions);
        }
        return new Page<>(sql.list(line(where), People::line), total, query.offset());
    }

    /** How all people asked for are spread, whatever page is asked for. */
    public static PeopleSpread spread(Sql sql, PeopleQuery query) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        List<String> kinds = List.of("side", "role", "office", "month");
        // Who is asked for is found once and then counted in four ways.
        String named = "WITH named AS MATERIALIZED (SELECT n.person, nullif(n.principal, '') AS side, nullif(" + ROLE
                + ", '') AS role, p.office AS office, strftime(c.published_day, '%Y-%m') AS month" + NAMED
                + where(sql, query) + ") ";
        String each = kinds.stream()
                .map(kind -> "SELECT '" + kind + "' AS kind, " + kind
                        + " AS value, count(DISTINCT person) AS people FROM named WHERE " + kind
                        + " IS NOT NULL GROUP BY " + kind)
                .collect(Collectors.joining(" UNION ALL "));
        kinds.forEach(kind -> counts.put(kind, new HashMap<>()));
        sql.each(
                named + each,
                row -> counts.get(row.getString("kind")).put(row.getString("value"), row.getLong("people")));
        return new PeopleSpread(counts.get("side"), counts.get("role"), counts.get("office"), counts.get("month"));
    }

    private static String where(Sql sql, PeopleQuery query) {
        List<String> conditions = period(query);
        if (query.name() != null) {
            conditions.add(among(named(sql, query.name(), "person_name")));
        }
        if (query.isNarrow()) {
            List<String> having = new ArrayList<>();
            any(having, "n.principal", query.principal());
            any(having, ROLE, query.role() == null ? null : query.role().name());
            any(having, "p.office", query.office());
            conditions.add("n.person IN (SELECT n.person" + NAMED + joined(period(query)) + " GROUP BY n.person HAVING "
                    + String.join(" AND ", having) + ")");
        }
        return joined(conditions);
    }

    private static void any(List<String> having, String column, String value) {
        if (value != null) {
            having.add("bool_or(" + column + " = " + quoted(List.of(value)) + ")");
        }
    }

    private static List<String> period(PeopleQuery query) {
        List<String> conditions = new ArrayList<>();
        if (query.from() != null) {
            conditions.add("c.published_day >= DATE '" + query.from() + "'");
        }
        if (query.to() != null) {
            conditions.add("c.published_day <= DATE '" + query.to() + "'");
        }
        return conditions;
    }

    private static String joined(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static String among(Collection<String> persons) {
        return "n.person IN (" + quoted(persons) + ")";
    }

    /** The person of that id, or of a name with that id. */
    public static Optional<PersonView> byId(Sql sql, String id, KnownPeople known) {
        Optional<String> person = sql.first("SELECT person FROM person_name WHERE id = ?", row -> row.getString(1), id);
        return person.map(found -> view(sql, found, known));
    }

    /** Every mention of a person in any article, the earliest report first. */
    public static Page<PersonView.Sentence> mentions(Sql sql, String id, int offset, int limit) {
        String from =
                " FROM person p JOIN person_name n ON n.id = p.name_id JOIN person_name me ON me.person = n.person"
                        + " JOIN card c ON c.article = p.article WHERE me.id = ?";
        long total = sql.number("SELECT count(*)" + from, id);
        List<Said> said = sql.list(
                SAID + from + " ORDER BY c.published_day NULLS LAST, c.key, p.n LIMIT " + limit + " OFFSET " + offset,
                Said::of,
                id);
        return new Page<>(sentences(texts(sql, said), said), total, offset);
    }

    private static final String SAID =
            "SELECT p.article, c.key, c.id, c.outlet, c.published_day, p.name, p.office, p.standing,"
                    + " p.mentions, p.name_id";

    private record Said(
            int article,
            String key,
            String id,
            String outlet,
            LocalDate day,
            String office,
            Person.Standing standing,
            List<Span> mentions) {

        static Said of(ResultSet row) throws SQLException {
            return new Said(
                    row.getInt("article"),
                    row.getString("key"),
                    row.getString("id"),
                    row.getString("outlet"),
                    Sql.day(row, "published_day"),
                    row.getString("office"),
                    Person.Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
                    Cells.spans(row.getString("mentions")));
        }
    }

    /**
     * The ids of the people of whose names one holds these words, in Arabic or Latin letters.
     *
     * @param names a part of table {@code person_name}: who is looked for among
     */
    public static Set<String> named(Sql sql, String name, String names) {
        Set<String> persons = new TreeSet<>();
        boolean latin = Skeleton.isLatin(name);
        String wanted = " " + Folding.fold(name).strip() + " ";
        List<Set<String>> bones = latin
                ? Arrays.stream(name.strip().split("\\s+"))
                        .map(Skeleton::ofLatin)
                        .toList()
                : List.of();
        sql.each("SELECT person, name, principal FROM " + names, row -> {
            NameNode node = NameNode.ofFolded(row.getString("name"), row.getString("principal"));
            if (latin ? holdsBones(node, bones) : (" " + node.name() + " ").contains(wanted)) {
                persons.add(row.getString("person"));
            }
        });
        return persons;
    }

    private static boolean holdsBones(NameNode node, List<Set<String>> wanted) {
        Set<String> parts = Arrays.stream(node.name().split(" "))
                .map(part -> Skeleton.ofArabic(part.startsWith("ال") ? part.substring(2) : part))
                .collect(Collectors.toSet());
        return !wanted.isEmpty()
                && wanted.stream().allMatch(variants -> variants.stream().anyMatch(parts::contains));
    }

    private static PersonLine line(ResultSet row) throws SQLException {
        return new PersonLine(
                row.getString("person"),
                row.getString("name"),
                Cells.code(row.getString("code")),
                row.getString("office"),
                row.getLong("articles"),
                Sql.day(row, "first"),
                Sql.day(row, "last"));
    }

    private static PersonView view(Sql sql, String person, KnownPeople known) {
        PersonLine line = sql.first(line(" WHERE n.person = '" + person.replace("'", "''") + "'"), People::line)
                .orElseThrow();
        List<PersonView.Name> names = sql.list(
                "SELECT n.id, p.name, n.principal, count(DISTINCT p.article) AS articles FROM person_name n JOIN person p ON"
                        + " p.name_id = n.id WHERE n.person = ? GROUP BY ALL ORDER BY articles DESC, p.name, n.principal",
                row -> new PersonView.Name(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("principal").isEmpty() ? null : row.getString("principal"),
                        row.getLong("articles")),
                person);
        Map<Integer, Integer> groups = new HashMap<>();
        List<Said> said = sql.list(
                SAID
                        + ", coalesce(k.grp, p.article) AS grp FROM person p JOIN person_name n ON n.id = p.name_id JOIN card c ON"
                        + " c.article = p.article LEFT JOIN copy k ON k.article = p.article WHERE n.person = ? AND p.office IS NOT"
                        + " NULL AND " + OfficeGroups.BY_ITSELF + " ORDER BY c.published_day NULLS LAST, c.key, p.n",
                row -> {
                    groups.put(row.getInt("article"), row.getInt("grp"));
                    return Said.of(row);
                },
                person);
        List<PersonView.Office> offices = offices(sql, said, groups);
        return new PersonView(
                line,
                names,
                offices,
                known.terms(
                        names.stream().map(PersonView.Name::name).distinct().toList(),
                        line.code() == null ? null : line.code().principal()),
                Contradictions.of(
                        sql,
                        line,
                        offices,
                        said.stream().map(one -> one.office()).toList()));
    }

    /** The offices, the one told latest first; those that hardly any report says behind the others, the one told most first. */
    private static List<PersonView.Office> offices(Sql sql, List<Said> said, Map<Integer, Integer> groups) {
        Map<Person.Standing, List<Said>> byStanding = said.stream().collect(Collectors.groupingBy(Said::standing));
        List<Held> all = new ArrayList<>();
        byStanding.forEach((standing, reports) -> {
            OfficeGroups offices =
                    OfficeGroups.of(reports.stream().map(Said::office).toList());
            Map<String, List<Said>> byOffice =
                    reports.stream().collect(Collectors.groupingBy(one -> offices.groupOf(one.office())));
            byOffice.forEach((group, some) -> all.add(new Held(offices.name(group), standing, some)));
        });
        // The texts of all offices are read at once: each question for texts reads far more than it gives.
        Map<Integer, String> texts =
                texts(sql, all.stream().flatMap(held -> held.sample().stream()).toList());
        List<PersonView.Office> offices =
                all.stream().map(held -> held.office(groups, texts)).toList();
        long most =
                offices.stream().mapToLong(PersonView.Office::independent).max().orElse(0);
        // What is common is alike in this: of it only the days count.
        return offices.stream()
                .sorted(Comparator.comparing(
                                (PersonView.Office office) -> Math.min(office.independent(), (most + RARE - 1) / RARE))
                        .thenComparing(
                                PersonView.Office::last, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed()
                        .thenComparing(PersonView.Office::office))
                .toList();
    }

    /** What reports call the person in the words of one office. */
    private record Held(String name, Person.Standing standing, List<Said> said) {

        /** The earliest reports and the latest one. */
        List<Said> sample() {
            List<Said> sample = new ArrayList<>(said.subList(0, Math.min(SENTENCES - 1, said.size())));
            if (said.size() > sample.size()) {
                sample.add(said.get(said.size() - 1));
            }
            return sample;
        }

        PersonView.Office office(Map<Integer, Integer> groups, Map<Integer, String> texts) {
            List<LocalDate> days = said.stream()
                    .map(Said::day)
                    .filter(day -> day != null)
                    .sorted()
                    .toList();
            return new PersonView.Office(
                    name,
                    standing,
                    days.isEmpty() ? null : days.get(0),
                    days.isEmpty() ? null : days.get(days.size() - 1),
                    said.stream().map(Said::article).distinct().count(),
                    said.stream()
                            .map(one -> groups.get(one.article()))
                            .distinct()
                            .count(),
                    sentences(texts, sample()));
        }
    }

    private static Map<Integer, String> texts(Sql sql, List<Said> said) {
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> articles = said.stream().map(Said::article).distinct().toList();
        sql.each(
                "SELECT no, text, raw FROM article WHERE no IN (" + Sql.in(articles) + ")",
                row -> texts.put(row.getInt("no"), ArticleShelf.text(row)));
        return texts;
    }

    private static List<PersonView.Sentence> sentences(Map<Integer, String> texts, List<Said> said) {
        List<PersonView.Sentence> all = new ArrayList<>();
        for (Said one : said) {
            if (!one.mentions().isEmpty()) {
                Span mention = showing(one, texts.get(one.article()));
                Span sentence = SentenceAround.of(texts.get(one.article()), mention);
                all.add(new PersonView.Sentence(
                        one.key(),
                        one.id(),
                        one.outlet(),
                        one.day(),
                        sentence,
                        sentence.of(texts.get(one.article())),
                        mention));
            }
        }
        return all;
    }

    /** The first mention whose sentence holds the words of the office; the very first without an office, or where no such sentence does. */
    private static Span showing(Said one, String text) {
        if (one.office() == null) {
            return one.mentions().get(0);
        }
        String words = one.office().startsWith(ARTICLE) ? one.office().substring(ARTICLE.length()) : one.office();
        return one.mentions().stream()
                .filter(mention -> SentenceAround.of(text, mention).of(text).contains(words))
                .findFirst()
                .orElse(one.mentions().get(0));
    }

    private static String quoted(Collection<String> words) {
        return words.isEmpty()
                ? "NULL"
                : words.stream()
                        .map(word -> "'" + word.replace("'", "''") + "'")
                        .collect(Collectors.joining(", "));
    }

    private static String line(String where) {
        return LINE.replace("%s", where);
    }
}
