package org.mahdar.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Article;
import org.mahdar.model.Event;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Person;
import org.mahdar.model.Reading;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Analyzer;
import org.mahdar.reader.analysis.PersonModel;
import org.mahdar.reader.clause.ClauseScanner;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.reader.date.DateFinder;
import org.mahdar.reader.event.EventModel;
import org.mahdar.reader.event.EventReader;
import org.mahdar.reader.event.Events;
import org.mahdar.reader.learning.ChoiceModel;
import org.mahdar.reader.learning.Chooser;
import org.mahdar.reader.mention.Entity;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.MentionFinder;
import org.mahdar.reader.mention.Resolver;
import org.mahdar.reader.page.Page;
import org.mahdar.reader.page.PageReader;
import org.mahdar.reader.speech.QuoteReader;
import org.mahdar.reader.speech.Speech;
import org.mahdar.reader.speech.Tellers;

/**
 * Reads articles: from a text and the lexicon to people, quotes and events, each with its place in the text. The same article and lexicon
 * always give the same reading. Immutable and safe for use by many threads.
 */
public final class ArticleReader {

    /** The coder's version, as it stands in every reading. */
    public static final String VERSION = "0.1.0";

    private final Lexicon lexicon;
    private final Analyzer analyzer;
    private final PageReader pageReader = new PageReader();
    private final MentionFinder mentionFinder = new MentionFinder();
    private final DateFinder dateFinder = new DateFinder();
    private final QuoteReader quoteReader = new QuoteReader();
    private final EventReader eventReader;
    private final Chooser chooser;
    private final Scope scope;

    /** A reader with the bundled model of events. */
    public ArticleReader(Lexicon lexicon) {
        this(lexicon, EventModel.bundled());
    }

    /** A reader with another model of events, or with none: then the order of the frames' slots decides alone. */
    public ArticleReader(Lexicon lexicon, EventModel model) {
        this(lexicon, model, ChoiceModel.bundled());
    }

    /** A reader with another model of events, or with none, and another chooser of people's sides and of speakers. */
    public ArticleReader(Lexicon lexicon, EventModel model, Chooser chooser) {
        this(lexicon, new Analyzer(lexicon), new EventReader(lexicon, model), chooser, Scope.INTERNATIONAL);
    }

    private ArticleReader(Lexicon lexicon, Analyzer analyzer, EventReader eventReader, Chooser chooser, Scope scope) {
        this.lexicon = lexicon;
        this.analyzer = analyzer;
        this.eventReader = eventReader;
        this.chooser = chooser;
        this.scope = scope;
    }

    /**
     * A reader with all that is bundled; the models are loaded while the lexicon is.
     *
     * @throws org.mahdar.lexicon.LexiconException when a data file is wrong; the message names file and line
     */
    public static ArticleReader bundled() {
        CompletableFuture<Models> models = new CompletableFuture<>();
        models.completeAsync(Models::load, work -> new Thread(work, "models").start());
        Lexicon lexicon = Lexicon.bundled();
        Models loaded = models.join();
        return new ArticleReader(
                lexicon,
                new Analyzer(lexicon, loaded.persons()),
                new EventReader(lexicon, loaded.events()),
                loaded.choices(),
                Scope.INTERNATIONAL);
    }

    private record Models(EventModel events, Chooser choices, PersonModel persons) {
        static Models load() {
            return new Models(EventModel.bundled(), ChoiceModel.bundled(), PersonModel.bundled());
        }
    }

    /**
     * The same reader with events of that scope.
     *
     * @param wanted {@code INTERNATIONAL} for acts across borders alone, {@code DOMESTIC} for those inside one country too
     */
    public ArticleReader withScope(Scope wanted) {
        return new ArticleReader(lexicon, analyzer, eventReader, chooser, wanted);
    }

    /** The reading of one article. */
    public Reading read(Article article) {
        Prepared p = prepare(article);
        Tellers tellers = new Tellers(p, chooser);
        return reading(p, tellers, eventReader.read(p, tellers));
    }

    /** The reading of one article with everything that was considered on the way. */
    public Explanation explain(Article article) {
        Prepared p = prepare(article);
        Tellers tellers = new Tellers(p, chooser);
        Events events = eventReader.read(p, tellers);
        List<Considered> considered = new ArrayList<>(events.considered());
        if (scope != Scope.INTERNATIONAL) {
            considered.addAll(events.consideredAtHome());
        }
        return new Explanation(reading(p, tellers, events), considered);
    }

    private Reading reading(Prepared p, Tellers tellers, Events events) {
        return new Reading(
                p.analysis().article(),
                p.page().title(),
                p.page().outlet(),
                p.page().agency(),
                p.page().author(),
                p.published(),
                p.page().body(),
                persons(p.analysis(), p.people()),
                quoteReader.read(p, tellers),
                events(events),
                VERSION,
                lexicon.hash());
    }

    private List<Event> events(Events events) {
        if (scope == Scope.INTERNATIONAL) {
            return events.events();
        }
        List<Event> international = events.events();
        List<Event> all = new ArrayList<>(international);
        all.addAll(events.domestic(international));
        all.sort(Comparator.comparing((Event e) -> e.evidence().get(0).span()));
        return all;
    }

    /** Everything that is known of an article before its events are read. */
    public Prepared prepare(Article article) {
        Analysis a = analyzer.analyze(article);
        Page page = pageReader.read(a);
        LocalDate published = page.published();
        List<Mention> mentions = mentionFinder.find(a, page);
        List<Entity> people = new Resolver(a, mentions, published, chooser).resolve();
        List<DateExpression> dates = dateFinder.find(a, published);
        ClauseScanner scanner = new ClauseScanner(a, mentions);
        Subjects subjects = new Subjects(a, scanner);
        Speech speech = new Speech(a, scanner, subjects);
        PartialDate day = published == null ? null : PartialDate.of(published);
        return new Prepared(a, mentions, people, scanner, subjects, speech, dates, day, page);
    }

    private static List<Person> persons(Analysis a, List<Entity> people) {
        List<Person> all = new ArrayList<>();
        for (Entity person : people) {
            List<Span> spans = new ArrayList<>();
            for (Mention m : person.mentions()) {
                spans.add(m.nameSpan(a));
            }
            all.add(new Person(
                    person.name(),
                    person.code(),
                    person.office(),
                    person.mentions().get(0).standing(),
                    spans,
                    person.known()));
        }
        return all;
    }
}
