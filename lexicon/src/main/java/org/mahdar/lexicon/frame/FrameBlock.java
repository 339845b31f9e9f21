package org.mahdar.lexicon.frame;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.mahdar.lexicon.LexiconException;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Status;

/** The lines of one frame in a data file, and their meaning. */
final class FrameBlock {

    record Line(int number, String key, String text) {}

    private final String file;
    private final int number;
    private final String head;
    private final List<Line> triggers = new ArrayList<>();
    private final List<Line> examples = new ArrayList<>();
    private final List<Slot> actor = new ArrayList<>();
    private final List<Slot> recipient = new ArrayList<>();
    private final Set<Frame.Flag> flags = EnumSet.noneOf(Frame.Flag.class);
    private final List<Line> ended = new ArrayList<>();
    private String not = "";
    private Frame.Need need = Frame.Need.BOTH;
    private Status status;

    FrameBlock(String file, int number, String head) {
        this.file = file;
        this.number = number;
        this.head = head;
    }

    LexiconException error(String problem) {
        return error(number, problem);
    }

    LexiconException error(int line, String problem) {
        return new LexiconException(file, line, problem);
    }

    List<Line> triggers() {
        return triggers;
    }

    /** The lines that name verbs which end the act. */
    List<Line> ended() {
        return ended;
    }

    void add(int line, String text) {
        String[] parts = text.split("\\s+", 2);
        String key = parts[0];
        String rest = parts.length > 1 ? parts[1].strip() : "";
        if (rest.isEmpty()) {
            throw error(line, "«" + key + "» wants something behind it");
        }
        switch (key) {
            case "verb", "finite", "masdar", "noun" -> triggers.add(new Line(line, key, rest));
            case "actor" -> slots(line, rest, actor);
            case "recipient" -> slots(line, rest, recipient);
            case "need" -> need = value(line, Frame.Need.class, rest);
            case "status" -> status = value(line, Status.class, rest);
            case "flag" -> {
                for (String flag : rest.split("\\s+")) {
                    flags.add(value(line, Frame.Flag.class, flag));
                }
            }
            case "not" -> not = not + " " + rest;
            case "ended" -> ended.add(new Line(line, key, rest));
            case "+", "-", "+?", "-?" -> examples.add(new Line(line, key, rest));
            default ->
                throw error(
                        line,
                        "«" + key
                                + "» is no line of a frame (verb finite masdar noun actor recipient need status flag not ended + - +? -?)");
        }
    }

    private <E extends Enum<E>> E value(int line, Class<E> type, String label) {
        try {
            return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw error(line, "«" + label + "» is none of " + List.of(type.getEnumConstants()));
        }
    }

    private void slots(int line, String text, List<Slot> into) {
        for (String word : text.split("\\s+")) {
            if (word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                into.add(new Slot(value(line, Slot.Kind.class, word), ""));
            } else {
                into.add(new Slot(Slot.Kind.PREP, new org.mahdar.text.Folder().key(word)));
            }
        }
    }

    Frame frame(Function<String, WordSet> words, WordSet endingVerbs) {
        String[] parts = head.split("\\s+");
        if (parts.length != 2) {
            throw error("a frame opens with «frame id TYPE» or «frame id TYPE/mode», not «frame " + head + "»");
        }
        String[] typeMode = parts[1].split("/", 2);
        EventType type = value(number, EventType.class, typeMode[0]);
        Mode mode = typeMode.length == 1 ? null : mode(number, type, typeMode[1]);
        boolean learned = flags.contains(Frame.Flag.LEARNED);
        if (triggers.isEmpty() && !learned) {
            throw error("the frame «" + parts[0] + "» has no trigger");
        }
        if (!triggers.isEmpty() && learned) {
            throw error("the frame «" + parts[0] + "» is opened by learned words, so it has no trigger of its own");
        }
        List<Example> all = new ArrayList<>();
        for (Line line : examples) {
            all.add(example(line));
        }
        return new Frame(
                parts[0],
                type,
                mode,
                List.copyOf(actor),
                List.copyOf(recipient),
                need,
                status,
                Set.copyOf(flags),
                words.apply(not),
                endingVerbs,
                List.copyOf(all),
                file + ":" + number);
    }

    private Mode mode(int line, EventType type, String label) {
        return Mode.of(type, label).orElseThrow(() -> error(line, type + " has no mode «" + label + "»"));
    }

    private Example example(Line line) {
        boolean notYet = line.key().endsWith("?");
        if (line.key().startsWith("-")) {
            return new Example(line.text(), line.number(), List.of(), notYet);
        }
        String[] parts = line.text().split("=>", 2);
        if (parts.length != 2) {
            throw error(line.number(), "a positive example ends with «=> TYPE/mode [status] ACTOR,… > RECIPIENT,…»");
        }
        List<Example.Expected> expected = new ArrayList<>();
        for (String one : parts[1].split(";")) {
            expected.add(expected(line.number(), one.strip()));
        }
        return new Example(parts[0].strip(), line.number(), List.copyOf(expected), notYet);
    }

    private Example.Expected expected(int line, String text) {
        String[] sides = text.split(">", -1);
        String[] words = sides[0].strip().split("\\s+");
        if (sides.length != 2 || words.length < 2 || words.length > 3) {
            throw error(line, "«" + text + "» is not «TYPE/mode [status] ACTOR,… > RECIPIENT,…»");
        }
        String[] typeMode = words[0].split("/", 2);
        EventType type = value(line, EventType.class, typeMode[0]);
        String mode =
                typeMode.length == 1 ? null : mode(line, type, typeMode[1]).label();
        Status told = words.length == 3 ? value(line, Status.class, words[1]) : Status.OCCURRED;
        return new Example.Expected(
                type, mode, codes(line, words[words.length - 1]), codes(line, sides[1].strip()), told);
    }

    private List<Code> codes(int line, String text) {
        List<Code> codes = new ArrayList<>();
        for (String code : text.split(",")) {
            if (!code.isBlank() && !code.equals("-")) {
                try {
                    codes.add(Code.parse(code.strip()));
                } catch (IllegalArgumentException e) {
                    throw error(line, e.getMessage());
                }
            }
        }
        return List.copyOf(codes);
    }
}
