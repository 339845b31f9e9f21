package org.mahdar.server.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Span;
import org.mahdar.model.Status;
import org.mahdar.server.label.Piece.Kind;

/**
 * Shows in a sentence where it names the act, its status, the sides, the place and the date of an event. The act's words are those
 * that the coder gave. The others are looked for by their names: a side that the sentence names otherwise stays unmarked, and nothing is
 * marked that does not agree with the event.
 */
public final class Marker {

    private static final Set<String> PREFIXES = Set.of(
            "", "و", "ف", "ب", "ك", "ل", "ال", "لل", "وب", "ول", "وك", "فب", "فل", "وال", "فال", "بال", "كال", "ولل",
            "فلل", "وبال", "وكال", "فبال", "فكال");

    private final Principals principals;
    private final StatusSigns signs;
    private final DateWords dates = new DateWords();

    public Marker(Principals principals, StatusSigns signs) {
        this.principals = principals;
        this.signs = signs;
    }

    private record Mark(int start, int end, Kind kind) {}

    /** The sentence cut into pieces; joined they give the sentence again. */
    public List<Piece> pieces(Evidence evidence, Event event) {
        List<Mark> marks = new ArrayList<>();
        int from = evidence.span().start();
        for (Span trigger : evidence.trigger()) {
            add(marks, new Mark(trigger.start() - from, trigger.end() - from, Kind.ACT));
        }
        Span status = status(evidence, event);
        if (status != null) {
            add(marks, new Mark(status.start(), status.end(), Kind.STATUS));
        }
        Folded folded = Folded.of(evidence.text());
        if (event.place() != null && !isCode(event.place())) {
            find(folded, List.of(event.place()), Kind.PLACE, marks);
        }
        find(folded, forms(event.actors()), Kind.ACTOR, marks);
        find(folded, forms(event.recipients()), Kind.RECIPIENT, marks);
        for (Span date : dates.of(evidence.text(), event.date())) {
            add(marks, new Mark(date.start(), date.end(), Kind.DATE));
        }
        return cut(evidence.text(), marks);
    }

    /** Where in the text of the evidence the word stands that proves the event's status, or null. */
    public Span status(Evidence evidence, Event event) {
        return event.status() == Status.OCCURRED ? null : signs.find(evidence, event.status());
    }

    private static boolean isCode(String place) {
        return place.chars().allMatch(c -> c < 0x80);
    }

    private List<String> forms(List<Code> codes) {
        List<String> forms = new ArrayList<>();
        for (Code code : codes) {
            principals.find(code.principal()).ifPresent(principal -> forms.addAll(principal.forms()));
        }
        forms.sort(Comparator.comparing(String::length).reversed());
        return forms;
    }

    private static void find(Folded text, List<String> forms, Kind kind, List<Mark> marks) {
        for (String form : forms) {
            String wanted = Fold.fold(form);
            if (wanted.length() < 2) {
                continue;
            }
            for (int at = text.letters.indexOf(wanted); at >= 0; at = text.letters.indexOf(wanted, at + 1)) {
                int end = at + wanted.length();
                int word = wordStart(text.letters, at);
                boolean whole = end == text.letters.length() || !Character.isLetterOrDigit(text.letters.charAt(end));
                if (whole && PREFIXES.contains(text.letters.substring(word, at))) {
                    add(marks, new Mark(text.original[word], text.original[end - 1] + 1, kind));
                }
            }
        }
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static void add(List<Mark> marks, Mark mark) {
        boolean free = marks.stream().noneMatch(other -> mark.start < other.end && other.start < mark.end);
        if (free && mark.start < mark.end) {
            marks.add(mark);
        }
    }

    private static List<Piece> cut(String text, List<Mark> marks) {
        List<Mark> ordered = new ArrayList<>(marks);
        ordered.sort(Comparator.comparingInt(Mark::start));
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : ordered) {
            int end = Math.min(mark.end, text.length());
            if (mark.start > at) {
                pieces.add(new Piece(text.substring(at, mark.start), null));
            }
            pieces.add(new Piece(text.substring(mark.start, end), mark.kind));
            at = end;
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), null));
        }
        return pieces;
    }

    /** A text in one spelling, each letter with its place in the original. */
    private record Folded(String letters, int[] original) {

        static Folded of(String text) {
            StringBuilder letters = new StringBuilder(text.length());
            int[] original = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                char c = Fold.fold(text.charAt(i));
                if (c != 0) {
                    original[letters.length()] = i;
                    letters.append(Character.toLowerCase(c));
                }
            }
            return new Folded(letters.toString(), original);
        }
    }
}
