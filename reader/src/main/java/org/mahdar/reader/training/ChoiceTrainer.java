package org.mahdar.reader.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Article;
import org.mahdar.model.json.ReadingJson;
import org.mahdar.reader.ArticleReader;
import org.mahdar.reader.learning.Answer;
import org.mahdar.reader.learning.ChoiceModel;
import org.mahdar.reader.learning.Chooser;
import org.mahdar.reader.learning.Learner;
import org.mahdar.reader.learning.NameModel;
import org.mahdar.reader.learning.Question;
import org.mahdar.reader.learning.Weights;

/**
 * Trains the model of choices: what names tell from unannotated articles, then from annotated ones for whom people act, what between quotation
 * marks is somebody's words, and who said it.
 *
 * <pre>
 * ChoiceTrainer train MODEL NAMES.tsv GOLD.jsonl…         writes the model
 * ChoiceTrainer folds PREDICTIONS NAMES.tsv GOLD.jsonl…   reads each article with a model that never saw it, for the scorer
 * </pre>
 *
 * NAMES.tsv is what {@link NameCounter} has written. A gold file holds an object a line with {@code id}, {@code text}, {@code published}, {@code people} and {@code quotes}. Deterministic.
 */
public final class ChoiceTrainer {

    private static final System.Logger LOG = System.getLogger(ChoiceTrainer.class.getName());
    private static final int FOLDS = 5;
    private static final int PASSES = 8;
    private static final int RUNS = 4;
    private static final double PERSON_DECAY = 1e-3;
    private static final double SPEAKER_DECAY = 1e-2;
    private static final double QUOTED_DECAY = 1e-3;
    private static final long SEED = 20180422L;

    private final Lexicon lexicon = Lexicon.bundled();
    private final NameModel names;

    private ChoiceTrainer(NameModel names) {
        this.names = names;
    }

    /** An annotated article. */
    private record Lesson(Article article, JsonNode gold) {}

    /** A question with the answers that are right. */
    private record Solved(Question question, boolean[] right) {

        int[][] features() {
            return question.answers().stream().map(Answer::features).toArray(int[][]::new);
        }
    }

