package org.mahdar.record.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import org.mahdar.model.PartialDate;
import org.mahdar.record.article.ArticleLine;
import org.mahdar.record.store.ArticleShelf;
import org.mahdar.record.store.Sql;
import org.mahdar.record.store.TextKey;

/**
 * What the index itself gives of an article that is found. The record's file keeps its columns in long stretches, so that looking
 * up twenty texts there means unpacking most of them; the index gives one text at a time.
 */
record StoredArticle(ArticleLine line, String text) {

    private static final String ID = "id";
    private static final String HEADLINE = "headline";
    private static final String PRINTED_BY = "printed_by";
    private static final String AGENCY = "agency";
    private static final String PUBLISHED = "published";
    private static final String PUBLISHED_DAY = "published_day";
    private static final String URL = "url";
    private static final String EVENTS = "events";
    private static final String TEXT = "text";
    /** For a text that has no UTF-8 form. */
    private static final String RAW = "raw";

    /** Adds what {@link #of} needs to an article's document. */
    static void add(Document document, ResultSet row, int events) throws SQLException {
        for (String name : new String[] {ID, AGENCY, PUBLISHED, URL}) {
            add(document, name, row.getString(name));
        }
        add(document, HEADLINE, row.getString("title"));
        add(document, PRINTED_BY, row.getString("outlet"));
        LocalDate day = Sql.day(row, "published_day");
        if (day != null) {
            document.add(new StoredField(PUBLISHED_DAY, day.toEpochDay()));
        }
        document.add(new StoredField(EVENTS, events));
        String text = ArticleShelf.text(row);
        if (TextKey.hasUtf8Form(text)) {
            document.add(new StoredField(TEXT, text));
        } else {
            document.add(new StoredField(RAW, TextKey.utf16(text)));
        }
    }

    private static void add(Document document, String name, String value) {
        if (value != null) {
            document.add(new StoredField(name, value));
        }
    }

    /** The article of a document that the index gave. */
    static StoredArticle of(Document document) {
        String published = document.get(PUBLISHED);
        Number day = document.getField(PUBLISHED_DAY) == null
                ? null
                : document.getField(PUBLISHED_DAY).numericValue();
        ArticleLine line = new ArticleLine(
                document.get(SearchIndex.KEY),
                document.get(ID),
                document.get(HEADLINE),
                document.get(PRINTED_BY),
                document.get(AGENCY),
                published == null ? null : PartialDate.parse(published),
                day == null ? null : LocalDate.ofEpochDay(day.longValue()),
                document.get(URL),
                document.getField(EVENTS).numericValue().intValue());
        return new StoredArticle(line, text(document));
    }

    private static String text(Document document) {
        BytesRef raw = document.getBinaryValue(RAW);
        return raw == null
                ? document.get(TEXT)
                : TextKey.ofUtf16(Arrays.copyOfRange(raw.bytes, raw.offset, raw.offset + raw.length));
    }
}
