package org.mahdar.record.search;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.record.arabic.Skeleton;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;

/**
 * A search text taken apart. Anything can be typed: what is no word is passed over, an unclosed quotation mark closes at the end.
 *
 * @param clauses all of which must hold
 */
record Question(List<Clause> clauses) {

    private static final String OPENING = "\"«“„”‹";
    private static final String CLOSING = "\"»“”›«";

    /**
     * One demand.
     *
     * @param wanted whether one of the alternatives must occur, or none may
     */
    record Clause(boolean wanted, List<Part> alternatives) {}

    /**
     * A word or a phrase.
     *
     * @param exact the words as typed
     * @param folded the words folded
     * @param prefix whether the last word may go on
     */
    record Part(List<String> exact, List<String> folded, boolean prefix) {

        boolean single() {
            return folded.size() == 1;
        }

        boolean latin() {
            return folded.stream().allMatch(Skeleton::isLatin);
        }

        Part with(Part next) {
            List<String> allExact = new ArrayList<>(exact);
            allExact.addAll(next.exact);
            List<String> allFolded = new ArrayList<>(folded);
            allFolded.addAll(next.folded);
            return new Part(List.copyOf(allExact), List.copyOf(allFolded), next.prefix);
        }
    }

    /** Whether nothing is asked for at all, so that everything fits. */
    boolean blank() {
        return clauses.isEmpty();
    }

    static Question of(String text) {
        List<Clause> clauses = new ArrayList<>();
        boolean wanted = true;
        boolean either = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            if (c == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
                wanted = false;
                at++;
                continue;
            }
            boolean quoted = OPENING.indexOf(c) >= 0;
            int end = quoted ? closing(text, at + 1) : chunkEnd(text, at);
            String chunk = text.substring(quoted ? at + 1 : at, end);
            at = quoted ? Math.min(text.length(), end + 1) : end;
            if (!quoted && (chunk.equals("OR") || chunk.equals("|"))) {
                either = true;
                continue;
            }
            Part part = part(chunk);
            if (part != null) {
                add(clauses, part, wanted, either);
            }
            wanted = true;
            either = false;
        }
        return new Question(List.copyOf(clauses));
    }

    private static void add(List<Clause> clauses, Part part, boolean wanted, boolean either) {
        Clause last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
        if (either && wanted && last != null && last.wanted()) {
            List<Part> parts = new ArrayList<>(last.alternatives());
            parts.add(part);
            clauses.set(clauses.size() - 1, new Clause(true, List.copyOf(parts)));
        } else {
            clauses.add(new Clause(wanted, List.of(part)));
        }
    }

    private static int closing(String text, int from) {
        int at = from;
        while (at < text.length() && CLOSING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int chunkEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && OPENING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at == from ? from + 1 : at;
    }

    private static Part part(String chunk) {
        List<Word> words = Words.of(chunk);
        if (words.isEmpty()) {
            return null;
        }
        return new Part(
                words.stream().map(word -> Forms.exact(chunk, word)).toList(),
                words.stream().map(Word::folded).toList(),
                chunk.endsWith("*"));
    }
}
