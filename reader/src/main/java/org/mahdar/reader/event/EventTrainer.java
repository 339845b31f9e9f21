package org.mahdar.reader.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Code;
import org.mahdar.model.Reading;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.model.Status;
import org.mahdar.model.json.ReadingJson;
import org.mahdar.reader.ArticleReader;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.event.EventModel.Part;
import org.mahdar.reader.learning.ChoiceModel;
import org.mahdar.reader.learning.Chooser;
import org.mahdar.reader.learning.Learner;
import org.mahdar.reader.learning.Weights;
import org.mahdar.reader.speech.Tellers;

/**
 * Trains the model of events from annotated articles.
 *
 * <pre>
 * EventTrainer train MODEL GOLD.jsonl…           writes the model
 * EventTrainer same MODEL GOLD.jsonl…            learns anew in a model that is there which mentions tell one act, nothing else
 * EventTrainer folds PREDICTIONS GOLD.jsonl…     reads each article with a model that never saw it, for the scorer
 * </pre>
 *
 * A gold file holds an object a line with {@code id}, {@code text}, {@code published} and {@code events}. The examples of the frames are
 * always learned from beside them. Deterministic.
 */
public final class EventTrainer {

    private static final int FOLDS = 5;
    private static final double EVENT_DECAY = 3e-3;
    private static final double RERANK_DECAY = 3e-3;

    /** Folds give out every event that is at least so likely, so that a threshold can be chosen. */
    private static final double LEAST = 0.02;

    private static final double SIDE_DECAY = 1e-3;
    private static final double TOPIC_DECAY = 1e-2;

    private static final String OWN = "own-";

    private final ArticleReader reader;
    private final EventReader events;
    private final List<Lesson> examples;
    private final EventModel blank = EventModel.blank();
    private final Chooser chooser = ChoiceModel.bundled();

    /** An article ready to be learned from. */
    private record Lesson(Annotated gold, Prepared prepared) {

        /** Whether it is a text of our own, see {@link Learner}. */
        boolean own() {
            return gold.article().id().startsWith(OWN);
        }
    }

    private EventTrainer(Lexicon lexicon) {
        this.reader = new ArticleReader(lexicon, null, chooser);
        this.events = new EventReader(lexicon, null);
        this.examples = FrameExamples.of(lexicon).stream()
                .map(gold -> new Lesson(gold, reader.prepare(gold.article())))
                .toList();
    }

