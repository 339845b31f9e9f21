package org.mahdar.server.about;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Map;
import org.mahdar.record.Record;
import org.mahdar.server.language.Preferences;
import org.mahdar.server.page.Back;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Screen;
import org.mahdar.server.review.Reviewer;

/** How to read the pages, and how they shall look. */
public final class AboutPages {

    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private final Record record;
    private final Pages pages;

    public AboutPages(Record record, Pages pages) {
        this.record = record;
        this.pages = pages;
    }

    /** The first page of all: the board in the reader's language. */
    public void root(Context context) {
        context.redirect("/" + Pages.language(context).code() + "/relations");
    }

    /** How to read the pages. */
    public void about(Context context) {
        Screen screen = pages.screen(context);
        pages.send(context, screen, "about", Map.of("stats", record.stats()));
    }

    /** The form of preferences. */
    public void preferences(Context context) {
        Screen screen = pages.screen(context);
        String back = context.queryParam("back");
        pages.send(
                context,
                screen,
                "preferences",
                Map.of("back", Back.to(back, screen.to("relations").toString()), "reviewer", Reviewer.name(context)));
    }

    /** Keeps the preferences in the browser and leads back. */
    public void keepPreferences(Context context) {
        Preferences chosen = new Preferences(
                Preferences.choice(Preferences.Theme.class, context.formParam("theme"), Preferences.DEFAULT.theme()),
                Preferences.choice(Preferences.Digits.class, context.formParam("digits"), Preferences.DEFAULT.digits()),
                Preferences.choice(
                        Preferences.Months.class, context.formParam("months"), Preferences.DEFAULT.months()));
        Cookie cookie = new Cookie(Pages.PREFERENCES + context.req().getLocalPort(), chosen.write());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
        Reviewer.keep(context, context.formParam("reviewer"));
        context.redirect(Back.to(context.formParam("back"), "/"));
    }
}
