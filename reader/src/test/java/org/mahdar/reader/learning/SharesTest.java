package org.mahdar.reader.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final double SURE = 0.5;

    @Test
    void sharesAddUpToOneHoweverHighTheScores() {
        double[] shares = {2000, 2000 + Math.log(3)};
        Shares.of(shares);
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
        assertThat(shares[1]).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void noneIsChosenOnlyWhereItIsSureOrAlone() {
        assertThat(Shares.likeliest(new double[] {0.4, 0.3, 0.3}, 0, SURE)).isEqualTo(1);
        assertThat(Shares.likeliest(new double[] {0.1, 0.4, 0.5}, 2, SURE)).isEqualTo(1);
        assertThat(Shares.likeliest(new double[] {0.6, 0.1, 0.3}, 0, SURE)).isZero();
        assertThat(Shares.likeliest(new double[] {0.2, 0.2, 0.6}, 2, SURE)).isEqualTo(2);
        assertThat(Shares.likeliest(new double[] {0.1}, 0, SURE)).isZero();
    }

    @Test
    void ofEqualsThePreferredOneIsTaken() {
        assertThat(Shares.likeliest(new double[] {0.4, 0.2, 0.4}, 2)).isEqualTo(2);
        assertThat(Shares.likeliest(new double[] {0.4, 0.2, 0.4}, 1)).isEqualTo(0);
        assertThat(Shares.likeliest(new double[] {0.2, 0.6, 0.2}, 0)).isEqualTo(1);
    }
}
