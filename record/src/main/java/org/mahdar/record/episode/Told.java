package org.mahdar.record.episode;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Recent;
import org.mahdar.record.store.Sql;
import org.mahdar.record.store.TextKey;

/**
 * Events and their articles as they are told, those used lately from memory, so that an episode that one more report joins is not
 * read again as a whole.
 */
final class Told {

    private static final int MOST_EVENTS = 100_000;
    private static final int MOST_ARTICLES = 50_000;
    /** So many events are read at once, which leaves room for older ones. */
    private static final int LATEST = 80_000;

    private final Recent<Long, KeptEvent> events = new Recent<>(MOST_EVENTS);
    /** Articles as reports that tell nothing yet; which are copies is asked each time. */
    private final Recent<Integer, Report> articles = new Recent<>(MOST_ARTICLES);

    /** Reads the latest at once, as far as there is room: what is added mostly joins these. */
    void readLatest(Sql sql) {
        Set<Integer> of = new TreeSet<>();
        for (KeptEvent event : ClaimReader.latest(sql, LATEST)) {
            events.put(event.no(), event);
            of.add(event.article());
        }
        articles.putAll(ClaimReader.articles(sql, of));
    }

    /** Takes an event whose rows were just written, unless these could say it in another way. */
    void put(KeptEvent event, Report bare) {
        if (isPlain(event, bare)) {
            events.put(event.no(), event);
            articles.put(event.article(), bare);
        }
    }

    /** Whether the store gives back all its words as they are. */
    private static boolean isPlain(KeptEvent kept, Report bare) {
        Event event = kept.event();
        Stream<String> texts = Stream.of(
                        Stream.of(
                                event.place(),
                                event.rule(),
                                bare.article(),
                                bare.outlet(),
                                bare.agency(),
                                bare.title()),
                        event.evidence().stream().map(Evidence::text),
                        event.sources().stream())
                .flatMap(some -> some);
        return texts.allMatch(text -> text == null || (text.indexOf('\0') < 0 && TextKey.hasUtf8Form(text)))
                && event.sources().stream().noneMatch(source -> source.isEmpty() || source.indexOf('\n') >= 0);
    }

    void forget(Collection<Long> numbers) {
        events.forget(numbers);
        articles.forget(numbers.stream().map(KeptEvent::articleOf).toList());
    }

    void clear() {
        events.clear();
        articles.clear();
    }

    /** The reports that each episode consists of, when these are its events. */
    Map<Long, List<Report>> reports(Sql sql, Map<Long, ? extends Collection<Long>> eventsOf) {
        Set<Long> numbers = new TreeSet<>();
        eventsOf.values().forEach(numbers::addAll);
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<Long, KeptEvent> kept = events.of(numbers, missing -> numbered(sql, missing));
        Set<Integer> of = new TreeSet<>();
        kept.values().forEach(event -> of.add(event.article()));
        Map<Integer, Report> cards = articles.of(of, missing -> ClaimReader.articles(sql, missing));
        Map<Integer, Integer> groups = new HashMap<>();
        sql.each(
                "SELECT article, grp FROM copy WHERE article IN (" + Sql.in(of) + ")",
                row -> groups.put(row.getInt(1), row.getInt(2)));
        Map<Long, List<Report>> all = new HashMap<>();
        eventsOf.forEach((episode, members) -> {
            Map<Integer, Report> reports = new LinkedHashMap<>();
            for (Long number : new TreeSet<>(members)) {
                KeptEvent event = kept.get(number);
                // What has lost its article in a damaged file tells nothing; the check of the record says so.
                if (event != null && cards.containsKey(event.article())) {
                    int article = event.article();
                    reports.computeIfAbsent(
                            article, none -> cards.get(article).withCopyGroup(groups.getOrDefault(article, article)));
                    reports.compute(
                            article,
                            (none, report) -> report.telling(new Claim(event.key(), event.event(), event.standing())));
                }
            }
            if (!reports.isEmpty()) {
                all.put(episode, List.copyOf(reports.values()));
            }
        });
        return all;
    }

    private static Map<Long, KeptEvent> numbered(Sql sql, List<Long> numbers) {
        Map<Long, KeptEvent> all = new HashMap<>();
        ClaimReader.numbered(sql, numbers).forEach(event -> all.put(event.no(), event));
        return all;
    }
}
