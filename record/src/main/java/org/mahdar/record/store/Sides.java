package org.mahdar.record.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mahdar.model.Code;
import org.mahdar.model.Mode;

/**
 * Two principals between whom something happened, in alphabetical order; both are the same where one country acts on its own
 * people.
 */
public record Sides(String a, String b) implements Comparable<Sides> {

    public Sides {
        if (a.compareTo(b) > 0) {
            throw new IllegalArgumentException("sides stand in alphabetical order, not " + a + " " + b);
        }
    }

    /** The two in order, whichever comes first. */
    public static Sides of(String one, String other) {
        return one.compareTo(other) <= 0 ? new Sides(one, other) : new Sides(other, one);
    }

    /**
     * Between whom an act stands: each actor and each recipient; all actors among themselves when there is no recipient; the
     * recipients among themselves too when the act is a mediation between them.
     */
    public static Set<Sides> between(List<Code> actors, List<Code> recipients, Mode mode) {
        List<String> from = principals(actors);
        List<String> to = principals(recipients);
        Set<Sides> all = new TreeSet<>();
        if (to.isEmpty()) {
            among(from, all);
        } else if (from.isEmpty()) {
            among(to, all);
        } else {
            for (String actor : from) {
                for (String recipient : to) {
                    all.add(of(actor, recipient));
                }
            }
            if (mode == Mode.CONSULT_THIRD_PARTY && to.size() > 1) {
                among(to, all);
            }
        }
        return all;
    }

    private static void among(List<String> parties, Set<Sides> all) {
        if (parties.size() == 1) {
            all.add(of(parties.get(0), parties.get(0)));
        }
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                all.add(of(parties.get(i), parties.get(j)));
            }
        }
    }

    private static List<String> principals(List<Code> codes) {
        return new ArrayList<>(new TreeSet<>(codes.stream().map(Code::principal).toList()));
    }

    @Override
    public int compareTo(Sides other) {
        int byFirst = a.compareTo(other.a);
        return byFirst != 0 ? byFirst : b.compareTo(other.b);
    }
}
