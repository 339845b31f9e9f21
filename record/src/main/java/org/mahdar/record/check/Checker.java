package org.mahdar.record.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import org.mahdar.record.copies.CopyFinder;
import org.mahdar.record.episode.ClaimReader;
import org.mahdar.record.episode.EpisodeAudit;
import org.mahdar.record.ledger.LedgerRows;
import org.mahdar.record.people.PeopleBuilder;
import org.mahdar.record.review.Hearing;
import org.mahdar.record.store.ArticleShelf;
import org.mahdar.record.store.ArticleShelf.Placed;
import org.mahdar.record.store.DerivedRows;
import org.mahdar.record.store.DerivedRows.Judged;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.ReadingFile;
import org.mahdar.record.store.Sql;
import org.mahdar.record.store.TextKey;

/**
 * Looks at everything a record holds: every block of the file, every text against its hash, every offset against its text, and
 * everything derived against what the readings and verdicts give. It changes nothing.
 */
public final class Checker {

    /** So many faults are listed one by one; the rest are counted. */
    public static final int MOST_FAULTS = 200;

    private static final int CHUNK = 400;
    private static final List<String> TABLES = List.of(
            "article",
            "appearance",
            "reading",
            "verdict",
            "card",
            "event",
            "evidence",
            "pair",
            "quote",
            "person",
            "person_name",
            "copy",
            "copy_pair",
            "sketch",
            "trait",
            "member",
            "episode",
            "episode_pair",
            "ledger_step",
            "quote_issue",
            "bond",
            "revision");

    private final ReadingFile readings = new ReadingFile();
    private final Hearing hearing = new Hearing();
    private final List<Fault> faults = new ArrayList<>();
    private long more;

    /**
     * Checks the file of a record.
     *
     * @param done hears how many articles are done, from time to time
     */
    public CheckReport check(Sql sql, LongConsumer done) {
        readAll(sql);
        shelves(sql);
        List<Integer> articles = sql.list("SELECT no FROM article ORDER BY no", row -> row.getInt(1));
        CopyFinder copies = new CopyFinder();
        EpisodeAudit episodes = new EpisodeAudit(sql, hearing.bonds());
        for (int at = 0; at < articles.size(); at += CHUNK) {
            List<Integer> chunk = articles.subList(at, Math.min(articles.size(), at + CHUNK));
            texts(sql, chunk);
            derived(sql, chunk, readings(sql, chunk));
            copies.audit(sql, chunk).forEach(text -> add("copies", text, true));
            done.accept(at + chunk.size());
        }
        episodes.audit(sql).forEach(text -> add("episodes", text, true));
        new PeopleBuilder(hearing).audit(sql).forEach(text -> add("people", text, true));
        ledgers(sql);
        return new CheckReport(
                articles.size(),
                sql.number("SELECT count(*) FROM reading"),
                sql.number("SELECT count(*) FROM event WHERE standing <> 'rejected'"),
                sql.number("SELECT count(*) FROM episode"),
                sql.number("SELECT count(*) FROM verdict"),
                faults,
                more);
    }

    private void ledgers(Sql sql) {
        LedgerRows ledgers = new LedgerRows();
        List<Long> episodes = sql.list(
                "SELECT no FROM episode WHERE no IN (SELECT episode FROM member) ORDER BY no", row -> row.getLong(1));
        for (int at = 0; at < episodes.size(); at += CHUNK) {
            ledgers.audit(sql, episodes.subList(at, Math.min(episodes.size(), at + CHUNK)))
                    .forEach(text -> add("ledgers", text, true));
        }
    }

