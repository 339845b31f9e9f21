package org.mahdar.server.asset;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.mahdar.server.page.Wrong;

/** Serves files of the server's jar under a path that changes with their content, so that browsers may keep them for ever. */
public final class Assets {

    /** The path under which all assets lie. */
    public static final String ROOT = "/asset/";

    private static final List<String> OWN = List.of("mahdar.css", "print.css", "mahdar.js", "charts.js");
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9.-]+\\.(?:css|js|json|svg|woff2)");
    private static final Pattern LICENCE = Pattern.compile("[a-z-]+/(?:LICENSE|NOTICE)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "woff2", "font/woff2");
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int VERSION_DIGITS = 12;

    private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();
    private final String version;

    /** Assets of this version. */
    public Assets() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : OWN) {
                digest.update(
                        read(name).orElseThrow(() -> new IllegalStateException("the server's jar lacks " + name)));
            }
            version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The path under which the assets of this version lie, with a slash at its end. */
    public String path() {
        return ROOT + version + "/";
    }

    /** Sends the asset that the path names; whatever its version, there is only one. */
    public void send(Context context) {
        String name = context.pathParam("name");
        byte[] content = NAME.matcher(name).matches() || LICENCE.matcher(name).matches() ? load(name) : null;
        if (content == null) {
            throw Wrong.noPage(context.path());
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        context.contentType(TYPES.getOrDefault(ending, TEXT));
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.result(content);
    }

    /** {@code GET /openapi.json}: what the API takes and gives. */
    public void describe(Context context) {
        context.contentType(TYPES.get("json")).result(load("openapi.json"));
    }

    private byte[] load(String name) {
        byte[] known = loaded.get(name);
        if (known == null) {
            known = read(name).orElse(null);
            if (known != null) {
                loaded.put(name, known);
            }
        }
        return known;
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the asset " + name + " could not be read", e);
        }
    }
}
