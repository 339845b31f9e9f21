package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Code;
import org.mahdar.model.Mode;
import org.mahdar.model.Reading;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.people.PersonLine;
import org.w3c.dom.Document;

/** Quotations, feeds, pictures, kept views, tables, and joining and parting. */
class ViewsTest {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([A-Za-z0-9_-]{43})\"");
    private static final Pattern KEY = Pattern.compile("[?&](?:amp;)?key=([A-Za-z0-9_-]{43})");

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        List<Reading> readings = new ArrayList<>(Stories.told());
        readings.addAll(Stories.invented(5, 40));
        readings.add(new Story("hostile", "2021-05-04")
                .title("<script>alert(1)</script> \u0001 ]]> & عنوان")
                .tell(
                        "زار وزير خارجية فرنسا <b>القاهرة</b> في 3 أيار/مايو 2021.",
                        "زار",
                        Story.Act.of(Mode.CONSULT_VISIT, "FRA.GOV", "EGY.GOV")
                                .on("2021-05-03")
                                .sure(0.9))
                .reading());
        served = Served.with(folder, readings);
    }

    @AfterAll
    static void end() {
        served.close();
    }

    private static String key() {
        Matcher key = KEY.matcher(served.get("/en/episodes").body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static HttpResponse<String> post(String path, String form) {
        Matcher csrf = CSRF.matcher(served.get("/en/preferences").body());
        assertThat(csrf.find()).isTrue();
        return served.send(served.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&csrf=" + csrf.group(1))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void quotationsStandWithTheirSpeakersAndCanBeNarrowed() throws IOException {
        String page = served.get("/en/quotes").body();
        assertThat(page).contains("نحن مستعدون لبيع بيلاروسيا").contains("مايك بومبيو");
        JsonNode all = new ObjectMapper().readTree(served.get("/api/quotes").body());
        assertThat(all.get("total").asLong()).isEqualTo(served.record.stats().quotes());
        JsonNode spoken = new ObjectMapper()
                .readTree(
                        served.get("/api/quotes?speaker=" + encoded("مايك بومبيو") + "&side=USA&q=" + encoded("النفط"))
                                .body());
        assertThat(spoken.get("total").asLong()).isEqualTo(1);
        assertThat(spoken.at("/facets/sides/USA").asLong()).isEqualTo(1);
        assertThat(served.get("/api/quotes?side=USA&q=" + encoded("القمر")).body())
                .contains("\"total\":0");
        assertThat(served.get("/api/quotes?kind=loud").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "ar,episodes",
        "en,episodes",
        "ar,quotes",
        "en,quotes",
        "en,search",
        "ar,articles",
        "ar,relations",
        "en,people",
        "ar,ledgers/sanctions",
        "en,ledgers/meetings",
        "en,ledgers/positions",
        "ar,network",
        "en,network"
    })
    void aFeedIsReadWithItsKeyAloneAndIsSoundXml(String language, String view) throws Exception {
        String path = "/feed/" + language + "/" + view + "?key=" + key();
        HttpResponse<String> answer = served.asStranger(served.request(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        Document feed = parsed(answer.body());
        assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("feed");
        assertThat(feed.getElementsByTagNameNS("*", "entry").getLength()).isBetween(1, 50);
        assertThat(feed.getElementsByTagNameNS("*", "script").getLength()).isZero();
        Set<String> ids = new TreeSet<>();
        var all = feed.getElementsByTagNameNS("*", "id");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(ids.add(all.item(i).getTextContent())).isTrue();
        }
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFeedHoldsWhatItsPageAsksFor() {
        String feed = served.asStranger(served.request("/feed/en/episodes?a=FRA&b=EGY&key=" + key()))
                .body();
        Episode visit =
                served.record.episodes(EpisodeQuery.between(Code.parse("FRA"), Code.parse("EGY"))).items().stream()
                        .filter(episode -> episode.reports().get(0).article().equals("hostile"))
                        .findFirst()
                        .orElseThrow();
        assertThat(feed).contains("urn:mahdar:episode:" + visit.id()).contains("&lt;b&gt;القاهرة");
        assertThat(served.get("/en/relations/FRA/EGY").body()).contains("/feed/en/episodes?a=FRA&amp;b=EGY&amp;key=");
    }

    @Test
    void theFeedOfALedgerTellsItsStepsWithTheirSentences() throws Exception {
        String page = served.get("/en/ledgers/sanctions?a=USA&b=BLR").body();
        assertThat(page)
                .contains("/feed/en/ledgers/sanctions?a=USA&amp;b=BLR&amp;key=")
                .contains("/api/tables/ledgers/sanctions?a=USA&amp;b=BLR&amp;format=parquet");
        Document feed = parsed(
                served.asStranger(served.request("/feed/en/ledgers/sanctions?a=USA&b=BLR&as-of=2010&key=" + key()))
                        .body());
        String words = feed.getElementsByTagNameNS("*", "content").item(0).getTextContent();
        assertThat(words).contains("فرضت الولايات المتحدة في 19 حزيران/يونيو 2006");
        assertThat(feed.getElementsByTagNameNS("*", "entry").getLength()).isEqualTo(1);
        assertThat(served.get("/feed/en/ledgers/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void theFeedOfAPersonTellsWhereTheNameStands() throws Exception {
        PersonLine person = served.record.people("بومبيو", null, 0, 1).items().get(0);
        assertThat(served.get("/ar/people/" + person.id()).body()).contains("/feed/ar/people/" + person.id() + "?key=");
        Document feed = parsed(served.asStranger(served.request("/feed/ar/people/" + person.id() + "?key=" + key()))
                .body());
        long all = served.record.mentions(person.id(), 0, 0).total();
        assertThat((long) feed.getElementsByTagNameNS("*", "entry").getLength()).isEqualTo(Math.min(50, all));
        assertThat(feed.getElementsByTagNameNS("*", "content").item(0).getTextContent())
                .contains("بومبيو");
    }

    @Test
    void theFeedOfAnEpisodeTellsItsReportsAndThatOfAnArticleItsEpisodes() throws Exception {
        Episode most = served.record.episodes(EpisodeQuery.all()).items().stream()
                .max(Comparator.comparingInt(episode -> episode.reports().size()))
                .orElseThrow();
        String path = "/feed/en/episodes/" + most.id() + "?key=";
        assertThat(served.get("/en/episodes/" + most.id()).body()).contains(path);
        Document reports = feed(path + key());
        assertThat(reports.getElementsByTagNameNS("*", "entry").getLength())
                .isEqualTo(most.reports().size());

        String article = most.reports().get(0).key();
        String other = "/feed/en/articles/" + article + "?key=";
        assertThat(served.get("/en/articles/" + article + "?marks=none&event=x").body())
                .contains(other);
        assertThat(served.asStranger(served.request(other + key())).body()).contains("urn:mahdar:episode:" + most.id());
        assertThat(served.get("/feed/en/episodes/nobody").statusCode()).isEqualTo(404);
        assertThat(served.get("/feed/en/articles/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void theFeedsOfNetAndComparisonHoldWhatTheirPagesShow() throws Exception {
        String net = served.get("/en/network?of=BLR").body();
        assertThat(net).contains("/feed/en/network?of=BLR&amp;key=");
        String lines = served.asStranger(served.request("/feed/en/network?of=BLR&key=" + key()))
                .body();
        assertThat(lines).contains("urn:mahdar:relation:BLR:USA:").doesNotContain("urn:mahdar:relation:EGY:FRA:");
        String compared =
                served.get("/en/compare?pair=BLR-USA&pair=EGY-FRA&grain=month").body();
        assertThat(compared).contains("/feed/en/compare?pair=BLR-USA&amp;pair=EGY-FRA&amp;key=");
        Document feed = feed("/feed/en/compare?pair=BLR-USA&pair=EGY-FRA&from=2021&key=" + key());
        long told = Stream.of("BLR-USA", "EGY-FRA")
                .map(pair -> pair.split("-"))
                .flatMap(pair -> served
                        .record
                        .episodes(EpisodeQuery.between(Code.parse(pair[0]), Code.parse(pair[1]))
                                .withDays(LocalDate.of(2021, 1, 1), null))
                        .items()
                        .stream())
                .map(Episode::id)
                .distinct()
                .count();
        assertThat((long) feed.getElementsByTagNameNS("*", "entry").getLength()).isEqualTo(Math.min(50, told));
    }

    @Test
    void peopleAreNarrowedByTheirFacetsAndTime() throws IOException {
        JsonNode all =
                new ObjectMapper().readTree(served.get("/api/people?limit=1000").body());
        for (String[] facet : new String[][] {{"sides", "side"}, {"roles", "role"}, {"offices", "office"}}) {
            JsonNode counts = all.at("/facets/" + facet[0]);
            assertThat(counts.isEmpty()).isFalse();
            for (var one : counts.properties()) {
                String asked = "?" + facet[1] + "=" + URLEncoder.encode(one.getKey(), StandardCharsets.UTF_8);
                assertThat(new ObjectMapper()
                                .readTree(served.get("/api/people" + asked).body())
                                .get("total")
                                .asLong())
                        .as(asked)
                        .isEqualTo(one.getValue().asLong());
            }
        }
        String month = all.at("/facets/months").fieldNames().next();
        String page =
                served.get("/en/people?role=GOV&from=" + month + "&to=" + month).body();
        assertThat(page)
                .contains("facet")
                .contains("<svg class=\"histogram\"")
                .contains("aria-current=\"true\"")
                .contains("/api/tables/people?role=GOV&amp;from=" + month)
                .contains("/feed/en/people?role=GOV&amp;from=" + month);
        assertThat(file("people", "jsonl").lines().count())
                .isEqualTo(all.get("total").asLong());
    }

    private static Document feed(String path) throws Exception {
        return parsed(served.asStranger(served.request(path)).body());
    }

    @Test
    void aLedgerIsTwoTablesWithEveryEntryAndEveryStep() throws IOException {
        JsonNode ledger = new ObjectMapper()
                .readTree(served.get("/api/ledgers/sanctions?limit=1000").body());
        long steps = 0;
        for (JsonNode entry : ledger.get("items")) {
            steps += entry.get("steps").size();
        }
        assertThat(file("ledgers/sanctions", "jsonl").lines().count())
                .isEqualTo(ledger.get("total").asLong() + steps);
        assertThat(file("ledgers/sanctions", "csv")).contains("فرضت الولايات المتحدة في 19 حزيران/يونيو 2006");
        assertThat(served.get("/api/tables/ledgers/sanctions?offset=1").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLedgerIsNarrowedByItsFacetsAndTime() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(served.get("/api/ledgers/meetings?limit=1000").body());
        long sum = 0;
        for (JsonNode hits : all.at("/facets/states")) {
            sum += hits.asLong();
        }
        assertThat(sum).isEqualTo(all.get("total").asLong()).isPositive();
        String state = all.at("/facets/states").fieldNames().next();
        JsonNode some = new ObjectMapper()
                .readTree(served.get("/api/ledgers/meetings?limit=1000&state=" + state + "&from=2020-02&to=2020-02")
                        .body());
        assertThat(some.get("total").asLong()).isBetween(1L, all.get("total").asLong() - 1);
        some.get("items")
                .forEach(entry -> assertThat(entry.get("state").asText()).isEqualTo(state));
        assertThat(served.get("/ar/ledgers/meetings").body())
                .contains("/ar/ledgers/meetings?state=" + state)
                .contains("/ar/ledgers/meetings?from=2020");
        assertThat(served.get("/api/ledgers/meetings?state=so-so").statusCode()).isEqualTo(400);
        assertThat(served.get("/api/ledgers/meetings?subject=nothing").body()).contains("\"total\":0");
    }

    @Test
    void comparedCurvesAndThePlacesOfANameAreTablesToo() throws IOException {
        String page = served.get("/en/compare?pair=BLR-USA&pair=RUS-TUR&grain=year&from=2008")
                .body();
        assertThat(page)
                .contains(
                        "/api/tables/scores?pair=BLR-USA&amp;pair=RUS-TUR&amp;grain=year&amp;from=2008&amp;format=csv");
        String curves = file("scores", "csv", "pair=BLR-USA&pair=RUS-TUR&grain=year&from=2008&");
        assertThat(curves).contains("BLR,USA,year,2008-01-01").doesNotContain("2006-01-01");
        assertThat(served.get("/api/tables/scores?pair=BLR").statusCode()).isEqualTo(400);
        PersonLine person = served.record.people("بومبيو", null, 0, 1).items().get(0);
        assertThat(file("people/" + person.id(), "jsonl").lines().count())
                .isEqualTo(served.record.mentions(person.id(), 0, 0).total());
        assertThat(served.get("/api/tables/people/nobody").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void curveAndTimelineStandInAFrameThatCanDoNothing(String language) {
        String path = "/chart/" + language + "/relations/USA/BLR/frame";
        HttpResponse<String> answer = served.asStranger(served.request(path + "?grain=year&theme=dark&key=" + key()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'nonce-")
                .contains("; sandbox;")
                .contains("frame-ancestors http: https: file:")
                .doesNotContain("script-src");
        assertThat(answer.body())
                .contains("<svg")
                .contains("<circle")
                .contains("dir=\"" + (language.equals("ar") ? "rtl" : "ltr"))
                .doesNotContain("<script")
                .doesNotContain("href")
                .doesNotContain(" src=")
                .doesNotContain("style=");
        // Without the key it is a page like every other and stands in no frame.
        assertThat(served.get(path).headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(served.asStranger(served.request(path)).statusCode()).isEqualTo(401);
        assertThat(served.asStranger(served.request("/" + language + "/relations/USA/BLR/frame?key=" + key()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(served.get("/" + language + "/relations/USA/BLR?from=2006&to=2021")
                        .body())
                .contains("&lt;iframe src=&quot;" + served.server.root() + path + "?from=2006&amp;to=2021&amp;key=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed/en/episodes", "/feed/ar/search?q=x", "/chart/en/relations/USA/BLR"})
    void withoutTheKeyAStrangerReadsNothing(String path) {
        assertThat(served.asStranger(served.request(path)).statusCode()).isEqualTo(401);
        String wrong = path + (path.contains("?") ? "&" : "?") + "key=" + "A".repeat(43);
        assertThat(served.asStranger(served.request(wrong)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/episodes", "/en/relations", "/api/download", "/api/views", "/"})
    void theKeyOpensNothingElse(String path) {
        assertThat(served.asStranger(served.request(path + "?key=" + key())).statusCode())
                .isEqualTo(401);
        assertThat(served.asStranger(served.request("/feed/en/episodes?key=" + key())
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theKeyOutlivesAStart() throws IOException {
        assertThat(Files.readString(folder.resolve("reading.key")).strip()).isEqualTo(key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void aCurveIsAPictureOfItsOwn(String language) throws Exception {
        HttpResponse<String> answer =
                served.asStranger(served.request("/chart/" + language + "/relations/USA/BLR?grain=year&key=" + key()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        Document picture = parsed(answer.body());
        assertThat(picture.getDocumentElement().getAttribute("direction"))
                .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(picture.getElementsByTagNameNS("*", "rect").getLength()).isGreaterThan(3);
        assertThat(answer.body())
                .doesNotContain("href")
                .doesNotContain("style=")
                .doesNotContain("<script");
    }

    @Test
    void aViewIsKeptUnderItsNameAndRemoved() {
        String address = "/ar/quotes?side=USA";
        assertThat(post("/en/views", "name=" + encoded("أقوال <i>واشنطن</i>") + "&address=" + encoded(address))
                        .statusCode())
                .isEqualTo(200);
        String page = served.get("/en/views").body();
        assertThat(page)
                .contains("أقوال &lt;i&gt;واشنطن&lt;/i&gt;")
                .contains("href=\"" + address + "\"")
                .contains("/feed/ar/quotes?side=USA&amp;key=");
        Matcher id = Pattern.compile("name=\"id\" value=\"([0-9a-f]{16})\"").matcher(page);
        assertThat(id.find()).isTrue();
        post("/en/views/remove", "id=" + id.group(1));
        assertThat(served.get("/api/views").body()).isEqualTo("{\"items\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://evil.example/", "//evil.example/", "javascript:alert(1)", "/api/relations", "/en\\x"
            })
    void onlyPagesOfOursAreKept(String address) {
        assertThat(post("/en/views", "name=x&address=" + encoded(address)).statusCode())
                .isEqualTo(400);
        assertThat(served.get("/api/views").body()).isEqualTo("{\"items\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "relations,/api/relations",
        "people,/api/people",
        "quotes,/api/quotes",
        "search,/api/search",
        "articles,/api/articles"
    })
    void aTableHasEveryRowOfItsList(String table, String list) throws IOException {
        long total = new ObjectMapper()
                .readTree(served.get(list).body())
                .get("total")
                .asLong();
        assertThat(total).isPositive();
        String lines = file(table, "jsonl");
        assertThat(lines.lines().count()).isEqualTo(total);
        assertThat(new ObjectMapper()
                        .readTree(lines.lines().findFirst().orElseThrow())
                        .isObject())
                .isTrue();
        assertThat(file(table, "parquet")).startsWith("PAR1");
        assertThat(served.get("/api/tables/" + table + "?format=jsonld").statusCode())
                .isEqualTo(400);
    }

    /** The tables in an archive, one after the other, with every byte as a letter where it is no text. */
    private static String file(String table, String format) throws IOException {
        return file(table, format, "");
    }

    private static String file(String table, String format, String asked) throws IOException {
        byte[] archive = served.bytes("/api/tables/" + table + "?" + asked + "format=" + format);
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().endsWith("." + format)) {
                    text.append(new String(
                            zip.readAllBytes(),
                            format.equals("parquet") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(names).hasSize(table.startsWith("ledgers/") ? 3 : 2).contains("QUERY.txt");
        return text.toString();
    }

    @Test
    void episodesAreJoinedAndPartedAndItCanBeTakenBack() {
        List<Episode> all = served.record
                .episodes(EpisodeQuery.between(Code.parse("USA"), Code.parse("BLR")))
                .items();
        Episode one = all.get(0);
        Episode other = all.get(1);
        HttpResponse<String> joined = post(
                "/en/review/episodes/" + one.id() + "/join",
                "other=" + encoded(served.server.root() + "/ar/episodes/" + other.id()) + "&reason=same&back="
                        + encoded("/en/episodes/" + one.id()));
        assertThat(joined.statusCode()).isEqualTo(200);
        Episode both = served.record.episode(other.id()).orElseThrow();
        assertThat(both.claims()).hasSize(one.claims().size() + other.claims().size());
        String verdict =
                served.record.review().verdicts(0, 1).items().get(0).verdict().id();
        post("/en/review/undo", "verdict=" + verdict + "&back=%2Fen%2Freview");
        assertThat(served.record.episode(other.id()).orElseThrow().claims()).hasSameSizeAs(other.claims());
        assertThat(post("/en/review/episodes/" + one.id() + "/join", "other=").statusCode())
                .isEqualTo(400);
        assertThat(post("/en/review/episodes/" + one.id() + "/join", "other=nobody")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void peopleAreJoined() {
        List<PersonLine> people = served.record.people(null, null, 0, 2).items();
        long before = served.record.people(null, null, 0, 1).total();
        HttpResponse<String> joined = post(
                "/ar/review/people/" + people.get(0).id() + "/join",
                "other=" + people.get(1).id() + "&reason=&back=%2Far%2Freview");
        assertThat(joined.statusCode()).isEqualTo(200);
        assertThat(served.record.people(null, null, 0, 1).total()).isEqualTo(before - 1);
        String verdict =
                served.record.review().verdicts(0, 1).items().get(0).verdict().id();
        post("/en/review/undo", "verdict=" + verdict + "&back=%2Fen%2Freview");
        assertThat(served.record.people(null, null, 0, 1).total()).isEqualTo(before);
    }
}
