package org.mahdar.reader.event;

import java.util.HashMap;
import java.util.Map;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.Patterns;
import org.mahdar.model.Status;

/** The words of status of the lexicon, by group. Immutable. */
final class StatusWords {

    private final Map<String, Status> governors;
    private final Map<String, Status> before;
    private final Map<String, Status> that;
    private final Map<String, Status> after;

    StatusWords(Lexicon lexicon) {
        governors = group(lexicon, "status.governor");
        before = group(lexicon, "status.before");
        that = group(lexicon, "status.that");
        after = group(lexicon, "status.after");
    }

    private static Map<String, Status> group(Lexicon lexicon, String name) {
        Map<String, Status> words = new HashMap<>();
        for (Patterns.Phrase phrase : lexicon.patterns().group(name)) {
            words.put(phrase.text(), Status.ofLabel(phrase.value()));
        }
        return Map.copyOf(words);
    }

    /** What a verb, by its folded lemma, makes of the act it governs, or null. */
    Status governor(String lemma) {
        return governors.get(lemma);
    }

    /** What a stem before the name of an act makes of it, or null. */
    Status before(String stem) {
        return before.get(stem);
    }

    /** What a stem before «أن يفعل» makes of the act, or null. */
    Status that(String stem) {
        return that.get(stem);
    }

    /** What a stem behind the name of an act makes of it, or null. */
    Status after(String stem) {
        return after.get(stem);
    }
}
