package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.Reading;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;

/** Pages on paper: nothing lies beyond the margins, nothing wants a click. */
class PaperIT {

    /** Between the margins of A4. */
    private static final int WIDTH = 688;

    /** The words of elements that stick out of the paper to either side. */
    private static final String CUT = "width => [...document.querySelectorAll('main *')].filter(e => {"
            + " const at = e.getBoundingClientRect();"
            + " return at.width > 0 && !e.closest('.chart svg *')"
            + " && (at.left < -1 || at.right > width + 1); })"
            + ".map(e => e.tagName + '.' + (e.getAttribute('class') || '') + ' ' + e.textContent.trim().slice(0, 40))";

    private static final String CLICKS = "() => [...document.querySelectorAll('button, input, select, .ways')]"
            + ".filter(e => e.getClientRects().length > 0).length";

    /** Charts whose drawing, not only their frame, is wider than the paper: it must be drawn anew at once. The map is clipped. */
    private static final String WIDE_CHARTS =
            "width => [...document.querySelectorAll('.chart:not([data-chart=map]) svg')]"
                    + ".filter(e => [...e.querySelectorAll('*')].some(one => one.getBoundingClientRect().right"
                    + " > e.getBoundingClientRect().left + width)).length";

    @TempDir
    private Path folder;

    @Test
    void everyPageFitsOnPaper() {
        assumeTrue(Chromium.isInstalled(), Chromium.MISSING);
        List<Reading> readings = new ArrayList<>(Stories.told());
        readings.addAll(Stories.invented(9, 80));
        List<String> cut = new ArrayList<>();
        try (Served served = Served.with(folder, readings);
                Walker walker = new Walker(served.server)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = walker.enter(scheme, false);
                for (String language : List.of("ar", "en")) {
                    for (String path : pages(served)) {
                        // Drawn on a wide screen, then printed.
                        page.setViewportSize(1280, 900);
                        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                        walker.go(page, "/" + language + path);
                        page.waitForFunction(
                                "() => document.querySelectorAll('[data-chart]:not([data-drawn])').length === 0");
                        page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
                        assertThat(page.evaluate(WIDE_CHARTS, WIDTH)).as(path).isEqualTo(0);
                        page.setViewportSize(WIDTH, 900);
                        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                        @SuppressWarnings("unchecked")
                        List<String> found = (List<String>) page.evaluate(CUT, WIDTH);
                        found.forEach(one -> cut.add(language + path + ": " + one));
                        assertThat(page.evaluate(CLICKS)).as(path).isEqualTo(0);
                        assertThat(page.locator(".on-paper").textContent()).contains("/" + language + "/");
                        assertThat(page.locator("details.steps:not([open])").count())
                                .isZero();
                        assertThat(page.evaluate("() => getComputedStyle(document.body).color"))
                                .isEqualTo("rgb(0, 0, 0)");
                        page.evaluate("() => dispatchEvent(new Event('afterprint'))");
                    }
                }
            }
            assertThat(cut).isEmpty();
            assertThat(walker.faults).isEmpty();
        }
    }

    private static List<String> pages(Served served) {
        Episode episode = served.record.episodes(EpisodeQuery.all()).items().get(0);
        return List.of(
                "/relations",
                "/relations/BLR/USA",
                "/episodes",
                "/episodes/" + episode.id(),
                "/ledgers/sanctions?a=BLR&b=USA",
                "/ledgers/meetings",
                "/articles/" + episode.reports().get(0).key(),
                "/articles",
                "/people",
                "/people/"
                        + served.record.people(null, null, 0, 1).items().get(0).id(),
                "/quotes",
                "/search?q=عقوبات",
                "/network",
                "/network?of=USA",
                "/compare?pair=BLR-USA&pair=RUS-TUR",
                "/about");
    }
}
