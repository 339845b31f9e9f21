package org.mahdar.server.relation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.EventType;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.Stats;
import org.mahdar.record.relation.Latest;
import org.mahdar.record.relation.Movement;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;
import org.mahdar.record.store.Sides;
import org.mahdar.server.label.Principal;
import org.mahdar.server.label.Principals;
import org.mahdar.server.page.Params;

/** Chooses and orders relations. */
public final class Board {

    /** How relations may be ordered. */
    public enum Order {
        EPISODES,
        LATEST,
        BEST,
        WORST,
        CHANGE
    }

    /**
     * What is asked for.
     *
     * @param words what one side's name must hold, or null
     * @param region a region that one side must lie in, or null
     * @param span how many days back from the end the recent column looks
     */
    public record Question(
            String words,
            String with,
            String region,
            Set<EventType> types,
            LocalDate from,
            LocalDate to,
            Order order,
            int span,
            int offset,
            int limit) {

        /** The parameters that {@link #of} reads. */
        public static final String[] PARAMETERS = {
            "q", "with", "region", "type", "from", "to", "sort", "span", "offset", "limit"
        };

        /** Reads the question from a request; {@code usual} is the length of a page where none is asked for. */
        public static Question of(Params params, int usual, int most) {
            params.inOrder("from", "to");
            return new Question(
                    params.text("q"),
                    params.code("with") == null ? null : params.code("with").principal(),
                    params.text("region"),
                    params.types("type"),
                    params.firstDay("from"),
                    params.lastDay("to"),
                    params.choice("sort", Order.EPISODES),
                    params.number("span", 90, 1, 3660),
                    params.number("offset", 0, 0, Integer.MAX_VALUE),
                    params.number("limit", usual, 1, most));
        }

        /** The same relations, those told of last first, at most so many. */
        public Question latest(int most) {
            return new Question(words, with, region, types, from, to, Order.LATEST, span, 0, most);
        }
    }

    private final Record record;
    private final Principals principals;

    public Board(Record record, Principals principals) {
        this.record = record;
        this.principals = principals;
    }

    /** What the question counts. */
    private static RelationQuery counted(Question question) {
        return RelationQuery.all()
                .withPrincipal(question.with)
                .withDays(question.from, question.to)
                .withTypes(question.types);
    }

    /** The latest episode of each of these pairs, of those that the question counts. */
    public Map<Sides, Latest> latest(Question question, Collection<Sides> pairs) {
        return record.latest(counted(question), pairs);
    }

    /** The relations asked for, and how each moved. */
    public Page<Movement> find(Question question, Stats stats) {
        RelationQuery query = counted(question);
        LocalDate end = question.to != null ? question.to : stats.last();
        List<Movement> all = end == null
                ? record.relations(query).items().stream()
                        .map(relation -> new Movement(relation, null, null))
                        .toList()
                : record.moved(query, end, question.span);
        Set<String> named = question.words == null ? null : Set.copyOf(principals.matching(question.words));
        List<Movement> lines = all.stream()
                .filter(one -> isWanted(one.relation(), named, question.region))
                .sorted(order(question.order))
                .toList();
        return Page.of(lines, question.offset, question.limit);
    }

    private boolean isWanted(Relation relation, Set<String> named, String region) {
        boolean byName = named == null || named.contains(relation.a()) || named.contains(relation.b());
        boolean byRegion = region == null || liesIn(relation.a(), region) || liesIn(relation.b(), region);
        return byName && byRegion;
    }

    private boolean liesIn(String code, String region) {
        return principals
                .find(code)
                .map(Principal::region)
                .filter(region::equals)
                .isPresent();
    }

    private static Comparator<Movement> order(Order order) {
        Comparator<Movement> usual = Comparator.comparingLong(
                        (Movement line) -> -line.relation().episodes())
                .thenComparing(line -> line.relation().a())
                .thenComparing(line -> line.relation().b());
        return switch (order) {
            case EPISODES -> usual;
            case LATEST ->
                Comparator.comparing(
                                (Movement line) -> line.relation().last(),
                                Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                        .thenComparing(usual);
            case BEST ->
                Comparator.comparingDouble((Movement line) -> -line.relation().latestScore())
                        .thenComparing(usual);
            case WORST ->
                Comparator.comparingDouble((Movement line) -> line.relation().latestScore())
                        .thenComparing(usual);
            case CHANGE ->
                Comparator.comparingDouble((Movement line) -> -Math.abs(line.shift()))
                        .thenComparing(line -> -Math.abs(line.more()))
                        .thenComparing(usual);
        };
    }
}
