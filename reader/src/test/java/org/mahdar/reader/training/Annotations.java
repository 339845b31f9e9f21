package org.mahdar.reader.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The annotations that come with the project. */
final class Annotations {

    private Annotations() {}

    /** The rows of a file of the folder {@code annotations}. */
    static List<JsonNode> rows(String file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "annotations", file))) {
            rows.add(mapper.readTree(line));
        }
        return rows;
    }

    /** Holds that the inner stretch [from, to] stands in the outer one and is not empty. */
    static void assertInside(String id, JsonNode inner, JsonNode outer) {
        int from = inner.get(0).asInt();
        int to = inner.get(1).asInt();
        assertThat(from).as(id).isGreaterThanOrEqualTo(outer.get(0).asInt()).isLessThan(to);
        assertThat(to).as(id).isLessThanOrEqualTo(outer.get(1).asInt());
    }
}
