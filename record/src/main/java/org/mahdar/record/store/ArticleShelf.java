package org.mahdar.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.mahdar.model.Article;
import org.mahdar.model.Reading;
import org.mahdar.model.json.ReadingJson;
import org.mahdar.record.AddResult;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;

/**
 * The articles and their readings. A text is kept once, whoever prints it; where else it was seen is kept as a further
 * appearance. Of several appearances the first in {@link Appearance}'s order is the one whose reading counts, so that the
 * record does not depend on the order in which they came.
 */
public final class ArticleShelf {

    private record Known(int article, String sha256, int reading, Appearance main) {}

    private final ReadingJson json = new ReadingJson();

    /**
     * What keeping a batch did.
     *
     * @param fresh readings that now count, by the number of their article: of new articles, and of known ones whose main
     *     appearance changed
     * @param replaced those of the articles that had a reading before
     * @param result the figures for the caller
     */
    public record Kept(List<Placed> fresh, Set<Integer> replaced, AddResult result) {}

    /**
     * A reading that counts.
     *
     * @param article the number of its article
     * @param no its own number
     */
    public record Placed(int article, int no, TextKey key, Reading reading) {}

    /** Keeps what is new in a batch. */
    public Kept keep(Sql sql, List<Reading> batch, LocalDateTime now) {
        List<TextKey> keys = batch.stream()
                .map(reading -> TextKey.of(reading.article().text()))
                .toList();
        Map<Long, Known> known = known(sql, keys);
        Map<Integer, Set<Appearance>> seen =
                appearances(sql, known.values().stream().map(Known::article).toList());
        int nextArticle = (int) sql.number("SELECT coalesce(max(no), 0) + 1 FROM article");
        int nextReading = nextReading(sql);
        Map<Integer, Placed> fresh = new LinkedHashMap<>();
        Map<Integer, Appearance> main = new HashMap<>();
        known.values().forEach(one -> main.put(one.article(), one.main()));
        Map<Long, Integer> arrived = new HashMap<>();
        List<Placed> articles = new ArrayList<>();
        List<Placed> appeared = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Reading reading = batch.get(i);
            TextKey key = keys.get(i);
            Known before = known.get(key.hash());
            Integer article = before == null ? arrived.get(key.hash()) : Integer.valueOf(before.article());
            Appearance here = Appearance.of(reading.article());
            if (article == null) {
                article = nextArticle++;
                arrived.put(key.hash(), article);
                articles.add(new Placed(article, 0, key, reading));
            }
            if (seen.computeIfAbsent(article, none -> new HashSet<>()).add(here)) {
                appeared.add(new Placed(article, 0, key, reading));
                Appearance best = main.get(article);
                if (best == null || here.compareTo(best) < 0) {
                    main.put(article, here);
                    fresh.put(article, new Placed(article, nextReading++, key, reading));
                }
            }
        }
        appendArticles(sql, articles, now);
        appendAppearances(sql, appeared, now);
        appendReadings(sql, fresh.values(), now);
        Set<Integer> replaced = new HashSet<>(fresh.keySet());
        replaced.retainAll(known.values().stream().map(Known::article).toList());
        int added = articles.size();
        return new Kept(
                List.copyOf(fresh.values()),
                replaced,
                new AddResult(batch.size(), added, batch.size() - added, appeared.size() - added));
    }

    /** Keeps readings of known articles by another coder or lexicon; they count from now on. */
    public List<Placed> reread(Sql sql, List<Reading> batch, LocalDateTime now) {
        List<TextKey> keys = batch.stream()
                .map(reading -> TextKey.of(reading.article().text()))
                .toList();
        Map<Long, Known> known = known(sql, keys);
        int nextReading = nextReading(sql);
        List<Placed> fresh = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Known before = known.get(keys.get(i).hash());
            if (before == null) {
                throw new RecordException(
                        Kind.BAD_REQUEST,
                        "The article " + batch.get(i).article().id()
                                + " is not in the record, so it cannot be read again; add it first.");
            }
            fresh.add(new Placed(before.article(), nextReading++, keys.get(i), batch.get(i)));
        }
        appendReadings(sql, fresh, now);
        return fresh;
    }

    /** Which of the texts the record holds already. */
    public Set<TextKey> held(Sql sql, Collection<TextKey> keys) {
        Set<TextKey> held = new HashSet<>();
        known(sql, keys).values().forEach(one -> held.add(new TextKey(one.sha256())));
        return held;
    }

    private static int nextReading(Sql sql) {
        return (int) sql.number("SELECT coalesce(max(no), 0) + 1 FROM reading");
    }

    private static Map<Long, Known> known(Sql sql, Collection<TextKey> keys) {
        Map<Long, TextKey> wanted = new HashMap<>();
        keys.forEach(key -> wanted.put(key.hash(), key));
        Map<Long, Known> known = new HashMap<>();
        if (wanted.isEmpty()) {
            return known;
        }
        List<Integer> articles = new ArrayList<>();
        sql.each(
                "SELECT no FROM article WHERE hash IN (" + Sql.in(wanted.keySet()) + ")",
                row -> articles.add(row.getInt(1)));
        if (articles.isEmpty()) {
            return known;
        }
        sql.each(
                "SELECT a.no AS article, a.hash, a.sha256, r.no AS reading, r.id, r.source, r.url, r.outlet, r.title, r.published"
                        + " FROM article a JOIN card c ON c.article = a.no JOIN reading r ON r.no = c.reading WHERE a.no IN ("
                        + Sql.in(articles) + ")",
                row -> {
                    Known one = new Known(
                            row.getInt("article"), row.getString("sha256"), row.getInt("reading"), Appearance.of(row));
                    TextKey asked = wanted.get(row.getLong("hash"));
                    if (!asked.sha256().equals(one.sha256())) {
                        throw new IllegalStateException("two texts share the first half of their SHA-256: "
                                + one.sha256() + " and " + asked.sha256());
                    }
                    known.put(asked.hash(), one);
                });
        return known;
    }

    private static Map<Integer, Set<Appearance>> appearances(Sql sql, Collection<Integer> articles) {
        Map<Integer, Set<Appearance>> all = new HashMap<>();
        if (!articles.isEmpty()) {
            sql.each(
                    "SELECT article, id, source, url, outlet, title, published FROM appearance WHERE article IN ("
                            + Sql.in(articles) + ")",
                    row -> all.computeIfAbsent(row.getInt("article"), none -> new HashSet<>())
                            .add(Appearance.of(row)));
        }
        return all;
    }

    private static void appendArticles(Sql sql, List<Placed> articles, LocalDateTime now) {
        sql.append("article", to -> {
            for (Placed placed : articles) {
                String text = placed.reading().article().text();
                boolean plain = TextKey.hasUtf8Form(text);
                DuckDBAppender row = to.beginRow();
                row.append(placed.article()).append(placed.key().hash());
                row.append(placed.key().sha256());
                row.append(plain ? text : null);
                row.append(plain ? null : TextKey.utf16(text));
                row.append(placed.reading().article().extracted()).append(now).endRow();
            }
        });
    }

    private static void appendAppearances(Sql sql, List<Placed> appeared, LocalDateTime now) {
        sql.append("appearance", to -> {
            for (Placed placed : appeared) {
                Article article = placed.reading().article();
                DuckDBAppender row = to.beginRow();
                row.append(placed.article()).append(article.id()).append(article.source());
                row.append(article.url()).append(article.outlet()).append(article.title());
                row.append(article.published()).append(now).endRow();
            }
        });
    }

    private void appendReadings(Sql sql, Collection<Placed> fresh, LocalDateTime now) {
        sql.append("reading", to -> {
            for (Placed placed : fresh) {
                Article article = placed.reading().article();
                DuckDBAppender row = to.beginRow().append(placed.no()).append(placed.article());
                row.append(article.id()).append(article.source()).append(article.url());
                row.append(article.outlet()).append(article.title()).append(article.published());
                row.append(placed.reading().coder()).append(placed.reading().lexicon());
                row.append(ReadingText.of(json, placed.reading())).append(now).endRow();
            }
        });
    }

    /** The text of an article, from whichever column holds it. */
    public static String text(ResultSet row) throws SQLException {
        String text = row.getString("text");
        return text != null ? text : TextKey.ofUtf16(Sql.bytes(row, "raw"));
    }

    /** The article as its current reading saw it, from a row with the columns of article and reading. */
    public static Article article(ResultSet row) throws SQLException {
        LocalDate published = Sql.day(row, "published");
        return new Article(
                row.getString("id"),
                row.getString("source"),
                row.getString("url"),
                row.getString("outlet"),
                row.getString("title"),
                published,
                text(row),
                row.getBoolean("extracted"));
    }
}
