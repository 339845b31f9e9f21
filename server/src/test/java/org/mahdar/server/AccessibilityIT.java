package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.EventType;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.people.PersonLine;
import org.mahdar.server.rule.Rule;

/** Every page in both languages, light and dark, held against axe's rules. */
class AccessibilityIT {

    private static final String RUN = "async () => {"
            + " const result = await axe.run(document, { resultTypes: ['violations'] });"
            + " return result.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')"
            + ".flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary)); }";

    private static final Rule RULE = new Rule(
            "consult.invented",
            EventType.CONSULT,
            null,
            List.of("subj"),
            List.of("obj"),
            "consult.frames:1",
            List.of("زارت فرنسا مصر."),
            List.of("زارت السائحة المتحف."));

    /** A rule to show, and a first word to mark. */
    private static final Knowledge KNOWLEDGE = Knowledge.NONE
            .withRules(id -> Optional.of(RULE))
            .withSigns((evidence, status) -> new Span(0, evidence.text().indexOf(' ')));

    @TempDir
    private Path folder;

    @Test
    void noPageHasASeriousFault() throws IOException {
        assumeTrue(Chromium.isInstalled(), Chromium.MISSING);
        List<Reading> readings = new ArrayList<>(Stories.told());
        readings.addAll(Stories.invented(3, 80));
        String axe;
        try (InputStream in = AccessibilityIT.class.getResourceAsStream("/axe-core/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> faults = new ArrayList<>();
        try (Served served = Served.with(folder, readings, KNOWLEDGE);
                Walker walker = new Walker(served.server)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = walker.enter(scheme, true);
                for (String language : List.of("ar", "en")) {
                    for (String path : pages(served)) {
                        walker.go(page, "/" + language + path);
                        page.evaluate(axe);
                        @SuppressWarnings("unchecked")
                        List<String> found = (List<String>) page.evaluate(RUN);
                        found.forEach(fault -> faults.add(language + " " + scheme + " " + path + " " + fault));
                    }
                }
            }
            assertThat(faults).isEmpty();
            // One of the pages is the one that says there is nothing.
            walker.faults.removeIf(fault -> fault.contains("status of 404"));
            assertThat(walker.faults).isEmpty();
        }
    }

    /** An address of every kind of page. */
    private static List<String> pages(Served served) {
        Episode episode = served.record.episodes(EpisodeQuery.all()).items().get(0);
        PersonLine person = served.record.people(null, null, 0, 1).items().get(0);
        return List.of(
                "/relations",
                "/relations/BLR/USA",
                "/episodes",
                "/episodes/" + episode.id(),
                "/ledgers/sanctions?a=BLR&b=USA",
                "/people",
                "/people/" + person.id(),
                "/quotes",
                "/quotes?side=BLR",
                "/views?address=/ar/quotes",
                "/work",
                "/search?q=عقوبات",
                "/articles",
                "/articles/" + episode.reports().get(0).key(),
                "/network",
                "/network?of=USA",
                "/compare?pair=BLR-USA",
                "/review",
                "/review/events/" + episode.claims().get(0).key(),
                "/rules/consult.invented",
                "/episodes?status=planned",
                "/people?role=gov",
                "/about",
                "/preferences",
                "/nothing-here");
    }
}
