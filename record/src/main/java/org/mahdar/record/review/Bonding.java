package org.mahdar.record.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mahdar.record.episode.ClaimReader;
import org.mahdar.record.episode.ReviewBonds;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Sql;
import org.mahdar.record.store.TextKey;

/** Finds the events that verdicts join or part, and keeps the pairs at hand for the grouping of episodes. */
final class Bonding implements ReviewBonds {

    @Override
    public void each(Sql sql, Taker take) {
        sql.each("SELECT one, other, joined FROM bond", row -> {
            if (row.getBoolean("joined")) {
                take.joined(row.getLong("one"), row.getLong("other"));
            } else {
                take.parted(row.getLong("one"), row.getLong("other"));
            }
        });
    }

    /**
     * Finds the pairs of all verdicts that count anew.
     *
     * @return the numbers of the events whose pairs are not what they were
     */
    Set<Long> refresh(Sql sql, List<Verdict> active) {
        Set<List<Long>> before = new HashSet<>(sql.list(
                "SELECT one, other, joined FROM bond",
                row -> List.of(row.getLong("one"), row.getLong("other"), row.getBoolean("joined") ? 1L : 0L)));
        Set<List<Long>> now = new HashSet<>();
        Map<String, List<KeptEvent>> events = new HashMap<>();
        for (Verdict verdict : active) {
            if (verdict.judgement() instanceof Judgement.JoinEpisodes join) {
                List<Long> joined = numbers(sql, join.events(), events);
                for (int i = 1; i < joined.size(); i++) {
                    set(now, joined.get(i - 1), joined.get(i), true);
                }
            } else if (verdict.judgement() instanceof Judgement.PartEpisodes part) {
                for (Long one : numbers(sql, part.these(), events)) {
                    for (Long other : numbers(sql, part.others(), events)) {
                        set(now, one, other, false);
                    }
                }
            }
        }
        Set<Long> changed = new HashSet<>();
        for (Set<List<Long>> set : List.of(before, now)) {
            for (List<Long> bond : set) {
                if (!before.contains(bond) || !now.contains(bond)) {
                    changed.addAll(bond.subList(0, 2));
                }
            }
        }
        sql.run("DELETE FROM bond");
        sql.append("bond", to -> {
            for (List<Long> bond : now) {
                to.beginRow()
                        .append(bond.get(0))
                        .append(bond.get(1))
                        .append(bond.get(2) == 1)
                        .endRow();
            }
        });
        return changed;
    }

    /** The later verdict takes the place of the earlier one. */
    private static void set(Set<List<Long>> bonds, Long one, Long other, boolean joined) {
        if (one.equals(other)) {
            return;
        }
        Long first = Math.min(one, other);
        Long second = Math.max(one, other);
        bonds.remove(List.of(first, second, joined ? 0L : 1L));
        bonds.add(List.of(first, second, joined ? 1L : 0L));
    }

    private static List<Long> numbers(Sql sql, Collection<EventRef> refs, Map<String, List<KeptEvent>> known) {
        List<Long> numbers = new ArrayList<>();
        for (EventRef ref : refs) {
            find(events(sql, ref.article(), known), ref).ifPresent(event -> numbers.add(event.no()));
        }
        return numbers;
    }

    private static List<KeptEvent> events(Sql sql, String article, Map<String, List<KeptEvent>> known) {
        return known.computeIfAbsent(
                article,
                key -> sql.first("SELECT no FROM article WHERE hash = ?", row -> row.getInt(1), TextKey.hash(key))
                        .map(no -> ClaimReader.ofArticle(sql, no))
                        .orElse(List.of()));
    }

    /** The event that a verdict names, among those of its article. */
    static Optional<KeptEvent> find(List<KeptEvent> events, EventRef ref) {
        return events.stream()
                .filter(kept -> EventRef.akin(kept.event(), ref.event()))
                .max(Comparator.comparing((KeptEvent kept) -> EventRef.same(kept.event(), ref.event()))
                        .thenComparingDouble(kept -> EventRef.sharedEvidence(kept.event(), ref.event()))
                        .thenComparing(
                                kept -> kept.event().status() == ref.event().status()));
    }
}
