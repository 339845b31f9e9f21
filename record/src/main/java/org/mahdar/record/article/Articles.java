package org.mahdar.record.article;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahdar.model.Article;
import org.mahdar.record.Page;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;
import org.mahdar.record.episode.Claim;
import org.mahdar.record.episode.ClaimReader;
import org.mahdar.record.store.ArticleShelf.Placed;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.ReadingFile;
import org.mahdar.record.store.Sql;
import org.mahdar.record.store.TextKey;

/** Finds articles. */
public final class Articles {

    private static final int KEY_DIGITS = 16;

    private final ReadingFile readings = new ReadingFile();

    /**
     * The article of that name: its key in the record, or the id it came with when only one article came with it.
     *
     * @throws RecordException (BAD_REQUEST) when several articles came with the id; the message gives their keys
     */
    public Optional<KeptArticle> find(Sql sql, String name) {
        return number(sql, name).map(no -> kept(sql, no));
    }

    /** The number of the article that {@link #find} gives. */
    public static Optional<Integer> number(Sql sql, String name) {
        if (name.length() == KEY_DIGITS && name.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80)) {
            Optional<Integer> byKey =
                    sql.first("SELECT no FROM article WHERE hash = ?", row -> row.getInt(1), TextKey.hash(name));
            if (byKey.isPresent()) {
                return byKey;
            }
        }
        Map<Integer, String> byId = new HashMap<>();
        sql.each(
                "SELECT DISTINCT c.article, c.key FROM appearance a JOIN card c ON c.article = a.article WHERE a.id = ?",
                row -> byId.put(row.getInt("article"), row.getString("key")),
                name);
        if (byId.size() > 1) {
            throw new RecordException(
                    Kind.BAD_REQUEST,
                    byId.size() + " articles came with the id " + name + ". Ask for one by its key: "
                            + String.join(", ", byId.values().stream().sorted().toList()) + ".");
        }
        return byId.keySet().stream().findFirst();
    }

    private KeptArticle kept(Sql sql, int no) {
        Placed placed = readings.current(sql, List.of(no)).get(no);
        Map<String, String> episodes = new HashMap<>();
        sql.each(
                "SELECT v.key, e.id FROM event v JOIN member m ON m.event = v.no JOIN episode e ON e.no = m.episode"
                        + " WHERE v.article = ?",
                row -> episodes.put(row.getString("key"), row.getString("id")),
                no);
        List<KeptArticle.InEpisode> events = new ArrayList<>();
        for (KeptEvent event : ClaimReader.ofArticle(sql, no)) {
            events.add(new KeptArticle.InEpisode(
                    new Claim(event.key(), event.event(), event.standing()), episodes.get(event.key())));
        }
        List<String> copies = sql.list(
                "SELECT c.key FROM copy k JOIN copy o ON o.grp = k.grp AND o.article <> k.article JOIN card c ON c.article ="
                        + " o.article WHERE k.article = ? ORDER BY c.published_day NULLS LAST, c.key",
                row -> row.getString(1),
                no);
        LocalDateTime keptAt = sql.first(
                        "SELECT kept_at FROM article WHERE no = ?", row -> row.getObject(1, LocalDateTime.class), no)
                .orElseThrow();
        return new KeptArticle(
                placed.key().key(),
                placed.key().sha256(),
                keptAt,
                placed.reading(),
                events,
                appearances(sql, no, placed.reading().article()),
                copies);
    }

    private static List<KeptArticle.Appearance> appearances(Sql sql, int no, Article main) {
        List<KeptArticle.Appearance> all = new ArrayList<>(sql.list(
                "SELECT id, source, url, outlet, title, published FROM appearance WHERE article = ?"
                        + " ORDER BY published NULLS LAST, outlet NULLS LAST, id",
                row -> new KeptArticle.Appearance(
                        row.getString("id"),
                        row.getString("source"),
                        row.getString("url"),
                        row.getString("outlet"),
                        row.getString("title"),
                        Sql.day(row, "published")),
                no));
        all.sort(Comparator.comparing(
                seen -> !(seen.id().equals(main.id()) && seen.source().equals(main.source()))));
        return all;
    }

    /** All articles, the latest first. */
    public static Page<ArticleLine> list(Sql sql, int offset, int limit) {
        long total = sql.number("SELECT count(*) FROM card");
        return new Page<>(
                lines(
                        sql,
                        "true",
                        " ORDER BY c.published_day DESC NULLS LAST, c.key LIMIT " + limit + " OFFSET " + offset),
                total,
                offset);
    }

    private static List<ArticleLine> lines(Sql sql, String condition, String rest) {
        return sql.list(
                "SELECT c.key, c.id, c.title, c.outlet, c.agency, c.published, c.published_day, c.url, (SELECT count(*) FROM"
                        + " event e WHERE e.article = c.article AND e.standing <> 'rejected') AS events FROM card c WHERE "
                        + condition + rest,
                row -> new ArticleLine(
                        row.getString("key"),
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("outlet"),
                        row.getString("agency"),
                        Cells.date(row.getString("published")),
                        Sql.day(row, "published_day"),
                        row.getString("url"),
                        row.getInt("events")));
    }
}
