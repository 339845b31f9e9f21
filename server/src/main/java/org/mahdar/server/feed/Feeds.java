package org.mahdar.server.feed;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.mahdar.model.Code;
import org.mahdar.model.PartialDate;
import org.mahdar.record.Record;
import org.mahdar.record.article.KeptArticle;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.ledger.Entry;
import org.mahdar.record.ledger.Ledger;
import org.mahdar.record.ledger.Step;
import org.mahdar.record.people.KnownPeople;
import org.mahdar.record.people.PersonLine;
import org.mahdar.record.people.PersonView;
import org.mahdar.record.quote.QuoteLine;
import org.mahdar.record.quote.QuoteQuery;
import org.mahdar.record.search.Hit;
import org.mahdar.record.search.NameSource;
import org.mahdar.record.search.SearchQuery;
import org.mahdar.record.store.Sides;
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
import org.mahdar.server.relation.ComparePages;
import org.mahdar.server.relation.NetworkPages;
import org.mahdar.server.search.SearchQuestion;

/**
 * A view as an Atom feed: the same question as the page's, the fifty latest answers, in the page's language. The address carries
 * a key, since programs that read feeds cannot enter by the launch link.
 */
public final class Feeds {

    private static final int MOST = 50;
    /** Of one matter in a ledger, so that a long quarrel does not hide all others. */
    private static final int MOST_STEPS = 10;

    private final Record record;
    private final Pages pages;
    private final NameSource names;
    private final LedgerSpeech words = new LedgerSpeech();

    public Feeds(Record record, Pages pages, NameSource names) {
        this.record = record;
        this.pages = pages;
        this.names = names;
    }

    /** {@code GET /feed/{language}/{view}}: episodes, quotes, search, articles, relations, people, network, compare or review. */
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
            case "network" -> network(context, screen);
            case "compare" -> compare(context, screen);
            case "review" -> review(context, screen);
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
                            Entries.moment(said.published()),
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
                        .orElse(Entries.moment(null)));
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
            entries.add(Entries.episode(episode, screen, root(context)));
        }
        return entries;
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
                    Entries.moment(quote.published()),
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
                    Entries.moment(published == null ? null : published.first()),
                    hit.text()));
        }
        return entries;
    }

    /** The relations that were told of last; one comes again when more is told of it. */
    private List<Atom.Entry> relations(Context context, Screen screen) {
        Params params = Params.of(context).only(with(Board.Question.PARAMETERS));
        return relations(Board.Question.of(params, MOST, MOST).latest(MOST), context, screen);
    }

    /** The lines of the net that were told of last. */
    private List<Atom.Entry> network(Context context, Screen screen) {
        Params params = Params.of(context).only(Door.KEY, "of", "type", "from", "to");
        return relations(NetworkPages.question(params).latest(MOST), context, screen);
    }

    private List<Atom.Entry> relations(Board.Question question, Context context, Screen screen) {
        return new Board(record, pages.principals())
                .find(question, record.stats()).items().stream()
                        .map(line -> Entries.relation(line.relation(), screen, root(context)))
                        .toList();
    }

    /** What was reported last of all the pairs compared. */
    private List<Atom.Entry> compare(Context context, Screen screen) {
        Params params = Params.of(context).only(Door.KEY, "pair", "from", "to");
        params.inOrder("from", "to");
        Map<String, Episode> told = new LinkedHashMap<>();
        for (Sides pair : ComparePages.pairs(params).values()) {
            EpisodeQuery query = EpisodeQuery.between(Code.parse(pair.a()), Code.parse(pair.b()))
                    .withDays(params.firstDay("from"), params.lastDay("to"));
            record.latestEpisodes(query, MOST).forEach(episode -> told.put(episode.id(), episode));
        }
        return told.values().stream()
                .sorted(Comparator.comparing(
                                Entries::lastDay, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                        .thenComparing(Episode::id))
                .limit(MOST)
                .map(episode -> Entries.episode(episode, screen, root(context)))
                .toList();
    }

    /** The latest verdicts. */
    private List<Atom.Entry> review(Context context, Screen screen) {
        Params.of(context).only(Door.KEY);
        return record.review().verdicts(0, MOST).items().stream()
                .map(line -> Entries.verdict(line, screen, root(context)))
                .toList();
    }

    /** {@code GET /feed/{language}/episodes/{id}}: the reports that tell the episode, the latest first. */
    public void episode(Context context) {
        Screen screen = screen(context);
        Params.of(context).only(Door.KEY);
        String id = context.pathParam("id");
        Episode episode = record.episode(id).orElseThrow(() -> Wrong.notKept("episode", id));
        List<Atom.Entry> entries = episode.reports().stream()
                .map(report -> Entries.report(report, screen, root(context)))
                .sorted(Comparator.comparing(Atom.Entry::updated).reversed().thenComparing(Atom.Entry::id))
                .limit(MOST)
                .toList();
        send(context, screen, Entries.called(episode, screen.speech()), entries);
    }

    /** {@code GET /feed/{language}/articles/{id}}: the episodes that the article tells; one comes again when others report it. */
    public void article(Context context) {
        Screen screen = screen(context);
        Params.of(context).only(Door.KEY);
        String id = context.pathParam("id");
        KeptArticle article = record.article(id).orElseThrow(() -> Wrong.notKept("article", id));
        List<String> told = article.events().stream()
                .map(KeptArticle.InEpisode::episode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Atom.Entry> entries = record.episodesNamed(told).stream()
                .map(episode -> Entries.episode(episode, screen, root(context)))
                .sorted(Comparator.comparing(Atom.Entry::updated).reversed().thenComparing(Atom.Entry::id))
                .limit(MOST)
                .toList();
        String title = article.reading().title();
        send(context, screen, title == null ? article.reading().article().id() : title, entries);
    }

    /** The people who were named last; one comes again when named on a later day. */
    private List<Atom.Entry> people(Context context, Screen screen) {
        Params params = Params.of(context).only(with(PeopleQuestion.PARAMETERS));
        Speech speech = screen.speech();
        return record.people(PeopleQuestion.filters(params)).items().stream()
                .sorted(Comparator.comparing(
                                PersonLine::last, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                        .thenComparing(PersonLine::articles, Comparator.reverseOrder())
                        .thenComparing(PersonLine::id))
                .limit(MOST)
                .map(person -> new Atom.Entry(
                        "urn:mahdar:person:" + person.id() + ":" + person.last(),
                        person.name() + (person.code() == null ? "" : " · " + speech.name(person.code())),
                        root(context) + screen.to("people", person.id()),
                        Entries.moment(person.last()),
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
                Entries.moment(step.firstReport() == null ? step.day() : step.firstReport()),
                told);
    }

    private static String[] with(String[] parameters) {
        return Stream.concat(Stream.of(Door.KEY), Stream.of(parameters)).toArray(String[]::new);
    }

    private static String root(Context context) {
        return context.scheme() + "://" + context.req().getHeader("Host");
    }

    private static String name(String page) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(page.getBytes(StandardCharsets.UTF_8));
    }
}
