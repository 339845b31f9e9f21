package org.mahdar.server.feed;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.mahdar.model.PartialDate;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.episode.Report;
import org.mahdar.record.ledger.Entry;
import org.mahdar.record.ledger.Ledger;
import org.mahdar.record.ledger.Step;
import org.mahdar.record.people.KnownPeople;
import org.mahdar.record.people.PersonLine;
import org.mahdar.record.people.PersonView;
import org.mahdar.record.quote.QuoteLine;
import org.mahdar.record.quote.QuoteQuery;
import org.mahdar.record.relation.Movement;
import org.mahdar.record.relation.Relation;
import org.mahdar.record.search.Hit;
import org.mahdar.record.search.NameSource;
import org.mahdar.record.search.SearchQuery;
import org.mahdar.server.door.Door;
import org.mahdar.server.episode.EpisodeQuestion;
import org.mahdar.server.label.Speech;
import org.mahdar.server.ledger.LedgerQuestion;
import org.mahdar.server.ledger.LedgerSpeech;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;
import org.mahdar.server.people.PeopleQuestion;
import org.mahdar.server.quote.QuoteQuestion;
import org.mahdar.server.relation.Board;
import org.mahdar.server.search.SearchQuestion;

/**
 * A view as an Atom feed: the same question as the page's, the fifty latest answers, in the page's language. The address carries
 * a key, since programs that read feeds cannot enter by the launch link.
 */
public final class Feeds {

    private static final int MOST = 50;
    /** Of one matter in a ledger, so that a long quarrel does not hide all others. */
    private static final int MOST_STEPS = 10;

    private static final String NO_DAY = "1970-01-01";

    private final Record record;
    private final Pages pages;
    private final NameSource names;
    private final LedgerSpeech words = new LedgerSpeech();

    public Feeds(Record record, Pages pages, NameSource names) {
        this.record = record;
        this.pages = pages;
        this.names = names;
    }

    /** {@code GET /feed/{language}/{view}}: episodes, quotes, search, articles, relations or people. */
    public void send(Context context) {
        Screen screen = screen(context);
        String view = context.pathParam("view");
        List<Atom.Entry> entries = switch (view) {
            case "episodes" -> episodes(context, screen);
            case "quotes" -> quotes(context, screen);
            case "search" -> hits(context, screen, SearchQuestion.PARAMETERS);
            case "articles" -> hits(context, screen, new String[] {"offset", "limit"});
            case "relations" -> relations(context, screen);
            case "people" -> people(context, screen);
            default -> throw Wrong.notKept("feed", view);
        };
        send(context, screen, screen.t("nav." + view), entries);
    }

    /** {@code GET /feed/{language}/ledgers/{name}}: the steps taken last, each with the sentence it rests on. */
    public void ledger(Context context) {
        Screen screen = screen(context);
        Params params = Params.of(context).only(with(LedgerQuestion.PARAMETERS));
        Ledger ledger = record.ledger(
                LedgerQuestion.filters(context, params).withPage(0, MOST), LedgerQuestion.wanted(params), MOST_STEPS);
        List<Atom.Entry> entries = ledger.entries().items().stream()
                .flatMap(entry ->
                        latest(entry.steps()).stream().map(step -> entry(ledger, entry, step, screen, root(context))))
                .sorted(Comparator.comparing(Atom.Entry::updated).reversed().thenComparing(Atom.Entry::id))
                .limit(MOST)
                .toList();
        send(context, screen, screen.t("ledger." + ledger.query().ledger().label()), entries);
    }

