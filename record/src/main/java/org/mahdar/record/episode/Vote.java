package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.record.store.Standing;

/**
 * Counts what reports say about one point. Copies of one text have one voice; a reviewer's word outweighs all others. The
 * outcome does not depend on the order of the ballots.
 */
final class Vote {

    private static final class Answer {
        private final Set<Integer> groups = new HashSet<>();
        private final Set<String> articles = new LinkedHashSet<>();
        private boolean reviewed;
    }

    private final Map<String, Answer> answers = new LinkedHashMap<>();

    void cast(String value, Report report, Claim claim) {
        Answer answer = answers.computeIfAbsent(value, none -> new Answer());
        answer.groups.add(report.copyGroup());
        answer.articles.add(report.key());
        answer.reviewed |= claim.standing() == Standing.ACCEPTED || claim.standing() == Standing.CORRECTED;
    }

    /** All answers, the best supported first. */
    List<String> ranking() {
        List<String> values = new ArrayList<>(answers.keySet());
        values.sort(Comparator.<String, Boolean>comparing(value -> !answers.get(value).reviewed)
                .thenComparing(value -> -answers.get(value).groups.size())
                .thenComparing(Comparator.naturalOrder()));
        return values;
    }

    /** The best supported answer, or null when nobody said anything. */
    String winner() {
        List<String> ranking = ranking();
        return ranking.isEmpty() ? null : ranking.get(0);
    }

    int answers() {
        return answers.size();
    }

    boolean reviewed(String value) {
        return answers.get(value).reviewed;
    }

    int support(String value) {
        return answers.get(value).groups.size();
    }

    /** The answers as a difference between reports. */
    Difference difference(String field) {
        return new Difference(
                field,
                ranking().stream()
                        .map(value -> new Difference.Version(
                                value,
                                List.copyOf(answers.get(value).articles),
                                answers.get(value).groups.size()))
                        .toList());
    }
}
