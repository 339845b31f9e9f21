package org.mahdar.server.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.record.ledger.Change;
import org.mahdar.record.ledger.Concepts;
import org.mahdar.record.ledger.Entry;
import org.mahdar.record.ledger.Gap;
import org.mahdar.record.ledger.State;
import org.mahdar.server.label.Speech;
import org.mahdar.server.language.Language;

/** Says what ledgers hold in the reader's language. */
public final class LedgerSpeech {

    /** The groups in which the subjects of entries stand. */
    private static final List<String> SUBJECTS = List.of("object", "issue", "diplomatic", "measure");

    /** Details whose values are names of concepts, and their group. */
    private static final Map<String, String> NAMED =
            Map.of("measure", "measure", "level", "level", "levels", "level", "topics", "issue");

    /** Details that are shown elsewhere, or are for programs. */
    private static final Set<String> SILENT = Set.of("outcomes", "levels", "since_words", "releases");

    /** What happens on a day and does not go on. */
    private static final Set<State> ONCE = EnumSet.of(
            State.HELD,
            State.PLANNED,
            State.CANCELLED,
            State.RELEASED,
            State.TAKEN,
            State.SAYS,
            State.SIGNED,
            State.DENIED);

    private final Concepts concepts;

    /** A fact in words. */
    public record Fact(String name, String value) {}

    public LedgerSpeech() {
        this.concepts = Concepts.load();
    }

    public String state(State state, Speech speech) {
        return speech.t("state." + state.label());
    }

    public String change(Change change, Speech speech) {
        return speech.t("change." + change.label());
    }

    public String gap(Gap gap, Speech speech) {
        return speech.t(
                "gap." + gap.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** What an entry is about; empty for the matter as a whole. */
    public String subject(String subject, Speech speech) {
        if (subject.isEmpty()) {
            return "";
        }
        for (String group : SUBJECTS) {
            var concept = concepts.named(group, subject);
            if (concept.isPresent()) {
                return speech.language() == Language.AR
                        ? concept.get().arabic()
                        : concept.get().english();
            }
        }
        return subject;
    }

    /** Further facts of an entry, those that have a name in the pages. */
    public List<Fact> facts(Map<String, String> details, Speech speech) {
        List<Fact> facts = new ArrayList<>();
        details.keySet().stream()
                .sorted()
                .filter(name -> !SILENT.contains(name) && speech.has("detail." + name))
                .forEach(name -> {
                    String value = value(name, details.get(name), speech);
                    if (!value.isBlank()) {
                        facts.add(new Fact(speech.t("detail." + name), value));
                    }
                });
        return facts;
    }

    private String value(String name, String value, Speech speech) {
        String group = NAMED.get(name);
        if (group != null) {
            return speech.join(Arrays.stream(value.split(" "))
                    .map(id -> concepts.named(group, id)
                            .map(one -> speech.language() == Language.AR ? one.arabic() : one.english())
                            .orElse(id))
                    .toList());
        }
        if (name.equals("mode")) {
            String key = "mode.CONSULT." + value;
            return speech.has(key) ? speech.t(key) : value;
        }
        return speech.digits(value);
    }

    /** Since when an entry stands as it does; else when it was reported last; words for neither. */
    public String since(Entry entry, Speech speech) {
        if (entry.since() != null) {
            return speech.date(entry.since());
        }
        return entry.lastReport() == null
                ? speech.t("ledger.since.unknown")
                : speech.t("card.reported", speech.day(entry.lastReport()));
    }

    /** The same in a line of its own; what happened once did so on a day and does not last since. */
    public String stands(Entry entry, Speech speech) {
        boolean lasts = entry.since() != null && !ONCE.contains(entry.state());
        return lasts ? speech.t("ledger.since", since(entry, speech)) : since(entry, speech);
    }

    /** The tone of a state: good, bad or even. */
    public String tone(State state) {
        return switch (state) {
            case LIFTED, EASED, AMBASSADORS, RELATIONS, EMBASSY_OPEN, RELEASED, HELD, OFFERED, AGREED, SIGNED, FOR ->
                "good";
            case IN_FORCE,
                    THREATENED,
                    ANNOUNCED,
                    NO_AMBASSADORS,
                    AMBASSADOR_RECALLED,
                    RELATIONS_CUT,
                    EMBASSY_CLOSED,
                    TAKEN,
                    CANCELLED,
                    REFUSED,
                    LEFT,
                    AGAINST -> "bad";
            default -> "even";
        };
    }
}
