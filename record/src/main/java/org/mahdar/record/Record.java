package org.mahdar.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.Reading;
import org.mahdar.record.RecordException.Kind;
import org.mahdar.record.article.ArticleLine;
import org.mahdar.record.article.Articles;
import org.mahdar.record.article.KeptArticle;
import org.mahdar.record.check.CheckReport;
import org.mahdar.record.check.Checker;
import org.mahdar.record.check.Fault;
import org.mahdar.record.derivation.Derivation;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeLine;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.episode.EpisodeShelf;
import org.mahdar.record.episode.Episodes;
import org.mahdar.record.export.ExportFormat;
import org.mahdar.record.export.ExportRequest;
import org.mahdar.record.export.ExportResult;
import org.mahdar.record.export.Exporter;
import org.mahdar.record.export.Listing;
import org.mahdar.record.export.ListingFile;
import org.mahdar.record.ledger.Ledger;
import org.mahdar.record.ledger.LedgerFilter;
import org.mahdar.record.ledger.LedgerName;
import org.mahdar.record.ledger.LedgerQuery;
import org.mahdar.record.ledger.Ledgers;
import org.mahdar.record.ledger.Standing;
import org.mahdar.record.ledger.Step;
import org.mahdar.record.people.KnownPeople;
import org.mahdar.record.people.People;
import org.mahdar.record.people.PeopleQuery;
import org.mahdar.record.people.PeopleSpread;
import org.mahdar.record.people.PersonLine;
import org.mahdar.record.people.PersonView;
import org.mahdar.record.quote.QuotePage;
import org.mahdar.record.quote.QuoteQuery;
import org.mahdar.record.quote.Quotes;
import org.mahdar.record.relation.Latest;
import org.mahdar.record.relation.Movement;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;
import org.mahdar.record.relation.Relations;
import org.mahdar.record.reread.ArticleDiff;
import org.mahdar.record.reread.DiffSummary;
import org.mahdar.record.reread.Rereading;
import org.mahdar.record.reread.Version;
import org.mahdar.record.reread.VersionLine;
import org.mahdar.record.review.Court;
import org.mahdar.record.review.Review;
import org.mahdar.record.score.Grain;
import org.mahdar.record.score.ScoreCurve;
import org.mahdar.record.score.Scores;
import org.mahdar.record.search.Indexing;
import org.mahdar.record.search.NameSource;
import org.mahdar.record.search.SearchPage;
import org.mahdar.record.search.SearchQuery;
import org.mahdar.record.store.ArticleShelf;
import org.mahdar.record.store.Failures;
import org.mahdar.record.store.Sides;
import org.mahdar.record.store.Snapshot;
import org.mahdar.record.store.Sql;
import org.mahdar.record.store.Store;
import org.mahdar.record.store.TextKey;

/**
 * A folder that keeps articles, their readings and what follows from them. One process at a time may open it for writing; inside
 * a process it is safe for use by several threads. What a call that writes has returned from is on disk; what it has not is not
 * there at all. Every failure is a {@link RecordException}.
 */
// The name is the thing's own; java.lang.Record is never meant in this module.
@SuppressWarnings("JavaLangClash")
public final class Record implements AutoCloseable {

    /** How a record is opened. */
    public enum Mode {
        /** Read only: several processes may read at once while none writes; nothing on disk changes. */
        READ,
        /** Read and write: one process at a time; the folder and the record are made where there are none. */
        WRITE
    }

    private final Store store;
    private final RecordOptions options;
    private final Indexing indexing;
    private final ArticleShelf shelf = new ArticleShelf();
    private final Derivation derivation = new Derivation();
    private final EpisodeShelf episodes = new EpisodeShelf();
    private final Articles articles = new Articles();
    private final Rereading rereading = new Rereading();
    private final Ledgers ledgers = new Ledgers(derivation.ledgers());
    private final Remembered remembered = new Remembered();
    private final Review review = new Review(new Bench());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Where the record is a copy of another, the folder that goes when it is closed; else null. */
    private final Path copy;

