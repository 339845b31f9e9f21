package org.mahdar.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.EventType;
import org.mahdar.model.Reading;
import org.mahdar.record.Draft.Told;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;

/** The date of an event that reports date differently. */
class EpisodeDateTest {

    @TempDir
    Path folder;

    /** Other words in each report: copies of one text have one voice. */
    private static String besides(int i) {
        return IntStream.range(0, 60).mapToObj(n -> "كلمة" + i + "من" + n).collect(Collectors.joining(" "));
    }

    private static Reading report(int i, String date) {
        return new Draft("r" + i)
                .outlet("صحيفة " + i)
                .published("2021-03-06")
                .tell(
                        "زار وزير الخارجية النرويجي آيسلندا وبحث مع رئيسة الحكومة حقوق الصيد.",
                        Told.of(EventType.CONSULT, "NOR.GOV", "ISL.GOV").on(date))
                .say(besides(i))
                .reading();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03 2021-03 2021-03-05 2021-03-05 2021-03-06, 2021-03-05",
        "2021-03 2021-03 2021-03-04 2021-03-05 2021-03-06, 2021-03",
        "2021 2021-03 2021-03-05 2021-03-05, 2021-03-05",
        "2021-03-05 2021-03-06 2021-03-06, 2021-03-06",
    })
    void aVagueDateGivesWayToTheDayThatHalfOfThoseWhoNameOneTell(String told, String date) {
        List<Reading> reports = new ArrayList<>();
        for (String each : told.split(" ")) {
            reports.add(report(reports.size(), each));
        }
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(reports);
            List<Episode> episodes = record.episodes(EpisodeQuery.all()).items();
            assertThat(episodes).hasSize(1);
            assertThat(episodes.get(0).date()).hasToString(date);
        }
    }
}
