package org.mahdar.record;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Reading;
import org.mahdar.record.article.ArticleLine;
import org.mahdar.record.article.Articles;
import org.mahdar.record.article.KeptArticle;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeBuilder;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.episode.Episodes;
import org.mahdar.record.episode.ReviewBonds;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;
import org.mahdar.record.relation.Relations;
import org.mahdar.record.score.Grain;
import org.mahdar.record.score.ScoreCurve;
import org.mahdar.record.score.Scores;
import org.mahdar.record.store.ArticleShelf;
import org.mahdar.record.store.DerivedRows;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Sides;
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
    private final ArticleShelf shelf = new ArticleShelf();
    private final DerivedRows rows = new DerivedRows();
    private final EpisodeBuilder episodes = new EpisodeBuilder();
    private final Articles articles = new Articles();

    private Record(Store store, RecordOptions options) {
        this.store = store;
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
        return new Record(Store.open(folder, mode, options), options);
    }

    /**
     * Keeps the readings of a batch, all or none. An article whose text is known changes nothing, save that a new place of
     * publication is noted.
     */
    public AddResult add(List<Reading> batch) {
        if (batch.isEmpty()) {
            return AddResult.NONE;
        }
        return store.writing(sql -> {
            ArticleShelf.Kept kept = shelf.keep(sql, batch, now());
            Set<Long> removed = new HashSet<>();
            if (!kept.replaced().isEmpty()) {
                removed.addAll(rows.eventsOf(sql, kept.replaced()));
                rows.delete(sql, kept.replaced());
            }
            List<DerivedRows.Judged> judged = new ArrayList<>();
            Map<KeptEvent, PartialDate> added = new LinkedHashMap<>();
            for (ArticleShelf.Placed placed : kept.fresh()) {
                DerivedRows.Judged one = DerivedRows.unjudged(placed);
                judged.add(one);
                one.events().forEach(event -> added.put(event, placed.reading().published()));
            }
            rows.append(sql, judged);
            episodes.update(sql, new EpisodeBuilder.Change(added, removed, List.of()), ReviewBonds.NONE);
            return kept.result();
        });
    }

    /** Whether an article with exactly this text is kept, so that it need not be read again. */
    public boolean holds(String text) {
        TextKey key = TextKey.of(text);
        return store.read(sql -> !shelf.held(sql, Set.of(key)).isEmpty());
    }

    /** The episodes asked for, oldest first. */
    public Page<Episode> episodes(EpisodeQuery query) {
        return store.read(sql -> Episodes.find(sql, query, null));
    }

    /** The episode of that name, or the one that holds the event of that name. */
    public Optional<Episode> episode(String id) {
        return store.read(sql -> Episodes.byId(sql, id));
    }

    /** The relations asked for, the one with most episodes first. */
    public Page<Relation> relations(RelationQuery query) {
        return store.read(sql -> Relations.find(sql, query));
    }

    /** The scores of what happened between two principals. */
    public ScoreCurve scores(String a, String b, Grain grain) {
        return store.read(sql -> Scores.between(sql, Sides.of(a, b), grain));
    }

    /** The article of that key, or of that id when only one came with it. */
    public Optional<KeptArticle> article(String keyOrId) {
        return store.read(sql -> articles.find(sql, keyOrId));
    }

    /** All articles, the latest first. */
    public Page<ArticleLine> articles(int offset, int limit) {
        return store.read(sql -> Articles.list(sql, offset, limit));
    }

    /** How much the record holds. */
    public Stats stats() {
        return store.read(Stats::of);
    }

    /** The folder the record lives in. */
    public Path folder() {
        return store.folder();
    }

    /** Says in the folder who holds the record and where to ask it, for the message that a second process gets. */
    public void announce(String holder) {
        store.note(holder);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(options.clock().instant(), ZoneOffset.UTC);
    }

    @Override
    public void close() {
        store.close();
    }
}
