package org.mahdar.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.PartialDate;
import org.mahdar.record.ledger.Entry;
import org.mahdar.record.ledger.State;
import org.mahdar.server.label.Principals;
import org.mahdar.server.label.Speech;
import org.mahdar.server.language.Language;
import org.mahdar.server.language.Preferences;
import org.mahdar.server.language.Words;

class LedgerSpeechTest {

    private final Speech english = new Speech(Words.of(Language.EN), Principals.bundled(), Preferences.DEFAULT);
    private final LedgerSpeech words = new LedgerSpeech();

    private static Entry entry(State state, String since, String reported) {
        return new Entry(
                "USA",
                "BLR",
                "",
                state,
                since == null ? null : PartialDate.parse(since),
                null,
                Map.of(),
                null,
                List.of(),
                reported == null ? null : LocalDate.parse(reported),
                List.of());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "IN_FORCE, 2008-03, 2008-04-01, since March 2008",
                "HELD, 2020-02-01, 2020-02-02, 1 February 2020",
                "RELEASED, 2015-08-22, -, 22 August 2015",
                "SAYS, -, 2020-02-02, reported 2 February 2020",
                "IN_FORCE, -, -, an unknown date"
            })
    void whatLastsStandsSinceADayAndWhatHappenedOnceOnIt(State state, String since, String reported, String said) {
        assertThat(words.stands(entry(state, since, reported), english).replaceAll("[\u2066-\u2069]", ""))
                .isEqualTo(said);
    }
}
