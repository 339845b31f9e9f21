package org.mahdar.record.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.mahdar.record.store.ArticleShelf;
import org.mahdar.record.store.ArticleShelf.Placed;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.DisjointSets;
import org.mahdar.record.store.Patience;
import org.mahdar.record.store.Recent;
import org.mahdar.record.store.Sql;

/**
 * Keeps the groups of copies in step with the articles. Candidates are found by a sample of their shingles (a MinHash sketch that
 * also works when one text is part of the other) and checked by the overlap of the whole texts. Two articles are in one group when
 * a chain of copies leads from one to the other; that does not depend on the order in which they came.
 */
public final class CopyFinder {

    private static final int CACHED_TEXTS = 12_000;

    /** How many shingles of the sample must be shared, and what share of the smaller sample, for a closer look. */
    private static final int LEAST_HITS = 2;

    private static final double LEAST_SHARE = 0.1;

    private final Recent<Integer, Shingles> cache = new Recent<>(CACHED_TEXTS);

    private final Patience patience = new Patience();
    /** The samples of all articles, or null as long as the store is asked. */
    private Sketches sketches;

    private record Pair(int one, int other, Overlap overlap) {}

    /**
     * Takes new articles, and articles whose body is now cut in another way, into the groups.
     *
     * @param replaced those of the articles that were there before
     * @return the articles whose group is not what it was, except those that are new
     */
    public Set<Integer> update(Sql sql, List<Placed> fresh, Collection<Integer> replaced) {
        if (sketches == null && patience.runsOut()) {
            sketches = Sketches.read(sql).orElse(null);
        }
        Set<Integer> touched = replaced.isEmpty() ? new HashSet<>() : new HashSet<>(membersWith(sql, replaced));
        remove(sql, replaced);
        Map<Integer, Shingles> mine = new HashMap<>();
        for (Placed placed : fresh) {
            Shingles shingles = Shingles.of(
                    placed.reading().article().text(), placed.reading().body());
            mine.put(placed.article(), shingles);
            cache.put(placed.article(), shingles);
        }
        appendSketches(sql, mine);
        if (sketches != null) {
            mine.forEach((article, shingles) -> sketches.add(article, shingles.sample()));
        }
        List<Pair> pairs = copies(sql, sketches == null ? stored(sql, mine.keySet()) : remembered(mine));
        if (pairs.isEmpty() && replaced.isEmpty()) {
            append(sql, mine.keySet(), Integer::intValue);
            return Set.of();
        }
        sql.append("copy_pair", to -> {
            for (Pair pair : pairs) {
                to.beginRow()
                        .append(pair.one())
                        .append(pair.other())
                        .append(Math.round(pair.overlap().ofShorter() * 1000) / 1000.0)
                        .endRow();
            }
        });
        touched.addAll(mine.keySet());
        pairs.forEach(pair -> touched.add(pair.one()));
        pairs.forEach(pair -> touched.add(pair.other()));
        return regroup(sql, touched, mine.keySet());
    }

    /** Forgets everything, before all articles are given again. */
    public void clear(Sql sql) {
        forgetCache();
        for (String table : List.of("sketch", "copy_pair", "copy")) {
            sql.run("DELETE FROM " + table);
        }
    }

    /** Forgets what was learned of texts in a transaction that failed. */
    public void forgetCache() {
        cache.clear();
        sketches = null;
    }

    /** Compares the copies of these articles that are kept with those that comparing texts anew gives; changes nothing. */
    public List<String> audit(Sql sql, Collection<Integer> articles) {
        Set<Integer> mine = new HashSet<>(articles);
        Set<List<Integer>> found = new HashSet<>();
        for (Pair pair : copies(sql, stored(sql, mine))) {
            found.add(List.of(pair.one(), pair.other()));
        }
        String in = Sql.in(mine);
        Set<List<Integer>> kept = new HashSet<>(sql.list(
                "SELECT a, b FROM copy_pair WHERE a IN (" + in + ") OR b IN (" + in + ")",
                row -> List.of(row.getInt("a"), row.getInt("b"))));
        List<String> faults = new ArrayList<>();
        if (!found.equals(kept)) {
            faults.add("Among " + mine.size() + " articles, " + kept.size() + " pairs of copies are kept and "
                    + found.size() + " are found.");
        }
        long apart = sql.number(
                "SELECT count(*) FROM copy_pair p JOIN copy x ON x.article = p.a JOIN copy y ON y.article = p.b"
                        + " WHERE x.grp <> y.grp AND p.a IN (" + in + ")");
        if (apart > 0) {
            faults.add(apart + " pairs of copies are not in one group.");
        }
        return faults;
    }

    private void remove(Sql sql, Collection<Integer> articles) {
        cache.forget(articles);
        if (sketches != null && !articles.isEmpty()) {
            sql.each(
                    "SELECT article, hash FROM sketch WHERE article IN (" + Sql.in(articles) + ")",
                    row -> sketches.remove(row.getInt(1), new long[] {row.getLong(2)}));
        }
        sql.deleteWhere("sketch", "article", articles);
        sql.deleteWhere("copy_pair", "a", articles);
        sql.deleteWhere("copy_pair", "b", articles);
        sql.deleteWhere("copy", "article", articles);
    }