    private Record(Store store, RecordOptions options, Path copy) {
        this.store = store;
        this.copy = copy;
        this.indexing = new Indexing(store);
        this.options = options;
    }

    /** Opens a record with the default options. */
    public static Record open(Path folder, Mode mode) {
        return open(folder, mode, RecordOptions.defaults());
    }

    /**
     * Opens the record in a folder; in mode WRITE the folder and the record are made where there are none, and an older format
     * is brought up to date.
     *
     * @throws RecordException IN_USE, NOT_A_RECORD, NEWER_FORMAT, NOT_WRITABLE, NO_SPACE, DAMAGED or IO
     */
    public static Record open(Path folder, Mode mode, RecordOptions options) {
        return open(folder, mode, options, null);
    }

    /**
     * Opens a copy of a record that another process writes to, as it stands at this moment, and deletes the copy when it is
     * closed; what is written to it is lost.
     *
     * @throws RecordException as {@link #open}; IN_USE when the other process writes all the time
     */
    public static Record openCopy(Path folder, RecordOptions options) {
        Path copy = Snapshot.take(folder);
        try {
            return open(copy, Mode.WRITE, options, copy);
        } catch (RuntimeException e) {
            if (Files.isDirectory(copy)) {
                deleteAfter(e, copy);
            }
            throw e;
        }
    }

    private static void deleteAfter(RuntimeException failure, Path copy) {
        try {
            Snapshot.delete(copy);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static Record open(Path folder, Mode mode, RecordOptions options, Path copy) {
        Record record = new Record(Store.open(folder, mode, options), options, copy);
        try {
            record.deriveIfOutdated();
            return record;
        } catch (RuntimeException e) {
            record.close();
            throw e;
        }
    }

    /** Whether a record stands in the folder, of whatever format and in whatever state. */
    public static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve(Store.FILE));
    }

    private void deriveIfOutdated() {
        if (store.read(Derivation::isCurrent)) {
            return;
        }
        if (store.mode() == Mode.READ) {
            throw new RecordException(
                    Kind.NOT_A_RECORD,
                    "What the record in " + folder() + " holds was derived by another Mahdar. Open it once for writing"
                            + " (`mahdar check --repair --record " + folder()
                            + "`): that derives it anew and loses nothing.");
        }
        rebuild(done -> {});
    }

    /**
     * Derives everything anew from the readings and the verdicts that are kept. It changes nothing unless Mahdar has learned to
     * derive differently since.
     *
     * @param done hears how many articles are done, from time to time
     */
    public void rebuild(LongConsumer done) {
        writing(sql -> {
            derivation.rebuild(sql, done);
            return true;
        });
    }

    /**
     * Keeps the readings of a batch, all or none. An article whose text is known changes nothing, save that a new place of
     * publication is noted.
     */
    public AddResult add(List<Reading> batch) {
        if (batch.isEmpty()) {
            return AddResult.NONE;
        }
        return writing(sql -> {
            ArticleShelf.Kept kept = shelf.keep(sql, batch, now());
            derivation.take(sql, kept.fresh(), kept.replaced());
            return kept.result();
        });
    }

    /** Searches the articles. */
    public SearchPage search(SearchQuery query) {
        return search(query, NameSource.NONE);
    }

    /** Searches the articles, with more knowledge of names in Latin letters. */
    public SearchPage search(SearchQuery query, NameSource names) {
        return remembered.of(List.of(query, names), () -> indexing.index().search(query, names));
    }

    /** What a transaction that failed taught the caches is forgotten with it. */
    private <T> T writing(Function<Sql, T> work) {
        AtomicReference<Collection<Long>> touched = new AtomicReference<>();
        boolean kept = false;
        episodes.changing();
        try {
            T result = store.writing(
                    sql -> {
                        T answer = work.apply(sql);
                        touched.set(derivation.touchedEpisodes());
                        return answer;
                    },
                    derivation::forgetCaches);
            kept = true;
            indexing.changed();
            return result;
        } finally {
            remembered.forget();
            episodes.changed(kept ? touched.get() : null);
            listeners.forEach(Runnable::run);
        }
    }

