package org.mahdar.server.work;

import io.javalin.http.Context;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;

/** The page of long work, and beginning and stopping it. */
public final class WorkPages {

    private final Desk desk;
    private final Pages pages;
    private final Json json = new Json();

    public WorkPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** What is under way, and the forms to begin. */
    public void page(Context context) {
        Screen screen = pages.screen(context);
        Map<String, Object> values = new HashMap<>();
        values.put("job", desk.job());
        values.put("manned", desk.isManned());
        pages.send(context, screen, "work", values);
    }

    /** Begins to add a file or a folder of this machine. */
    public void add(Context context) {
        String text = context.formParam("path") == null
                ? ""
                : context.formParam("path").strip();
        desk.add(path(text));
        back(context);
    }

    private static Path path(String text) {
        String expected = "the absolute path of a file or folder of this machine that can be read";
        try {
            Path path = Path.of(text);
            if (path.isAbsolute() && Files.isReadable(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw Wrong.parameter("path", text, expected);
        }
        throw Wrong.parameter("path", text, expected);
    }

    /** Begins to read anew what another version read. */
    public void reread(Context context) {
        desk.reread();
        back(context);
    }

    /** Stops what is under way. */
    public void stop(Context context) {
        desk.stop();
        back(context);
    }

    private static void back(Context context) {
        context.redirect("/" + Pages.language(context).code() + "/work");
    }

    /** The word for a kind or a standing in keys and in the API. */
    public static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** {@code GET /api/work}: the work under way, or the last one. */
    public void api(Context context) {
        Params.of(context).only();
        Desk.Job job = desk.job();
        json.object(context, out -> {
            out.writeBooleanField("under_way", job != null && job.isUnderWay());
            if (job != null) {
                out.writeStringField("kind", word(job.kind()));
                out.writeStringField("path", job.path());
                out.writeStringField("standing", word(job.standing()));
                out.writeNumberField("percent", job.state().percent());
                out.writeNumberField("articles", job.state().articles());
                out.writeNumberField("new", job.state().fresh());
                out.writeNumberField("failures", job.state().faultCount());
                Json.texts(out, "first_failures", job.state().faults());
                out.writeStringField("problem", job.problem());
            }
        });
    }
}
