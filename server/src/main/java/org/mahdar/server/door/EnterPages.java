package org.mahdar.server.door;

import io.javalin.http.Context;
import java.util.Map;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Screen;

/** Where whoever comes from another machine enters by the password. */
public final class EnterPages {

    private final Door door;
    private final Pages pages;

    public EnterPages(Door door, Pages pages) {
        this.door = door;
        this.pages = pages;
    }

    /** The form. */
    public void page(Context context) {
        send(context, false);
    }

    /** Lets in whoever knows the password. */
    public void enter(Context context) {
        if (door.enter(context, context.formParam("password"))) {
            context.redirect("/" + Pages.language(context).code() + "/relations");
        } else {
            context.status(401);
            send(context, true);
        }
    }

    private void send(Context context, boolean wrong) {
        Screen screen = pages.screen(context);
        pages.send(context, screen, "enter", Map.of("wrong", wrong));
    }
}
