package org.mahdar.server.review;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The name under which somebody reviews; kept in a cookie of the browser. */
public final class Reviewer {

    private static final String COOKIE = "mahdar-name-";
    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final int MOST_LETTERS = 80;

    private Reviewer() {}

    /** The name that was chosen, else that of the user whose process this is. */
    public static String name(Context context) {
        String cookie = context.cookie(COOKIE + context.req().getLocalPort());
        if (cookie != null) {
            try {
                String name = clean(new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8));
                if (!name.isEmpty()) {
                    return name;
                }
            } catch (IllegalArgumentException e) {
                // A cookie that is none of ours says nothing.
                return user();
            }
        }
        return user();
    }

    private static String user() {
        String user = System.getProperty("user.name", "");
        return user.isBlank() ? "reviewer" : user;
    }

    /** Keeps the name in the browser. */
    public static void keep(Context context, String name) {
        String text = clean(name == null ? "" : name);
        Cookie cookie = new Cookie(
                COOKIE + context.req().getLocalPort(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        cookie.setPath("/");
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    private static String clean(String name) {
        String text = name.replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS);
    }
}
