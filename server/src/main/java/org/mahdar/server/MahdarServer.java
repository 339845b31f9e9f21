package org.mahdar.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
import org.mahdar.record.people.KnownPeople;
import org.mahdar.server.about.AboutPages;
import org.mahdar.server.article.ArticlePages;
import org.mahdar.server.asset.Assets;
import org.mahdar.server.door.Door;
import org.mahdar.server.door.EnterPages;
import org.mahdar.server.download.Downloads;
import org.mahdar.server.download.LedgerTables;
import org.mahdar.server.download.Tables;
import org.mahdar.server.episode.EpisodePages;
import org.mahdar.server.feed.Feeds;
import org.mahdar.server.label.Principals;
import org.mahdar.server.ledger.LedgerPages;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;
import org.mahdar.server.people.PeoplePages;
import org.mahdar.server.quote.QuotePages;
import org.mahdar.server.relation.ComparePages;
import org.mahdar.server.relation.CurvePictures;
import org.mahdar.server.relation.DyadPages;
import org.mahdar.server.relation.NetworkPages;
import org.mahdar.server.relation.RelationPages;
import org.mahdar.server.review.ReviewPages;
import org.mahdar.server.rule.RulePages;
import org.mahdar.server.search.SearchPages;
import org.mahdar.server.view.ViewPages;
import org.mahdar.server.view.Views;
import org.mahdar.server.work.Desk;
import org.mahdar.server.work.Labour;
import org.mahdar.server.work.WorkPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages and the API over a record. It answers to this machine alone, and to those who entered by a launch link. Closing it
 * leaves the record open.
 */
