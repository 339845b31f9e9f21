package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.record.Record;

/** Encryption and the password, for those who come from other machines. */
class GuardTest {

    private static final String PASSWORD = "كلمة سر طويلة 42";
    private static final String OPENS = "changeit-please";

    @TempDir
    private static Path folder;

    private static Path certificate;
    private static Record record;
    private static MahdarServer server;

    @BeforeAll
    static void serve() throws Exception {
        certificate = folder.resolve("mahdar.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mahdar",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        OPENS,
                        "-keystore",
                        certificate.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        record = Record.open(folder.resolve("record"), Record.Mode.WRITE);
        record.add(Stories.told());
        server = MahdarServer.start(
                record, ServerOptions.DEFAULT.withGuard("127.0.0.1", new Guard(PASSWORD, certificate, OPENS)));
    }

    @AfterAll
    static void end() {
        server.close();
        record.close();
    }

    private static HttpClient client() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate)) {
            trusted.load(in, OPENS.toCharArray());
        }
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("mahdar", trusted.getCertificate("mahdar"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(tls)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.root() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> enter(HttpClient client, String password) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.root() + "/en/enter"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoeverKnowsThePasswordEntersOverAnEncryptedLine() throws Exception {
        assertThat(server.root()).startsWith("https://127.0.0.1:");
        HttpClient client = client();
        HttpResponse<String> first = get(client, "/ar/relations");
        assertThat(first.uri().getPath()).isEqualTo("/ar/enter");
        assertThat(first.body()).contains("type=\"password\"").doesNotContain("/ar/episodes");
        HttpResponse<String> inside = enter(client, PASSWORD);
        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(inside.uri().getPath()).isEqualTo("/en/relations");
        assertThat(get(client, "/api/episodes").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordOpensNothingAndTakesItsTime() throws Exception {
        HttpClient client = client();
        for (String password : List.of("", "password", PASSWORD + " ")) {
            long begun = System.nanoTime();
            assertThat(enter(client, password).statusCode()).isEqualTo(401);
            assertThat(System.nanoTime() - begun).isGreaterThan(900_000_000L);
        }
        assertThat(get(client, "/api/episodes").statusCode()).isEqualTo(401);
        assertThat(get(client, "/en/episodes").uri().getPath()).isEqualTo("/en/enter");
    }

    @Test
    void theCookieGoesOverEncryptedLinesAlone() throws Exception {
        HttpClient stranger =
                HttpClient.newBuilder().sslContext(client().sslContext()).build();
        HttpResponse<String> inside = enter(stranger, PASSWORD);
        assertThat(inside.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }

    @Test
    void anotherAddressNeedsACertificateAndALongPasswordOrTheWordThatItIsMeant() {
        assertThatThrownBy(() -> ServerOptions.DEFAULT.withAddress("0.0.0.0", false))
                .hasMessageContaining("give a certificate and a password");
        assertThat(ServerOptions.DEFAULT.withAddress("0.0.0.0", true).isForOthers())
                .isTrue();
        Guard guard = new Guard(PASSWORD, certificate, OPENS);
        assertThat(ServerOptions.DEFAULT.withGuard("0.0.0.0", guard).isForOthers())
                .isTrue();
        assertThat(guard.toString()).doesNotContain(PASSWORD).doesNotContain(OPENS);
        assertThatThrownBy(() -> new Guard("short", certificate, OPENS)).hasMessageContaining("at least 12");
        assertThatThrownBy(() -> new Guard(PASSWORD, folder.resolve("none.p12"), OPENS))
                .hasMessageContaining("none.p12 cannot be read");
    }
}
