package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Reading;

/** The main tasks, walked with a browser in both languages. */
class WalkIT {

    @TempDir
    private Path folder;

    private Served served;
    private Walker walker;
    private Page page;

    @BeforeEach
    void enter() {
        assumeTrue(Chromium.isInstalled(), Chromium.MISSING);
        List<Reading> readings = new ArrayList<>(Stories.told());
        readings.addAll(Stories.invented(5, 60));
        served = Served.with(folder, readings);
        walker = new Walker(served.server);
        page = walker.enter(ColorScheme.LIGHT, false);
    }

    @AfterEach
    void leave() {
        if (walker != null) {
            walker.close();
            served.close();
            assertThat(walker.faults).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ar,بيلاروسيا,المتحدة", "en,Belarus,United States"})
    void aRelationIsFoundReadFilteredAndItsProofOpened(String language, String words, String other) {
        walker.go(page, "/" + language + "/relations");
        page.fill("input[name=q]", words);
        page.press("input[name=q]", "Enter");
        page.locator("a.pair")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(other))
                .first()
                .click();
        assertThat(page.url()).endsWith("/" + language + "/relations/BLR/USA");
        int all = page.locator("article.card").count();
        assertThat(all).isGreaterThan(8);
        assertThat(page.locator(".lane circle").count()).isPositive();
        page.waitForSelector("#curve[data-drawn=true]");

        page.locator("details.types summary").click();
        page.check("input[name=type][value=RETREAT]");
        page.locator(".filters button").click();
        int fewer = page.locator("article.card").count();
        assertThat(fewer).isPositive().isLessThan(all);
        assertThat(page.url()).contains("type=RETREAT");

        String shared = page.url();
        Page friend = page.context().newPage();
        friend.navigate(shared);
        assertThat(friend.locator("article.card").count()).isEqualTo(fewer);
        friend.close();

        String sentence =
                page.locator("article.card .evidence").first().textContent().strip();
        page.locator("article.card a.proof").first().click();
        assertThat(page.url()).contains("/" + language + "/articles/");
        assertThat(page.locator(".text").textContent()).contains(sentence);
        assertThat(page.locator(".text .chosen").count()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void anEpisodeIsRejectedAndTakenBackWithKeysOnly(String language) {
        walker.go(page, "/" + language + "/relations/BLR/USA");
        int all = page.locator("article.card").count();
        page.keyboard().press("j");
        String id = page.locator("article.card.current").getAttribute("id");
        page.keyboard().press("x");
        page.waitForSelector("[data-given]");
        assertThat(page.locator("article.card").count()).isEqualTo(all - 1);
        assertThat(page.locator("#" + id).count()).isZero();
        assertThat(page.url()).doesNotContain("given");

        page.keyboard().press("u");
        page.waitForSelector("#" + id);
        assertThat(page.locator("article.card").count()).isEqualTo(all);
        walker.go(page, "/" + language + "/review");
        assertThat(page.locator("tbody tr[data-item]").count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void anEventIsCorrected(String language) {
        walker.go(page, "/" + language + "/relations/BLR/USA?type=RETREAT");
        page.keyboard().press("j");
        page.keyboard().press("c");
        page.waitForSelector("form.correct");
        page.selectOption("select[name=act]", "AGREE");
        page.fill("input[name=reason]", "قيل ولم يقع");
        page.locator("form.correct button").click();
        page.waitForSelector("[data-given]");
        walker.go(page, "/" + language + "/review");
        assertThat(page.locator("tbody").first().textContent()).contains("قيل ولم يقع");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void whatIsDownloadedIsWhatIsShown(String language) throws IOException {
        walker.go(page, "/" + language + "/relations/BLR/USA?type=RETREAT,SANCTION&from=2006&to=2021");
        int shown = page.locator("article.card").count();
        Download download =
                page.waitForDownload(() -> page.locator("a[download]").first().click());
        Map<String, String> files = unzip(download.path());
        assertThat(files.get("QUERY.txt")).contains("from=2006").contains("episodes: " + shown + " rows");
        assertThat(files.get("episodes.csv").lines().count()).isEqualTo(shown + 1L);
        assertThat(files).containsKeys("events.csv", "evidence.csv", "articles.csv", "COLUMNS.md");
    }

    private static Map<String, String> unzip(Path archive) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void keysLeadEverywhereAndQuestionMarkListsThem(String language) {
        // None of the sections, so that each key leads to another page than that on which it is pressed.
        walker.go(page, "/" + language + "/about");
        page.keyboard().press("?");
        assertThat(page.locator("dialog#keys").isVisible()).isTrue();
        page.keyboard().press("Escape");
        // Until the list is gone, keys are the list's.
        page.locator("dialog#keys").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.locator("dialog:focus, dialog :focus")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        for (org.mahdar.server.page.Screen.Section section : org.mahdar.server.page.Screen.SECTIONS) {
            page.keyboard().press("g");
            page.keyboard().press(section.key());
            page.waitForURL(url -> url.contains("/" + language + "/" + section.name()));
        }
        page.keyboard().press("t");
        page.waitForURL(url -> url.contains(language.equals("ar") ? "/en/" : "/ar/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void searchNarrowsByFacetAndTime(String language) {
        walker.go(page, "/" + language + "/search");
        page.fill("main input[name=q]", "عقوبات");
        page.press("main input[name=q]", "Enter");
        int all = page.locator("article.hit").count();
        assertThat(all).isPositive();
        assertThat(page.locator("article.hit mark").first().textContent()).contains("عقوب");
        page.locator(".facets a").first().click();
        assertThat(page.locator("article.hit").count()).isPositive().isLessThanOrEqualTo(all);
        assertThat(page.locator(".facets a[aria-current]").count()).isEqualTo(1);
        page.locator(".histogram a").first().click();
        assertThat(page.url()).contains("from=").contains("to=");
        assertThat(page.locator("article.hit").count()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void timeIsChosenByKeysAndByDragging(String language) {
        walker.go(page, "/" + language + "/relations/BLR/USA");
        int all = page.locator("article.card").count();
        page.keyboard().press("+");
        page.waitForURL(url -> url.contains("from=") && url.contains("to="));
        String closer = page.url();
        int fewer = page.locator("article.card").count();
        assertThat(fewer).isLessThan(all);
        page.keyboard().press("[");
        page.waitForURL(url -> !url.equals(closer));
        page.keyboard().press("0");
        page.waitForURL(url -> !url.contains("from="));
        assertThat(page.locator("article.card").count()).isEqualTo(all);

        BoundingBox line = page.locator("svg.lane-line").first().boundingBox();
        double y = line.y + 2;
        page.mouse().move(line.x + line.width * 0.1, y);
        page.mouse().down();
        page.mouse().move(line.x + line.width * 0.4, y);
        assertThat(page.locator(".brush").isVisible()).isTrue();
        page.mouse().up();
        page.waitForURL(url -> url.contains("from=") && url.contains("to="));
        // Time runs from right to left in Arabic: the left end is the latest.
        assertThat(page.url()).matches(language.equals("ar") ? ".*from=20(18|19|2).*" : ".*from=200[678].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void aDocumentOfOthersShowsCurveAndTimeline(String language) throws IOException {
        walker.go(page, "/" + language + "/relations/BLR/USA");
        page.locator("details.embed summary").click();
        String snippet = page.locator("#snippet").textContent();
        Path document = folder.resolve("report.html");
        Files.writeString(document, "<!DOCTYPE html><title>x</title>" + snippet);
        page.navigate(document.toUri().toString());
        FrameLocator frame = page.frameLocator("iframe");
        frame.locator("circle").first().waitFor();
        assertThat(frame.locator(".picture rect").count()).isGreaterThan(3);
        assertThat(frame.locator("body").evaluate("() => getComputedStyle(document.body).marginTop"))
                .isEqualTo("0px");
        walker.faults.removeIf(fault -> fault.startsWith("request: file:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void chartsAreDrawn(String language) {
        for (String path : List.of(
                "/network",
                "/network?of=USA",
                "/compare?pair=BLR-USA&pair=RUS-TUR",
                "/relations/BLR/USA?grain=month")) {
            walker.go(page, "/" + language + path);
            page.waitForSelector("[data-chart][data-drawn=true] svg");
        }
    }
}
