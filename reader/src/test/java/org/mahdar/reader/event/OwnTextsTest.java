package org.mahdar.reader.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Event;
import org.mahdar.reader.Bundled;

/**
 * The annotated texts of our own ({@code annotations/own/}): all are whole, and the part that nothing was learned from is read as well
 * as it was when measured, less what another training may shake. The floors may only be raised.
 */
class OwnTextsTest {

    /** The batches r1 to r8 and s1 to s8, written last, tell more in a text than the others. */
    private static final Pattern LATER = Pattern.compile("own-[rs].*");

    private static final List<JsonNode> TEXTS = new ArrayList<>();
    private static final List<JsonNode> HELD_OUT = new ArrayList<>();

    @BeforeAll
    static void load() throws IOException {
        load("holdout.jsonl", HELD_OUT);
        TEXTS.addAll(HELD_OUT);
        load("train.jsonl", TEXTS);
    }

    private static void load(String file, List<JsonNode> into) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(Path.of("..", "annotations", "own", file), StandardCharsets.UTF_8)) {
            into.add(mapper.readTree(line));
        }
    }

    @Test
    void there_are_more_than_a_thousand_each_under_an_id_of_its_own() {
        assertThat(TEXTS).hasSizeGreaterThan(1_000);
        assertThat(TEXTS.stream().map(d -> d.get("id").asText())).doesNotHaveDuplicates();
    }

    @Test
    void whatever_is_marked_stands_in_the_text() {
        for (JsonNode d : TEXTS) {
            String text = d.get("text").asText();
            for (JsonNode event : d.get("events")) {
                assertThat(event.get("evidence")).as(d.get("id").asText()).isNotEmpty();
                event.get("evidence").forEach(piece -> assertThat(text).contains(piece.asText()));
            }
            d.get("people")
                    .forEach(person ->
                            assertThat(text).contains(person.get("name").asText()));
            d.get("quotes")
                    .forEach(
                            quote -> assertThat(text).contains(quote.get("text").asText()));
        }
    }

    @Test
    void what_was_not_learned_from_is_read_as_well_as_measured() {
        assertReadAsWell("earlier texts", d -> !isLater(d), 0.42, 0.63);
        assertReadAsWell("later texts", OwnTextsTest::isLater, 0.57, 0.52);
    }

    private static boolean isLater(JsonNode d) {
        return LATER.matcher(d.get("id").asText()).matches();
    }

    private static void assertReadAsWell(String what, Predicate<JsonNode> which, double found, double rightly) {
        int wanted = 0;
        int said = 0;
        int right = 0;
        for (JsonNode d : HELD_OUT.stream().filter(which).toList()) {
            Annotated gold = Annotated.parse(d);
            List<Event> read = Bundled.READER.read(gold.article()).events();
            List<Annotated.GoldEvent> open = new ArrayList<>(gold.events());
            wanted += (int) open.stream().filter(Annotated.GoldEvent::core).count();
            for (Event event : read) {
                Annotated.GoldEvent told = open.stream()
                        .filter(e -> e.types().contains(event.type())
                                && e.sameSides(
                                        EventMerger.principals(event.actors()),
                                        EventMerger.principals(event.recipients()),
                                        event.type()))
                        .findFirst()
                        .orElse(null);
                open.remove(told);
                boolean optional = told != null && !told.core();
                said += optional ? 0 : 1;
                right += told != null && told.core() ? 1 : 0;
            }
        }
        System.out.printf("own texts, %s: found %d of %d, %d said%n", what, right, wanted, said);
        assertThat(right / (double) wanted).as(what).isGreaterThanOrEqualTo(found);
        assertThat(right / (double) said).as(what).isGreaterThanOrEqualTo(rightly);
    }
}
