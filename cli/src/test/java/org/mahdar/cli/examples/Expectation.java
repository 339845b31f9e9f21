package org.mahdar.cli.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A line of expected.txt.
 *
 * @param line its number, from 1
 * @param later whether it is known not to be met yet
 * @param about the article's id, or {@code record}
 * @param kind the first word
 * @param rest the words behind it
 */
record Expectation(int line, boolean later, String about, String kind, String rest) {

    static final String RECORD = "record";
    static final String MET = "met ";
    private static final String LATER = "later ";

    /** How many were met when the marks were written. */
    static long metBefore() {
        return text().lines()
                .filter(line -> line.startsWith(MET))
                .mapToLong(line -> Long.parseLong(line.substring(MET.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected.txt: the line 'met N' is missing"));
    }

    static List<Expectation> all() {
        List<Expectation> all = new ArrayList<>();
        String about = null;
        int number = 0;
        for (String raw : text().split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith(MET)) {
                continue;
            }
            if (line.startsWith("= ")) {
                about = line.substring(2);
                continue;
            }
            boolean later = line.startsWith(LATER);
            String[] words = (later ? line.substring(LATER.length()) : line).split(" ", 2);
            if (about == null || words.length < 2) {
                throw new IllegalArgumentException("expected.txt:" + number + ": no expectation: " + line);
            }
            all.add(new Expectation(number, later, about, words[0], words[1]));
        }
        return all;
    }

    /** The line with or without the mark. */
    String marked(boolean asLater) {
        return (asLater ? LATER : "") + kind + " " + rest;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Expectation.class.getResourceAsStream("expected.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("expected.txt cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "expected.txt:" + line + ": " + kind + " " + rest;
    }
}
