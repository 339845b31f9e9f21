package org.mahdar.server.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoreTest {

    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);

    private static Map<LocalDate, Long> year() {
        Map<LocalDate, Long> counts = new HashMap<>();
        for (int day = 0; day < 365; day++) {
            counts.put(DAY.plusDays(day), 2L);
        }
        return counts;
    }

    @Test
    void aFewFarDaysAreLeftOutAndCounted() {
        Map<LocalDate, Long> counts = year();
        counts.put(LocalDate.of(1912, 3, 1), 3L);
        counts.put(LocalDate.of(2030, 1, 1), 1L);
        Core core = Core.of(counts);
        assertThat(core.first()).isBetween(DAY, DAY.plusDays(10));
        assertThat(core.last()).isBetween(DAY.plusDays(350), DAY.plusDays(364));
        long inside = counts.entrySet().stream()
                .filter(one -> core.holds(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(core.outside()).isEqualTo(365 * 2 + 4 - inside).isGreaterThanOrEqualTo(4);
    }

    @Test
    void whatIsSpreadEvenlyIsDrawnWhole() {
        Core core = Core.of(year());
        assertThat(core).isEqualTo(new Core(DAY, DAY.plusDays(364), 0));
    }

    @Test
    void oneDayAndNoDay() {
        assertThat(Core.of(Map.of(DAY, 5L))).isEqualTo(new Core(DAY, DAY, 0));
        assertThat(Core.of(Map.of())).isNull();
    }
}
