package org.mahdar.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void everyNinthTimeItRunsOut() {
        Patience patience = new Patience();
        for (int i = 1; i <= 27; i++) {
            assertThat(patience.runsOut()).as("time %d", i).isEqualTo(i % 9 == 0);
        }
    }
}