    /** Runs the trainer; see the class. */
    public static void main(String[] args) throws IOException {
        if (args.length < 3 || !List.of("train", "same", "folds").contains(args[0])) {
            throw new IllegalArgumentException(
                    "usage: train MODEL GOLD.jsonl… | same MODEL GOLD.jsonl… | folds PREDICTIONS GOLD.jsonl…");
        }
        EventTrainer trainer = new EventTrainer(Lexicon.bundled());
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            lessons.addAll(trainer.lessons(Path.of(args[i])));
        }
        Path to = Path.of(args[1]);
        switch (args[0]) {
            case "train" -> write(trainer.model(lessons), to);
            case "same" -> {
                EventModel model = trainer.model(lessons);
                write(read(to).with(Part.SAME, model.weights(Part.SAME)), to);
            }
            default -> trainer.folds(lessons, to);
        }
    }

    private static void write(EventModel model, Path to) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            model.write(out);
        }
    }

    private static EventModel read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return EventModel.read(in);
        }
    }

    private List<Lesson> lessons(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Annotated> annotated = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                annotated.add(Annotated.parse(mapper.readTree(line)));
            }
        }
        return annotated.parallelStream()
                .map(gold -> new Lesson(gold, reader.prepare(gold.article())))
                .toList();
    }

    private void folds(List<Lesson> lessons, Path to) throws IOException {
        ReadingJson json = new ReadingJson();
        String[] lines = new String[lessons.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            EventModel model = model(outside(lessons, fold));
            for (int i = fold; i < lessons.size(); i += FOLDS) {
                Lesson lesson = lessons.get(i);
                Events read = events.with(model).read(lesson.prepared, new Tellers(lesson.prepared, chooser));
                lines[i] = json.toJson(new Reading(
                        lesson.gold.article(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Span(0, 0)),
                        List.of(),
                        List.of(),
                        read.events(LEAST),
                        "",
                        ""));
            }
        }
        Files.write(to, List.of(lines), StandardCharsets.UTF_8);
    }

    private static List<Lesson> outside(List<Lesson> lessons, int fold) {
        List<Lesson> rest = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            if (i % FOLDS != fold) {
                rest.add(lessons.get(i));
            }
        }
        return rest;
    }

    /** What is learned from candidates in each other's company. */
    private record Company(
            Lot rerank,
            Lot same,
            List<Choice> statuses,
            List<Choice> dates,
            List<Choice> modes,
            List<Choice> attributions) {
        static Company empty() {
            return new Company(
                    new Lot(), new Lot(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void addAll(Company other) {
            rerank.addAll(other.rerank);
            same.addAll(other.same);
            statuses.addAll(other.statuses);
            dates.addAll(other.dates);
            modes.addAll(other.modes);
            attributions.addAll(other.attributions);
        }
    }

    /**
     * The model of the lessons. Each stage learns from what the stages before it say of articles that they did not learn from; otherwise it
     * would trust them too much.
     */
    private EventModel model(List<Lesson> articles) {
        List<Lesson> lessons = new ArrayList<>(articles);
        lessons.addAll(examples);
        List<EventModel> sides = folds(fold -> sides(outside(lessons, fold)));
        List<List<Choice>> words = folds(fold -> {
            List<Choice> choices = new ArrayList<>();
            for (int i = fold; i < lessons.size(); i += FOLDS) {
                readings(lessons.get(i), sides.get(fold), choices);
            }
            return choices;
        });
        List<Company> companies = folds(fold -> {
            EventModel model = sides.get(fold).with(Part.EVENT, Passes.choices(union(words, fold), EVENT_DECAY));
            Company company = Company.empty();
            for (int i = fold; i < lessons.size(); i += FOLDS) {
                company(lessons.get(i), model, company);
            }
            return company;
        });
        Company company = Company.empty();
        companies.forEach(company::addAll);
        Map<Part, Supplier<Weights>> parts = new EnumMap<>(Part.class);
        parts.put(Part.EVENT, () -> Passes.choices(union(words, -1), EVENT_DECAY));
        parts.put(Part.RERANK, () -> Passes.logistic(company.rerank, RERANK_DECAY));
        parts.put(Part.SAME, () -> Passes.logistic(company.same, RERANK_DECAY));
        parts.put(Part.STATUS, () -> Passes.choices(company.statuses, SIDE_DECAY));
        parts.put(Part.DATE, () -> Passes.choices(company.dates, SIDE_DECAY));
        parts.put(Part.MODE, () -> Passes.choices(company.modes, SIDE_DECAY));
        parts.put(Part.ATTRIBUTION, () -> Passes.choices(company.attributions, SIDE_DECAY));
        Map<Part, Weights> learned = new ConcurrentHashMap<>();
        parts.entrySet().parallelStream()
                .forEach(part -> learned.put(part.getKey(), part.getValue().get()));
        EventModel model = sides(lessons);
        for (Part part : parts.keySet()) {
            model = model.with(part, learned.get(part));
        }
        return model;
    }

    /** What is done for each fold, on all processors, in the order of the folds. */
    private static <T> List<T> folds(IntFunction<T> work) {
        return IntStream.range(0, FOLDS).parallel().mapToObj(work).toList();
    }

    private static List<Choice> union(List<List<Choice>> folds, int without) {
        List<Choice> all = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            if (i != without) {
                all.addAll(folds.get(i));
            }
        }
        return all;
    }

    /**
     * For each word of an article that may tell an act the choice among all its likely readings and none of them; what may be left out
     * teaches nothing.
     */
    private void readings(Lesson lesson, EventModel sides, List<Choice> into) {
        EventFinder finder = events.with(sides).finder(lesson.prepared);
        Features f = new Features();
        Map<Integer, Lot> words = new TreeMap<>();
        for (Candidate match : finder.propose()) {
            if (match.ruledOut != null) {
                continue;
            }
            for (Candidate c : finder.readings(match)) {
                Boolean label = c.ruledOut != null || c.scope == Scope.DOMESTIC
                        ? null
                        : labelHere(lesson, c, assigned(lesson, c));
                if (label != null) {
                    finder.features(c, f);
                    words.computeIfAbsent(c.trigger, word -> new Lot()).add(f, 0, label, lesson.own());
                }
            }
        }
        words.values().forEach(word -> into.add(word.orNone()));
    }

    /** The candidates of an article in each other's company. */
    private void company(Lesson lesson, EventModel model, Company into) {
        EventFinder finder = events.with(model).finder(lesson.prepared);
        List<Candidate> kept = finder.find().stream()
                .filter(c -> c.ruledOut == null && c.scope != Scope.DOMESTIC)
                .toList();
        int[] told = kept.stream().mapToInt(c -> assigned(lesson, c)).toArray();
        Features f = new Features();
        Reranker reranker = new Reranker(lesson.prepared.analysis(), model, kept);
        for (int i = 0; i < kept.size(); i++) {
            Boolean label = labelHere(lesson, kept.get(i), told[i]);
            if (label != null) {
                reranker.features(i, f);
                into.rerank.add(f, kept.get(i).odds, label, lesson.own());
            }
        }
        fields(lesson, kept, told, into);
        attributions(lesson, kept, told, into.attributions);
        SameAct sameAct = new SameAct(lesson.prepared.analysis(), model);
        for (int i = 0; i < kept.size(); i++) {
            for (int k = i + 1; k < kept.size(); k++) {
                Boolean same = EventMerger.same(kept.get(i), kept.get(k)) ? areOne(lesson, kept, told, i, k) : null;
                if (same != null) {
                    sameAct.features(kept.get(i), kept.get(k), f);
                    into.same.add(f, 0, same, lesson.own());
                }
            }
        }
    }

    /**
     * Whether two candidates of one type between the same sides tell one act. Where the article holds one such act alone, all tell it, those too
     * that stand where nobody marked it: told apart they would be one event too many. Null where nothing says so.
     */
    private static Boolean areOne(Lesson lesson, List<Candidate> kept, int[] told, int i, int k) {
        if (told[i] >= 0 && told[k] >= 0) {
            return told[i] == told[k];
        }
        boolean likely = Math.min(kept.get(i).confidence, kept.get(k).confidence) >= EventMerger.LEAST;
        return likely && acts(lesson.gold, kept.get(told[i] >= 0 ? i : k)) == 1 ? Boolean.TRUE : null;
    }

    /** How many annotated acts are of the candidate's type and between its sides. */
    private static long acts(Annotated gold, Candidate c) {
        return gold.events().stream().filter(alike(c)).count();
    }

    /** Whether an annotated act is of the candidate's type and between its sides. */
    private static Predicate<Annotated.GoldEvent> alike(Candidate c) {
        Set<String> actors = EventMerger.principals(c.actors);
        Set<String> recipients = EventMerger.principals(c.recipients);
        return event -> event.types().contains(c.type) && event.sameSides(actors, recipients, c.type);
    }

    /**
     * The status, the date and the mode of each candidate that tells an annotated event.
     *
     * @param told the event that each candidate tells, or -1
     */
    private void fields(Lesson lesson, List<Candidate> kept, int[] told, Company into) {
        StatusChooser statuses = new StatusChooser(lesson.prepared, blank);
        ModeChooser modes = new ModeChooser(lesson.prepared.analysis(), lesson.prepared.mentions(), blank);
        DateChooser dates = new DateChooser(lesson.prepared, blank);
        for (int i = 0; i < told.length; i++) {
            if (told[i] < 0) {
                continue;
            }
            Candidate c = kept.get(i);
            Annotated.GoldEvent event = lesson.gold.events().get(told[i]);
            StatusChooser.Beside beside = statuses.beside(c);
            into.statuses.add(Choice.of(
                    List.of(Status.values()),
                    (status, f) -> statuses.features(c, beside, status, f),
                    status -> status == event.status()));
            if (lesson.gold.whole()) {
                List<DateOption> options = dates.options(c);
                into.dates.add(Choice.of(
                        options, (date, f) -> dates.features(c, options, date, f), date -> event.at(date.date())));
            }
            if (event.type() == c.type) {
                into.modes.add(Choice.of(
                        ModeChooser.options(c.type),
                        (mode, f) -> modes.features(c, mode, f),
                        mode -> mode == event.mode()));
            }
        }
    }

    /** On whose word each annotated event is told by the candidates that tell it. */
    private void attributions(Lesson lesson, List<Candidate> kept, int[] told, List<Choice> into) {
        if (!lesson.gold.whole()) {
            return;
        }
        AttributionFinder finder =
                new AttributionFinder(lesson.prepared.analysis(), new Tellers(lesson.prepared, chooser), blank);
        Map<Integer, List<Candidate>> mentions = new TreeMap<>();
        for (int i = 0; i < told.length; i++) {
            if (told[i] >= 0) {
                mentions.computeIfAbsent(told[i], event -> new ArrayList<>()).add(kept.get(i));
            }
        }
        mentions.forEach((event, group) -> {
            Candidate best = group.stream()
                    .max(Comparator.comparingDouble(c -> c.confidence))
                    .orElseThrow();
            List<Teller> options = finder.options(best, group);
            String wanted = lesson.gold.events().get(event).attributedTo();
            into.add(Choice.of(options, (teller, f) -> finder.features(best, options, teller, f), teller -> {
                Code code = teller.code();
                return Objects.equals(wanted, code == null ? null : code.principal());
            }));
        });
    }

    /** The annotated event that the candidate tells at its place, or -1. */
    private static int assigned(Lesson lesson, Candidate c) {
        Span word = lesson.prepared.analysis().stemSpan(c.trigger, c.trigger + 1);
        Predicate<Annotated.GoldEvent> alike = alike(c);
        List<Annotated.GoldEvent> gold = lesson.gold.events();
        for (int i = 0; i < gold.size(); i++) {
            if (gold.get(i).tells(word.start(), word.end()) && alike.test(gold.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The label of a reading at its place: what another place of the article tells rightly teaches nothing here.
     *
     * @param told the event that the reading tells at its place, or -1
     */
    private static Boolean labelHere(Lesson lesson, Candidate c, int told) {
        Boolean label = label(lesson.gold, c);
        if (label == null || !label) {
            return label;
        }
        if (told >= 0) {
            return lesson.gold.events().get(told).core() ? Boolean.TRUE : null;
        }
        return tellsAnother(lesson, c) ? Boolean.FALSE : null;
    }

    /** Whether the word tells an annotated act of the candidate's type between other sides. */
    private static boolean tellsAnother(Lesson lesson, Candidate c) {
        Span word = lesson.prepared.analysis().stemSpan(c.trigger, c.trigger + 1);
        return lesson.gold.events().stream()
                .anyMatch(e -> e.core() && e.types().contains(c.type) && e.tells(word.start(), word.end()));
    }

    private static Boolean label(Annotated gold, Candidate c) {
        List<Annotated.GoldEvent> alike =
                gold.events().stream().filter(alike(c)).toList();
        if (alike.isEmpty()) {
            return Boolean.FALSE;
        }
        return alike.stream().anyMatch(Annotated.GoldEvent::core) ? Boolean.TRUE : null;
    }

    private EventModel sides(List<Lesson> lessons) {
        Learner actor = new Learner(SIDE_DECAY);
        Learner recipient = new Learner(SIDE_DECAY);
        List<Choice> choices = new ArrayList<>();
        TypeLessons words = new TypeLessons();
        lessons.forEach(lesson -> words.add(lesson.gold, lesson.prepared));
        EventModel types = blank.with(words.weights());
        for (Lesson lesson : lessons) {
            choices(lesson, types, choices);
        }
        Passes.over(
                choices.size(),
                i -> {
                    Choice choice = choices.get(i);
                    choice.teach(choice.role() == 0 ? actor : recipient);
                },
                actor,
                recipient);
        return types.with(Part.ACTOR, actor.weights())
                .with(Part.RECIPIENT, recipient.weights())
                .with(Part.TOPIC, topic(lessons));
    }

    private static Weights topic(List<Lesson> lessons) {
        Lot lot = new Lot();
        Features f = new Features();
        for (Lesson lesson : lessons) {
            Topic.features(lesson.prepared.analysis(), lesson.prepared.page().inBody(), f);
            lot.add(f, 0, lesson.gold.events().stream().anyMatch(Annotated.GoldEvent::core), lesson.own());
        }
        return Passes.logistic(lot, TOPIC_DECAY);
    }

    private void choices(Lesson lesson, EventModel types, List<Choice> into) {
        EventFinder finder = events.with(types).finder(lesson.prepared);
        for (Candidate c : finder.propose()) {
            if (c.ruledOut != null) {
                continue;
            }
            Annotated.GoldEvent event = told(lesson, c);
            if (event == null) {
                continue;
            }
            SideFeatures.Context context = finder.context(c);
            boolean symmetric = event.symmetric(c.frame.type());
            boolean[] actors = right(c.options, event.actors(), symmetric ? event.recipients() : Set.of());
            into.add(sideChoice(finder.sideFeatures(), c.options, context, null, actors, lesson.own()));
            for (int i = 0; i < actors.length; i++) {
                if (actors[i]) {
                    Option chosen = c.options.get(i);
                    boolean[] others = right(
                            c.options,
                            symmetric ? event.actors() : event.recipients(),
                            symmetric ? event.recipients() : Set.of());
                    for (int k = 0; k < others.length; k++) {
                        Option o = c.options.get(k);
                        others[k] &= o.isNobody() || !o.shares(chosen);
                        boolean whole = symmetric && chosen.codes().size() > 1;
                        others[k] |= o.isNobody() && whole;
                    }
                    into.add(sideChoice(finder.sideFeatures(), c.options, context, chosen, others, lesson.own()));
                    break;
                }
            }
        }
    }

    private static Annotated.GoldEvent told(Lesson lesson, Candidate c) {
        Span word = lesson.prepared.analysis().stemSpan(c.trigger, c.trigger + 1);
        Annotated.GoldEvent found = null;
        for (Annotated.GoldEvent event : lesson.gold.events()) {
            boolean fits = event.types().contains(c.frame.type()) && event.tells(word.start(), word.end());
            if (fits && (found == null || event.core() && !found.core())) {
                found = event;
            }
        }
        return found;
    }

    private static boolean[] right(List<Option> options, Set<String> principals, Set<String> more) {
        boolean[] right = new boolean[options.size()];
        boolean nobody = principals.isEmpty() && more.isEmpty();
        for (int i = 0; i < right.length; i++) {
            Option o = options.get(i);
            right[i] = o.isNobody()
                    ? nobody
                    : o.codes().stream()
                            .anyMatch(code -> principals.contains(code.principal()) || more.contains(code.principal()));
        }
        return right;
    }

    /** A choice of a side: of the actor, or, where he is given, of the recipient beside him. */
    private static Choice sideChoice(
            SideFeatures sideFeatures,
            List<Option> options,
            SideFeatures.Context context,
            Option actor,
            boolean[] right,
            boolean own) {
        int role = actor == null ? 0 : 1;
        return new Choice(
                role,
                Choice.written(options, (option, f) -> {
                    sideFeatures.of(context, option, role, f);
                    if (actor != null) {
                        sideFeatures.beside(context, option, actor, f);
                    }
                }),
                right,
                own);
    }
}
