package org.mahdar.record.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.mahdar.model.Span;
import org.mahdar.record.Page;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;
import org.mahdar.record.store.Failures;
import org.mahdar.record.store.Sql;
import org.mahdar.record.store.Store;

/**
 * The index of a record's articles. It holds nothing that is not in the record: where it is missing, damaged or behind, it is made
 * anew or brought up to date from there. Safe for use by several threads.
 */
public final class SearchIndex implements AutoCloseable {

    /** The folder inside the record's folder. */
    public static final String FOLDER = "index";

    static final String KEY = "key";
    static final String NUMBER = "no";
    static final String DAY = "day";
    static final String DAY_VALUE = "day_value";
    static final String OUTLET = "outlet";
    static final String CODE = "code";
    static final String TYPE = "type";
    static final String STATUS = "status";
    static final String TITLE = "title";
    static final List<String> FACETS = List.of(OUTLET, CODE, TYPE, STATUS);

    /** Counts up whenever articles are indexed in another way; an older index is then made anew. */
    private static final String FORMAT = "2";

    private static final String FORMAT_NAME = "format";
    private static final String BATCH_NAME = "batch";
    private static final int CHUNK = 400;
    private static final double BUFFER_MEGABYTES = 32;
    private static final long COMMIT_NANOS = 30_000_000_000L;

    private final Store store;
    private final Countries countries = new Countries();
    private final Documents documents = new Documents();
    private final Directory directory;
    /** Null when the record is open for reading only. */
    private final IndexWriter writer;

    private final SearcherManager searchers;
    private int batch;
    private long committed = System.nanoTime();

    private SearchIndex(Store store, Directory directory, IndexWriter writer, SearcherManager searchers, int batch) {
        this.store = store;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.batch = batch;
    }

