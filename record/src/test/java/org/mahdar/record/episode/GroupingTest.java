package org.mahdar.record.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;

/** Groups as likes alone make them; what the likes are does not matter here. */
class GroupingTest {

    private record Like(long one, long other, double score) {}

    /** Events with their likes, and the groups that were told of last. */
    private static final class Web {
        private final Likes likes = new Likes();
        private final Map<Long, Set<Long>> groupOf = new HashMap<>();

        void add(Collection<EventCard> fresh, List<Like> all) {
            likes.know(fresh);
            Set<Long> mine = fresh.stream().map(EventCard::no).collect(Collectors.toSet());
            for (Like like : all) {
                if (mine.contains(like.one()) || mine.contains(like.other())) {
                    likes.put(like.one(), like.other(), like.score());
                }
            }
            take(Grouping.adding(likes.of(mine), likes));
        }

        void take(List<List<Linked>> groups) {
            for (List<Linked> group : groups) {
                Set<Long> numbers = group.stream().map(Linked::no).collect(Collectors.toCollection(TreeSet::new));
                numbers.forEach(no -> groupOf.put(no, numbers));
            }
        }

        Set<Set<Long>> groups() {
            return new HashSet<>(groupOf.values());
        }
    }

    private static EventCard card(long no, String date) {
        return card(no, date, date);
    }

    private static EventCard card(long no, String date, String published) {
        Act act = Act.of(
                EventType.CONSULT,
                null,
                Status.OCCURRED,
                List.of(Code.parse("USA.GOV")),
                List.of(Code.parse("RUS.GOV")));
        Days days = Days.of(date == null ? null : PartialDate.parse(date), PartialDate.parse(published));
        return new EventCard(
                no, (int) no, "key" + no, act, days, null, null, EventCard.Words.of(new int[0]), Headline.of());
    }

    private static Set<Set<Long>> anew(Collection<EventCard> cards, List<Like> all) {
        Web web = new Web();
        web.likes.know(cards);
        all.forEach(like -> web.likes.put(like.one(), like.other(), like.score()));
        web.take(Grouping.anew(web.likes.of(cards.stream().map(EventCard::no).toList()), web.likes, new Bonds()));
        return web.groups();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void addingEventsStepByStepGivesWhatGroupingThemAnewGives(long seed) {
        Random random = new Random(seed);
        int events = 30 + random.nextInt(120);
        List<EventCard> cards = new ArrayList<>();
        for (int no = 0; no < events; no++) {
            // Some days far more often than others: dates and reports both lie within a week and further apart.
            String told = "2024-03-" + (10 + random.nextInt(random.nextInt(4) > 0 ? 4 : 18));
            String published = "2024-03-" + (10 + random.nextInt(random.nextInt(4) > 0 ? 4 : 18));
            cards.add(card(no, random.nextInt(3) == 0 ? null : told, published));
        }
        List<Like> likes = new ArrayList<>();
        double share = 0.02 + 0.3 * random.nextDouble();
        for (int one = 0; one < events; one++) {
            for (int other = one + 1; other < events; other++) {
                if (random.nextDouble() < share) {
                    // Few different scores, so that many links are equally strong.
                    likes.add(new Like(one, other, (50 + random.nextInt(seed % 2 == 0 ? 50 : 4)) / 100.0));
                }
            }
        }
        Collections.shuffle(cards, random);
        Web web = new Web();
        for (int at = 0; at < events; ) {
            int to = Math.min(events, at + 1 + random.nextInt(seed % 3 == 0 ? 12 : 2));
            List<EventCard> known = cards.subList(0, to);
            Set<Long> present = known.stream().map(EventCard::no).collect(Collectors.toSet());
            List<Like> told = likes.stream()
                    .filter(like -> present.contains(like.one()) && present.contains(like.other()))
                    .toList();
            web.add(cards.subList(at, to), told);
            assertThat(web.groups()).as("seed %d, %d events", seed, to).isEqualTo(anew(known, told));
            at = to;
        }
        assertThat(web.groups()).hasSizeGreaterThan(1).hasSizeLessThan(events);
    }

    @Test
    void aNewEventThatIsMoreAlikeTakesOneOutOfItsGroup() {
        Web web = new Web();
        List<Like> before = List.of(new Like(1, 2, 0.6));
        web.add(List.of(card(1, "2024-03-10"), card(2, "2024-03-15")), before);
        assertThat(web.groups()).containsExactly(Set.of(1L, 2L));

        List<Like> after = List.of(new Like(1, 2, 0.6), new Like(2, 3, 0.9));
        web.add(List.of(card(3, "2024-03-18")), after);
        assertThat(web.groups()).containsExactlyInAnyOrder(Set.of(1L), Set.of(2L, 3L));
    }

    @Test
    void datesFarApartPartNothingThatWasReportedInOneWeek() {
        List<Like> likes = List.of(new Like(1, 2, 0.9), new Like(2, 3, 0.6));
        List<EventCard> oneWeek = List.of(
                card(1, "2024-03-01", "2024-03-20"),
                card(2, "2024-03-19", "2024-03-20"),
                card(3, "2024-03-19", "2024-03-27"));
        assertThat(anew(oneWeek, likes)).containsExactly(Set.of(1L, 2L, 3L));
        List<EventCard> longer = List.of(oneWeek.get(0), oneWeek.get(1), card(3, "2024-03-19", "2024-03-28"));
        assertThat(anew(longer, likes)).containsExactlyInAnyOrder(Set.of(1L, 2L), Set.of(3L));
    }
}
