package org.mahdar.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
 * Measures how long the pages of a record take: {@code Pace RECORD}. Some seconds after the start every kind of page is asked for
 * once, which is not counted, and then twenty times, with other relations, episodes, articles and people each time (seed 1);
 * then, kind by kind, five times with a verdict given and taken back before each, so that nothing is remembered. Processor time
 * is that of the whole process: on a machine that does other things besides it tells more than the clock. It leaves verdicts and
 * their undoings: measure a copy of a record.
 */
final class Pace {

    private static final int ROUNDS = 20;
    private static final int AFTER_CHANGES = 5;
    private static final long START_MILLISECONDS = 6_000;

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
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %7s %7s %7s %7s %9s %9s %9s %9s %7s%n",
                    "page",
                    "first",
                    "p50 ms",
                    "p95 ms",
                    "max ms",
                    "p50 cpu",
                    "p95 cpu",
                    "changed",
                    "worst",
                    "KB");
            Thread.sleep(START_MILLISECONDS);
            List<Figures> figures = new ArrayList<>();
            for (List<String> kind : kinds) {
                figures.add(measure(client, server.root(), kind));
            }
            for (int i = 0; i < kinds.size(); i++) {
                say(kinds.get(i), figures.get(i), changed(client, server.root(), record, kinds.get(i)));
            }
        }
    }

    /** Times in milliseconds, the shortest first; the one before all others apart. */
    private record Figures(double first, List<Double> times, List<Double> processor, long bytes) {}

    private static Figures measure(HttpClient client, String root, List<String> kind) throws Exception {
        List<Double> times = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        double first = ask(client, root + kind.get(kind.size() - 1)).milliseconds;
        long most = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Took took = ask(client, root + kind.get(i % kind.size()));
            most = Math.max(most, took.bytes);
            times.add(took.milliseconds);
            processor.add(took.processor);
        }
        Collections.sort(times);
        Collections.sort(processor);
        return new Figures(first, times, processor, most);
    }

    private static List<Double> changed(HttpClient client, String root, Record record, List<String> kind)
            throws Exception {
        List<Double> changed = new ArrayList<>();
        String event = record.episodes(EpisodeQuery.all().withPage(0, 1))
                .items()
                .get(0)
                .claims()
                .get(0)
                .key();
        for (int i = 0; i < AFTER_CHANGES; i++) {
            String verdict = record.review().accept(event, "Pace", "").id();
            record.review().undo(verdict, "Pace", "");
            changed.add(ask(client, root + kind.get(i % kind.size())).milliseconds);
        }
        Collections.sort(changed);
        return changed;
    }

    private static void say(List<String> kind, Figures figures, List<Double> changed) {
        System.out.printf(
                Locale.ROOT,
                "%-44s %7.0f %7.0f %7.0f %7.0f %9.0f %9.0f %9.0f %9.0f %7.0f%n",
                kind.get(0),
                figures.first,
                figures.times.get(ROUNDS / 2),
                figures.times.get((int) Math.ceil(ROUNDS * 0.95) - 1),
                figures.times.get(ROUNDS - 1),
                figures.processor.get(ROUNDS / 2),
                figures.processor.get((int) Math.ceil(ROUNDS * 0.95) - 1),
                changed.get(AFTER_CHANGES / 2),
                changed.get(AFTER_CHANGES - 1),
                figures.bytes / 1024.0);
    }

    private record Took(double milliseconds, double processor, long bytes) {}

    private static Took ask(HttpClient client, String address) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long used = system.getProcessCpuTime();
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " gave " + answer.statusCode());
        }
        return new Took(took, (system.getProcessCpuTime() - used) / 1e6, answer.body().length);
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
                List.of("/ar/ledgers/positions"),
                List.of("/ar/quotes"),
                List.of("/en/quotes?side=USA", "/en/quotes?issue=iran", "/ar/quotes?q=%D8%A7%D9%84%D9%86%D9%81%D8%B7"),
                List.of("/feed/ar/episodes"),
                List.of("/ar/people"),
                List.of("/ar/people?q=Trump"),
                List.of(
                        "/ar/people?role=gov",
                        "/ar/people?side=USA",
                        "/en/people?role=mil&side=SYR",
                        "/en/people?from=2018-03&to=2018-03"),
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
