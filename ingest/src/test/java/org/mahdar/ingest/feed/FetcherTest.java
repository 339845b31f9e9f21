package org.mahdar.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.ingest.Folder;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.InputException;

class FetcherTest {

    private static final FetchLimits LIMITS = new FetchLimits(2000, 2000, 3000, 1 << 20, 4096, 5);

    private RawServer server;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://127.255.255.254/",
                "http://0.0.0.0/",
                "http://0/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::]/",
                "http://[0:0:0:0:0:ffff:7f00:1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::127.0.0.1]/",
                "http://10.0.0.1/",
                "http://10.255.255.255/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.0.1/",
                "http://192.168.255.255/",
                "http://169.254.169.254/latest/meta-data/",
                "http://169.254.0.1/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://192.0.0.1/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://198.51.100.7/",
                "http://203.0.113.9/",
                "http://224.0.0.1/",
                "http://239.255.255.250/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[ff02::1]/",
                "http://[fec0::1]/",
                "http://[2001:db8::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:c0a8:1::1]/",
                "http://[2001::1]/",
                "http://[100::1]/",
                "http://2852039166/",
                "http://localhost/",
                "https://localhost/",
                "http://LOCALHOST./"
            })
    void addressesThatAreNotPublicAreNeverConnectedTo(String address) {
        Fetcher fetcher = new Fetcher(LIMITS, IngestLimits.defaults(), Resolver.system(), Set.of());
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> fetcher.fetch(URI.create(address), Fetched.Validators.NONE))
                .satisfies(e -> assertThat(e.getMessage())
                        .containsAnyOf("not on the public internet", "there is no host", "names no host"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "jar:file:///a.jar!/b",
                "gopher://example.org/",
                "ftp://example.org/",
                "data:text/plain,x",
                "javascript:alert(1)",
                "//example.org/",
                "/etc/passwd",
                "http:///x",
                "http:example.org",
                "mailto:a@example.org",
                "http://user@example.org/",
                "http://user:word@example.org/",
                "http://example.org@127.0.0.1/",
                "dict://127.0.0.1:11211/",
                "ldap://127.0.0.1/",
                "netdoc:///etc/passwd"
            })
    void otherSchemesAndUserNamesAreRefused(String address) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> allowed().fetch(URI.create(address), Fetched.Validators.NONE));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "2001:4860:4860::8888",
                "2a00:1450::1",
                "64:ff9b::808:808"
            })
    void publicAddressesArePublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameIsResolvedOnceSoThatItCannotChangeBetweenCheckAndConnection() throws IOException {
        server.answer("HTTP/1.1 200 OK\r\n\r\nx");
        Resolver rebinding = host -> {
            asked.add(host);
            return List.of(InetAddress.getByName(asked.size() == 1 ? "192.0.2.1" : "127.0.0.1"));
        };
        Fetcher fetcher = new Fetcher(LIMITS, IngestLimits.defaults(), rebinding, Set.of());
        assertThatThrownBy(() ->
                        fetcher.fetch(URI.create("http://a.example:" + server.port() + "/"), Fetched.Validators.NONE))
                .isInstanceOf(InputException.class);
        assertThat(asked).hasSize(1);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aNameThatAlsoStandsForALocalAddressIsRefused() {
        Resolver mixed = host -> List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1"));
        Fetcher fetcher = new Fetcher(LIMITS, IngestLimits.defaults(), mixed, Set.of());
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> fetcher.fetch(URI.create("http://a.example/"), Fetched.Validators.NONE))
                .withMessageContaining("10.0.0.1");
    }

    @Test
    void eachHopOfARedirectIsJudged() throws IOException {
        try (RawServer inner = new RawServer()) {
            inner.answer("HTTP/1.1 200 OK\r\n\r\nsecret");
            server.answer("HTTP/1.1 302 Found\r\nLocation: http://inner.example:" + inner.port() + "/\r\n\r\n");
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> allowed().fetch(uri("/"), Fetched.Validators.NONE))
                    .withMessageContaining("inner.example stands for 127.0.0.1");
            assertThat(inner.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://169.254.169.254/",
                "//127.0.0.1:1/",
                "gopher://x/",
                "http://u@outer.example/",
                "\u00A0",
                "http://[::1]/"
            })
    void redirectsIntoTheDarkAreRefused(String location) {
        server.answer("HTTP/1.1 301 Moved\r\nLocation: " + location + "\r\n\r\n");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> allowed().fetch(uri("/"), Fetched.Validators.NONE));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRoundOfRedirectsEnds() {
        server.answer("HTTP/1.1 301 Moved\r\nLocation: /again\r\n\r\n");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> allowed().fetch(uri("/"), Fetched.Validators.NONE))
                .withMessageContaining("leads on more than 5 times");
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void whatIsAllowedByHandIsFetchedWithItsValidators() throws IOException {
        server.answer(
                "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: \"1\"\r\nContent-Length: 5\r\n\r\nhello and more");
        Fetched fetched = allowed().fetch(uri("/أخبار?س=1"), new Fetched.Validators("\"0\"\r\nX: y", "yesterday"));
        assertThat(new String(fetched.body(), UTF_8)).isEqualTo("hello");
        assertThat(fetched.contentType()).isEqualTo("application/rss+xml");
        assertThat(fetched.validators().etag()).isEqualTo("\"1\"");
        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("GET /%D8%A3")
                .contains("\r\nHost: outer.example:" + server.port() + "\r\n", "\r\nIf-None-Match: \"0\"  X: y\r\n");
    }

    @Test
    void nothingNewIsAnAnswer() throws IOException {
        server.answer("HTTP/1.1 304 Not Modified\r\n\r\n");
        assertThat(allowed().fetch(uri("/"), Fetched.Validators.NONE).status()).isEqualTo(304);
    }

    @Test
    void chunkedAndPackedAnswersAreDecoded() throws IOException {
        server.answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n");
        assertThat(new String(allowed().fetch(uri("/"), Fetched.Validators.NONE).body(), UTF_8))
                .isEqualTo("hello");
        server.answer(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(UTF_8),
                Folder.gzip("hello".getBytes(UTF_8)));
        assertThat(new String(allowed().fetch(uri("/"), Fetched.Validators.NONE).body(), UTF_8))
                .isEqualTo("hello");
    }

    @Test
    void answersThatMisbehaveEndInASentence() throws IOException {
        Map<String, String> answers = Map.of(
                "SSH-2.0-x\r\n",
                "not HTTP",
                "HTTP/1.1 404 Not Found\r\n\r\n",
                "status 404",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "length «-1»",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx",
                "too early",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "length «zz»",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\nx",
                "within a chunk",
                "HTTP/1.1 200 OK\r\nX: " + "y".repeat(5000) + "\r\n\r\n",
                "header is too long",
                "HTTP/1.1 200 OK\r\n\r\n" + "y".repeat((1 << 20) + 1),
                "more than the 1048576 bytes",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx",
                "packed as br",
                "HTTP/1.1 200 OK\r\n",
                "ends in its header");
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            server.answer(answer.getKey());
            assertThatExceptionOfType(InputException.class)
                    .as(answer.getValue())
                    .isThrownBy(() -> allowed().fetch(uri("/"), Fetched.Validators.NONE))
                    .withMessageContaining(answer.getValue());
        }
        server.answer(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(UTF_8), Folder.gzip(new byte[30 << 20]));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> allowed().fetch(uri("/"), Fetched.Validators.NONE))
                .withMessageContaining("bytes");
    }

    @Test
    void aServerThatDripsIsLeftWhenTheTimeIsOver() {
        server.drip();
        long start = System.nanoTime();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> allowed().fetch(uri("/"), Fetched.Validators.NONE))
                .withMessageContaining("no end of the answer within 3000 ms");
        assertThat((System.nanoTime() - start) / 1_000_000).isBetween(2500L, 60_000L);
    }

    private URI uri(String path) {
        return URI.create("http://outer.example:" + server.port() + path);
    }

    private Fetcher allowed() {
        Resolver local = host -> {
            asked.add(host);
            return host.endsWith(".example")
                    ? List.of(InetAddress.getByName("127.0.0.1"))
                    : Resolver.system().resolve(host);
        };
        return new Fetcher(LIMITS, IngestLimits.defaults(), local, Set.of("outer.example:" + server.port()));
    }
}
