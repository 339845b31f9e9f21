package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.record.Record;
import org.mahdar.server.work.Course;
import org.mahdar.server.work.Labour;

/** Long work begun, watched and stopped in the pages. */
@Timeout(60)
class WorkTest {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([A-Za-z0-9_-]{43})\"");

    @TempDir
    private Path folder;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch added = new CountDownLatch(1);
    private Record record;
    private MahdarServer server;
    private HttpClient client;

    /** Keeps one story, then waits to be stopped. */
    private final class OneStory implements Labour {

        @Override
        public void add(Path path, Course course) {
            record.add(List.of(Stories.told().get(0)));
            course.reached(10, 40, 1);
            course.kept(1);
            course.failed("/tmp/b.html: no text was found; look whether it is an article");
            added.countDown();
            while (!course.isStopped()) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void reread(Course course) {
            awaits(goOn);
            throw new IllegalStateException("the reader is away");
        }
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void serve() throws Exception {
        record = Record.open(folder, Record.Mode.WRITE);
        server = MahdarServer.start(record, ServerOptions.DEFAULT, Knowledge.NONE, new OneStory());
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        client.send(
                HttpRequest.newBuilder(URI.create(server.newLink())).build(), HttpResponse.BodyHandlers.discarding());
    }

    @AfterEach
    void end() {
        server.close();
        record.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.root() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get("/en/preferences").body());
        assertThat(csrf.find()).isTrue();
        return client.send(
                HttpRequest.newBuilder(URI.create(server.root() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form + "&csrf=" + csrf.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode state() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get("/api/work").body());
    }

    private JsonNode ended() throws IOException, InterruptedException {
        JsonNode state = state();
        while (state.get("under_way").asBoolean()) {
            Thread.sleep(10);
            state = state();
        }
        return state;
    }

    @Test
    void addingShowsItsProgressAndIsStoppedWithoutLoss() throws Exception {
        String path = URLEncoder.encode(folder.toAbsolutePath().toString(), StandardCharsets.UTF_8);
        assertThat(post("/ar/work/add", "path=" + path).statusCode()).isEqualTo(200);
        awaits(added);
        JsonNode state = state();
        assertThat(state.get("under_way").asBoolean()).isTrue();
        assertThat(state.get("percent").asInt()).isEqualTo(25);
        assertThat(state.get("articles").asInt()).isEqualTo(1);
        assertThat(state.get("failures").asInt()).isEqualTo(1);
        assertThat(get("/en/work").body())
                .contains("<progress max=\"100\" value=\"25\"")
                .contains("no text was found");
        assertThat(post("/en/work/reread", "").statusCode()).isEqualTo(409);
        post("/en/work/stop", "");
        assertThat(ended().get("standing").asText()).isEqualTo("stopped");
        assertThat(record.stats().articles()).isEqualTo(1);
    }

    @Test
    void whatFailsSaysSoAndNewWorkCanBegin() throws Exception {
        post("/en/work/reread", "");
        goOn.countDown();
        JsonNode state = ended();
        assertThat(state.get("standing").asText()).isEqualTo("failed");
        assertThat(state.get("problem").asText()).contains("the reader is away");
        assertThat(get("/en/work").body()).contains("the reader is away").contains("action=\"/en/work/add\"");
    }

    @Test
    void onlyWholePathsThatCanBeReadAreAdded() throws Exception {
        for (String path : List.of("", "relative/folder", "/no/such/folder", "\u0000")) {
            assertThat(post("/en/work/add", "path=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                            .statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(state().get("under_way").asBoolean()).isFalse();
    }

    @Test
    void theServerEndsWithTheWorkThatIsUnderWay() throws Exception {
        String path = URLEncoder.encode(folder.toAbsolutePath().toString(), StandardCharsets.UTF_8);
        post("/en/work/add", "path=" + path);
        awaits(added);
        server.close();
        assertThat(record.stats().articles()).isEqualTo(1);
    }
}