    /**
     * Has it run after every change, also one that failed, by whoever changed the record: it must be quick and not fail.
     *
     * @return ends that
     */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Articles that another coder or lexicon read, at most {@code limit} of them: read them and give the readings to
     * {@link #reread}, until none are left.
     */
    public List<Article> outdated(Version version, int limit) {
        return store.read(sql -> rereading.outdated(sql, version, limit));
    }

    /** Keeps new readings of articles the record holds; they count from now on, the old ones are kept. Verdicts are heard again. */
    public void reread(List<Reading> batch) {
        writing(sql -> {
            List<ArticleShelf.Placed> fresh = shelf.reread(sql, batch, now());
            derivation.take(
                    sql, fresh, fresh.stream().map(ArticleShelf.Placed::article).toList());
            return true;
        });
    }

    /** The versions of coder and lexicon that readings of this record have. */
    public List<VersionLine> versions() {
        return store.read(rereading::versions);
    }

    /** The version of that label, or the only one whose label begins so. */
    public Version version(String label) {
        return store.read(sql -> rereading.named(sql, label));
    }

    /** Compares the readings of two versions; hands over each article in which they differ. */
    public DiffSummary diff(Version before, Version after, Consumer<ArticleDiff> each) {
        return store.read(sql -> rereading.compare(sql, before, after, each));
    }

    /** Whether an article with exactly this text is kept, so that it need not be read again. */
    public boolean holds(String text) {
        TextKey key = TextKey.of(text);
        return store.read(sql -> !shelf.held(sql, Set.of(key)).isEmpty());
    }

    /** The episodes asked for, oldest first. */
    public Page<Episode> episodes(EpisodeQuery query) {
        Set<Integer> holding = query.text() == null ? null : indexing.index().articles(query.text(), NameSource.NONE);
        EpisodeShelf.View shelf = episodes.view();
        return store.read(sql -> Episodes.find(sql, query, holding, shelf));
    }

    /** The episodes that {@link #episodes} gives, without their reports: many of them take little time and room. */
    public List<EpisodeLine> episodeLines(EpisodeQuery query) {
        Set<Integer> holding = query.text() == null ? null : indexing.index().articles(query.text(), NameSource.NONE);
        return remembered.of(query, () -> store.read(sql -> Episodes.lines(sql, query, holding)));
    }

    /** The episodes asked for, at most so many, those reported last first. */
    public List<Episode> latestEpisodes(EpisodeQuery query, int most) {
        Set<Integer> holding = query.text() == null ? null : indexing.index().articles(query.text(), NameSource.NONE);
        EpisodeShelf.View shelf = episodes.view();
        return store.read(sql -> Episodes.latest(sql, query, holding, most, shelf));
    }

    /** The episodes of these names, in that order; a name that no episode has is left out. */
    public List<Episode> episodesNamed(List<String> ids) {
        EpisodeShelf.View shelf = episodes.view();
        return store.read(sql -> Episodes.named(sql, ids, shelf));
    }

    /** The episode of that name, or the one that holds the event of that name. */
    public Optional<Episode> episode(String id) {
        return store.read(sql -> Episodes.byId(sql, id));
    }

    /** The relations asked for, the one with most episodes first. */
    public Page<Relation> relations(RelationQuery query) {
        return remembered.of(query, () -> store.read(sql -> Relations.find(sql, query)));
    }

    /**
     * The relations asked for, the one with most episodes first, and how each moved in the last days before an end, against as
     * many days before these; the page of the question is not minded.
     */
    public List<Movement> moved(RelationQuery query, LocalDate end, int days) {
        return remembered.of(
                List.of(query.withPage(0, 0), end, days),
                () -> store.read(sql -> Relations.moved(sql, query, end, days)));
    }

    /** The latest episode of each of these pairs, of those that the question counts; pairs that have none are left out. */
    public Map<Sides, Latest> latest(RelationQuery query, Collection<Sides> pairs) {
        return store.read(sql -> Relations.latest(sql, query, pairs));
    }

    /** The scores of what happened between two principals. */
    public ScoreCurve scores(String a, String b, Grain grain) {
        return store.read(sql -> Scores.between(sql, Sides.of(a, b), grain));
    }

    /** The curves of several pairs, asked for at once; every pair has one, if an empty one. */
    public Map<Sides, ScoreCurve> scores(Collection<Sides> pairs, Grain grain) {
        return store.read(sql -> Scores.between(sql, pairs, grain));
    }

    /** The article of that key, or of that id when only one came with it. */
    public Optional<KeptArticle> article(String keyOrId) {
        return store.read(sql -> articles.find(sql, keyOrId));
    }

    /** All articles, the latest first. */
    public Page<ArticleLine> articles(int offset, int limit) {
        return store.read(sql -> Articles.list(sql, offset, limit));
    }

    /** What stands in a ledger between the sides asked for, as of the day asked for. */
    public Ledger ledger(LedgerQuery query) {
        return ledger(query, Integer.MAX_VALUE);
    }

    /**
     * As {@link #ledger(LedgerQuery)}, with fewer proofs.
     *
     * @param proofs for how many steps of each entry, counted from the latest, episodes are given
     */
    public Ledger ledger(LedgerQuery query, int proofs) {
        return ledger(query, LedgerFilter.NONE, proofs);
    }

    /** As {@link #ledger(LedgerQuery, int)}, of the entries that pass the filter. */
    public Ledger ledger(LedgerQuery query, LedgerFilter filter, int proofs) {
        boolean whole = query.a() == null && query.limit() < Integer.MAX_VALUE && filter.equals(LedgerFilter.NONE);
        if (query.ledger() == LedgerName.POSITIONS && whole) {
            return remembered.of(List.of(query, proofs), () -> {
                EpisodeShelf.View shelf = episodes.view();
                return store.read(sql -> ledgers.findPositions(sql, query, proofs, shelf));
            });
        }
        List<Step> told = query.a() == null
                ? remembered.of(
                        query.ledger(), () -> store.read(sql -> ledgers.told(sql, LedgerQuery.of(query.ledger()))))
                : store.read(sql -> ledgers.told(sql, query));
        return remembered.of(List.of(query, filter, proofs), () -> {
            EpisodeShelf.View shelf = episodes.view();
            return store.read(sql -> ledgers.find(sql, query, filter, told, proofs, shelf));
        });
    }

    /** What stands between two sides in every ledger, as of a day or, when null, at the latest; the first entries of each. */
    public List<Standing> standing(Code a, Code b, LocalDate asOf, int most) {
        return remembered.of(
                Arrays.asList("standing", a, b, asOf, most),
                () -> store.read(sql -> ledgers.standing(sql, a, b, asOf, most)));
    }

    /** What reviewers decide about what was read. */
    public Review review() {
        return review;
    }

    /** People, those named most first; a name may be given in Arabic or Latin letters, in part; null means everybody. */
    public Page<PersonLine> people(String name, String principal, int offset, int limit) {
        return people(PeopleQuery.all().withName(name).withPrincipal(principal).withPage(offset, limit));
    }

    /** The people asked for, those named most first. */
    public Page<PersonLine> people(PeopleQuery query) {
        return remembered.of(query, () -> store.read(sql -> People.find(sql, query)));
    }

    /** How the people asked for are spread; the page of the question is not minded. */
    public PeopleSpread peopleSpread(PeopleQuery query) {
        return remembered.of(
                List.of("spread", query.withPage(0, 0)), () -> store.read(sql -> People.spread(sql, query)));
    }

    /** The person of that id with offices over time; what is known from elsewhere stands apart from what articles show. */
    public Optional<PersonView> person(String id, KnownPeople known) {
        return store.read(sql -> People.byId(sql, id, known));
    }

    /** Every sentence that names the person, the earliest report first. */
    public Page<PersonView.Sentence> mentions(String personId, int offset, int limit) {
        return store.read(sql -> People.mentions(sql, personId, offset, limit));
    }

    /** The quotations asked for, the latest published first, and how all that fit are spread. */
    public QuotePage quotes(QuoteQuery query) {
        Set<Integer> holding = query.text() == null ? null : indexing.index().articles(query.text(), NameSource.NONE);
        return remembered.of(query, () -> store.read(sql -> Quotes.find(sql, query, holding)));
    }

    /** Writes the record, or the part of it that is asked for, to files. */
    public ExportResult export(ExportRequest request) {
        EpisodeQuery query = request.episodes();
        Set<Integer> holding =
                query == null || query.text() == null ? null : indexing.index().articles(query.text(), NameSource.NONE);
        return store.read(sql -> {
            Exporter.Scope scope = new Exporter.Scope(query == null ? null : Episodes.numbers(sql, query, holding));
            return Exporter.export(sql, request, scope);
        });
    }

    /**
     * Writes a listing into a folder and gives the file: CSV, JSON lines or Parquet.
     *
     * @param formulaSafe whether CSV cells that begin like a formula get an apostrophe before them
     */
    public Path write(Listing listing, ExportFormat format, boolean formulaSafe, Path into) {
        return store.read(sql -> ListingFile.write(sql, listing, format, formulaSafe, into));
    }

    /**
     * Reads everything and proves it whole, or says what is damaged. Changes nothing.
     *
     * @param done hears how many articles are done, from time to time
     */
    public CheckReport check(LongConsumer done) {
        CheckReport report = store.read(sql -> new Checker().check(sql, done));
        List<Fault> faults = new ArrayList<>(report.faults());
        try {
            indexing.index().check().forEach(text -> faults.add(new Fault("index", text, true)));
        } catch (RecordException e) {
            faults.add(new Fault("index", e.getMessage(), true));
        }
        return new CheckReport(
                report.articles(),
                report.readings(),
                report.events(),
                report.episodes(),
                report.verdicts(),
                faults,
                report.more());
    }

    /** Derives everything anew and makes the search index anew; puts right whatever {@link #check} says can be derived. */
    public void repair(LongConsumer done) {
        rebuild(done);
        indexing.index().rebuild();
    }

    /** How much the record holds. */
    public Stats stats() {
        return remembered.of("stats", () -> store.read(Stats::of));
    }

    /** The folder the record lives in. */
    public Path folder() {
        return store.folder();
    }

    /** Says in the folder who holds the record and where to ask it, for the message that a second process gets. */
    public void announce(String holder) {
        store.note(holder);
    }

    /** Where reviews are heard. */
    private final class Bench implements Court {

        @Override
        public <T> T read(Function<Sql, T> question) {
            return store.read(question);
        }

        @Override
        public <T> T writing(Function<Sql, T> work) {
            return Record.this.writing(work);
        }

        @Override
        public void rejudge(Sql sql, Collection<Integer> about) {
            derivation.rejudge(sql, about);
        }

        @Override
        public void rebond(Sql sql) {
            derivation.rebond(sql);
        }

        @Override
        public void rename(Sql sql, Collection<String> names) {
            derivation.rename(sql, names);
        }

        @Override
        public Instant now() {
            return options.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(options.clock().instant(), ZoneOffset.UTC);
    }

    /** Ends all work on the record and gives the folder free; a second call does nothing. */
    @Override
    public void close() {
        try {
            indexing.close();
        } finally {
            try {
                store.close();
            } finally {
                forgetCopy();
            }
        }
    }

    private void forgetCopy() {
        if (copy != null && Files.isDirectory(copy)) {
            try {
                Snapshot.delete(copy);
            } catch (IOException e) {
                throw Failures.of(copy, "deleted", e);
            }
        }
    }
}
