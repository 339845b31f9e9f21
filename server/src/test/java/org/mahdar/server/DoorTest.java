package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([A-Za-z0-9_-]{43})\"");

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.with(folder, Stories.told());
    }

    @AfterAll
    static void end() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ar/relations",
                "/en/articles",
                "/api/relations",
                "/api/episodes",
                "/nothing",
                "/api/nothing"
            })
    void nobodyGetsInWithoutTheLaunchLink(String path) {
        assertThat(served.asStranger(served.request(path)).statusCode()).isEqualTo(401);
    }

    @Test
    void aLaunchLinkIsGoodForOneEntryAndSetsAStrictCookie() {
        String link = served.server.newLink();
        HttpResponse<String> first = served.asStranger(
                served.request(link.substring(served.server.root().length())));
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
        assertThat(first.headers().firstValue("Location").orElseThrow()).doesNotContain("token");
        assertThat(served.asStranger(served.request(
                                link.substring(served.server.root().length())))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            String token = served.server.newLink().replaceAll(".*token=", "");
            assertThat(token).matches("[A-Za-z0-9_-]{43}");
            assertThat(seen.add(token)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1",
                "127.0.0.1:1",
                "evil.example:PORT",
                "localhost.evil.example:PORT",
                ""
            })
    void onlyTheNamesOfThisMachineAreAnswered(String host) {
        String sent = host.replace("PORT", served.server.root().replaceAll(".*:", ""));
        assertThat(raw("GET /ar/relations HTTP/1.1\r\nHost: " + sent + "\r\nConnection: close\r\n\r\n"))
                .matches("HTTP/1.1 (421|400) [\\s\\S]*");
    }

    @Test
    void localhostIsThisMachine() {
        String port = served.server.root().replaceAll(".*:", "");
        assertThat(raw("GET /ar/relations HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @CsvSource({"GET,200", "POST,403", "PUT,403", "PATCH,403", "DELETE,403", "OPTIONS,405", "TRACE,405"})
    void withoutThePagesTokenNothingChanges(String verb, int status) {
        HttpRequest.Builder request =
                served.request("/ar/preferences").method(verb, HttpRequest.BodyPublishers.noBody());
        assertThat(served.send(request).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/json"
            })
    void aFormOfAnotherPageIsRefused(String type) {
        HttpRequest.Builder request = served.request("/ar/preferences")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "theme=dark&csrf=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(served.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void aFormOfOursIsTaken() {
        HttpRequest.Builder request = served.request("/ar/preferences")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "theme=dark&digits=arabic&months=levant&back=%2Far%2Fabout&csrf=" + csrf()));
        HttpResponse<String> answer = served.send(request);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/ar/about");
        assertThat(answer.body()).contains("data-theme=\"dark\"");
    }

    @Test
    void theFormLeadsToNoOtherSite() {
        for (String back :
                List.of("https://evil.example/", "//evil.example/ar/", "/ar/\\evil", "javascript:alert(1)")) {
            HttpRequest.Builder request = served.request("/ar/preferences")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("theme=auto&csrf=" + csrf() + "&back="
                            + java.net.URLEncoder.encode(back, StandardCharsets.UTF_8)));
            assertThat(served.send(request).uri().toString())
                    .as(back)
                    .startsWith(served.server.root() + "/ar/relations");
        }
    }

    @Test
    void anotherOriginIsRefusedEvenWithTheToken() {
        HttpRequest.Builder request = served.request("/ar/preferences")
                .header("Origin", "https://evil.example")
                .header("X-CSRF-Token", csrf())
                .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(served.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void theRealVerbCountsAndNoOverride() {
        for (String name : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            assertThat(served.send(served.request("/ar/preferences").header(name, "POST"))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ar/relations",
                "/en/relations/BLR/USA",
                "/api/episodes",
                "/nothing",
                "/api/articles/none",
                "/openapi.json"
            })
    void everyAnswerForbidsWhatIsNotOurs(String path) {
        HttpResponse<String> answer = served.get(path);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("*");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void everyAnswerHasItsOwnNonce() {
        String one = served.get("/ar/about")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        String other = served.get("/ar/about")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(one).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../Assets.class",
                "..%2fAssets.class",
                "%2e%2e/Assets.class",
                "/etc/passwd",
                "%2fetc%2fpasswd",
                "mahdar.css%00.js",
                "echarts/../mahdar.css",
                "Assets.class",
                "package-info.class",
                "C:%5cwindows",
                "echarts",
                "echarts/",
                "...",
                "\u202Emahdar.css"
            })
    void noOtherFileIsServed(String name) {
        String path = "/asset/x/" + name.replace("\u202E", "%E2%80%AE");
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: "
                + served.server.root().substring(7) + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("HTTP/1.1 (404|400|401) [\\s\\S]*");
    }

    @Test
    void onlyThisMachineIsListenedTo() throws Exception {
        int port = Integer.parseInt(served.server.root().replaceAll(".*:", ""));
        for (NetworkInterface card : java.util.Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : java.util.Collections.list(card.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> {
                                try (Socket socket = new Socket()) {
                                    socket.connect(new InetSocketAddress(address, port), 500);
                                }
                            })
                            .as(address.toString())
                            .isInstanceOf(java.io.IOException.class);
                }
            }
        }
        assertThatThrownBy(() -> ServerOptions.DEFAULT.withAddress("0.0.0.0", false))
                .hasMessageContaining("other machines reach the address 0.0.0.0");
    }

    @Test
    void errorsNameNoClassAndNoLine() {
        for (String path :
                List.of("/ar/episodes?from=x", "/ar/relations/!!/USA", "/ar/articles/none", "/api/episodes?type=X")) {
            assertThat(served.get(path).body())
                    .doesNotContain("java.")
                    .doesNotContain("Exception")
                    .doesNotContain(".java:");
        }
    }

    @Test
    void anOccupiedPortIsSaidInASentence() {
        int port = Integer.parseInt(served.server.root().replaceAll(".*:", ""));
        assertThatThrownBy(() -> MahdarServer.start(served.record, ServerOptions.DEFAULT.withPort(port)))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("choose another port");
    }

    private static String csrf() {
        Matcher token = CSRF.matcher(served.get("/ar/preferences").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** Sends exactly these bytes. */
    private static String raw(String request) {
        try (Socket socket =
                new Socket("127.0.0.1", Integer.parseInt(served.server.root().replaceAll(".*:", "")))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new AssertionError("no answer", e);
        }
    }
}
