package org.mahdar.reader.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.reader.learning.Answer;
import org.mahdar.reader.learning.Question;
import org.mahdar.text.Folder;

/** Tells which answers are right by an annotated article, with the scorer's idea of one name and one side. One article, one thread. */
final class Judge {

    /** The share of common words from which two quotations are one. */
    private static final double SAME = 0.7;

    private static final Folder FOLDER = new Folder();

    private final Map<String, String> sides = new HashMap<>();
    private final JsonNode quotes;

    Judge(JsonNode gold) {
        for (JsonNode person : gold.path("people")) {
            sides.put(last(person.path("name").asText("")), principal(person.path("code")));
        }
        this.quotes = gold.path("quotes");
    }

    /** For each answer whether it is right; null where the annotation does not tell. */
    boolean[] right(Question question) {
        return switch (question.matter()) {
            case PERSON -> side(question);
            case SPEAKER -> speaker(question);
            case QUOTED -> quoted(question);
        };
    }

    private boolean[] side(Question question) {
        String wanted = sides.get(last(question.subject()));
        if (wanted == null || wanted.isEmpty()) {
            return null;
        }
        boolean[] right = new boolean[question.answers().size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = wanted.equals(principal(question.answers().get(i).code()));
        }
        return right;
    }

    /** Yes where the annotation has the words as somebody's. */
    private boolean[] quoted(Question question) {
        boolean yes = quote(question.subject()) != null;
        return new boolean[] {yes == question.told(), yes != question.told()};
    }

    /** The answers that agree in most of name and side. */
    private boolean[] speaker(Question question) {
        JsonNode quote = quote(question.subject());
        if (quote == null) {
            return null;
        }
        JsonNode speaker = quote.path("speaker");
        String name = last(speaker.path("name").asText(""));
        String side = principal(speaker.path("code"));
        List<Answer> answers = question.answers();
        int[] score = new int[answers.size()];
        int best = 1;
        for (int i = 0; i < score.length; i++) {
            Answer answer = answers.get(i);
            String said = answer.name() == null ? "" : last(answer.name());
            score[i] =
                    (said.equals(name) ? 2 : 0) + (principal(answer.code()).equals(side) ? name.isEmpty() ? 3 : 1 : 0);
            best = Math.max(best, score[i]);
        }
        boolean[] right = new boolean[score.length];
        for (int i = 0; i < score.length; i++) {
            right[i] = score[i] == best && (best > 2 || !name.isEmpty());
        }
        return right;
    }

    private JsonNode quote(String subject) {
        Set<String> own = words(subject);
        for (JsonNode quote : quotes) {
            Set<String> other = words(quote.path("text").asText());
            int larger = Math.max(own.size(), other.size());
            other.retainAll(own);
            if (other.size() >= SAME * larger) {
                return quote;
            }
        }
        return null;
    }

    private static String principal(Code code) {
        return code == null ? "" : code.principal();
    }

    private static String principal(JsonNode code) {
        String text = code.isTextual() ? code.asText() : "";
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(FOLDER.key(text).split("[\\W&&[^\\p{L}\\p{N}]]+")));
    }

    private static String last(String name) {
        String[] words = FOLDER.key(name).split("[ -]+");
        return words[words.length - 1];
    }
}
