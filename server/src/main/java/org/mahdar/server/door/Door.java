package org.mahdar.server.door;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Wrong;

/**
 * Stands before every request. It lets in who calls the server by a name of this machine (so that no other site can pose as it),
 * carries the cookie that the launch link gave, and, where something is to change, proves that the form came from a page of ours.
 * It judges the verb that was really sent and accepts no override. Every answer forbids scripts, frames and sources that are not
 * ours.
 */
public final class Door {

    /** The launch link's path. */
    public static final String OPEN = "/open";

    /** The parameter that carries the key of feeds and charts. */
    public static final String KEY = "key";

    /** How the path of a page ends that may stand in a page of others; the key opens it. */
    public static final String FRAME = "/frame";

    /** The paths that the key opens. */
    private static final Set<String> BY_KEY = Set.of("/feed/", "/chart/");

    private static final long WRONG_MILLISECONDS = 1000;
    private static final String ENTER = "/enter";
    private static final String SESSION = "mahdar-";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> OVERRIDES = Set.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    private final Tokens tokens = new Tokens();
    private final Set<String> hosts;
    private final String publicPath;
    private final String readingKey;
    private final boolean encrypted;
    /** Null where nobody enters by a password. */
    private final Passwords passwords;

    /**
     * A door for a server that is called by these names.
     *
     * @param hosts host names without port
     * @param publicPath where style, scripts and fonts lie, which are no secret
     * @param folder where the key of feeds and charts is kept
     * @param password what lets in without a launch link, over an encrypted line; null for nothing
     */
    public Door(Set<String> hosts, String publicPath, Path folder, String password) {
        this.encrypted = password != null;
        this.passwords = password == null ? null : new Passwords(password, WRONG_MILLISECONDS);
        this.hosts = Set.copyOf(hosts);
        this.publicPath = publicPath;
        this.readingKey = ReadingKey.of(folder, tokens.secret());
    }

    /** The secret that opens feeds and charts, and nothing else. */
    public String readingKey() {
        return readingKey;
    }

    /** A launch link's path with a fresh token, good for one entry. */
    public String launchPath() {
        return OPEN + "?token=" + tokens.newLaunch();
    }

    /** Lets a request pass or throws a {@link Wrong}. */
    public void check(Context context) {
        String nonce = tokens.nonce();
        context.attribute(Pages.NONCE, nonce);
        String verb = context.req().getMethod();
        boolean byKey = isOpenByKey(context, verb);
        headers(context, nonce);
        if (byKey && context.path().endsWith(FRAME)) {
            embeddable(context, nonce);
        } else {
            context.header("X-Frame-Options", "DENY");
        }
        checkVerb(context, verb);
        checkHost(context);
        checkOrigin(context);
        if (context.path().startsWith(publicPath) || context.path().equals(OPEN)) {
            return;
        }
        if (byKey) {
            // A picture or a feed may stand in a page or a program of another.
            context.header("Cross-Origin-Resource-Policy", "cross-origin");
            return;
        }
        Optional<String> csrf = tokens.csrf(context.cookie(SESSION + port(context)));
        if (csrf.isEmpty() && passwords != null) {
            if (isEntrance(context)) {
                return;
            }
            if (READING.contains(verb) && isPage(context.path())) {
                context.redirect("/" + Pages.language(context).code() + ENTER);
                context.skipRemainingHandlers();
                return;
            }
        }
        if (csrf.isEmpty()) {
            throw Wrong.forbidden(
                    401, "no-session", "Enter by the link that Mahdar printed when it started; it sets a cookie");
        }
        context.attribute(Pages.CSRF, csrf.get());
        if (CHANGING.contains(verb)) {
            checkCsrf(context, csrf.get());
        }
    }

    private static boolean isPage(String path) {
        return path.equals("/") || path.matches("/(ar|en)(/.*)?");
    }

    private static boolean isEntrance(Context context) {
        return context.path().matches("/(ar|en)" + ENTER);
    }

    /** Whether there is an entrance for those who know a password. */
    public boolean hasPassword() {
        return passwords != null;
    }

    /** Opens a session for the password; says whether it was the right one. */
    public boolean enter(Context context, String password) {
        boolean fits = passwords != null && passwords.fits(password);
        if (fits) {
            context.cookie(cookie(context, tokens.enter(tokens.newLaunch()).orElseThrow()));
        }
        return fits;
    }

    private Cookie cookie(Context context, String session) {
        Cookie cookie = new Cookie(SESSION + port(context), session);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }

    private boolean isOpenByKey(Context context, String verb) {
        String key = context.queryParam(KEY);
        return READING.contains(verb)
                && BY_KEY.stream().anyMatch(context.path()::startsWith)
                && key != null
                && Tokens.same(readingKey, key);
    }

    /** Takes a launch token for a session, and leads to the first page. */
    public void open(Context context) {
        context.header("Cache-Control", "no-store");
        boolean inside = tokens.csrf(context.cookie(SESSION + port(context))).isPresent();
        if (!inside) {
            String session = tokens.enter(context.queryParam("token"))
                    .orElseThrow(() -> Wrong.forbidden(
                            401, "used-link", "This link is unknown or was used already; each is good for one entry"));
            context.cookie(cookie(context, session));
        }
        context.redirect("/");
    }

    private static void headers(Context context, String nonce) {
        context.header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'self'; font-src 'self';"
                                + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
                                + " object-src 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cache-Control", "private, no-cache");
    }

    /** What may stand in a page of others runs nothing, sends nothing, loads nothing and leads nowhere. */
    private static void embeddable(Context context, String nonce) {
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'nonce-" + nonce + "'; form-action 'none'; base-uri 'none'; sandbox;"
                        + " frame-ancestors http: https: file:");
    }

    private static void checkVerb(Context context, String verb) {
        for (String override : OVERRIDES) {
            if (context.header(override) != null) {
                throw Wrong.forbidden(400, "verb", "Send the verb itself; " + override + " is not accepted");
            }
        }
        if (!READING.contains(verb) && !CHANGING.contains(verb)) {
            throw Wrong.forbidden(405, "verb", "The verb " + verb + " does nothing here; use GET or POST");
        }
    }

    private void checkHost(Context context) {
        String host = context.req().getHeader("Host");
        String expectedPort = ":" + port(context);
        boolean ours = host != null
                && host.endsWith(expectedPort)
                && hosts.contains(
                        host.substring(0, host.length() - expectedPort.length()).toLowerCase(Locale.ROOT));
        if (!ours) {
            throw Wrong.forbidden(
                    421, "host", "This server does not answer to the name '" + host + "'; call it by its own address");
        }
    }

    private void checkOrigin(Context context) {
        String origin = context.header("Origin");
        if (origin != null
                && !origin.equals(
                        (encrypted ? "https://" : "http://") + context.req().getHeader("Host"))) {
            throw Wrong.forbidden(403, "origin", "A page of " + origin + " may not ask this server");
        }
    }

    private static void checkCsrf(Context context, String csrf) {
        String type = context.contentType();
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        String header = context.header("X-CSRF-Token");
        String given = header != null ? header : form ? context.formParam("csrf") : null;
        if (given == null || !Tokens.same(csrf, given)) {
            throw Wrong.forbidden(
                    403, "csrf", "The request lacks the page's token (field csrf, or header X-CSRF-Token)");
        }
    }

    private static int port(Context context) {
        return context.req().getLocalPort();
    }
}
