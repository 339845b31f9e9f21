package org.mahdar.record.store;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import org.mahdar.model.Article;

/**
 * Where and when a text was seen. Two appearances are the same when all but the source agree; the one published first comes
 * first, and one that says more before one that says less.
 */
public record Appearance(String id, String url, String outlet, String title, LocalDate published)
        implements Comparable<Appearance> {

    private static final Comparator<Appearance> ORDER = comparing(Appearance::published, nullsLast(naturalOrder()))
            .thenComparing(Appearance::outlet, nullsLast(naturalOrder()))
            .thenComparing(Appearance::url, nullsLast(naturalOrder()))
            .thenComparing(Appearance::title, nullsLast(naturalOrder()))
            .thenComparing(Appearance::id);

    static Appearance of(Article article) {
        return new Appearance(article.id(), article.url(), article.outlet(), article.title(), article.published());
    }

    static Appearance of(ResultSet row) throws SQLException {
        return new Appearance(
                row.getString("id"),
                row.getString("url"),
                row.getString("outlet"),
                row.getString("title"),
                Sql.day(row, "published"));
    }

    @Override
    public int compareTo(Appearance other) {
        return ORDER.compare(this, other);
    }
}