    /** Runs the trainer; see the class. */
    public static void main(String[] args) throws IOException {
        if (args.length < 4 || !args[0].equals("train") && !args[0].equals("folds")) {
            throw new IllegalArgumentException(
                    "usage: train MODEL NAMES.tsv GOLD.jsonl… | folds PREDICTIONS NAMES.tsv GOLD.jsonl…; got: "
                            + List.of(args));
        }
        ChoiceTrainer trainer = new ChoiceTrainer(NameCounter.model(Path.of(args[2])));
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 3; i < args.length; i++) {
            lessons.addAll(lessons(Path.of(args[i])));
        }
        if (args[0].equals("folds")) {
            trainer.folds(lessons, Path.of(args[1]));
            return;
        }
        ChoiceModel model = trainer.model(lessons);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            model.write(out);
        }
    }

    private static List<Lesson> lessons(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Lesson> lessons = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode gold = mapper.readTree(line);
            String day = gold.path("published").isTextual()
                    ? gold.get("published").asText()
                    : gold.path("published_hint").asText("");
            LocalDate published = day.isEmpty() ? null : LocalDate.parse(day);
            String id = gold.get("id").asText();
            String text = gold.get("text").asText();
            lessons.add(new Lesson(new Article(id, id, null, null, null, published, text, false), gold));
        }
        return lessons;
    }

    private void folds(List<Lesson> lessons, Path to) throws IOException {
        List<ChoiceModel> choosers = choosers(lessons);
        ReadingJson json = new ReadingJson();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            ArticleReader reader = new ArticleReader(lexicon, null, choosers.get(i % FOLDS));
            lines.add(json.toJson(reader.read(lessons.get(i).article)));
        }
        Files.write(to, lines, StandardCharsets.UTF_8);
    }

    /** For each fold a model that has not seen its articles. */
    private List<ChoiceModel> choosers(List<Lesson> lessons) {
        List<ChoiceModel> first = first(lessons);
        List<List<Solved>> again = solved(lessons, first);
        List<ChoiceModel> models = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Weights speakers = learn(outside(again, fold), Question.Matter.SPEAKER, SPEAKER_DECAY);
            models.add(first.get(fold).with(Question.Matter.SPEAKER, speakers));
        }
        return models;
    }

    private ChoiceModel model(List<Lesson> lessons) {
        List<List<Solved>> again = solved(lessons, first(lessons));
        List<Solved> all = outside(again, -1);
        return ChoiceModel.of(names)
                .with(Question.Matter.PERSON, learn(all, Question.Matter.PERSON, PERSON_DECAY))
                .with(Question.Matter.SPEAKER, learn(all, Question.Matter.SPEAKER, SPEAKER_DECAY))
                .with(Question.Matter.QUOTED, learn(all, Question.Matter.QUOTED, QUOTED_DECAY));
    }

    /**
     * For each fold a model that has not seen its articles and that has learned from readings by rules. Who spoke last bears on who speaks
     * next: the speakers are learned again in readings by these models.
     */
    private List<ChoiceModel> first(List<Lesson> lessons) {
        List<List<Solved>> solved = solved(lessons, null);
        List<ChoiceModel> models = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Solved> rest = outside(solved, fold);
            models.add(ChoiceModel.of(names)
                    .with(Question.Matter.PERSON, learn(rest, Question.Matter.PERSON, PERSON_DECAY))
                    .with(Question.Matter.SPEAKER, learn(rest, Question.Matter.SPEAKER, SPEAKER_DECAY))
                    .with(Question.Matter.QUOTED, learn(rest, Question.Matter.QUOTED, QUOTED_DECAY)));
        }
        return models;
    }

    private static List<Solved> outside(List<List<Solved>> all, int fold) {
        List<Solved> rest = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % FOLDS != fold) {
                rest.addAll(all.get(i));
            }
        }
        return rest;
    }

    /** The questions of each article with their right answers; those asked first are answered by models that have not seen the article. */
    private List<List<Solved>> solved(List<Lesson> lessons, List<ChoiceModel> models) {
        List<List<Solved>> all = new ArrayList<>();
        Judge[] judge = new Judge[1];
        List<Solved> questions = new ArrayList<>();
        int[] fold = new int[1];
        Chooser recorder = new Chooser() {
            @Override
            public int choose(Question question) {
                questions.add(new Solved(question, judge[0].right(question)));
                return models == null ? 0 : models.get(fold[0]).choose(question);
            }

            @Override
            public NameModel names() {
                return names;
            }
        };
        ArticleReader reader = new ArticleReader(lexicon, null, recorder);
        for (int i = 0; i < lessons.size(); i++) {
            questions.clear();
            fold[0] = i % FOLDS;
            judge[0] = new Judge(lessons.get(i).gold);
            reader.read(lessons.get(i).article);
            all.add(List.copyOf(questions));
        }
        return all;
    }

    private static Weights learn(List<Solved> all, Question.Matter matter, double decay) {
        List<Solved> solved = new ArrayList<>();
        int unanswered = 0;
        for (Solved one : all) {
            if (one.question.matter() == matter && one.right != null) {
                boolean any = false;
                for (boolean right : one.right) {
                    any |= right;
                }
                unanswered += any ? 0 : 1;
                if (any) {
                    solved.add(one);
                }
            }
        }
        LOG.log(
                System.Logger.Level.INFO,
                matter + ": " + solved.size() + " questions, " + unanswered + " more without a right answer");
        Learner learner = new Learner(decay);
        Random random = new Random(SEED);
        for (int run = 0; run < RUNS; run++) {
            learner.restart();
            for (int pass = 0; pass < PASSES; pass++) {
                Collections.shuffle(solved, random);
                solved.forEach(one -> learner.choice(one.features(), one.right));
                learner.endPass();
            }
        }
        return learner.weights();
    }
}
