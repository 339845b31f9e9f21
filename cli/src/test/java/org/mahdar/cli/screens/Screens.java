package org.mahdar.cli.screens;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mahdar.cli.Mahdar;
import org.mahdar.cli.knowledge.LexiconKnowledge;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.model.Code;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.server.MahdarServer;
import org.mahdar.server.ServerOptions;
import org.mahdar.server.work.Course;
import org.mahdar.server.work.Labour;

/**
 * Takes the pictures in docs/screens from the example articles: {@code Screens ROOT}, where ROOT is the project's folder. It
 * needs Chromium at /usr/bin/chromium.
 */
final class Screens {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 940;
    private static final String REVIEWER = "analyst";

    /** Somebody who could work: the page of long work shows its forms. */
    private static final Labour IDLE = new Labour() {
        @Override
        public void add(Path path, Course course) {
            throw new UnsupportedOperationException("pictures add nothing");
        }

        @Override
        public void reread(Course course) {
            throw new UnsupportedOperationException("pictures read nothing again");
        }
    };

    private Screens() {}

    /**
     * A picture.
     *
     * @param path without the language
     * @param anchor what stands at the top of the picture, or null for the head of the page
     */
    private record Shot(String name, String language, String path, String anchor, int width, ColorScheme scheme) {

        /** On a wide screen, in light, named after its language. */
        static Shot usual(String name, String language, String path, String anchor) {
            return new Shot(name + "-" + language, language, path, anchor, WIDE, ColorScheme.LIGHT);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("mahdar-screens-");
        Terminal terminal = new Terminal(System.out, System.err, false);
        Mahdar.run(terminal, "add", root.resolve("examples").toString(), "--record", folder.toString());
        try (Record record = Record.open(folder, Record.Mode.WRITE);
                MahdarServer server =
                        MahdarServer.start(record, ServerOptions.DEFAULT, new LexiconKnowledge().forPages(), IDLE);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            List<Shot> shots = shots(record);
            String entered = enter(server, browser, record);
            for (Shot shot : shots) {
                take(server, browser, entered, shot, root.resolve("docs/screens"));
            }
        } finally {
            remove(folder);
        }
    }

    private static List<Shot> shots(Record record) {
        List<Episode> told = record.episodes(EpisodeQuery.between(Code.parse("USA"), Code.parse("BLR")))
                .items();
        Episode most = told.stream()
                .max((a, b) -> Integer.compare(a.independent(), b.independent()))
                .orElseThrow();
        String article = "/articles/" + most.reports().get(0).key() + "?event="
                + most.reports().get(0).claims().get(0).key();
        String person = record.people("لوكاشينكو", null, 0, 1).items().get(0).id();
        String correct = "/review/events/" + most.claims().get(0).key();
        String dyad = "/relations/BLR/USA";
        String search = "/search?q=%D8%B9%D9%82%D9%88%D8%A8%D8%A7%D8%AA";
        ColorScheme light = ColorScheme.LIGHT;
        ColorScheme dark = ColorScheme.DARK;
        List<Shot> shots = new ArrayList<>(List.of(
                new Shot("relation-ar", "ar", dyad, null, WIDE, light),
                new Shot("relation-en", "en", dyad, null, WIDE, light),
                new Shot("relation-en-dark", "en", dyad, null, WIDE, dark),
                new Shot("relation-ar-narrow-dark", "ar", dyad, null, NARROW, dark),
                new Shot("ledger-ar", "ar", "/ledgers/sanctions?a=USA&b=BLR", null, WIDE, light),
                new Shot("ledger-en", "en", "/ledgers/sanctions?a=USA&b=BLR&as-of=2016", null, WIDE, light),
                new Shot("quotes-ar", "ar", "/quotes", null, WIDE, light),
                new Shot("quotes-en", "en", "/quotes?side=USA", null, WIDE, light),
                new Shot("search-ar", "ar", search, null, WIDE, light),
                new Shot("search-en-dark", "en", search, null, WIDE, dark)));
        for (String language : List.of("ar", "en")) {
            shots.add(Shot.usual("relations", language, "/relations", null));
            shots.add(Shot.usual("timeline", language, dyad, "#list-title"));
            shots.add(Shot.usual("episode", language, "/episodes/" + most.id(), null));
            shots.add(Shot.usual("article", language, article, null));
            shots.add(Shot.usual("people", language, "/people", null));
            shots.add(Shot.usual("person", language, "/people/" + person, null));
            shots.add(Shot.usual("network", language, "/network", null));
            shots.add(Shot.usual("map", language, "/network?of=USA", null));
            shots.add(Shot.usual("compare", language, "/compare?pair=BLR-USA&pair=IRN-SAU&pair=EGY-TUR", null));
            shots.add(Shot.usual("correct", language, correct, null));
            shots.add(Shot.usual("episodes", language, "/episodes", null));
            shots.add(Shot.usual("articles", language, "/articles", null));
            shots.add(Shot.usual("review", language, "/review", null));
            shots.add(Shot.usual("views", language, "/views", null));
            shots.add(Shot.usual("work", language, "/work", null));
            shots.add(Shot.usual("about", language, "/about", null));
            shots.add(Shot.usual("preferences", language, "/preferences", null));
            shots.add(Shot.usual("rule", language, "/rules/" + most.rules().get(0), null));
        }
        return shots;
    }

    /** Enters as a reviewer with a name of her own and gives a verdict, so that there is one to show. */
    private static String enter(MahdarServer server, Browser browser, Record record) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(server.newLink());
            page.navigate(server.root() + "/en/preferences");
            page.fill("input[name=reviewer]", REVIEWER);
            page.locator("form.preferences button").click();
            Episode unsure =
                    record.episodes(EpisodeQuery.between(Code.parse("EGY"), Code.parse("TUR"))).items().stream()
                            .min((a, b) -> Double.compare(a.confidence(), b.confidence()))
                            .orElseThrow();
            page.navigate(server.root() + "/en/episodes/" + unsure.id());
            page.locator(".card-foot [data-do=x]").click();
            page.waitForSelector("[data-given]");
            page.navigate(server.root() + "/en/views?address=/ar/quotes?side%3DUSA%26issue%3Dnuclear");
            page.fill("main input[name=name]", "واشنطن والملف النووي");
            page.locator("main form.filters button").click();
            return context.storageState();
        }
    }

    private static void take(MahdarServer server, Browser browser, String entered, Shot shot, Path to)
            throws IOException {
        Files.createDirectories(to);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setStorageState(entered)
                .setViewportSize(shot.width, HEIGHT)
                .setColorScheme(shot.scheme))) {
            Page page = context.newPage();
            page.navigate(server.root() + "/" + shot.language + shot.path);
            page.waitForFunction("() => document.querySelectorAll('[data-chart]:not([data-drawn])').length === 0");
            page.evaluate("() => document.fonts.ready");
            if (shot.anchor != null) {
                page.evaluate(
                        "anchor => document.querySelector(anchor).scrollIntoView({ behavior: 'instant' })",
                        shot.anchor);
            }
            Path file = to.resolve(shot.name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
            System.out.println(file.getFileName() + " " + Files.size(file) / 1024 + " KB");
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
