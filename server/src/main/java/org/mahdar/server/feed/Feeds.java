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
import org.mahdar.record.quote.QuoteLine;
import org.mahdar.record.quote.QuoteQuery;
import org.mahdar.record.search.Hit;
import org.mahdar.record.search.NameSource;
import org.mahdar.record.search.SearchQuery;
import org.mahdar.server.door.Door;
import org.mahdar.server.episode.EpisodeQuestion;
import org.mahdar.server.label.Speech;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;
import org.mahdar.server.quote.QuoteQuestion;
import org.mahdar.server.search.SearchQuestion;

/**
 * A view as an Atom feed: the same question as the page's, the fifty latest answers, in the page's language. The address carries
 * a key, since programs that read feeds cannot enter by the launch link.
 */
public final class Feeds {

    private static final int MOST = 50;
    private static final String NO_DAY = "1970-01-01";

    private final Record record;
    private final Pages pages;
    private final NameSource names;

    public Feeds(Record record, Pages pages, NameSource names) {
        this.record = record;
        this.pages = pages;
        this.names = names;
    }

    /** {@code GET /feed/{language}/{view}}: episodes, quotes or search. */
    public void send(Context context) {
        Screen screen = pages.screenOf(context, context.pathParam("language"));
        String view = context.pathParam("view");
        switch (view) {
            case "episodes" -> send(context, screen, view, episodes(context, screen));
            case "quotes" -> send(context, screen, view, quotes(context, screen));
            case "search" -> send(context, screen, view, hits(context, screen));
            default -> throw Wrong.notKept("feed", view);
        }
    }

    private void send(Context context, Screen screen, String view, List<Atom.Entry> entries) {
        Address asked = Address.of(context.path(), context.queryParamMap());
        Address page = asked.without(Door.KEY).at(screen.language().code(), view);
        String title = screen.t("name") + " · " + screen.t("nav." + view) + asked(page, screen.speech());
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
        String words = first.claims().get(0).event().evidence().get(0).text();
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

    private List<Atom.Entry> hits(Context context, Screen screen) {
        Params params = Params.of(context).only(with(SearchQuestion.PARAMETERS));
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
