package org.mahdar.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisjointSetsTest {

    @Test
    void whatWasNeverJoinedStandsAlone() {
        DisjointSets<String> sets = new DisjointSets<>();
        sets.join("a", "a");
        assertThat(sets.leastWith("a")).isEqualTo("a");
        assertThat(sets.followers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheStepsMakesNoDifference(long seed) {
        Random random = new Random(seed);
        List<List<Integer>> pairs =
                new ArrayList<>(List.of(List.of(7, 3), List.of(9, 7), List.of(3, 8), List.of(5, 4), List.of(8, 9)));
        Collections.shuffle(pairs, random);
        DisjointSets<Integer> sets = new DisjointSets<>();
        for (List<Integer> pair : pairs) {
            boolean turned = random.nextBoolean();
            sets.join(pair.get(turned ? 1 : 0), pair.get(turned ? 0 : 1));
        }
        assertThat(List.of(3, 7, 8, 9))
                .allSatisfy(one -> assertThat(sets.leastWith(one)).isEqualTo(3));
        assertThat(sets.leastWith(5)).isEqualTo(4);
        assertThat(sets.leastWith(6)).isEqualTo(6);
        assertThat(sets.followers()).containsExactlyInAnyOrder(5, 7, 8, 9);
    }
}