    private static void appendSketches(Sql sql, Map<Integer, Shingles> mine) {
        sql.append("sketch", to -> {
            for (Map.Entry<Integer, Shingles> article : mine.entrySet()) {
                long[] sample = article.getValue().sample();
                for (long hash : sample) {
                    to.beginRow()
                            .append(article.getKey().intValue())
                            .append(hash)
                            .append(sample.length)
                            .endRow();
                }
            }
        });
    }

    private List<Pair> copies(Sql sql, List<int[]> candidates) {
        Set<Integer> wanted = new HashSet<>();
        candidates.forEach(pair -> wanted.addAll(List.of(pair[0], pair[1])));
        Map<Integer, Shingles> shingles = cache.of(wanted, missing -> shingles(sql, missing));
        List<Pair> pairs = new ArrayList<>();
        for (int[] pair : candidates) {
            if (!shingles.containsKey(pair[0]) || !shingles.containsKey(pair[1])) {
                continue; // Only in a damaged record, of which this is not the first fault.
            }
            Overlap overlap = Overlap.of(shingles.get(pair[0]), shingles.get(pair[1]));
            if (overlap.isCopy()) {
                pairs.add(new Pair(Math.min(pair[0], pair[1]), Math.max(pair[0], pair[1]), overlap));
            }
        }
        return pairs;
    }

    /** What to compare these articles with, as pairs, by the store. */
    private static List<int[]> stored(Sql sql, Set<Integer> mine) {
        return sql.list(
                "SELECT m.article AS one, o.article AS other FROM sketch m JOIN sketch o ON o.hash = m.hash AND o.article <>"
                        + " m.article WHERE m.article IN (" + Sql.in(mine)
                        + ") AND (o.article < m.article OR o.article NOT IN ("
                        + Sql.in(mine) + ")) GROUP BY m.article, o.article HAVING count(*) >= " + LEAST_HITS
                        + " AND count(*) >= " + LEAST_SHARE + " * least(any_value(m.size), any_value(o.size))",
                row -> new int[] {row.getInt("one"), row.getInt("other")});
    }

    /** The same from memory. */
    private List<int[]> remembered(Map<Integer, Shingles> mine) {
        List<int[]> pairs = new ArrayList<>();
        for (Integer one : mine.keySet()) {
            long[] sample = mine.get(one).sample();
            sketches.sharing(sample).forEach((other, hits) -> {
                boolean told = other < one || !mine.containsKey(other);
                int smaller = Math.min(sample.length, sketches.size(other));
                if (!other.equals(one) && told && hits >= LEAST_HITS && hits >= LEAST_SHARE * smaller) {
                    pairs.add(new int[] {one, other});
                }
            });
        }
        return pairs;
    }

    private static Map<Integer, Shingles> shingles(Sql sql, List<Integer> articles) {
        Map<Integer, String> texts = new HashMap<>();
        sql.each(
                "SELECT a.no, a.text, a.raw FROM article a WHERE " + Sql.among("article", "a", "no", articles),
                row -> texts.put(row.getInt("no"), ArticleShelf.text(row)));
        // One question for both takes a fifth to a half longer than these two.
        Map<Integer, Shingles> all = new HashMap<>();
        sql.each("SELECT article, body FROM card WHERE article IN (" + Sql.in(articles) + ")", row -> {
            int article = row.getInt("article");
            if (texts.containsKey(article)) {
                all.put(article, Shingles.of(texts.get(article), Cells.spans(row.getString("body"))));
            }
        });
        return all;
    }

    private static List<Integer> membersWith(Sql sql, Collection<Integer> articles) {
        return sql.list(
                "SELECT article FROM copy WHERE grp IN (SELECT grp FROM copy WHERE article IN (" + Sql.in(articles)
                        + "))",
                row -> row.getInt(1));
    }

    /** Groups the touched articles, and all that are in a group with them, anew. */
    private static Set<Integer> regroup(Sql sql, Set<Integer> touched, Set<Integer> fresh) {
        Map<Integer, Integer> before = new HashMap<>();
        sql.each(
                "SELECT article, grp FROM copy WHERE grp IN (SELECT grp FROM copy WHERE article IN (" + Sql.in(touched)
                        + "))",
                row -> before.put(row.getInt("article"), row.getInt("grp")));
        Set<Integer> pool = new HashSet<>(touched);
        pool.addAll(before.keySet());
        DisjointSets<Integer> groups = new DisjointSets<>();
        sql.each(
                "SELECT a, b FROM copy_pair WHERE a IN (" + Sql.in(pool) + ")",
                row -> groups.join(row.getInt("a"), row.getInt("b")));
        Set<Integer> changed = new HashSet<>();
        for (Integer article : pool) {
            Integer old = before.get(article);
            if (old != null && !old.equals(groups.leastWith(article)) && !fresh.contains(article)) {
                changed.add(article);
            }
        }
        sql.deleteWhere("copy", "article", before.keySet());
        append(sql, pool, groups::leastWith);
        return changed;
    }

    private static void append(Sql sql, Set<Integer> articles, ToIntFunction<Integer> group) {
        sql.append("copy", to -> {
            for (Integer article : articles) {
                to.beginRow()
                        .append(article.intValue())
                        .append(group.applyAsInt(article))
                        .endRow();
            }
        });
    }
}