    private void add(String place, String text, boolean derived) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(place, text, derived));
        } else {
            more++;
        }
    }

    /** Reads every block of every table; the store compares each with its checksum and throws where they differ. */
    private static void readAll(Sql sql) {
        for (String table : TABLES) {
            sql.number("SELECT bit_xor(hash(t)) & 1 FROM " + table + " t");
        }
    }

    private void shelves(Sql sql) {
        none(sql, "SELECT count(*) - count(DISTINCT no) FROM article", "article", "articles share a number", false);
        none(sql, "SELECT count(*) - count(DISTINCT sha256) FROM article", "article", "texts are kept twice", false);
        none(sql, "SELECT count(*) - count(DISTINCT no) FROM reading", "reading", "readings share a number", false);
        none(
                sql,
                "SELECT count(*) FROM article WHERE no NOT IN (SELECT article FROM reading)",
                "reading",
                "articles have no reading",
                false);
        none(
                sql,
                "SELECT count(*) FROM article WHERE no NOT IN (SELECT article FROM appearance)",
                "appearance",
                "articles have no appearance",
                false);
        none(
                sql,
                "SELECT count(*) FROM reading WHERE article NOT IN (SELECT no FROM article)",
                "reading",
                "readings have no article",
                false);
        none(
                sql,
                "SELECT count(*) FROM (SELECT article, max(no) AS no FROM reading GROUP BY article) l LEFT JOIN card c ON"
                        + " c.article = l.article AND c.reading = l.no WHERE c.article IS NULL",
                "card",
                "articles do not show the reading kept last",
                true);
        none(sql, "SELECT count(*) - count(DISTINCT article) FROM card", "card", "articles are shown twice", true);
        none(
                sql,
                "SELECT count(*) FROM event WHERE standing <> 'rejected' AND no NOT IN (SELECT event FROM member)",
                "member",
                "events are in no episode",
                true);
        none(sql, "SELECT count(*) - count(DISTINCT event) FROM member", "member", "events are in two episodes", true);
        none(
                sql,
                "SELECT count(*) FROM member WHERE event NOT IN (SELECT no FROM event WHERE standing <> 'rejected')",
                "member",
                "episodes hold events that do not count",
                true);
    }

    private void none(Sql sql, String query, String place, String what, boolean derived) {
        long found = sql.number(query);
        if (found != 0) {
            add(place, found + " " + what + ".", derived);
        }
    }

    private void texts(Sql sql, List<Integer> articles) {
        sql.each("SELECT no, hash, sha256, text, raw FROM article WHERE no IN (" + Sql.in(articles) + ")", row -> {
            TextKey said = new TextKey(row.getString("sha256"));
            boolean textKept = row.getString("text") != null || row.getBlob("raw") != null;
            if (!textKept || !TextKey.of(ArticleShelf.text(row)).equals(said)) {
                add("article", "The text of article " + said.key() + " is not the one that was added.", false);
            } else if (said.hash() != row.getLong("hash")) {
                add("article", "Article " + said.key() + " cannot be found by its hash.", false);
            }
        });
    }

    /** Looks at every reading of these articles; gives those that count and can be read back. */
    private List<Placed> readings(Sql sql, List<Integer> articles) {
        Map<Integer, Placed> latest = new LinkedHashMap<>();
        readings.all(
                sql,
                articles,
                placed -> {
                    offsets(placed);
                    latest.put(placed.article(), placed);
                },
                (key, wrong) ->
                        add("reading", "A reading of article " + key + " cannot be read back: " + wrong + ".", false));
        return List.copyOf(latest.values());
    }

    private void offsets(Placed placed) {
        Reading reading = placed.reading();
        String text = reading.article().text();
        for (Event event : reading.events()) {
            for (Evidence evidence : event.evidence()) {
                stands(placed, text, evidence.span(), evidence.text(), "evidence");
            }
        }
        for (Quote quote : reading.quotes()) {
            stands(placed, text, quote.span(), quote.text(), "a quotation");
        }
        for (Span part : reading.body()) {
            if (part.end() > text.length()) {
                add(
                        "reading",
                        "The body of article " + placed.key().key() + " goes beyond its text: " + part + ".",
                        false);
            }
        }
    }

    private void stands(Placed placed, String text, Span span, String words, String what) {
        if (span.end() > text.length() || !span.of(text).equals(words)) {
            add(
                    "reading",
                    "In article " + placed.key().key() + ", " + what + " does not stand at " + span + ".",
                    false);
        }
    }

    /** Compares the rows of these articles with what their readings and verdicts give. */
    private void derived(Sql sql, List<Integer> articles, List<Placed> latest) {
        List<Judged> judged =
                hearing.hear(sql, latest.stream().map(DerivedRows::unjudged).toList());
        Map<Integer, List<KeptEvent>> rows = ClaimReader.ofArticles(sql, articles);
        Map<Integer, Integer> quotes = counts(sql, "quote", articles);
        Map<Integer, Integer> people = counts(sql, "person", articles);
        for (Judged one : judged) {
            int article = one.placed().article();
            if (!same(one.events(), rows.getOrDefault(article, List.of()))
                    || one.quotes().size() != quotes.getOrDefault(article, 0)
                    || one.people().size() != people.getOrDefault(article, 0)) {
                add(
                        "event",
                        "The rows of article " + one.placed().key().key() + " are not what its reading gives.",
                        true);
            }
        }
    }

    private static boolean same(List<KeptEvent> derived, List<KeptEvent> kept) {
        if (derived.size() != kept.size()) {
            return false;
        }
        for (int i = 0; i < derived.size(); i++) {
            KeptEvent one = derived.get(i);
            KeptEvent other = kept.get(i);
            // Words of a text that has no UTF-8 form are kept with replacements: their offsets say the same.
            boolean alike = one.no() == other.no()
                    && one.key().equals(other.key())
                    && one.standing() == other.standing()
                    && Objects.equals(essence(one.event()), essence(other.event()));
            if (!alike) {
                return false;
            }
        }
        return true;
    }

    private static List<Object> essence(Event event) {
        List<Object> all = new ArrayList<>();
        all.add(event.type());
        all.add(String.valueOf(event.mode()));
        all.add(event.actors());
        all.add(event.recipients());
        all.add(event.status());
        all.add(String.valueOf(event.date()));
        all.add(String.valueOf(event.count()));
        all.add(event.confidence());
        event.evidence().forEach(evidence -> all.add(evidence.span()));
        return all;
    }

    private static Map<Integer, Integer> counts(Sql sql, String table, List<Integer> articles) {
        Map<Integer, Integer> counts = new HashMap<>();
        sql.each(
                "SELECT article, count(*) AS n FROM " + table + " WHERE article IN (" + Sql.in(articles)
                        + ") GROUP BY article",
                row -> counts.put(row.getInt("article"), row.getInt("n")));
        return counts;
    }
}
