package org.mahdar.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeLine;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.ledger.Entry;
import org.mahdar.record.ledger.Ledger;
import org.mahdar.record.ledger.LedgerName;
import org.mahdar.record.ledger.LedgerQuery;
import org.mahdar.record.ledger.Standing;
import org.mahdar.record.relation.Movement;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;
import org.mahdar.record.score.Grain;
import org.mahdar.record.store.Sides;

/** What is asked for at once is what the single questions give, and holds until something is written. */
class AggregatesTest extends OpenRecord {

    private static final LocalDate END = LocalDate.of(2018, 3, 30);

    private final World world = new World(11, 60, 40);

    @BeforeEach
    void keep() {
        record.add(world.articles(150));
    }

    @Test
    void movementsAreTheRelationsOfTheirStretches() {
        for (Set<EventType> types : List.of(Set.<EventType>of(), Set.of(EventType.CONSULT, EventType.ACCUSE))) {
            RelationQuery query = RelationQuery.all().withTypes(types);
            List<Movement> moved = record.moved(query, END, 10);
            assertThat(moved.stream().map(Movement::relation))
                    .isNotEmpty()
                    .containsExactlyElementsOf(record.relations(query).items());
            Map<String, Relation> recent = byPair(query.withDays(END.minusDays(9), END));
            Map<String, Relation> before = byPair(query.withDays(END.minusDays(19), END.minusDays(10)));
            for (Movement one : moved) {
                same(one.recent(), recent.get(pair(one.relation())));
                same(one.before(), before.get(pair(one.relation())));
            }
        }
    }

    private static void same(Movement.Stretch stretch, Relation relation) {
        assertThat(stretch)
                .isEqualTo(relation == null ? null : new Movement.Stretch(relation.episodes(), relation.score()));
    }

    private Map<String, Relation> byPair(RelationQuery query) {
        Map<String, Relation> all = new HashMap<>();
        record.relations(query).items().forEach(relation -> all.put(pair(relation), relation));
        return all;
    }

    private static String pair(Relation relation) {
        return relation.a() + " " + relation.b();
    }

    @Test
    void aPageOfRelationsTellsTheTotalOfAll() {
        Page<Relation> all = record.relations(RelationQuery.all());
        Page<Relation> some = record.relations(RelationQuery.all().withPage(2, 3));
        assertThat(some.total()).isEqualTo(all.total());
        assertThat(some.items()).isEqualTo(all.items().subList(2, 5));
    }

    @Test
    void curvesAskedForTogetherAreThoseAskedForAlone() {
        List<Sides> pairs = new ArrayList<>(record.relations(RelationQuery.all()).items().stream()
                .map(relation -> Sides.of(relation.a(), relation.b()))
                .toList());
        pairs.add(Sides.of("AND", "ZWE"));
        var curves = record.scores(pairs, Grain.WEEK);
        assertThat(curves).hasSameSizeAs(pairs);
        for (Sides sides : pairs) {
            assertThat(curves.get(sides)).isEqualTo(record.scores(sides.a(), sides.b(), Grain.WEEK));
        }
    }

    @Test
    void linesSayWhatTheEpisodesSay() {
        for (EpisodeQuery query : List.of(
                EpisodeQuery.all(),
                EpisodeQuery.all().withPage(3, 9),
                EpisodeQuery.between(Code.parse("USA"), Code.parse("RUS")))) {
            List<Episode> episodes = record.episodes(query).items();
            List<EpisodeLine> lines = record.episodeLines(query);
            assertThat(lines)
                    .isEqualTo(episodes.stream().map(AggregatesTest::line).toList());
            assertThat(record.episodesNamed(lines.stream().map(EpisodeLine::id).toList()))
                    .isEqualTo(episodes);
        }
        assertThat(record.episodesNamed(List.of("no such episode"))).isEmpty();
    }

    private static EpisodeLine line(Episode episode) {
        return new EpisodeLine(
                episode.id(),
                episode.type(),
                episode.mode(),
                episode.actors(),
                episode.recipients(),
                episode.status(),
                episode.date(),
                episode.at(),
                episode.score(),
                episode.reports().size(),
                episode.independent());
    }

    @Test
    void standingIsTheBeginningOfEachLedger() {
        Code usa = Code.parse("USA");
        Code russia = Code.parse("RUS");
        for (Standing standing : record.standing(usa, russia, END, 2)) {
            Ledger whole = record.ledger(
                    LedgerQuery.between(standing.ledger(), usa, russia).asOf(END));
            List<Entry> entries = whole.entries().items();
            assertThat(standing.total()).isEqualTo(entries.size());
            assertThat(standing.entries().stream().map(Entry::state))
                    .isEqualTo(entries.stream().limit(2).map(Entry::state).toList());
        }
    }

    @Test
    void fewerProofsLeaveTheEntriesAsTheyAre() {
        LedgerQuery query = LedgerQuery.of(LedgerName.MEETINGS);
        Ledger whole = record.ledger(query);
        Ledger brief = record.ledger(query, 1);
        assertThat(brief.entries()).isEqualTo(whole.entries());
        assertThat(whole.episodes()).containsAllEntriesOf(brief.episodes());
        for (Entry entry : brief.entries().items()) {
            String latest = entry.steps().get(entry.steps().size() - 1).episode();
            assertThat(brief.episodes()).containsKey(latest);
        }
    }

    @Test
    void whatIsRememberedDoesNotOutliveAChange() {
        Stats before = record.stats();
        Page<Relation> relations = record.relations(RelationQuery.all());
        long named = record.people(null, null, 0, 5).total();
        assertThat(record.stats()).isSameAs(before);
        record.add(new World(12, 30, 20).articles(40));
        assertThat(record.stats().articles()).isGreaterThan(before.articles());
        assertThat(record.relations(RelationQuery.all())).isNotEqualTo(relations);
        assertThat(record.people(null, null, 0, 5).total()).isGreaterThanOrEqualTo(named);
        String key = record.episodes(EpisodeQuery.all())
                .items()
                .get(0)
                .claims()
                .get(0)
                .key();
        long events = record.stats().events();
        record.review().reject(key, "a tester", "an invented fault");
        assertThat(record.stats().events()).isEqualTo(events - 1);
    }
}
