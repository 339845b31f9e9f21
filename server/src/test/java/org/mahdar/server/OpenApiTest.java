package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.EventType;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.server.rule.Rule;

/** What the document of the API says, held against the API. */
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ROUTE = Pattern.compile("get\\(\\s*\"(/(?:api|feed|chart)/[^\"]+)\"");
    private static final Rule RULE = new Rule(
            "consult.invented",
            EventType.CONSULT,
            null,
            List.of("subj"),
            List.of("obj"),
            "consult.frames:1",
            List.of("زارت فرنسا مصر."),
            List.of("زارت السائحة المتحف."));

    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("offset", "0"),
            Map.entry("limit", "5"),
            Map.entry("from", "2006"),
            Map.entry("to", "2025-12"),
            Map.entry("type", "SANCTION"),
            Map.entry("status", "occurred"),
            Map.entry("a", "USA"),
            Map.entry("b", "BLR"),
            Map.entry("actor", "USA"),
            Map.entry("recipient", "BLR"),
            Map.entry("with", "USA"),
            Map.entry("side", "BLR"),
            Map.entry("role", "gov"),
            Map.entry("code", "USA"),
            Map.entry("grain", "year"),
            Map.entry("theme", "dark"),
            Map.entry("state", "in-force"),
            Map.entry("pair", "USA-BLR"),
            Map.entry("sort", "latest"),
            Map.entry("span", "30"),
            Map.entry("as-of", "2021-06"),
            Map.entry("known-by", "2022"),
            Map.entry("addressee", "USA"),
            Map.entry("kind", "direct"),
            Map.entry("form", "exact"),
            Map.entry("format", "jsonl"),
            Map.entry("domestic", "true"),
            Map.entry("formula-safe", "true"));

    @TempDir
    private static Path folder;

    private static Served served;
    private static JsonNode document;

    @BeforeAll
    static void serve() throws IOException {
        served = Served.with(
                folder,
                Stories.told(),
                Knowledge.NONE.withRules(
                        id -> id.equals(RULE.id()) ? java.util.Optional.of(RULE) : java.util.Optional.empty()));
        document = JSON.readTree(served.get("/openapi.json").body());
    }

    @AfterAll
    static void end() {
        served.close();
    }

    @Test
    void everyRouteIsToldAndNoOther() throws IOException {
        Matcher routes = ROUTE.matcher(Files.readString(Path.of("src/main/java/org/mahdar/server/MahdarServer.java")));
        Set<String> there = new TreeSet<>();
        while (routes.find()) {
            there.add(routes.group(1));
        }
        Set<String> told = new TreeSet<>();
        document.get("paths").fieldNames().forEachRemaining(told::add);
        assertThat(told).isEqualTo(there).hasSizeGreaterThan(10);
    }

    @Test
    void everyPathAnswersAsToldWithEachOfItsParameters() throws IOException {
        for (var paths = document.get("paths").properties().iterator(); paths.hasNext(); ) {
            var path = paths.next();
            JsonNode get = path.getValue().get("get");
            String plain = filled(path.getKey());
            check(plain, get);
            for (JsonNode parameter : get.get("parameters")) {
                if (parameter.get("in").asText().equals("query")) {
                    String name = parameter.get("name").asText();
                    check(plain + "?" + name + "=" + SAMPLES.getOrDefault(name, "x"), get);
                }
            }
            HttpResponse<String> unknown = served.get(plain + "?nobody-reads-this=1");
            assertThat(unknown.statusCode()).as(plain).isEqualTo(400);
            assertThat(unknown.body()).contains("There is no parameter nobody-reads-this here");
        }
    }

    private static void check(String address, JsonNode get) throws IOException {
        HttpResponse<String> answer = served.get(address);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        String type = get.at("/responses/200/content").fieldNames().next();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        if (type.equals("application/json")) {
            JsonNode body = JSON.readTree(answer.body());
            JsonNode schema = get.at("/responses/200/content/application~1json/schema/allOf");
            if (!schema.isMissingNode()) {
                List<String> fields = new ArrayList<>();
                body.fieldNames().forEachRemaining(fields::add);
                assertThat(fields).as(address).contains("total", "offset", "next", "items");
            }
        }
    }

    private static String filled(String path) {
        Episode episode = served.record.episodes(EpisodeQuery.all()).items().get(0);
        String id = path.contains("articles")
                ? episode.reports().get(0).key()
                : path.contains("people")
                        ? served.record.people(null, null, 0, 1).items().get(0).id()
                        : path.contains("rules") ? RULE.id() : episode.id();
        return path.replace("{language}", "ar")
                .replace("{view}", "episodes")
                .replace("{a}", "USA")
                .replace("{b}", "BLR")
                .replace("{name}", "sanctions")
                .replace("{id}", id);
    }
}
