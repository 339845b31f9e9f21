package org.mahdar.reader.learning;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was learned from annotated articles about whom a person acts for and who said a quotation. Of answers with one score the first is
 * taken. Immutable and safe for use by many threads.
 */
public final class ChoiceModel implements Chooser {

    static final String RESOURCE = "choices.model";

    private final NameModel names;
    private final Map<Question.Matter, Weights> weights;

    private ChoiceModel(NameModel names, Map<Question.Matter, Weights> weights) {
        this.names = names;
        this.weights = new EnumMap<>(weights);
    }

    /** A model that knows nothing but names: the rules decide. */
    public static ChoiceModel of(NameModel names) {
        Map<Question.Matter, Weights> none = new EnumMap<>(Question.Matter.class);
        for (Question.Matter matter : Question.Matter.values()) {
            none.put(matter, Weights.of(new double[0]));
        }
        return new ChoiceModel(names, none);
    }

    /** The model that is bundled with this version; a blank one where there is none. */
    public static ChoiceModel bundled() {
        try (InputStream in = ChoiceModel.class.getResourceAsStream(RESOURCE)) {
            return in == null ? of(NameModel.BLANK) : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of choices (" + RESOURCE + ") cannot be read", e);
        }
    }

    static ChoiceModel read(InputStream in) throws IOException {
        BufferedInputStream all = new BufferedInputStream(in);
        NameModel names = NameModel.read(all);
        Map<Question.Matter, Weights> parts = new EnumMap<>(Question.Matter.class);
        for (Question.Matter matter : Question.Matter.values()) {
            parts.put(matter, Weights.read(all));
        }
        return new ChoiceModel(names, parts);
    }

    /** The same model with other weights for one matter. */
    public ChoiceModel with(Question.Matter matter, Weights other) {
        Map<Question.Matter, Weights> parts = new EnumMap<>(weights);
        parts.put(matter, other);
        return new ChoiceModel(names, parts);
    }

    /** Writes the model as {@link #bundled} reads it. */
    public void write(OutputStream out) throws IOException {
        names.write(out);
        for (Question.Matter matter : Question.Matter.values()) {
            weights.get(matter).write(out);
        }
    }

    @Override
    public NameModel names() {
        return names;
    }

    @Override
    public int choose(Question question) {
        Weights known = weights.get(question.matter());
        List<Answer> answers = question.answers();
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < answers.size(); i++) {
            double score = known.score(answers.get(i).features());
            if (score > highest) {
                best = i;
                highest = score;
            }
        }
        return best;
    }
}
