package org.mahdar.server.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mahdar.server.page.Address;

class WindowTest {

    private static final Window YEAR = new Window(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));

    @Test
    void closerLiesWithinAndWiderHoldsIt() {
        Window closer = YEAR.closer();
        assertThat(closer.first()).isAfter(YEAR.first());
        assertThat(closer.last()).isBefore(YEAR.last());
        Window wider = YEAR.wider();
        assertThat(wider.first()).isBefore(YEAR.first());
        assertThat(wider.last()).isAfter(YEAR.last());
    }

    @Test
    void closerEndsAtFourWeeks() {
        Window window = YEAR;
        int steps = 0;
        while (window.closer() != null) {
            window = window.closer();
            steps++;
        }
        assertThat(steps).isBetween(2, 5);
        assertThat(window.first().plusDays(27)).isBeforeOrEqualTo(window.last());
    }

    @Test
    void earlierAndLaterUndoEachOther() {
        assertThat(YEAR.earlier().later()).isEqualTo(YEAR);
        assertThat(YEAR.earlier().last()).isAfter(YEAR.first());
        Window day = new Window(YEAR.first(), YEAR.first());
        assertThat(day.later().first()).isAfter(day.last());
    }

    @Test
    void aStretchIsInTheAddressAndTheListBeginsAnew() {
        Address page = Address.of("en", "relations", "BLR", "USA")
                .with("type", "SANCTION")
                .with("offset", 30);
        assertThat(YEAR.of(page)).hasToString("/en/relations/BLR/USA?type=SANCTION&from=2019-01-01&to=2019-12-31");
    }
}
