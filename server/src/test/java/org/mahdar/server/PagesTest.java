package org.mahdar.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Reading;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;

class PagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        List<Reading> readings = new ArrayList<>(Stories.told());
        readings.addAll(Stories.invented(11, 150));
        served = Served.with(folder, readings);
    }

    @AfterAll
    static void end() {
        served.close();
    }

    private static List<Episode> between(String a, String b) {
        return served.record
                .episodes(EpisodeQuery.between(Code.parse(a), Code.parse(b)))
                .items();
    }

    private static Episode visit() {
        return between("USA", "BLR").stream()
                .filter(episode -> episode.type() == EventType.CONSULT && episode.independent() > 1)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void everyPageStandsInItsLanguageAndDirection(String language) {
        Episode visit = visit();
        for (String page : List.of(
                "/relations",
                "/relations/BLR/USA",
                "/episodes",
                "/episodes/" + visit.id(),
                "/articles",
                "/articles/" + visit.reports().get(0).key(),
                "/ledgers/sanctions?a=USA&b=BLR&as-of=2016",
                "/ledgers",
                "/people",
                "/people/"
                        + served.record.people(null, null, 0, 1).items().get(0).id(),
                "/search?q=%D8%B9%D9%82%D9%88%D8%A8%D8%A7%D8%AA&type=SANCTION",
                "/quotes",
                "/quotes?side=USA&q=%D8%A7%D9%84%D9%86%D9%81%D8%B7",
                "/views",
                "/views?address=/ar/quotes",
                "/work",
                "/network",
                "/network?of=BLR",
                "/compare?pair=BLR-USA&pair=BLR-EU&grain=month",
                "/review",
                "/review/events/" + visit.claims().get(0).key(),
                "/about",
                "/preferences")) {
            HttpResponse<String> answer = served.get("/" + language + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(type(answer)).isEqualTo("text/html;charset=utf-8");
            String dir = language.equals("ar") ? "rtl" : "ltr";
            assertThat(answer.body()).as(page).contains("<html lang=\"" + language + "\" dir=\"" + dir + "\"");
        }
    }

    @Test
    void theBoardSaysItsTotalAndPagesLeadThroughAllOfIt() {
        long total = served.record.stats().relations();
        int seen = 0;
        String path = "/en/relations?limit=10";
        while (path != null) {
            String body = served.get(path).body();
            assertThat(text(body)).contains(" of " + total + " relations");
            seen += count(body, "<tr data-item");
            Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(body);
            path = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).isEqualTo((int) total);
    }

    @Test
    void theTimelineShowsEveryEpisodeWithItsSentenceAndTheWayToTheArticle() {
        String body = served.get("/ar/relations/USA/BLR?order=old").body();
        List<Episode> all = between("USA", "BLR");
        assertThat(count(body, "<article class=\"card ")).isEqualTo(all.size());
        int at = 0;
        for (Episode episode : all) {
            int place = body.indexOf("id=\"e-" + episode.id() + "\"");
            assertThat(place).as(episode.id()).isGreaterThan(at);
            at = place;
            assertThat(body).contains("/ar/articles/" + episode.reports().get(0).key() + "?event=");
        }
        assertThat(body)
                .contains("<mark class=\"m-act\"")
                .contains("<mark class=\"m-actor\"")
                .contains("<mark class=\"m-date\"");
    }

    @Test
    void aCardTellsItsRuleItsConfidenceAndHowManyIndependentReportsStandBehindIt() {
        Episode visit = visit();
        String body = text(served.get("/en/episodes/" + visit.id()).body());
        assertThat(body)
                .contains("2 independent reports")
                .contains("consult.invented")
                .contains("High confidence");
        assertThat(body).contains("97%").contains("88%").contains("not in the truth of the report");
    }

    @Test
    void anArticleIsShownCharacterByCharacter() {
        for (Reading reading : Stories.told()) {
            String key =
                    served.record.article(reading.article().id()).orElseThrow().key();
            for (String marks : List.of("", "?marks=none", "?marks=events", "?marks=people&marks=boilerplate")) {
                String body = served.get("/en/articles/" + key + marks).body();
                int start =
                        body.indexOf("<div class=\"text\" lang=\"ar\">") + "<div class=\"text\" lang=\"ar\">".length();
                String shown = body.substring(start, body.indexOf("</div></section>", start));
                assertThat(text(shown))
                        .as(reading.article().id() + marks)
                        .isEqualTo(reading.article().text());
            }
        }
    }

    @Test
    void theChosenEventStandsOutInItsArticle() {
        Episode visit = visit();
        String key = visit.reports().get(0).claims().get(0).key();
        String body = served.get("/ar/articles/" + visit.reports().get(0).key() + "?marks=none&event=" + key)
                .body();
        assertThat(body).contains("id=\"at-" + key + "\"").contains("class=\"told act chosen\"");
    }

    @Test
    void whatIsNoPartOfTheArticleIsGreyed() {
        String key = served.record.article("min-2006").orElseThrow().key();
        assertThat(served.get("/ar/articles/" + key).body()).contains("<span class=\"boiler\">الأكثر قراءة");
    }

    @Test
    void filtersStandInTheAddressAndInTheForm() {
        String body = served.get("/en/relations/BLR/USA?type=SANCTION&from=2006&to=2008-12")
                .body();
        assertThat(body).contains("value=\"SANCTION\" checked").contains("value=\"2008-12\"");
        assertThat(body).contains("Expulsion of diplomats").doesNotContain("id=\"e-" + visit().id() + "\"");
        assertThat(body).contains("href=\"/ar/relations/BLR/USA?type=SANCTION&amp;from=2006&amp;to=2008-12\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ar/episodes?from=31-12-2020", "/ar/relations?type=MEETING", "/ar/relations/BLR/USA?grain=decade",
                "/ar/episodes?from=2021&to=2020", "/ar/relations?limit=0", "/ar/relations/B%20R/USA"
            })
    void aQuestionThatMakesNoSenseIsSaidSo(String path) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("طلب غير مفهوم");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ar/people/none",
                "/ar/ledgers/debts",
                "/ar/rules/none",
                "/ar/review/events/none",
                "/ar/articles/none",
                "/ar/episodes/none",
                "/ar/relations/MDV/TUV",
                "/ar/nothing"
            })
    void whatIsNotKeptIsSaidSo(String path) {
        assertThat(served.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void anEpisodeShowsEachClaimOnceWithItsOwnVerdicts() {
        Episode visit = visit();
        String body = served.get("/en/episodes/" + visit.id()).body();
        for (org.mahdar.record.episode.Claim claim : visit.claims()) {
            assertThat(count(body, "action=\"/en/review/events/" + claim.key() + "\""))
                    .isEqualTo(1);
        }
    }

    @Test
    void aLedgerAsOfADaySaysNothingOfWhatCameLater() {
        String early =
                text(served.get("/en/ledgers/sanctions?a=USA&b=BLR&as-of=2010").body());
        assertThat(early).contains("As it stood on 31 December 2010").doesNotContain("9 August 2021");
        assertThat(text(served.get("/en/ledgers/sanctions?a=USA&b=BLR").body())).contains("9 August 2021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ar/compare?pair=USA", "/ar/compare?pair=U%20A-BLR", "/ar/ledgers/sanctions?as-of=soon",
                "/ar/search?form=loud", "/ar/network?of=1%2F2", "/api/download?format=xls"
            })
    void aSlipOfThePenIsSaid(String path) {
        assertThat(served.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void theApiGivesWhatThePagesShow() throws IOException {
        JsonNode relations = JSON.readTree(served.get("/api/relations?limit=5").body());
        assertThat(relations.get("total").asLong())
                .isEqualTo(served.record.stats().relations());
        assertThat(relations.get("items")).hasSize(5);
        assertThat(relations.get("next").asText()).isEqualTo("/api/relations?limit=5&offset=5");

        JsonNode dyad =
                JSON.readTree(served.get("/api/relations/USA/BLR?grain=year").body());
        assertThat(dyad.at("/episodes/total").asInt())
                .isEqualTo(between("USA", "BLR").size());
        assertThat(dyad.at("/scores/points")).isNotEmpty();

        Episode visit = visit();
        JsonNode episode =
                JSON.readTree(served.get("/api/episodes/" + visit.id()).body());
        assertThat(episode.get("independent").asInt()).isEqualTo(2);
        assertThat(JSON.readTree(served.get("/api/episodes?type=CONSULT&actor=USA&recipient=BLR")
                                .body())
                        .get("items")
                        .findValuesAsText("type"))
                .contains("CONSULT");

        JsonNode article = JSON.readTree(
                served.get("/api/articles/" + visit.reports().get(0).key()).body());
        assertThat(article.get("text").asText())
                .isEqualTo(served.record
                        .article(visit.reports().get(0).key())
                        .orElseThrow()
                        .reading()
                        .article()
                        .text());
        assertThat(article.at("/reading/events")).isNotEmpty();
    }

    @Test
    void theApiRefusesParametersThatNobodyReads() throws IOException {
        HttpResponse<String> answer = served.get("/api/episodes?typ=CONSULT");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(type(answer)).isEqualTo("application/problem+json;charset=utf-8");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("code").asText()).isEqualTo("parameter");
        assertThat(problem.get("detail").asText()).startsWith("There is no parameter typ here; there are: a, actor");
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        for (String page : List.of("/ar/relations", "/en/relations/BLR/USA", "/ar/about")) {
            Matcher links = Pattern.compile("(?:src|href|action)=\"([^\"]*)\"")
                    .matcher(served.get(page).body());
            while (links.find()) {
                assertThat(links.group(1)).matches("[/#].*").doesNotStartWith("//");
            }
        }
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElseThrow()
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    /** What a reader sees of markup. */
    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replaceAll("[\u2066-\u2069\u200E]", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
