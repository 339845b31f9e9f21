package org.mahdar.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.server.label.Marker;
import org.mahdar.server.label.Principals;
import org.mahdar.server.label.Speech;
import org.mahdar.server.label.StatusSigns;
import org.mahdar.server.language.Language;
import org.mahdar.server.language.Preferences;
import org.mahdar.server.language.Words;

/** Makes pages of templates. */
public final class Pages {

    /** Where the door leaves the nonce of an answer. */
    public static final String NONCE = "mahdar.nonce";

    /** Where the door leaves the token that forms must carry. */
    public static final String CSRF = "mahdar.csrf";

    /** The parameter that carries the verdicts just given, so that the next page can offer to take them back. */
    public static final String GIVEN = "given";

    /** The cookie that holds the preferences; the port is added to its name. */
    public static final String PREFERENCES = "mahdar-view-";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final Principals principals;
    private final Marker marker;
    private final String assets;
    private final String key;

    /** Pages over the names and signs given; assets lie under that path, and that key opens feeds and charts. */
    public Pages(Principals principals, StatusSigns signs, String assets, String key) {
        for (Language language : Language.values()) {
            words.put(language, Words.of(language));
        }
        this.principals = principals;
        this.marker = new Marker(principals, signs);
        this.assets = assets;
        this.key = key;
    }

    public Principals principals() {
        return principals;
    }

    /** Marks in sentences what they tell. */
    public Marker marker() {
        return marker;
    }

    /** The language that the path says, else the one that the browser prefers. */
    public static Language language(Context context) {
        String path = context.path();
        int end = path.indexOf('/', 1);
        String first = path.length() < 2 ? "" : path.substring(1, end < 0 ? path.length() : end);
        return Language.of(first).orElseGet(() -> Language.preferred(context.header("Accept-Language")));
    }

    /** What the page knows of its reader. */
    public Screen screen(Context context) {
        return screen(context, language(context));
    }

    /** The same where the language is named elsewhere than at the beginning of the path. */
    public Screen screenOf(Context context, String language) {
        return screen(context, Language.of(language).orElseThrow(() -> Wrong.noPage(context.path())));
    }

    private Screen screen(Context context, Language language) {
        Preferences preferences =
                Preferences.read(context.cookie(PREFERENCES + context.req().getLocalPort()));
        return new Screen(
                new Speech(words.get(language), principals, preferences),
                Address.of(context.path(), context.queryParamMap()).without(GIVEN),
                context.attribute(NONCE),
                context.attribute(CSRF),
                assets,
                given(context),
                key);
    }

    private static List<String> given(Context context) {
        String given = context.queryParam(GIVEN);
        return given == null || !given.matches("[0-9A-Za-z,_-]{1,4000}") ? List.of() : List.of(given.split(",", -1));
    }

    /** Sends a page. */
    public void send(Context context, Screen screen, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("s", screen);
        StringOutput out = new StringOutput(32 * 1024);
        engine.render(template + ".jte", all, out);
        context.contentType("text/html; charset=utf-8").result(out.toString());
    }
}
