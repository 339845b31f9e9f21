package org.mahdar.record.store;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.mahdar.model.Article;
import org.mahdar.model.Reading;
import org.mahdar.model.json.ReadingParser;

/** Gives back the readings that count, with their articles. */
public final class ReadingFile {

    private static final String COLUMNS =
            "SELECT a.no AS article, a.sha256, a.text, a.raw, a.extracted, r.no AS reading,"
                    + " r.id, r.source, r.url, r.outlet, r.title, r.published, r.json FROM article a ";
    private static final String CURRENT =
            COLUMNS + "JOIN card c ON c.article = a.no JOIN reading r ON r.no = c.reading";
    private static final String LATEST = COLUMNS
            + "JOIN (SELECT article, max(no) AS no FROM reading GROUP BY article) l ON l.article = a.no"
            + " JOIN reading r ON r.no = l.no";

    private final ReadingParser parser = new ReadingParser();

    /** The readings of those articles, by article. */
    public Map<Integer, ArticleShelf.Placed> current(Sql sql, Collection<Integer> articles) {
        return read(sql, CURRENT, articles);
    }

    /** The same, found without what was derived from them: the reading that counts is the one kept last. */
    public Map<Integer, ArticleShelf.Placed> latest(Sql sql, Collection<Integer> articles) {
        return read(sql, LATEST, articles);
    }

    /**
     * Hands over every reading of those articles, also those that count no longer.
     *
     * @param wrong hears the article's key and what is wrong where a reading cannot be read back
     */
    public void all(
            Sql sql,
            Collection<Integer> articles,
            Consumer<ArticleShelf.Placed> take,
            BiConsumer<String, String> wrong) {
        sql.each(
                COLUMNS + "JOIN reading r ON r.article = a.no WHERE a.no IN (" + Sql.in(articles) + ") ORDER BY r.no",
                row -> {
                    TextKey key = new TextKey(row.getString("sha256"));
                    try {
                        Reading reading = parser.parse(row.getString("json"), ArticleShelf.article(row));
                        take.accept(
                                new ArticleShelf.Placed(row.getInt("article"), row.getInt("reading"), key, reading));
                    } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
                        wrong.accept(key.key(), String.valueOf(e.getMessage()));
                    }
                });
    }

    private Map<Integer, ArticleShelf.Placed> read(Sql sql, String query, Collection<Integer> articles) {
        Map<Integer, ArticleShelf.Placed> all = new LinkedHashMap<>();
        sql.each(query + " WHERE a.no IN (" + Sql.in(articles) + ") ORDER BY a.no", row -> {
            Article article = ArticleShelf.article(row);
            Reading reading = parser.parse(row.getString("json"), article);
            all.put(
                    row.getInt("article"),
                    new ArticleShelf.Placed(
                            row.getInt("article"),
                            row.getInt("reading"),
                            new TextKey(row.getString("sha256")),
                            reading));
        });
        return all;
    }
}
