package org.mahdar.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mahdar.record.Record;

/**
 * Takes pictures of pages for people to look at: {@code Look RECORD FOLDER PATH…}. Every path is taken in light and dark and on a
 * wide and a narrow screen unless it ends with {@code !light-wide} or the like. An empty record is filled with the stories.
 */
final class Look {

    private static final int PART_PIXELS = 1300;
    private static final int MOST_PARTS = 3;

    private Look() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        try (Record record = Record.open(Path.of(arguments[0]), Record.Mode.WRITE)) {
            if (record.stats().articles() == 0) {
                record.add(Stories.told());
                record.add(Stories.invented(7, 400));
            }
            try (MahdarServer server = MahdarServer.start(record, ServerOptions.DEFAULT);
                    Playwright playwright = Chromium.playwright();
                    Browser browser = Chromium.launch(playwright)) {
                for (String theme : List.of("light", "dark")) {
                    for (Map.Entry<String, Integer> width :
                            Map.of("wide", 1360, "narrow", 390).entrySet()) {
                        String kind = theme + "-" + width.getKey();
                        take(server, browser, kind, theme, width.getValue(), arguments, folder);
                    }
                }
            }
        }
    }

    private static void take(
            MahdarServer server,
            Browser browser,
            String kind,
            String theme,
            int width,
            String[] arguments,
            Path folder) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> System.out.println("console: " + message.text()));
            page.onPageError(error -> System.out.println("error: " + error));
            page.navigate(server.newLink());
            for (int i = 2; i < arguments.length; i++) {
                String[] wanted = arguments[i].split("!", -1);
                if (wanted.length > 1
                        && !List.of(wanted).subList(1, wanted.length).contains(kind)) {
                    continue;
                }
                page.navigate(server.root() + wanted[0]);
                page.waitForTimeout(600);
                String name = wanted[0].replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
                int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
                for (int top = 0, part = 1; top < height && part <= MOST_PARTS; top += PART_PIXELS, part++) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setClip(0, top, width, Math.min(PART_PIXELS, height - top))
                            .setPath(folder.resolve(name + "-" + kind + "-" + part + ".png")));
                }
            }
        }
    }
}
