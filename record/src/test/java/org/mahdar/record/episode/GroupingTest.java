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
        Act act = Act.of(
                EventType.CONSULT,
                null,
                Status.OCCURRED,
                List.of(Code.parse("USA.GOV")),
                List.of(Code.parse("RUS.GOV")));
        Days days = Days.of(date == null ? null : PartialDate.parse(date), PartialDate.parse("2024-03-15"));
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
            cards.add(card(
                    no, random.nextInt(3) == 0 ? null : "2024-03-1" + random.nextInt(random.nextBoolean() ? 3 : 6)));
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
        web.add(List.of(card(1, "2024-03-10"), card(2, "2024-03-12")), before);
        assertThat(web.groups()).containsExactly(Set.of(1L, 2L));

        List<Like> after = List.of(new Like(1, 2, 0.6), new Like(2, 3, 0.9));
        web.add(List.of(card(3, "2024-03-14")), after);
        assertThat(web.groups()).containsExactlyInAnyOrder(Set.of(1L), Set.of(2L, 3L));
    }
}
