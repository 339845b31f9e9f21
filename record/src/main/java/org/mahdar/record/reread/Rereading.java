package org.mahdar.record.reread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.mahdar.model.Article;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Reading;
import org.mahdar.model.json.ReadingParser;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;
import org.mahdar.record.store.ArticleShelf;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Sql;

/** Finds what is to be read again, and compares readings of two versions. */
public final class Rereading {

    private static final int LEAST_LABEL = 3;

    private final ReadingParser parser = new ReadingParser();

    /** Articles whose reading that counts is of another version; at most {@code limit}, in the order they were kept. */
    public List<Article> outdated(Sql sql, Version version, int limit) {
        return sql.list(
                "SELECT a.text, a.raw, a.extracted, r.id, r.source, r.url, r.outlet, r.title, r.published FROM card c"
                        + " JOIN article a ON a.no = c.article JOIN reading r ON r.no = c.reading"
                        + " WHERE c.coder <> ? OR c.lexicon <> ? ORDER BY a.no LIMIT " + limit,
                ArticleShelf::article,
                version.coder(),
                version.lexicon());
    }

    /** The versions of all readings, the one that counts most often first. */
    public List<VersionLine> versions(Sql sql) {
        return sql.list(
                "SELECT r.coder, r.lexicon, count(DISTINCT r.article) AS articles, count(c.article) AS current FROM reading r"
                        + " LEFT JOIN card c ON c.reading = r.no GROUP BY r.coder, r.lexicon ORDER BY current DESC, r.coder,"
                        + " r.lexicon",
                row -> new VersionLine(
                        new Version(row.getString("coder"), row.getString("lexicon")),
                        row.getLong("articles"),
                        row.getLong("current")));
    }

    /**
     * The version of that label, or whose label or coder begins so when only one does.
     *
     * @throws RecordException (BAD_REQUEST) with the versions there are
     */
    public Version named(Sql sql, String label) {
        List<Version> all = versions(sql).stream().map(VersionLine::version).toList();
        List<Version> fitting = all.stream()
                .filter(version -> version.label().equals(label)
                        || (label.length() >= LEAST_LABEL
                                && (version.label().startsWith(label)
                                        || version.lexicon().startsWith(label))))
                .toList();
        if (fitting.size() != 1) {
            throw new RecordException(
                    Kind.BAD_REQUEST,
                    (fitting.isEmpty() ? "No version" : fitting.size() + " versions") + " of this record fit '" + label
                            + "'. It has: " + all + ".");
        }
        return fitting.get(0);
    }

    /** Compares the readings of two versions, article by article; only articles that differ are handed over. */
    public DiffSummary compare(Sql sql, Version before, Version after, Consumer<ArticleDiff> each) {
        long[] sums = new long[6];
        sql.each(
                "WITH last AS (SELECT article, coder, lexicon, max(no) AS no FROM reading GROUP BY article, coder, lexicon)"
                        + " SELECT c.key, c.id AS card_id, a.text, a.raw, a.extracted, r.id, r.source, r.url, r.outlet, r.title,"
                        + " r.published, o.json AS before, r.json AS after FROM last l JOIN last m ON m.article = l.article JOIN"
                        + " reading o ON o.no = l.no JOIN reading r ON r.no = m.no JOIN article a ON a.no = l.article JOIN card c"
                        + " ON c.article = l.article WHERE l.coder = ? AND l.lexicon = ? AND m.coder = ? AND m.lexicon = ?"
                        + " ORDER BY c.key",
                row -> {
                    Article article = ArticleShelf.article(row);
                    Reading old = parser.parse(row.getString("before"), article);
                    Reading fresh = parser.parse(row.getString("after"), article);
                    ArticleDiff diff = compare(row.getString("key"), row.getString("card_id"), old, fresh);
                    sums[0]++;
                    sums[1] += diff.isEmpty() ? 0 : 1;
                    sums[2] += diff.gained().size();
                    sums[3] += diff.lost().size();
                    sums[4] += diff.changed().size();
                    sums[5] += old.events().size()
                            - diff.lost().size()
                            - diff.changed().size();
                    if (!diff.isEmpty()) {
                        each.accept(diff);
                    }
                },
                before.coder(),
                before.lexicon(),
                after.coder(),
                after.lexicon());
        return new DiffSummary(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    private static ArticleDiff compare(String key, String id, Reading before, Reading after) {
        List<Event> left = new ArrayList<>(before.events());
        List<Event> right = new ArrayList<>(after.events());
        List<ArticleDiff.Changed> changed = new ArrayList<>();
        // Equal ones first, so that they are not taken for changes of each other.
        for (int least = 4; least >= 1; least--) {
            for (Event old : List.copyOf(left)) {
                int wanted = least;
                Event match = right.stream()
                        .filter(event -> likeness(old, event) >= wanted)
                        .max(Comparator.comparingInt(event -> likeness(old, event)))
                        .orElse(null);
                if (match != null) {
                    left.remove(old);
                    right.remove(match);
                    List<String> fields = fields(old, match);
                    if (!fields.isEmpty()) {
                        changed.add(new ArticleDiff.Changed(old, match, fields));
                    }
                }
            }
        }
        return new ArticleDiff(key, id, right, left, changed);
    }

    /** 4 equal, 3 the same type and sides with the same evidence, 2 or 1 less, 0 nothing in common. */
    private static int likeness(Event one, Event other) {
        if (fields(one, other).isEmpty()) {
            return 4;
        }
        boolean evidence = one.evidence().stream()
                .anyMatch(a -> other.evidence().stream().anyMatch(b -> a.span().overlaps(b.span())));
        boolean sides = KeptEvent.parties(one).equals(KeptEvent.parties(other));
        boolean type = one.type() == other.type();
        if (!evidence) {
            return 0;
        }
        return type && sides ? 3 : type || sides ? 2 : 0;
    }

    private static List<String> fields(Event one, Event other) {
        List<String> fields = new ArrayList<>();
        add(fields, "type", one.type(), other.type());
        add(fields, "mode", one.mode(), other.mode());
        add(fields, "actors", one.actors(), other.actors());
        add(fields, "recipients", one.recipients(), other.recipients());
        add(fields, "status", one.status(), other.status());
        add(fields, "date", one.date(), other.date());
        add(fields, "place", one.place(), other.place());
        add(fields, "count", one.count(), other.count());
        add(fields, "attributed_to", one.attributedTo(), other.attributedTo());
        add(
                fields,
                "evidence",
                one.evidence().stream().map(Evidence::span).toList(),
                other.evidence().stream().map(Evidence::span).toList());
        return fields;
    }

    private static void add(List<String> fields, String name, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            fields.add(name);
        }
    }
}
