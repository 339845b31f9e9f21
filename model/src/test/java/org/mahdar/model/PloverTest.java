package org.mahdar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PloverTest {

    @Test
    void scoresLieOnTheScaleAndConflictIsNeverPositive() {
        for (EventType type : EventType.values()) {
            boolean conflict = type.quad() == Quad.VCONF || type.quad() == Quad.MCONF;
            assertThat(type.score()).isBetween(-10.0, 10.0);
            assertThat(conflict ? type.score() <= 0 : type.score() > 0)
                    .as(type.name())
                    .isTrue();
        }
    }

    @Test
    void aModeIsFoundByItsLabelUnderItsTypeOnly() {
        assertThat(Mode.of(EventType.SANCTION, "expel")).contains(Mode.SANCTION_EXPEL);
        assertThat(Mode.of(EventType.THREATEN, "expel")).contains(Mode.THREATEN_EXPEL);
        assertThat(Mode.of(EventType.AID, "expel")).isEmpty();
        assertThat(Arrays.stream(Mode.values())
                        .map(mode -> mode.type() + mode.label())
                        .distinct())
                .hasSize(Mode.values().length);
    }

    @Test
    void codesSplitIntoPrincipalAndRole() {
        assertThat(Code.parse("BLR.OPP")).isEqualTo(new Code("BLR", Role.OPP)).hasToString("BLR.OPP");
        assertThat(Code.parse("P5+1")).hasToString("P5+1");
        assertThat(Code.parse("USA.GOV").samePrincipal(Code.parse("USA"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "usa", "USA.", "USA.XYZ", ".GOV"})
    void whatIsNoCodeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Code.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-02", "2020-02-29", "0622-07-16"})
    void datesComeBackAsTheyWere(String iso) {
        assertThat(PartialDate.parse(iso)).hasToString(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021-02-29", "2020-13", "20200101", "2020-1-1-1", "x"})
    void whatIsNoDateIsRefused(String iso) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> PartialDate.parse(iso));
    }

    @Test
    void aLessPreciseDateAgreesWithTheDaysInIt() {
        PartialDate september = PartialDate.parse("2019-09");
        assertThat(september.agreesWith(PartialDate.parse("2019-09-17"))).isTrue();
        assertThat(september.agreesWith(PartialDate.parse("2019"))).isTrue();
        assertThat(september.agreesWith(PartialDate.parse("2019-10-01"))).isFalse();
        assertThat(september.last()).isEqualTo(LocalDate.of(2019, 9, 30));
    }
}
