package org.mahdar.record.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.record.episode.ReviewBonds;
import org.mahdar.record.people.NameBonds;
import org.mahdar.record.review.Judgement.NamedPerson;
import org.mahdar.record.store.DerivedRows.Judged;
import org.mahdar.record.store.Sql;

/** Brings verdicts to bear on readings, episodes and people whenever these are derived. */
public final class Hearing implements NameBonds {

    private final VerdictShelf shelf = new VerdictShelf();
    private final Bonding bonding = new Bonding();

    /** What these readings say when the verdicts about their articles are heard. */
    public List<Judged> hear(Sql sql, List<Judged> unjudged) {
        Map<String, List<Verdict>> verdicts = shelf.about(
                sql, unjudged.stream().map(one -> one.placed().key().key()).toList());
        if (verdicts.isEmpty()) {
            return unjudged;
        }
        List<Judged> heard = new ArrayList<>();
        for (Judged one : unjudged) {
            List<Verdict> about = verdicts.get(one.placed().key().key());
            heard.add(about == null ? one : Judge.hear(one, about));
        }
        return heard;
    }

    /** The events that verdicts join or part. */
    public ReviewBonds bonds() {
        return bonding;
    }

    /**
     * Finds the events that verdicts join or part anew, after the events of these articles changed.
     *
     * @param articles keys, or null for when verdicts themselves changed
     * @return the numbers of the events whose bonds changed
     */
    public Set<Long> refreshBonds(Sql sql, Collection<String> articles) {
        if (articles != null && shelf.about(sql, articles).isEmpty()) {
            return Set.of();
        }
        return bonding.refresh(sql, shelf.active(sql));
    }

    /** The names that verdicts join or part. */
    @Override
    public List<Bond> bonds(Sql sql) {
        if (sql.number("SELECT count(*) FROM verdict") == 0) {
            return List.of();
        }
        Map<List<NamedPerson>, Bond> bonds = new LinkedHashMap<>();
        for (Verdict verdict : shelf.active(sql)) {
            if (verdict.judgement() instanceof Judgement.JoinPeople join) {
                for (int i = 1; i < join.people().size(); i++) {
                    put(bonds, join.people().get(i - 1), join.people().get(i), true);
                }
            } else if (verdict.judgement() instanceof Judgement.PartPeople part) {
                part.these().forEach(one -> part.others().forEach(other -> put(bonds, one, other, false)));
            }
        }
        return List.copyOf(bonds.values());
    }

    /** The later verdict takes the place of the earlier one, in whichever order the two are named. */
    private static void put(Map<List<NamedPerson>, Bond> bonds, NamedPerson one, NamedPerson other, boolean joined) {
        bonds.remove(List.of(one, other));
        bonds.remove(List.of(other, one));
        bonds.put(List.of(one, other), new Bond(one.name(), one.principal(), other.name(), other.principal(), joined));
    }
}
