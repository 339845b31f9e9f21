package org.mahdar.lexicon.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mahdar.lexicon.LexiconException;
import org.mahdar.lexicon.Table;
import org.mahdar.lexicon.Verb;
import org.mahdar.lexicon.WordIds;
import org.mahdar.text.Folder;

/** Reads the frame files and compiles them. Used once, by one thread. */
public final class FrameCompiler {

    private final Map<String, Verb> verbs;
    private final Folder folder;
    private final WordNumbers numbers;
    private final List<Frame> frames = new ArrayList<>();
    private final List<List<Trigger>> byVerb = new ArrayList<>();
    private final Map<Integer, List<Trigger>> byNoun = new HashMap<>();
    private final List<Light> lights = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** Gives words their numbers, new ones included. */
    public interface WordNumbers {
        /** The number of a folded word, as in {@link WordIds}. */
        int of(String folded);
    }

    public FrameCompiler(Map<String, Verb> verbs, Folder folder, WordNumbers numbers) {
        this.verbs = verbs;
        this.folder = folder;
        this.numbers = numbers;
        for (int i = 0; i < verbs.size(); i++) {
            byVerb.add(new ArrayList<>());
        }
    }

    /**
     * Compiles the files.
     *
     * @param files names of frame files ({@code .frames}) and of the table of light verbs ({@code light.tsv})
     * @param content gives a file's text
     * @throws LexiconException when a file is wrong, with file and line
     */
    public FrameSet compile(List<String> files, UnaryOperator<String> content) {
        for (String file : files) {
            if (file.endsWith(".frames")) {
                blocks(file, content.apply(file));
            } else if (file.endsWith("light.tsv")) {
                lights(Table.parse(file, content.apply(file)));
            }
        }
        return new FrameSet(frames, byVerb, byNoun, lights);
    }

    private void blocks(String file, String text) {
        FrameBlock block = null;
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("frame ")) {
                close(block);
                block = new FrameBlock(file, number, line.substring(6).strip());
            } else if (block == null) {
                throw new LexiconException(file, number, "a line before the first «frame»: " + line);
            } else {
                block.add(number, line);
            }
        }
        close(block);
    }

    private void close(FrameBlock block) {
        if (block == null) {
            return;
        }
        Frame frame = block.frame(this::words, endingVerbs(block));
        if (!ids.add(frame.id())) {
            throw block.error("the id «" + frame.id() + "» stands twice");
        }
        frames.add(frame);
        for (FrameBlock.Line line : block.triggers()) {
            trigger(frame, block, line);
        }
    }

    private void trigger(Frame frame, FrameBlock block, FrameBlock.Line line) {
        List<Requirement> requirements = new ArrayList<>();
        String head = line.text();
        int brace = head.indexOf('{');
        if (brace >= 0) {
            for (String part : head.substring(brace).split("\\{")) {
                if (!part.isBlank()) {
                    requirements.add(
                            requirement(block, line, part.replace("}", "").strip()));
                }
            }
            head = head.substring(0, brace);
        }
        Trigger.Forms forms = switch (line.key()) {
            case "finite" -> Trigger.Forms.FINITE;
            case "masdar" -> Trigger.Forms.MASDAR;
            default -> Trigger.Forms.ALL;
        };
        for (String word : head.strip().split("[\\s|]+")) {
            if (line.key().equals("noun")) {
                Trigger trigger = new Trigger(frame, null, forms, List.copyOf(requirements));
                for (int number : numbers(word)) {
                    byNoun.computeIfAbsent(number, key -> new ArrayList<>()).add(trigger);
                }
                continue;
            }
            Verb verb = verb(block, line, word);
            byVerb.get(verb.id()).add(new Trigger(frame, verb, forms, List.copyOf(requirements)));
        }
    }

    private Verb verb(FrameBlock block, FrameBlock.Line line, String lemma) {
        Verb verb = verbs.get(lemma);
        if (verb == null) {
            throw block.error(line.number(), "no verb «" + lemma + "» in words/verbs.tsv");
        }
        return verb;
    }

    private WordSet endingVerbs(FrameBlock block) {
        Set<Integer> ids = new HashSet<>();
        for (FrameBlock.Line line : block.ended()) {
            for (String lemma : line.text().split("[|\\s]+")) {
                ids.add(verb(block, line, lemma).id());
            }
        }
        return WordSet.of(ids);
    }

    private Requirement requirement(FrameBlock block, FrameBlock.Line line, String text) {
        String[] parts = text.split("\\s+", 2);
        String prep = "";
        String choices = text;
        if (parts.length == 2) {
            prep = folder.key(parts[0]);
            choices = parts[1];
        }
        Set<Integer> words = new HashSet<>();
        Set<Integer> owned = new HashSet<>();
        for (String word : choices.split("[|\\s]+")) {
            if (!word.isBlank()) {
                String bare = withoutArticle(word);
                String stem = withoutPronoun(bare);
                (stem.equals(bare) ? words : owned).addAll(numbers(stem));
            }
        }
        if (words.isEmpty() && owned.isEmpty()) {
            throw block.error(line.number(), "«{" + text + "}» names no words");
        }
        return new Requirement(prep, WordSet.of(words), WordSet.of(owned));
    }

    private WordSet words(String choices) {
        Set<Integer> words = new HashSet<>();
        for (String word : choices.split("[|\\s]+")) {
            if (!word.isBlank()) {
                // The reader compares stems, so the article is read off here as it is there.
                words.addAll(numbers(stem(word)));
            }
        }
        return WordSet.of(words);
    }

    /** The word without article and pronoun, as the reader cuts it: السفير gives سفير, علاقاتها علاقات, زيارته زيارة. */
    private static String stem(String word) {
        return withoutPronoun(withoutArticle(word));
    }

    private static String withoutArticle(String word) {
        return word.length() > 4 && word.startsWith("ال") ? word.substring(2) : word;
    }

    private static String withoutPronoun(String bare) {
        int length = bare.length();
        if (length >= 6 && bare.endsWith("تها")) {
            return open(bare.substring(0, length - 2));
        }
        if (length >= 5 && (bare.endsWith("ها") || bare.endsWith("هم"))) {
            return bare.substring(0, length - 2);
        }
        return length >= 5 && bare.endsWith("ه") ? open(bare.substring(0, length - 1)) : bare;
    }

    /** Before a pronoun ة opens into ت; the plural in ات keeps its ت. */
    private static String open(String stem) {
        boolean closed = stem.endsWith("ت") && !stem.endsWith("ات");
        return closed ? stem.substring(0, stem.length() - 1) + "ة" : stem;
    }

    /** The word, and its accusative where that is written with an alef: هجوم، هجوما. */
    private List<Integer> numbers(String word) {
        int number = numbers.of(folder.key(word));
        boolean alef = word.length() >= 3
                && !word.endsWith("ة")
                && !word.endsWith("ا")
                && !word.endsWith("اء")
                && !word.endsWith("ات");
        return alef ? List.of(number, numbers.of(folder.key(word + "ا"))) : List.of(number);
    }

    private void lights(Table table) {
        for (Table.Row row : table.rows()) {
            Verb verb = verbs.get(row.need("verb"));
            if (verb == null) {
                throw row.error("no verb «" + row.get("verb") + "» in words/verbs.tsv");
            }
            Light.Role role = Light.Role.valueOf(row.need("subject").toUpperCase(java.util.Locale.ROOT));
            lights.add(new Light(verb, folder.key(row.get("prep")), role));
        }
    }
}
