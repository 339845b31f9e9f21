package org.mahdar.record.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mahdar.model.Person;
import org.mahdar.record.copies.CopyFinder;
import org.mahdar.record.episode.EpisodeBuilder;
import org.mahdar.record.episode.Report;
import org.mahdar.record.ledger.LedgerRows;
import org.mahdar.record.people.PeopleBuilder;
import org.mahdar.record.review.Hearing;
import org.mahdar.record.store.ArticleShelf.Placed;
import org.mahdar.record.store.DerivedRows;
import org.mahdar.record.store.DerivedRows.Judged;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.ReadingFile;
import org.mahdar.record.store.Sql;

/**
 * Keeps all that follows from readings and verdicts in step with them, always inside the transaction that changes these. What it
 * leaves depends on the readings and verdicts alone: deriving everything anew gives the same.
 */
public final class Derivation {

    /** Counts up whenever the same readings come to mean something else; an older record is then derived anew. */
    public static final int VERSION = 14;

    private static final int CHUNK = 500;

    private final DerivedRows rows = new DerivedRows(PeopleBuilder::nameId);
    private final CopyFinder copies = new CopyFinder();
    private final LedgerRows ledgers = new LedgerRows();
    private final EpisodeBuilder episodes = new EpisodeBuilder(ledgers);
    private final Hearing hearing = new Hearing();
    private final PeopleBuilder people = new PeopleBuilder(hearing);
    private final ReadingFile readings = new ReadingFile();

    /**
     * Takes in readings that now count.
     *
     * @param replaced those of their articles that had another reading before
     */
    public void take(Sql sql, List<Placed> fresh, Collection<Integer> replaced) {
        boolean anew = !replaced.isEmpty();
        Set<Long> removed = anew ? new HashSet<>(rows.eventsOf(sql, replaced)) : Set.of();
        Set<String> leftNames = anew ? new HashSet<>(rows.namesOf(sql, replaced)) : Set.of();
        rows.delete(sql, replaced);
        ledgers.forgetQuotes(sql, replaced);
        List<Judged> judged =
                hearing.hear(sql, fresh.stream().map(DerivedRows::unjudged).toList());
        rows.append(sql, judged);
        Set<Integer> retold = copies.update(sql, fresh, replaced);
        settle(sql, judged, removed, leftNames, retold);
        revise(sql, fresh.stream().map(Placed::article).toList());
    }

    /** Hears the verdicts on these articles anew. */
    public void rejudge(Sql sql, Collection<Integer> articles) {
        Set<Long> removed = new HashSet<>(rows.eventsOf(sql, articles));
        Set<String> leftNames = new HashSet<>(rows.namesOf(sql, articles));
        List<Placed> placed = List.copyOf(readings.current(sql, articles).values());
        rows.delete(sql, articles);
        ledgers.forgetQuotes(sql, articles);
        List<Judged> judged =
                hearing.hear(sql, placed.stream().map(DerivedRows::unjudged).toList());
        rows.append(sql, judged);
        settle(sql, judged, removed, leftNames, Set.of());
        revise(sql, articles);
    }

    /** The numbers of the episodes that are not as they were since the last call, or null when any may be. */
    public Collection<Long> touchedEpisodes() {
        return episodes.touched();
    }

    /** The rows of the ledgers, for those who read them. */
    public LedgerRows ledgers() {
        return ledgers;
    }

    private void settle(Sql sql, List<Judged> judged, Set<Long> removed, Set<String> leftNames, Set<Integer> retold) {
        Map<KeptEvent, Report> added = new LinkedHashMap<>();
        List<Person> named = new ArrayList<>();
        for (Judged one : judged) {
            Report article = Report.of(one.placed());
            one.events().forEach(event -> added.put(event, article));
            named.addAll(one.people());
        }
        ledgers.quotes(sql, judged);
        Set<Long> bonds = hearing.refreshBonds(
                sql, judged.stream().map(one -> one.placed().key().key()).toList());
        episodes.update(sql, new EpisodeBuilder.Change(added, removed, retold), hearing.bonds());
        if (!bonds.isEmpty()) {
            episodes.regroup(sql, bonds, hearing.bonds());
        }
        people.update(sql, named, leftNames);
    }

    /** Looks at the verdicts that join and part events anew. */
    public void rebond(Sql sql) {
        Set<Long> changed = hearing.refreshBonds(sql, null);
        if (!changed.isEmpty()) {
            episodes.regroup(sql, changed, hearing.bonds());
        }
    }

    /** Looks at the verdicts that join and part these names anew. */
    public void rename(Sql sql, Collection<String> names) {
        people.rejudge(sql, names);
    }

    /**
     * Derives everything anew from the latest reading of each article.
     *
     * @param done hears how many articles are done, from time to time
     */
    public void rebuild(Sql sql, LongConsumer done) {
        rows.clear(sql);
        copies.clear(sql);
        episodes.clear(sql);
        people.clear(sql);
        ledgers.clear(sql);
        sql.run("DELETE FROM bond");
        List<Integer> articles = sql.list("SELECT no FROM article ORDER BY no", row -> row.getInt(1));
        for (int at = 0; at < articles.size(); at += CHUNK) {
            List<Integer> chunk = articles.subList(at, Math.min(articles.size(), at + CHUNK));
            take(sql, List.copyOf(readings.latest(sql, chunk).values()), List.of());
            done.accept(at + chunk.size());
        }
        sql.change("DELETE FROM meta WHERE name = 'derived'");
        sql.change("INSERT INTO meta VALUES ('derived', ?)", Integer.toString(VERSION));
    }

    /** Whether what the file holds was derived as this Mahdar derives it. */
    public static boolean isCurrent(Sql sql) {
        return sql.first("SELECT value FROM meta WHERE name = 'derived'", row -> row.getString(1))
                .map(Integer.toString(VERSION)::equals)
                .orElse(false);
    }

    /** Forgets what was learned in a transaction that failed. */
    public void forgetCaches() {
        copies.forgetCache();
        episodes.forgetCache();
        people.forgetCache();
    }

    private static void revise(Sql sql, Collection<Integer> articles) {
        int batch = (int) sql.number("SELECT coalesce(max(batch), 0) + 1 FROM revision");
        sql.append("revision", to -> {
            for (Integer article : articles) {
                to.beginRow().append(article.intValue()).append(batch).endRow();
            }
        });
    }
}
