package org.mahdar.server.view;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.mahdar.server.door.Door;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Back;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;

/** The page of kept views, and keeping and removing them. */
public final class ViewPages {

    /** The views that have a feed. */
    private static final List<String> FED =
            List.of("episodes", "quotes", "search", "articles", "relations", "people", "network", "compare", "review");

    /** The sections whose parts have a feed each. */
    private static final List<String> PARTS = List.of("ledgers", "people", "episodes", "articles");

    private final Views views;
    private final Pages pages;
    private final Json json = new Json();

    public ViewPages(Views views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    /** A kept view, its section of the pages, and the address of its feed, or null where it has none. */
    public record Shown(Views.View view, String section, String feed) {}

    /** All kept views, and the form to keep one more. */
    public void list(Context context) {
        Screen screen = pages.screen(context);
        String address = Back.to(context.queryParam("address"), "");
        pages.send(
                context,
                screen,
                "views",
                Map.of(
                        "views",
                        views.all().stream().map(view -> shown(view, screen)).toList(),
                        "address",
                        address));
    }

    private static Shown shown(Views.View view, Screen screen) {
        Address address = Address.parse(view.address());
        return new Shown(view, section(address), feed(address, screen.key()));
    }

    private static String section(Address address) {
        String[] segments = address.path().split("/", -1);
        String section = segments.length > 2 ? segments[2] : "";
        return Screen.SECTIONS.stream().anyMatch(one -> one.name().equals(section)) ? section : "";
    }

    /** The address of the feed of a page, or null where it has none; a relation has that of its episodes. */
    public static String feed(Address page, String key) {
        String[] segments = page.path().split("/", -1);
        if (segments.length < 3) {
            return null;
        }
        Address plain = page.without("offset", "limit", "order", "grain", "sort", "event", "marks", "given", "steps");
        if (segments.length == 4 && PARTS.contains(segments[2])) {
            return plain.with(Door.KEY, key)
                    .at("feed", segments[1], segments[2], segments[3])
                    .toString();
        }
        if (segments.length == 5 && segments[2].equals("relations")) {
            return plain.without("as-of")
                    .with("a", segments[3])
                    .with("b", segments[4])
                    .with(Door.KEY, key)
                    .at("feed", segments[1], "episodes")
                    .toString();
        }
        return segments.length == 3 && FED.contains(segments[2])
                ? plain.with(Door.KEY, key).at("feed", segments[1], segments[2]).toString()
                : null;
    }

    /** Keeps a view. */
    public void keep(Context context) {
        views.keep(context.formParam("name"), context.formParam("address"));
        context.redirect("/" + Pages.language(context).code() + "/views");
    }

    /** Removes a view. */
    public void remove(Context context) {
        views.remove(context.formParam("id"));
        context.redirect("/" + Pages.language(context).code() + "/views");
    }

    /** {@code GET /api/views}. */
    public void api(Context context) {
        Params.of(context).only();
        json.object(context, out -> {
            out.writeArrayFieldStart("items");
            for (Views.View view : views.all()) {
                out.writeStartObject();
                out.writeStringField("id", view.id());
                out.writeStringField("name", view.name());
                out.writeStringField("address", view.address());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }
}
