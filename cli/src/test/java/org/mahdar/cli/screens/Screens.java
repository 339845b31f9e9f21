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

/**
 * Takes the pictures in docs/screens from the example articles: {@code Screens ROOT}, where ROOT is the project's folder. It
 * needs Chromium at /usr/bin/chromium.
 */
final class Screens {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 940;

    private Screens() {}

    /**
     * A picture.
     *
     * @param path without the language
     * @param anchor what stands at the top of the picture, or null for the head of the page
     */
    private record Shot(String name, String language, String path, String anchor, int width, ColorScheme scheme) {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("mahdar-screens-");
        Terminal terminal = new Terminal(System.out, System.err, false);
        Mahdar.run(terminal, "add", root.resolve("examples").toString(), "--record", folder.toString());
        try (Record record = Record.open(folder, Record.Mode.WRITE);
                MahdarServer server =
                        MahdarServer.start(record, ServerOptions.DEFAULT, new LexiconKnowledge().forPages());
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            for (Shot shot : shots(record)) {
                take(server, browser, shot, root.resolve("docs/screens"));
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
        return List.of(
                new Shot("relations-ar", "ar", "/relations", null, WIDE, light),
                new Shot("relations-en", "en", "/relations", null, WIDE, light),
                new Shot("relation-ar", "ar", dyad, null, WIDE, light),
                new Shot("relation-en-dark", "en", dyad, null, WIDE, dark),
                new Shot("timeline-ar", "ar", dyad, "#list-title", WIDE, light),
                new Shot("timeline-en", "en", dyad, "#list-title", WIDE, light),
                new Shot("relation-ar-narrow-dark", "ar", dyad, null, NARROW, dark),
                new Shot("episode-ar", "ar", "/episodes/" + most.id(), null, WIDE, light),
                new Shot("episode-en", "en", "/episodes/" + most.id(), null, WIDE, light),
                new Shot("article-ar", "ar", article, null, WIDE, light),
                new Shot("article-en", "en", article, null, WIDE, light),
                new Shot("ledger-ar", "ar", "/ledgers/sanctions?a=USA&b=BLR", null, WIDE, light),
                new Shot("ledger-en", "en", "/ledgers/sanctions?a=USA&b=BLR&as-of=2016", null, WIDE, light),
                new Shot("people-ar", "ar", "/people", null, WIDE, light),
                new Shot("people-en", "en", "/people", null, WIDE, light),
                new Shot("quotes-ar", "ar", "/quotes", null, WIDE, light),
                new Shot("quotes-en", "en", "/quotes?side=USA", null, WIDE, light),
                new Shot("person-ar", "ar", "/people/" + person, null, WIDE, light),
                new Shot("person-en", "en", "/people/" + person, null, WIDE, light),
                new Shot("search-ar", "ar", search, null, WIDE, light),
                new Shot("search-en-dark", "en", search, null, WIDE, dark),
                new Shot("network-ar", "ar", "/network", null, WIDE, light),
                new Shot("network-en", "en", "/network", null, WIDE, light),
                new Shot("map-ar", "ar", "/network?of=USA", null, WIDE, light),
                new Shot("map-en", "en", "/network?of=USA", null, WIDE, light),
                new Shot("compare-ar", "ar", "/compare?pair=BLR-USA&pair=IRN-SAU&pair=EGY-TUR", null, WIDE, light),
                new Shot("compare-en", "en", "/compare?pair=BLR-USA&pair=IRN-SAU&pair=EGY-TUR", null, WIDE, light),
                new Shot("correct-ar", "ar", correct, null, WIDE, light),
                new Shot("correct-en", "en", correct, null, WIDE, light),
                new Shot("episodes-ar", "ar", "/episodes", null, WIDE, light),
                new Shot("episodes-en", "en", "/episodes", null, WIDE, light),
                new Shot("articles-ar", "ar", "/articles", null, WIDE, light),
                new Shot("articles-en", "en", "/articles", null, WIDE, light),
                new Shot("review-ar", "ar", "/review", null, WIDE, light),
                new Shot("review-en", "en", "/review", null, WIDE, light),
                new Shot("views-ar", "ar", "/views", null, WIDE, light),
                new Shot("views-en", "en", "/views", null, WIDE, light),
                new Shot("about-ar", "ar", "/about", null, WIDE, light),
                new Shot("about-en", "en", "/about", null, WIDE, light),
                new Shot("preferences-ar", "ar", "/preferences", null, WIDE, light),
                new Shot("preferences-en", "en", "/preferences", null, WIDE, light),
                new Shot("rule-ar", "ar", "/rules/" + most.rules().get(0), null, WIDE, light),
                new Shot("rule-en", "en", "/rules/" + most.rules().get(0), null, WIDE, light));
    }

    private static void take(MahdarServer server, Browser browser, Shot shot, Path to) throws IOException {
        Files.createDirectories(to);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(shot.width, HEIGHT)
                .setColorScheme(shot.scheme))) {
            Page page = context.newPage();
            page.navigate(server.newLink());
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
