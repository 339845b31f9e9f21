package org.mahdar.record.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikenessTrainerTest {

    private static final String[] TOPICS = {"الغاز", "الصيد", "المياه", "الطيران", "الجمارك", "الطلاب"};

    @TempDir
    Path folder;

    private static String sentence(int topic) {
        return "طالبت النرويج جارتها آيسلندا بتسوية خلاف " + TOPICS[topic] + " قبل نهاية الشتاء.";
    }

    /** Two articles on each topic, on one day: the two are one event, those of other topics are not. */
    private void write(String week, List<String> groups, List<String> articles, List<String> readings) {
        for (int i = 0; i < TOPICS.length * 2; i++) {
            String id = week + "-" + i;
            String text = sentence(i / 2);
            String event = "{\"type\":\"REQUEST\",\"mode\":\"change\",\"actors\":[\"NOR\"],\"recipients\":[\"ISL\"],"
                    + "\"status\":\"occurred\",\"confidence\":0.9,\"rule\":\"request\",\"date\":\"" + week
                    + "\",\"evidence\":";
            String published = "\"published\":\"" + week + "\"";
            groups.add("{\"id\":\"" + id + "\",\"week\":\"" + week + "\",\"groups\":[" + (i / 2 + 1) + "]}");
            articles.add("{\"id\":\"" + id + "\"," + published + ",\"title\":null,\"text\":\"" + text
                    + "\",\"events\":[" + event + "[\"" + text + "\"],\"triggers\":[[[0,5]]]}]}");
            readings.add("{\"id\":\"" + id + "\",\"events\":[" + event + "[{\"start\":0,\"end\":" + text.length()
                    + ",\"text\":\"" + text + "\",\"trigger_spans\":[[0,5]]}]}]}");
        }
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines, StandardCharsets.UTF_8);
    }

    @Test
    void whatWordsTellIsLearned() throws IOException {
        List<String> groups = new ArrayList<>();
        List<String> articles = new ArrayList<>();
        List<String> readings = new ArrayList<>();
        write("2021-03-01", groups, articles, readings);
        write("2021-04-05", groups, articles, readings);
        Path weights = folder.resolve("likeness.tsv");
        String[] files = {
            file("groups.jsonl", groups).toString(),
            file("readings.jsonl", readings).toString(),
            file("articles.jsonl", articles).toString()
        };
        LikenessTrainer.main(new String[] {"train", weights.toString(), files[0], files[1], files[2]});
        Map<String, Double> learned = Files.readAllLines(weights).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf('\t')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf('\t') + 1))));
        assertThat(learned).hasSize(Sign.VALUES);
        assertThat(learned.get("share\ttype")).isPositive();
        assertThat(learned.get("own-words\ttype")).isNegative();

        GroupedEvents grouped = new GroupedEvents(Path.of(files[0]), List.of(Path.of(files[2])));
        PairScore.Tally pairs = PairScore.of(grouped.annotated("2021-03-01"), Likeness.bundled())
                .all();
        assertThat(pairs.wanted()).isEqualTo(TOPICS.length);
        assertThat(pairs.right()).isEqualTo(TOPICS.length);
    }

    @Test
    void articlesThatAreMissingAreToldOf() throws IOException {
        List<String> groups = List.of("{\"id\":\"lost\",\"week\":\"2021-03-01\",\"groups\":[]}");
        Path file = file("groups.jsonl", groups);
        Path none = file("articles.jsonl", List.of());
        assertThatThrownBy(() -> new GroupedEvents(file, List.of(none)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("names 1 articles, of which the annotated files hold 0");
    }
}