    private static List<Step> latest(List<Step> steps) {
        return steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size());
    }

    /** {@code GET /feed/{language}/people/{id}}: the sentences that named the person last. */
    public void person(Context context) {
        Screen screen = screen(context);
        Params.of(context).only(Door.KEY);
        String id = context.pathParam("id");
        PersonView person = record.person(id, KnownPeople.NOBODY).orElseThrow(() -> Wrong.notKept("person", id));
        int all = (int) Math.min(Integer.MAX_VALUE, record.mentions(id, 0, 0).total());
        List<Atom.Entry> entries = new ArrayList<>();
        for (PersonView.Sentence said :
                record.mentions(id, Math.max(0, all - MOST), MOST).items()) {
            entries.add(
                    0,
                    new Atom.Entry(
                            "urn:mahdar:mention:" + said.article() + ":"
                                    + said.mention().start(),
                            person.line().name() + (said.outlet() == null ? "" : " · " + said.outlet()),
                            root(context) + screen.to("articles", said.article()),
                            moment(said.published()),
                            said.text()));
        }
        send(context, screen, person.line().name(), entries);
    }

    private Screen screen(Context context) {
        return pages.screenOf(context, context.pathParam("language"));
    }

    private void send(Context context, Screen screen, String called, List<Atom.Entry> entries) {
        Address asked = Address.of(context.path(), context.queryParamMap());
        Address page = Address.of(
                context.path().substring("/feed".length()),
                asked.without(Door.KEY).parameters());
        String title = screen.t("name") + " · " + called + asked(page, screen.speech());
        Atom.Feed feed = new Atom.Feed(
                name(page.toString()),
                title,
                screen.language().code(),
                root(context) + asked,
                root(context) + page,
                entries.stream()
                        .map(Atom.Entry::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(moment(null)));
        context.contentType("application/atom+xml; charset=utf-8").result(Atom.write(feed, entries));
    }

    /** What narrows the view, so that one feed can be told from another. */
    private static String asked(Address page, Speech speech) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, List<String>> one : new TreeMap<>(page.parameters()).entrySet()) {
            text.append(" · ").append(String.join(", ", one.getValue()));
        }
        return speech.digits(text.toString());
    }

    private List<Atom.Entry> episodes(Context context, Screen screen) {
        Params params = Params.of(context).only(with(EpisodeQuestion.PARAMETERS));
        EpisodeQuery query = EpisodeQuestion.filters(params);
        List<Atom.Entry> entries = new ArrayList<>();
        for (Episode episode : record.latestEpisodes(query, MOST)) {
            entries.add(entry(episode, screen, root(context)));
        }
        return entries;
    }

    private static Atom.Entry entry(Episode episode, Screen screen, String root) {
        Speech speech = screen.speech();
        LocalDate last = episode.reports().stream()
                .map(Report::published)
                .filter(day -> day != null)
                .map(PartialDate::first)
                .max(Comparator.naturalOrder())
                .orElse(null);
        String sides = Stream.of(speech.names(episode.actors()), speech.names(episode.recipients()))
                .filter(names -> !names.isEmpty())
                .reduce((one, other) -> speech.t("sides.towards", one, other))
                .orElse("");
        Report first = episode.reports().get(0);
        String words = first.words();
        return new Atom.Entry(
                "urn:mahdar:episode:" + episode.id(),
                speech.act(episode.type(), episode.mode()) + ": " + sides + " · " + speech.date(episode.date()),
                root + screen.to("episodes", episode.id()),
                moment(last),
                words + "\n" + (first.outlet() == null ? first.article() : first.outlet()) + " · "
                        + speech.count("count.independent", episode.independent()));
    }

    private List<Atom.Entry> quotes(Context context, Screen screen) {
        Params params = Params.of(context).only(with(QuoteQuestion.PARAMETERS));
        QuoteQuery query = QuoteQuestion.filters(params).withPage(0, MOST);
        List<Atom.Entry> entries = new ArrayList<>();
        for (QuoteLine quote : record.quotes(query).quotes().items()) {
            String who = quote.speaker() != null
                    ? quote.speaker()
                    : quote.code() != null ? screen.speech().name(quote.code()) : screen.t("quote.nobody");
            entries.add(new Atom.Entry(
                    "urn:mahdar:quote:" + quote.article() + ":" + quote.place().start() + ":"
                            + quote.place().end(),
                    who + (quote.outlet() == null ? "" : " · " + quote.outlet()),
                    root(context) + screen.to("articles", quote.article()),
                    moment(quote.published()),
                    quote.text()));
        }
        return entries;
    }

    private List<Atom.Entry> hits(Context context, Screen screen, String[] known) {
        Params params = Params.of(context).only(with(known));
        SearchQuery query =
                SearchQuestion.of(params, MOST, MOST).withLatestFirst().withPage(0, MOST);
        List<Atom.Entry> entries = new ArrayList<>();
        for (Hit hit : record.search(query, names).hits().items()) {
            PartialDate published = hit.article().published();
            entries.add(new Atom.Entry(
                    "urn:mahdar:article:" + hit.article().key(),
                    hit.article().title() == null
                            ? hit.article().id()
                            : hit.article().title(),
                    root(context) + screen.to("articles", hit.article().key()),
                    moment(published == null ? null : published.first()),
                    hit.text()));
        }
        return entries;
    }

    /** The relations that were told of last; one comes again when more is told of it. */
    private List<Atom.Entry> relations(Context context, Screen screen) {
        Params params = Params.of(context).only(with(Board.Question.PARAMETERS));
        Speech speech = screen.speech();
        List<Atom.Entry> entries = new ArrayList<>();
        Board board = new Board(record, pages.principals());
        Board.Question question = Board.Question.of(params, MOST, MOST).latest(MOST);
        for (Movement line : board.find(question, record.stats()).items()) {
            Relation relation = line.relation();
            entries.add(new Atom.Entry(
                    "urn:mahdar:relation:" + relation.a() + ":" + relation.b() + ":" + relation.last() + ":"
                            + relation.reports(),
                    speech.name(relation.a()) + " – " + speech.name(relation.b()),
                    root(context) + screen.to("relations", relation.a(), relation.b()),
                    moment(relation.last()),
                    speech.count("count.episodes", relation.episodes()) + " · "
                            + speech.count("count.independent", relation.independent()) + " · "
                            + speech.t("board.latest") + ": " + speech.score(relation.latestScore())));
        }
        return entries;
    }

    /** The people who were named last; one comes again when named on a later day. */
    private List<Atom.Entry> people(Context context, Screen screen) {
        Params params = Params.of(context).only(with(PeopleQuestion.PARAMETERS));
        Speech speech = screen.speech();
        return PeopleQuestion.find(record, params, Integer.MAX_VALUE).items().stream()
                .sorted(Comparator.comparing(
                                PersonLine::last, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                        .thenComparing(PersonLine::articles, Comparator.reverseOrder())
                        .thenComparing(PersonLine::id))
                .limit(MOST)
                .map(person -> new Atom.Entry(
                        "urn:mahdar:person:" + person.id() + ":" + person.last(),
                        person.name() + (person.code() == null ? "" : " · " + speech.name(person.code())),
                        root(context) + screen.to("people", person.id()),
                        moment(person.last()),
                        (person.office() == null ? "" : person.office() + " · ")
                                + speech.count("count.articles", person.articles())))
                .toList();
    }

    private Atom.Entry entry(Ledger ledger, Entry entry, Step step, Screen screen, String root) {
        Speech speech = screen.speech();
        String sides =
                speech.name(entry.holder()) + (entry.towards().isEmpty() ? "" : " – " + speech.name(entry.towards()));
        String subject = entry.subject().isEmpty() ? "" : " · " + words.subject(entry.subject(), speech);
        Episode episode = step.episode() == null ? null : ledger.episodes().get(step.episode());
        String where = step.details().get("article");
        Address page = episode != null
                ? screen.to("episodes", episode.id())
                : where != null
                        ? screen.to("articles", where)
                        : screen.to("ledgers", ledger.query().ledger().label());
        String told = episode == null
                ? step.details().getOrDefault("words", "")
                : episode.reports().get(0).words();
        String name = String.join(
                " ",
                ledger.query().ledger().label(),
                entry.holder(),
                entry.towards(),
                entry.subject(),
                step.change().label(),
                String.valueOf(step.episode()),
                String.valueOf(where),
                step.details().getOrDefault("start", ""));
        return new Atom.Entry(
                name(name),
                words.change(step.change(), speech) + ": " + sides + subject + " · " + speech.date(step.date()),
                root + page,
                moment(step.firstReport() == null ? step.day() : step.firstReport()),
                told);
    }

    private static String[] with(String[] parameters) {
        return Stream.concat(Stream.of(Door.KEY), Stream.of(parameters)).toArray(String[]::new);
    }

    private static String root(Context context) {
        return context.scheme() + "://" + context.req().getHeader("Host");
    }

    private static String moment(LocalDate day) {
        return (day == null ? NO_DAY : day) + "T00:00:00Z";
    }

    private static String name(String page) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(page.getBytes(StandardCharsets.UTF_8));
    }
}
