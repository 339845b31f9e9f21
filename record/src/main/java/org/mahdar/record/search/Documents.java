package org.mahdar.record.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;
import org.mahdar.record.store.ArticleShelf;
import org.mahdar.record.store.Sql;

/** Makes index documents of articles. Not safe for use by several threads at once. */
final class Documents {

    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType OFFSETS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final int CACHED_WORDS = 60_000;

    /** Most words of a text are words of other texts too. */
    private final Map<String, List<String>> bones = new HashMap<>();

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /** Hands over the document of each of these articles, with its key. */
    void each(Sql sql, Collection<Integer> articles, BiConsumer<String, Document> take) {
        String in = " IN (" + Sql.in(articles) + ")";
        Map<Integer, Set<String>> codes = new HashMap<>();
        Map<Integer, Set<String>> types = new HashMap<>();
        Map<Integer, Set<String>> statuses = new HashMap<>();
        Map<Integer, Integer> events = new HashMap<>();
        sql.each(
                "SELECT article, actors, recipients, type, status FROM event WHERE standing <> 'rejected' AND article"
                        + in,
                row -> {
                    int article = row.getInt("article");
                    events.merge(article, 1, Integer::sum);
                    addCodes(codes, article, row.getString("actors"));
                    addCodes(codes, article, row.getString("recipients"));
                    types.computeIfAbsent(article, none -> new TreeSet<>()).add(row.getString("type"));
                    statuses.computeIfAbsent(article, none -> new TreeSet<>()).add(row.getString("status"));
                });
        sql.each(
                "SELECT DISTINCT article, code FROM person WHERE code IS NOT NULL AND article" + in,
                row -> addCodes(codes, row.getInt("article"), row.getString("code")));
        sql.each(
                "SELECT c.article, c.key, c.id, c.title, c.outlet, c.agency, c.published, c.published_day, c.url, a.text, a.raw"
                        + " FROM card c JOIN article a ON a.no = c.article WHERE c.article" + in,
                row -> {
                    int article = row.getInt("article");
                    Document document = new Document();
                    addText(document, ArticleShelf.text(row));
                    String title = row.getString("title");
                    if (title != null) {
                        WordStream words = new WordStream(Words.of(title), word -> List.of(word.folded()));
                        document.add(new Field(SearchIndex.TITLE, words, PLACES));
                    }
                    String key = row.getString("key");
                    document.add(new StringField(SearchIndex.KEY, key, Field.Store.YES));
                    document.add(new NumericDocValuesField(SearchIndex.NUMBER, article));
                    LocalDate day = Sql.day(row, "published_day");
                    if (day != null) {
                        document.add(new LongPoint(SearchIndex.DAY, day.toEpochDay()));
                        document.add(new NumericDocValuesField(SearchIndex.DAY_VALUE, day.toEpochDay()));
                    }
                    String outlet = row.getString("outlet");
                    words(document, SearchIndex.OUTLET, outlet == null ? Set.of() : Set.of(outlet));
                    words(document, SearchIndex.CODE, codes.getOrDefault(article, Set.of()));
                    words(document, SearchIndex.TYPE, types.getOrDefault(article, Set.of()));
                    words(document, SearchIndex.STATUS, statuses.getOrDefault(article, Set.of()));
                    StoredArticle.add(document, row, events.getOrDefault(article, 0));
                    take.accept(key, document);
                });
    }

    private static void addCodes(Map<Integer, Set<String>> codes, int article, String cell) {
        Set<String> all = codes.computeIfAbsent(article, none -> new TreeSet<>());
        for (String code : cell.split(" ")) {
            if (!code.isEmpty()) {
                all.add(code);
                int dot = code.indexOf('.');
                all.add(dot < 0 ? code : code.substring(0, dot));
            }
        }
    }

    private static void words(Document document, String field, Set<String> values) {
        for (String value : values) {
            document.add(new StringField(field, value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
    }

    /** A document that knows where in the text its words stand, in those fields; for marking what fits in a few texts. */
    Document marked(String text, Set<String> fields) {
        Document document = new Document();
        List<Word> words = Words.of(text);
        for (Form form : List.of(Form.EXACT, Form.NORMALISED, Form.NAMES)) {
            if (fields.contains(form.field())) {
                field(document, form, OFFSETS, words, formsOf(form, text));
            }
        }
        return document;
    }

    private void addText(Document document, String text) {
        if (bones.size() > CACHED_WORDS) {
            bones.clear();
        }
        List<Word> words = Words.of(text);
        field(document, Form.EXACT, PLACES, words, formsOf(Form.EXACT, text));
        field(document, Form.NORMALISED, PLACES, words, formsOf(Form.NORMALISED, text));
        field(document, Form.NAMES, WORDS, words, formsOf(Form.NAMES, text));
    }

    private Function<Word, Collection<String>> formsOf(Form form, String text) {
        return switch (form) {
            case EXACT -> word -> List.of(Forms.exact(text, word));
            case NORMALISED -> word -> List.of(word.folded());
            case NAMES -> word -> bones.computeIfAbsent(word.folded(), Forms::bones);
            case WITHOUT_CLITICS -> throw new IllegalArgumentException("words without clitics have no field: " + form);
        };
    }

    private static void field(
            Document document,
            Form form,
            FieldType type,
            List<Word> words,
            Function<Word, Collection<String>> formsOf) {
        document.add(new Field(form.field(), new WordStream(words, formsOf), type));
    }
}