    /** Opens the index of a record that is open for writing; an index that cannot be used is made anew. */
    public static SearchIndex openForWriting(Store store) {
        Path folder = store.folder().resolve(FOLDER);
        try {
            if (!usable(folder)) {
                empty(folder);
            }
            return write(store, folder);
        } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
            return again(store, folder, e);
        } catch (IOException e) {
            throw Failures.of(store.folder(), "indexed", e);
        }
    }

    private static SearchIndex again(Store store, Path folder, IOException damage) {
        try {
            empty(folder);
            return write(store, folder);
        } catch (IOException e) {
            e.addSuppressed(damage);
            throw Failures.of(store.folder(), "indexed", e);
        }
    }

    private static SearchIndex write(Store store, Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriterConfig config = new IndexWriterConfig(new WordsAreGiven());
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        SearcherManager searchers = new SearcherManager(writer, null);
        return new SearchIndex(store, directory, writer, searchers, batchOf(writer.getLiveCommitData()));
    }

    /**
     * Opens the index of a record that is open for reading.
     *
     * @throws RecordException NOT_A_RECORD or DAMAGED when there is none that can be used; opening for writing makes one
     */
    public static SearchIndex openForReading(Store store) {
        Path folder = store.folder().resolve(FOLDER);
        try {
            if (!usable(folder)) {
                throw new IndexNotFoundException("no index of this format");
            }
            Directory directory = FSDirectory.open(folder);
            DirectoryReader reader = DirectoryReader.open(directory);
            int batch = batchOf(reader.getIndexCommit().getUserData().entrySet());
            return new SearchIndex(store, directory, null, new SearcherManager(reader, null), batch);
        } catch (IOException e) {
            throw new RecordException(
                    Kind.DAMAGED,
                    "The search index of the record in " + store.folder() + " cannot be used: " + e.getMessage()
                            + ". Nothing is lost: open the record once for writing (`mahdar check --record "
                            + store.folder() + "`), that makes it anew.",
                    e);
        }
    }

    private static boolean usable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return false;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return FORMAT.equals(reader.getIndexCommit().getUserData().get(FORMAT_NAME));
            }
        } catch (CorruptIndexException
                | IndexFormatTooNewException
                | IndexFormatTooOldException
                | NoSuchFileException
                | EOFException e) {
            // Whatever is wrong with it, it is made anew.
            return false;
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private static int batchOf(Iterable<Map.Entry<String, String>> data) {
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(BATCH_NAME)) {
                    return Integer.parseInt(entry.getValue());
                }
            }
        }
        return 0;
    }

    /** Indexes what changed in the record since the last time; does nothing when the record is open for reading only. */
    public synchronized void catchUp() {
        if (writer == null) {
            return;
        }
        try {
            boolean changed = false;
            for (Behind next = behind(); next != null; next = next.whole() ? null : behind()) {
                List<Integer> articles = next.articles();
                store.read(sql -> {
                    documents.each(sql, articles, this::update);
                    return true;
                });
                batch = next.upTo();
                changed = true;
            }
            if (changed) {
                searchers.maybeRefreshBlocking();
            }
            if (changed && System.nanoTime() - committed > COMMIT_NANOS) {
                commit();
            }
        } catch (IOException e) {
            throw Failures.of(store.folder(), "indexed", e);
        } catch (AlreadyClosedException e) {
            throw Failures.of(
                    store.folder(), "indexed", new IOException(String.valueOf(writer.getTragicException()), e));
        }
    }

    private void update(String key, Document document) {
        try {
            writer.updateDocument(new Term(KEY, key), document);
        } catch (IOException e) {
            throw Failures.of(store.folder(), "indexed", e);
        }
    }

    /**
     * Articles that the index does not hold as they now are.
     *
     * @param upTo the last batch they belong to
     * @param whole whether these are all of them
     */
    private record Behind(List<Integer> articles, int upTo, boolean whole) {}

    /** The next of them, some hundreds, or null when the index is up to date. */
    private Behind behind() {
        return store.read(sql -> {
            List<int[]> next = sql.list(
                    "SELECT batch, article FROM revision WHERE batch > ? ORDER BY batch LIMIT " + CHUNK,
                    row -> new int[] {row.getInt(1), row.getInt(2)},
                    batch);
            if (next.isEmpty()) {
                return null;
            }
            int first = next.get(0)[0];
            int last = next.get(next.size() - 1)[0];
            if (next.size() < CHUNK) {
                return new Behind(
                        next.stream().map(row -> row[1]).sorted().distinct().toList(), last, true);
            }
            // A batch is taken as a whole: the last one may have been cut by the limit.
            int upTo = first == last ? last : last - 1;
            List<Integer> articles = sql.list(
                    "SELECT DISTINCT article FROM revision WHERE batch > ? AND batch <= ? ORDER BY article",
                    row -> row.getInt(1),
                    batch,
                    upTo);
            return new Behind(articles, upTo, false);
        });
    }

    private void commit() throws IOException {
        writer.setLiveCommitData(
                Map.of(BATCH_NAME, Integer.toString(batch), FORMAT_NAME, FORMAT).entrySet());
        writer.commit();
        committed = System.nanoTime();
    }

    /** How many articles of the record the index does not hold. */
    private long notIndexed(Sql sql) {
        return sql.number("SELECT count(DISTINCT article) FROM revision WHERE batch > ?", batch);
    }

    /** Searches. */
    public SearchPage search(SearchQuery asked, NameSource names) {
        catchUp();
        return using(searcher -> {
            Query words = words(searcher, asked.text(), asked.forms(), names);
            Query whole = new BooleanQuery.Builder()
                    .add(words, Occur.MUST)
                    .add(QueryBuilder.filters(asked), Occur.FILTER)
                    .build();
            Counting.Counts counts = searcher.search(whole, new Counting(true));
            int most = (int) Math.min(counts.total(), (long) asked.offset() + asked.limit());
            List<ScoreDoc> top = new ArrayList<>();
            if (most > asked.offset()) {
                ScoreDoc[] best = searcher.search(whole, most, sort(asked), true).scoreDocs;
                top.addAll(List.of(best).subList(asked.offset(), best.length));
            }
            List<Hit> hits = hits(searcher, words, asked.text(), top);
            return new SearchPage(
                    new Page<>(hits, counts.total(), asked.offset()),
                    counts.byField().getOrDefault(OUTLET, Map.of()),
                    counts.byField().getOrDefault(CODE, Map.of()),
                    counts.byField().getOrDefault(TYPE, Map.of()),
                    counts.byField().getOrDefault(STATUS, Map.of()),
                    counts.months(),
                    store.read(this::notIndexed));
        });
    }

    /** The numbers of all articles that fit these words, in all forms. */
    public Set<Integer> articles(String text, NameSource names) {
        catchUp();
        return using(searcher -> {
            Query words = words(searcher, text, Set.of(Form.values()), names);
            return Set.copyOf(searcher.search(words, new Counting(false)).articles());
        });
    }

    private Query words(IndexSearcher searcher, String text, Set<Form> forms, NameSource names) throws IOException {
        Expansion expansion = new Expansion(searcher.getIndexReader());
        return new QueryBuilder(expansion, countries, names, forms).words(text);
    }

    private static Sort sort(SearchQuery asked) {
        SortField latest = new SortField(DAY_VALUE, SortField.Type.LONG, true);
        latest.setMissingValue(Long.MIN_VALUE);
        SortField key = new SortField(NUMBER, SortField.Type.LONG);
        return asked.latestFirst() || asked.text().isBlank()
                ? new Sort(latest, SortField.FIELD_SCORE, key)
                : new Sort(SortField.FIELD_SCORE, latest, key);
    }

    private static List<Hit> hits(IndexSearcher searcher, Query words, String asked, List<ScoreDoc> top)
            throws IOException {
        List<StoredArticle> articles = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc found : top) {
            articles.add(StoredArticle.of(stored.document(found.doc)));
        }
        List<List<Hit.Mark>> marks = Marks.of(
                words, asked, articles.stream().map(StoredArticle::text).toList());
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < top.size(); i++) {
            String text = articles.get(i).text();
            Span snippet = Marks.snippet(text, marks.get(i));
            double score = Float.isNaN(top.get(i).score) ? 0 : top.get(i).score;
            hits.add(new Hit(articles.get(i).line(), score, marks.get(i), snippet, snippet.of(text)));
        }
        return hits;
    }

    /** Does something with a searcher. */
    @FunctionalInterface
    private interface Use<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private <T> T using(Use<T> use) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return use.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw Failures.of(store.folder(), "searched", e);
        }
    }

    /**
     * Reads the whole index and compares it with the record.
     *
     * @return what is wrong, in sentences; empty when nothing is
     */
    public List<String> check() {
        catchUp();
        return using(searcher -> {
            List<String> faults = new ArrayList<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                try {
                    ((CodecReader) leaf.reader()).checkIntegrity();
                } catch (CorruptIndexException e) {
                    faults.add("The search index is damaged: " + e.getMessage() + ". It can be made anew.");
                }
            }
            long articles = store.read(sql -> sql.number("SELECT count(*) FROM card"));
            int indexed = searcher.getIndexReader().numDocs();
            if (articles != indexed + store.read(this::notIndexed)) {
                faults.add("The search index holds " + indexed + " articles, the record " + articles + ".");
            }
            return faults;
        });
    }

    /** Forgets the index and makes it anew from the record. */
    public synchronized void rebuild() {
        if (writer == null) {
            return;
        }
        try {
            writer.deleteAll();
            batch = 0;
            catchUp();
            commit();
        } catch (IOException e) {
            throw Failures.of(store.folder(), "indexed", e);
        }
    }

    /** Indexes what is left, writes the index to disk and closes it. */
    @Override
    public synchronized void close() {
        try {
            if (writer != null) {
                catchUp();
                commit();
            }
        } catch (IOException e) {
            throw Failures.of(store.folder(), "indexed", e);
        } finally {
            release();
        }
    }

    /** Lets go of the files; what was not committed is indexed again when the record is opened. */
    private void release() {
        try {
            searchers.close();
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
        } catch (IOException e) {
            throw Failures.of(store.folder(), "closed", e);
        }
    }
}
