package org.mahdar.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.mahdar.record.Record;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;

/**
 * Measures when pages of a record are first painted and when their charts stand: {@code Paint RECORD}. Every page is opened five
 * times in Chromium, each time in a fresh profile that has opened the launch link and the board it leads to, after one visit that
 * is not counted.
 */
final class Paint {

    private static final int ROUNDS = 5;
    private static final long START_MILLISECONDS = 6_000;
    private static final String FIRST = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";
    private static final String PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0";
    private static final String DRAWN =
            "() => document.querySelectorAll('[data-chart]:not([data-drawn])').length === 0";

    private Paint() {}

    public static void main(String[] arguments) throws Exception {
        try (Record record = Record.open(Path.of(arguments[0]), Record.Mode.WRITE);
                MahdarServer server = MahdarServer.start(record, ServerOptions.DEFAULT);
                Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            Thread.sleep(START_MILLISECONDS);
            Relation largest = record.relations(RelationQuery.all()).items().get(0);
            String article = record.articles(0, 1).items().get(0).key();
            String person = record.people(null, null, 0, 1).items().get(0).id();
            System.out.printf(Locale.ROOT, "%-40s %10s %10s %10s%n", "page", "paint p50", "paint max", "drawn max");
            for (String path : List.of(
                    "/ar/relations",
                    "/ar/relations/" + largest.a() + "/" + largest.b(),
                    "/en/network",
                    "/en/network?of=USA",
                    "/ar/episodes",
                    "/ar/ledgers/sanctions",
                    "/ar/people",
                    "/ar/people/" + person,
                    "/en/quotes",
                    "/ar/search?q=%D8%B9%D9%82%D9%88%D8%A8%D8%A7%D8%AA",
                    "/ar/articles",
                    "/ar/articles/" + article,
                    "/en/compare?pair=RUS-USA&pair=IRN-USA")) {
                measure(server, browser, path);
            }
        }
    }

    private static void measure(MahdarServer server, Browser browser, String path) {
        List<Double> painted = new ArrayList<>();
        List<Double> drawn = new ArrayList<>();
        for (int i = -1; i < ROUNDS; i++) {
            try (BrowserContext context = browser.newContext()) {
                Page page = context.newPage();
                page.navigate(server.newLink());
                long begun = System.nanoTime();
                page.navigate(server.root() + path);
                page.waitForFunction(DRAWN);
                double drawnAfter = (System.nanoTime() - begun) / 1e6;
                page.waitForFunction(PAINTED);
                if (i >= 0) {
                    drawn.add(drawnAfter);
                    painted.add(((Number) page.evaluate(FIRST)).doubleValue());
                }
            }
        }
        Collections.sort(painted);
        Collections.sort(drawn);
        System.out.printf(
                Locale.ROOT,
                "%-40s %10.0f %10.0f %10.0f%n",
                path,
                painted.get(ROUNDS / 2),
                painted.get(ROUNDS - 1),
                drawn.get(ROUNDS - 1));
    }
}