public final class MahdarServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MahdarServer.class);
    private static final int MOST_THREADS = 64;
    private static final int LEAST_THREADS = 4;
    private static final long MOST_REQUEST_BYTES = 1_000_000;
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/feed/", "/chart/", "/openapi.json");
    private static final List<String> LANGUAGES = List.of("/ar", "/en");

    private final Javalin javalin;
    private final Door door;
    private final Desk desk;
    private final Rehearsal rehearsal;
    private final String root;
    private final String url;

    private MahdarServer(Javalin javalin, Door door, Desk desk, Rehearsal rehearsal, ServerOptions options) {
        this.desk = desk;
        this.rehearsal = rehearsal;
        this.javalin = javalin;
        this.door = door;
        this.root =
                (options.guard() == null ? "http://" : "https://") + Listening.called(options) + ":" + javalin.port();
        this.url = newLink();
    }

    /**
     * Starts a server over a record.
     *
     * @throws ServerException when the address cannot be listened on
     */
    public static MahdarServer start(Record record, ServerOptions options) {
        return start(record, options, Knowledge.NONE);
    }

    /**
     * Starts a server over a record that knows more than the record holds.
     *
     * @throws ServerException when the address cannot be listened on
     */
    public static MahdarServer start(Record record, ServerOptions options, Knowledge knowledge) {
        return start(record, options, knowledge, null);
    }

    /**
     * Starts a server whose pages can begin long work on the record too.
     *
     * @param labour who does the work; null for nobody. Others than this machine's users cannot begin any
     * @throws ServerException when the address cannot be listened on
     */
    public static MahdarServer start(Record record, ServerOptions options, Knowledge knowledge, Labour labour) {
        Desk desk = new Desk(options.isForOthers() ? null : labour);
        Assets assets = new Assets();
        String password = options.guard() == null ? null : options.guard().password();
        Door door = new Door(Listening.names(options), Assets.ROOT, record.folder(), password);
        Pages pages = new Pages(Principals.bundled(), knowledge.signs(), assets.path(), door.readingKey());
        Views views = new Views(record.folder());
        Javalin javalin = Javalin.create(config -> {
            listen(config, options);
            config.routes.before(door::check);
            config.routes.get(Door.OPEN, door::open);
            config.routes.get(Assets.ROOT + "{version}/<name>", assets::send);
            config.routes.get("/openapi.json", assets::describe);
            entering(config, door, pages);
            reading(config, record, pages, knowledge);
            judging(config, record, pages);
            keeping(config, views, pages);
            working(config, desk, pages);
            api(config, record, pages, knowledge);
            tables(config, record, pages, knowledge);
            failures(config, pages);
        });
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw new ServerException(
                    "The address " + options.address() + ":" + options.port() + " cannot be listened on ("
                            + e.getMessage() + "); choose another port, or 0 for any that is free.",
                    e);
        }
        return new MahdarServer(
                javalin,
                door,
                desk,
                new Rehearsal(record, first(record, pages), Rehearsal.QUIET_MILLISECONDS),
                options);
    }

    /** What the pages ask that are opened first, the first page's question first. */
    private static List<Runnable> first(Record record, Pages pages) {
        LedgerPages ledgers = new LedgerPages(record, pages);
        DyadPages dyads = new DyadPages(record, pages, ledgers);
        return List.of(
                new RelationPages(record, pages)::rehearse,
                new NetworkPages(record, pages)::rehearse,
                dyads::rehearse,
                new EpisodePages(record, pages)::rehearse,
                ledgers::rehearse,
                new PeoplePages(record, pages, KnownPeople.NOBODY)::rehearse,
                new QuotePages(record, pages)::rehearse);
    }

    private static void listen(JavalinConfig config, ServerOptions options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        if (options.guard() == null) {
            config.jetty.host = options.address();
            config.jetty.port = options.port();
        } else {
            config.jetty.addConnector((server, http) -> Listening.encrypted(server, http, options));
        }
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            // Also on answers that no page of ours gives.
            http.addCustomizer((request, headers) -> {
                headers.put("X-Content-Type-Options", "nosniff");
                return request;
            });
        });
        config.http.maxRequestSize = MOST_REQUEST_BYTES;
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.router.ignoreTrailingSlashes = true;
    }

    private static void entering(JavalinConfig config, Door door, Pages pages) {
        if (door.hasPassword()) {
            EnterPages enter = new EnterPages(door, pages);
            for (String language : LANGUAGES) {
                config.routes.get(language + "/enter", enter::page);
                config.routes.post(language + "/enter", enter::enter);
            }
        }
    }

    private static void reading(JavalinConfig config, Record record, Pages pages, Knowledge knowledge) {
        AboutPages about = new AboutPages(record, pages);
        RelationPages relations = new RelationPages(record, pages);
        LedgerPages ledgers = new LedgerPages(record, pages);
        DyadPages dyads = new DyadPages(record, pages, ledgers);
        NetworkPages network = new NetworkPages(record, pages);
        EpisodePages episodes = new EpisodePages(record, pages);
        ArticlePages articles = new ArticlePages(record, pages);
        PeoplePages people = new PeoplePages(record, pages, knowledge.people());
        SearchPages search = new SearchPages(record, pages, knowledge.names());
        RulePages rules = new RulePages(record, pages, knowledge.rules());
        ComparePages compare = new ComparePages(record, pages);
        QuotePages quotes = new QuotePages(record, pages);
        config.routes.get("/", about::root);
        for (String language : LANGUAGES) {
            config.routes.get(language, about::root);
            config.routes.get(language + "/about", about::about);
            config.routes.get(language + "/preferences", about::preferences);
            config.routes.post(language + "/preferences", about::keepPreferences);
            config.routes.get(language + "/relations", relations::board);
            config.routes.get(language + "/relations/{a}/{b}", dyads::page);
            config.routes.get(language + "/network", network::page);
            config.routes.get(language + "/compare", compare::page);
            config.routes.get(language + "/ledgers", context -> context.redirect(language + "/ledgers/sanctions"));
            config.routes.get(language + "/ledgers/{name}", ledgers::page);
            config.routes.get(language + "/episodes", episodes::list);
            config.routes.get(language + "/episodes/{id}", episodes::one);
            config.routes.get(language + "/articles", articles::list);
            config.routes.get(language + "/articles/{id}", articles::one);
            config.routes.get(language + "/people", people::list);
            config.routes.get(language + "/people/{id}", people::one);
            config.routes.get(language + "/quotes", quotes::page);
            config.routes.get(language + "/search", search::page);
            config.routes.get(language + "/rules/{id}", rules::one);
        }
    }

    private static void judging(JavalinConfig config, Record record, Pages pages) {
        ReviewPages review = new ReviewPages(record, pages);
        for (String language : LANGUAGES) {
            config.routes.get(language + "/review", review::list);
            config.routes.get(language + "/review/events/{key}", review::form);
            config.routes.post(language + "/review/events/{key}", review::judgeEvent);
            config.routes.post(language + "/review/episodes/{id}", review::judgeEpisode);
            config.routes.post(language + "/review/episodes/{id}/join", review::joinEpisodes);
            config.routes.post(language + "/review/episodes/{id}/part", review::partEpisode);
            config.routes.post(language + "/review/people/{id}/join", review::joinPeople);
            config.routes.post(language + "/review/people/{id}/part", review::partPerson);
            config.routes.post(language + "/review/undo", review::undo);
        }
        config.routes.get("/api/review", review::api);
        config.routes.get("/api/review/verdicts.jsonl", review::export);
    }

    private static void keeping(JavalinConfig config, Views views, Pages pages) {
        ViewPages kept = new ViewPages(views, pages);
        for (String language : LANGUAGES) {
            config.routes.get(language + "/views", kept::list);
            config.routes.post(language + "/views", kept::keep);
            config.routes.post(language + "/views/remove", kept::remove);
        }
        config.routes.get("/api/views", kept::api);
    }

    private static void working(JavalinConfig config, Desk desk, Pages pages) {
        WorkPages work = new WorkPages(desk, pages);
        for (String language : LANGUAGES) {
            config.routes.get(language + "/work", work::page);
            config.routes.post(language + "/work/add", work::add);
            config.routes.post(language + "/work/reread", work::reread);
            config.routes.post(language + "/work/stop", work::stop);
        }
        config.routes.get("/api/work", work::api);
    }

    private static void tables(JavalinConfig config, Record record, Pages pages, Knowledge knowledge) {
        Tables tables = new Tables(record, pages.principals(), knowledge.names());
        config.routes.get("/api/tables/relations", tables::relations);
        config.routes.get("/api/tables/people", tables::people);
        config.routes.get("/api/tables/quotes", tables::quotes);
        config.routes.get("/api/tables/search", tables::search);
        config.routes.get("/api/tables/scores", tables::scores);
        config.routes.get("/api/tables/articles", tables::articles);
        config.routes.get("/api/tables/people/{id}", tables::mentions);
        config.routes.get("/api/tables/ledgers/{name}", new LedgerTables(record)::send);
        Feeds feeds = new Feeds(record, pages, knowledge.names());
        config.routes.get("/feed/{language}/{view}", feeds::send);
        config.routes.get("/feed/{language}/ledgers/{name}", feeds::ledger);
        config.routes.get("/feed/{language}/people/{id}", feeds::person);
        config.routes.get("/feed/{language}/episodes/{id}", feeds::episode);
        config.routes.get("/feed/{language}/articles/{id}", feeds::article);
        CurvePictures pictures = new CurvePictures(record, pages, Clock.systemUTC());
        config.routes.get("/chart/{language}/relations/{a}/{b}", pictures::send);
        config.routes.get("/chart/{language}/relations/{a}/{b}/frame", pictures::frame);
    }

    private static void api(JavalinConfig config, Record record, Pages pages, Knowledge knowledge) {
        RelationPages relations = new RelationPages(record, pages);
        LedgerPages ledgers = new LedgerPages(record, pages);
        EpisodePages episodes = new EpisodePages(record, pages);
        ArticlePages articles = new ArticlePages(record, pages);
        PeoplePages people = new PeoplePages(record, pages, knowledge.people());
        config.routes.get("/api/relations", relations::api);
        config.routes.get("/api/relations/{a}/{b}", new DyadPages(record, pages, ledgers)::api);
        config.routes.get("/api/ledgers/{name}", ledgers::api);
        config.routes.get("/api/episodes", episodes::apiList);
        config.routes.get("/api/episodes/{id}", episodes::apiOne);
        config.routes.get("/api/articles", articles::apiList);
        config.routes.get("/api/articles/{id}", articles::apiOne);
        config.routes.get("/api/people", people::apiList);
        config.routes.get("/api/people/{id}", people::apiOne);
        config.routes.get("/api/quotes", new QuotePages(record, pages)::api);
        config.routes.get("/api/search", new SearchPages(record, pages, knowledge.names())::api);
        config.routes.get("/api/rules/{id}", new RulePages(record, pages, knowledge.rules())::api);
        config.routes.get("/api/download", new Downloads(record)::send);
    }

    private static void failures(JavalinConfig config, Pages pages) {
        Json json = new Json();
        config.routes.exception(Wrong.class, (wrong, context) -> say(context, pages, json, wrong));
        config.routes.exception(RecordException.class, (e, context) -> {
            int status = switch (e.kind()) {
                case BAD_REQUEST -> 400;
                case CLOSED, IN_USE -> 503;
                case READ_ONLY -> 409;
                default -> 500;
            };
            say(context, pages, json, Wrong.refused(status, e.getMessage()));
        });
        config.routes.exception(HttpResponseException.class, (e, context) -> {
            Wrong wrong = e.getStatus() == 404
                    ? Wrong.noPage(context.path())
                    : Wrong.forbidden(e.getStatus(), "verb", e.getMessage());
            say(context, pages, json, wrong);
        });
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} {} failed", context.req().getMethod(), context.path(), e);
            say(context, pages, json, Wrong.forbidden(500, "stumbled", "Mahdar stumbled; its log says where"));
        });
    }

    private static void say(Context context, Pages pages, Json json, Wrong wrong) {
        String path = context.path();
        if (FOR_PROGRAMS.stream().anyMatch(path::startsWith)) {
            json.problem(context, wrong.status(), wrong.code(), wrong.getMessage());
            return;
        }
        context.status(wrong.status());
        Screen screen = pages.screen(context);
        pages.send(context, screen, "wrong", Map.of("wrong", wrong));
    }

    /** The address to open: the first launch link. */
    public String url() {
        return url;
    }

    /** A fresh launch link, for one entry more. */
    public String newLink() {
        return root + door.launchPath();
    }

    /** The server's address without any token. */
    public String root() {
        return root;
    }

    @Override
    public void close() {
        try {
            desk.close();
        } finally {
            rehearsal.close();
            javalin.stop();
        }
    }
}
