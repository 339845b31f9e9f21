package org.mahdar.server;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.mahdar.record.Record;
import org.mahdar.record.article.ArticleLine;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.people.PersonLine;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.relation.RelationQuery;

/**
 * Measures how long the pages of a record take: {@code Pace RECORD}. Every kind of page is asked for twenty times, with other
 * relations, episodes, articles and people each time (seed 1), after one round that is not counted.
 */
final class Pace {

    private static final int ROUNDS = 20;

    private Pace() {}

    public static void main(String[] arguments) throws Exception {
        try (Record record = Record.open(Path.of(arguments[0]), Record.Mode.WRITE);
                MahdarServer server = MahdarServer.start(record, ServerOptions.DEFAULT)) {
            HttpClient client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            client.send(
                    HttpRequest.newBuilder(URI.create(server.newLink())).build(),
                    HttpResponse.BodyHandlers.discarding());
            List<List<String>> kinds = kinds(record);
            System.out.println(record.stats());
            System.out.printf(Locale.ROOT, "%-48s %8s %8s %8s %9s%n", "page", "p50 ms", "p95 ms", "max ms", "KB");
            for (List<String> kind : kinds) {
                measure(client, server.root(), kind);
            }
        }
    }

    private static void measure(HttpClient client, String root, List<String> kind) throws Exception {
        List<Double> times = new ArrayList<>();
        long most = 0;
        for (int i = -1; i < ROUNDS; i++) {
            String path = kind.get(Math.max(0, i) % kind.size());
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(root + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
            double took = (System.nanoTime() - begun) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " gave " + answer.statusCode());
            }
            most = Math.max(most, answer.body().length);
            if (i >= 0) {
                times.add(took);
            }
        }
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-48s %8.0f %8.0f %8.0f %9.0f%n",
                kind.get(0),
                times.get(ROUNDS / 2),
                times.get((int) Math.ceil(ROUNDS * 0.95) - 1),
                times.get(ROUNDS - 1),
                most / 1024.0);
    }

    private static List<List<String>> kinds(Record record) {
        Random random = new Random(1);
        List<Relation> relations = record.relations(RelationQuery.all()).items();
        List<Episode> episodes =
                record.episodes(EpisodeQuery.all().withPage(0, 2000)).items();
        List<ArticleLine> articles = record.articles(0, 2000).items();
        List<PersonLine> people = record.people(null, null, 0, 500).items();
        List<String> dyads = new ArrayList<>();
        List<String> standing = new ArrayList<>();
        List<String> cards = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Relation relation = relations.get(Math.min(i, relations.size() - 1));
            dyads.add("/ar/relations/" + relation.a() + "/" + relation.b());
            standing.add("/en/ledgers/sanctions?a=" + relation.a() + "&b=" + relation.b());
            cards.add("/ar/episodes/"
                    + episodes.get(random.nextInt(episodes.size())).id());
            texts.add("/ar/articles/"
                    + articles.get(random.nextInt(articles.size())).key());
            persons.add(
                    "/en/people/" + people.get(random.nextInt(people.size())).id());
        }
        return List.of(
                List.of("/ar/relations"),
                List.of("/en/relations?type=SANCTION&sort=change", "/en/relations?region=gulf"),
                dyads,
                List.of("/ar/network"),
                List.of("/ar/network?of=USA"),
                List.of("/en/compare?pair=RUS-USA&pair=IRN-USA"),
                List.of("/ar/episodes"),
                List.of("/en/episodes?actor=USA&type=SANCTION"),
                cards,
                List.of("/ar/ledgers/sanctions"),
                List.of("/ar/ledgers/meetings"),
                standing,
                List.of("/ar/people"),
                List.of("/ar/people?q=Trump"),
                persons,
                List.of("/ar/articles"),
                texts,
                List.of("/ar/search?q=%D8%B9%D9%82%D9%88%D8%A8%D8%A7%D8%AA", "/ar/search?q=Lavrov", "/en/search"),
                List.of("/en/review"),
                List.of("/en/about"),
                List.of("/api/relations"),
                List.of("/api/episodes?limit=100"));
    }
}
