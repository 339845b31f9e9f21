package org.mahdar.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.mahdar.model.Reading;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;

/** A server over a record in a folder, and somebody who has entered it. */
final class Served implements AutoCloseable {

    static {
        // The tests send what a browser never would.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,origin");
    }

    final Record record;
    final MahdarServer server;
    private final HttpClient inside;
    private final HttpClient stranger =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private Served(Record record, Knowledge knowledge) {
        this.record = record;
        this.server = MahdarServer.start(record, ServerOptions.DEFAULT, knowledge);
        this.inside = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        enter();
    }

    static Served with(Path folder, List<Reading> readings) {
        return with(folder, readings, Knowledge.NONE);
    }

    static Served with(Path folder, List<Reading> readings, Knowledge knowledge) {
        Record record = Record.open(folder, Record.Mode.WRITE);
        record.add(readings);
        return new Served(record, knowledge);
    }

    private void enter() {
        HttpResponse<String> first =
                send(inside, request(server.newLink().substring(server.root().length())));
        if (first.statusCode() != 200) {
            throw new IllegalStateException("the launch link gave " + first.statusCode() + ": " + first.body());
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.root() + path)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(String path) {
        return send(inside, request(path));
    }

    /** The page of the first episode that is such. */
    String episode(String language, Predicate<Episode> such) {
        Episode episode = record.episodes(EpisodeQuery.all()).items().stream()
                .filter(such)
                .findFirst()
                .orElseThrow();
        return get("/" + language + "/episodes/" + episode.id()).body();
    }

    byte[] bytes(String path) {
        try {
            return inside.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(inside, request);
    }

    HttpResponse<String> asStranger(HttpRequest.Builder request) {
        return send(stranger, request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.close();
        record.close();
    }
}
