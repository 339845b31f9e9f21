package org.mahdar.record.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;

class LikenessTest {

    private static final List<String> DATES =
            List.of("2018", "2018-07", "2018-07-15", "2018-07-16", "2018-07-17", "2017");
    private static final List<String> SIDES = List.of("USA.GOV", "RUS", "IRN.MIL", "SYR.REB");

    private static EventCard card(int article, EventType type, Mode mode, Status status, String date, int... terms) {
        Act act = Act.of(type, mode, status, List.of(Code.parse("USA.GOV")), List.of(Code.parse("RUS.GOV")));
        return card(article, act, days(date, "2018-07-17"), null, terms, Headline.of());
    }

    private static EventCard card(int article, Act act, Days days, String place, int[] terms, Headline headline) {
        EventCard.Words words = EventCard.Words.of(terms);
        return new EventCard(article, article, "key" + article, act, days, place, null, words, headline);
    }

    private static Days days(String date, String published) {
        return Days.of(date == null ? null : PartialDate.parse(date), PartialDate.parse(published));
    }

    private static EventCard drawn(Random random, int article) {
        EventType type = EventType.values()[random.nextInt(EventType.values().length)];
        List<Mode> modes = new ArrayList<>(List.of(Mode.values()));
        modes.removeIf(mode -> mode.type() != type);
        Mode mode = modes.isEmpty() || random.nextBoolean() ? null : modes.get(random.nextInt(modes.size()));
        int[] words = random.ints(0, 40)
                .distinct()
                .limit(random.nextInt(12))
                .sorted()
                .map(i -> i * 16 + (i % 3 == 0 ? 12 : 4))
                .toArray();
        List<Code> from = List.of(Code.parse(SIDES.get(random.nextInt(2))));
        List<Code> to = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            to.add(Code.parse(SIDES.get(random.nextInt(4))));
        }
        String date = random.nextInt(5) == 0 ? null : DATES.get(random.nextInt(DATES.size()));
        Act act = Act.of(type, mode, Status.values()[random.nextInt(4)], from, to);
        Days days = days(date, "2018-07-1" + (4 + random.nextInt(5)));
        int[] headline = words.length > 3 ? new int[] {words[0], words[1]} : words;
        return card(article, act, days, random.nextBoolean() ? "RUS" : null, words, Headline.of(headline));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itMakesNoDifferenceWhichEventIsNamedFirst(long seed) {
        Random random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 20_000; i++) {
            EventCard one = drawn(random, 1);
            EventCard other = drawn(random, 2);
            assertThat(other.couldBe(one)).as("seed %d pair %d", seed, i).isEqualTo(one.couldBe(other));
            assertThat(Likeness.of(other, one)).as("seed %d pair %d", seed, i).isEqualTo(Likeness.of(one, other));
            if (one.couldBe(other)) {
                double probability = Likeness.bundled().probability(one, other);
                assertThat(Likeness.bundled().probability(other, one))
                        .as("seed %d pair %d", seed, i)
                        .isEqualTo(probability);
                assertThat(probability).isBetween(0.0, 1.0);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void reportsOfOneMeetingAreOneThoughTheyShareFewWords() {
        EventCard one =
                card(1, EventType.CONSULT, null, Status.OCCURRED, "2018-07-16", 16 * 3 + 4, 16 * 5 + 4, 16 * 9 + 4);
        EventCard other = card(2, EventType.CONSULT, null, Status.OCCURRED, "2018-07-16", 16 * 3 + 4, 16 * 6 + 4);
        assertThat(Likeness.of(one, other)).isPositive();
    }

    @Test
    void wordsThatShareNothingAreSaidTwice() {
        int[] words = {16 * 3 + 4, 16 * 5 + 4, 16 * 9 + 4, 16 * 11 + 4, 16 * 12 + 4};
        int[] others = {16 * 4 + 4, 16 * 6 + 4, 16 * 7 + 4, 16 * 13 + 4, 16 * 14 + 4};
        EventCard one = card(1, EventType.ACCUSE, null, Status.OCCURRED, "2018-07-16", words);
        EventCard other = card(2, EventType.ACCUSE, null, Status.OCCURRED, "2018-07-16", others);
        assertThat(Likeness.of(one, other)).isZero();
    }

    @Test
    void whatIsPlannedForAnotherDayIsAnotherThing() {
        int[] words = {16 * 3 + 4, 16 * 5 + 4, 16 * 9 + 4, 16 * 12 + 4};
        EventCard held = card(1, EventType.CONSULT, null, Status.OCCURRED, "2018-07-16", words);
        EventCard planned = card(2, EventType.CONSULT, null, Status.PLANNED, "2018-11", words);
        assertThat(Likeness.of(held, planned)).isZero();
    }

    @Test
    void anAnswerToOneOfSeveralSidesIsNamedInAnyOrder() {
        int[] words = {16 * 3 + 4, 16 * 5 + 4};
        List<Code> two = List.of(Code.parse("ISR"), Code.parse("USA"));
        Act support = Act.of(EventType.SUPPORT, null, Status.OCCURRED, List.of(Code.parse("PRY.GOV")), two);
        Act answer = Act.of(
                EventType.SUPPORT,
                null,
                Status.OCCURRED,
                List.of(Code.parse("ISR.GOV")),
                List.of(Code.parse("PRY.GOV")));
        EventCard toTwo = card(1, support, days("2018-05-21", "2018-05-21"), null, words, Headline.of());
        EventCard back = card(2, answer, days("2018-05-21", "2018-05-21"), null, words, Headline.of());
        assertThat(Likeness.of(toTwo, back)).isEqualTo(Likeness.of(back, toTwo));
    }

    @Test
    void visitsInOppositeDirectionsAreTwo() {
        int[] words = {16 * 3 + 4, 16 * 5 + 4};
        EventCard one = card(1, EventType.CONSULT, Mode.CONSULT_VISIT, Status.OCCURRED, "2018-07-15", words);
        Act back = Act.of(
                EventType.CONSULT,
                Mode.CONSULT_VISIT,
                Status.OCCURRED,
                List.of(Code.parse("RUS.GOV")),
                List.of(Code.parse("USA.GOV")));
        EventCard other = card(2, back, days("2018-07-16", "2018-07-17"), null, words, Headline.of());
        assertThat(Likeness.of(one, other)).isZero();
    }
}
