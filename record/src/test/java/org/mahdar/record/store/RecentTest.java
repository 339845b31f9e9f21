package org.mahdar.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final List<List<Integer>> questions = new ArrayList<>();

    /** Knows the squares of what is not negative. */
    private Map<Integer, Long> squares(List<Integer> keys) {
        questions.add(keys);
        Map<Integer, Long> squares = new HashMap<>();
        for (Integer key : keys) {
            if (key >= 0) {
                squares.put(key, (long) key * key);
            }
        }
        return squares;
    }

    @Test
    void onlyWhatIsNotHeldIsReadAndAllOfItInOneQuestion() {
        Recent<Integer, Long> recent = new Recent<>(10);
        assertThat(recent.of(List.of(1, 2), this::squares)).isEqualTo(Map.of(1, 1L, 2, 4L));
        assertThat(recent.of(List.of(1, 3, 2, 4, 3), this::squares)).isEqualTo(Map.of(1, 1L, 2, 4L, 3, 9L, 4, 16L));
        assertThat(recent.of(List.of(4, 1), this::squares)).isEqualTo(Map.of(1, 1L, 4, 16L));
        assertThat(recent.of(List.of(), this::squares)).isEmpty();
        assertThat(questions).containsExactly(List.of(1, 2), List.of(3, 4));
    }

    @Test
    void whatIsNotFoundHasNoValueAndIsSoughtAgain() {
        Recent<Integer, Long> recent = new Recent<>(10);
        assertThat(recent.of(List.of(-1, 2), this::squares)).isEqualTo(Map.of(2, 4L));
        assertThat(recent.of(List.of(-1, 2), this::squares)).isEqualTo(Map.of(2, 4L));
        assertThat(questions).containsExactly(List.of(-1, 2), List.of(-1));
    }

    @Test
    void whatWasUsedLongestAgoGoesFirst() {
        Recent<Integer, Long> recent = new Recent<>(2);
        recent.put(1, 1L);
        recent.put(2, 4L);
        assertThat(recent.get(1)).isEqualTo(1L);
        recent.put(3, 9L);
        assertThat(recent.held(List.of(1, 2, 3))).isEqualTo(Map.of(1, 1L, 3, 9L));
    }

    @Test
    void moreThanThereIsRoomForAreGivenAllTheSame() {
        Recent<Integer, Long> recent = new Recent<>(2);
        assertThat(recent.of(List.of(1, 2, 3, 4), this::squares)).hasSize(4);
        assertThat(recent.held(List.of(1, 2, 3, 4))).hasSize(2);
    }

    @Test
    void whatIsForgottenIsReadAnew() {
        Recent<Integer, Long> recent = new Recent<>(10);
        recent.putAll(Map.of(1, 100L, 2, 400L, 3, 900L));
        recent.forget(List.of(1, 7));
        assertThat(recent.of(List.of(1, 2), this::squares)).isEqualTo(Map.of(1, 1L, 2, 400L));
        recent.clear();
        assertThat(recent.get(2)).isNull();
        assertThat(recent.held(List.of(1, 2, 3))).isEmpty();
    }
}
