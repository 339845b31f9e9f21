package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mode;
import org.mahdar.model.Role;
import org.mahdar.model.Span;
import org.mahdar.model.Status;
import org.mahdar.record.episode.Claim;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.ledger.Concepts.Found;
import org.mahdar.record.store.Sides;
import org.mahdar.record.store.Standing;

/** An episode together with what the words of its evidence speak of, and the means to make steps of it. */
final class Telling {

    /** Where another clause begins: a full stop, a comma before what is told further, a word that leads in a reason or a time. */
    private static final Pattern BREAK = Pattern.compile("[.؛:!؟\\n]|،\\s*(?:ف(?!ي )|و(?!ال))"
            + "|(?<![\\p{L}\\p{M}])و?(?:بعد|إثر|عقب|بسبب|جراء|ردا|لأن|عندما|حين|قبل)(?![\\p{L}\\p{M}])");

    /** So many characters hold a headline, or the words that lead in the news. */
    private static final int HEAD = 200;

    private final Episode episode;
    private final Map<String, Set<String>> concepts = new TreeMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<List<Found>> found = new ArrayList<>();

    Telling(Episode episode, Concepts words) {
        this.episode = episode;
        for (Claim claim : episode.claims()) {
            for (Evidence piece : claim.event().evidence()) {
                List<Found> here = words.find(piece.text());
                evidence.add(piece);
                found.add(here);
                here.forEach(one -> concepts.computeIfAbsent(one.concept().group(), none -> new TreeSet<>())
                        .add(one.concept().id()));
            }
        }
    }

    Episode episode() {
        return episode;
    }

    EventType type() {
        return episode.type();
    }

    Mode mode() {
        return episode.mode();
    }

    boolean happened() {
        return episode.status() == Status.OCCURRED;
    }

    boolean denied() {
        return episode.status() == Status.DENIED;
    }

    boolean toCome() {
        return episode.status() == Status.PLANNED || episode.status() == Status.HYPOTHETICAL;
    }

    /** Under a condition, possible or hoped for: no announcement. */
    boolean wished() {
        return episode.status() == Status.HYPOTHETICAL;
    }

    /**
     * Whether no report has it for its news and no date but its own day of publication: then the coder knew no other. What a
     * reviewer has judged is as the reviewer has it.
     */
    boolean besideTheNews() {
        return episode.reports().stream()
                .allMatch(report -> report.claims().stream()
                        .allMatch(claim -> claim.standing() == Standing.CODED
                                && (claim.event().date() == null
                                        || claim.event().date().equals(report.published()))
                                && claim.event().evidence().stream()
                                        .allMatch(piece -> piece.span().start() >= HEAD)));
    }

    boolean speaksOf(String group) {
        return concepts.containsKey(group);
    }

    boolean speaksOf(String group, String id) {
        return concepts.getOrDefault(group, Set.of()).contains(id);
    }

    Set<String> all(String group) {
        return concepts.getOrDefault(group, Set.of());
    }

    /** What of a group the words name in the clause of the act itself, not in what they add of its reasons or of other acts. */
    Set<String> beside(String group) {
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < evidence.size(); i++) {
            for (Found one : found.get(i)) {
                if (one.concept().group().equals(group) && isBeside(evidence.get(i), one.span())) {
                    ids.add(one.concept().id());
                }
            }
        }
        return ids;
    }

    private static boolean isBeside(Evidence piece, Span words) {
        int from = piece.span().start();
        return piece.trigger().stream().anyMatch(trigger -> {
            int end = Math.min(trigger.end() - from, words.end());
            int start = Math.max(trigger.start() - from, words.start());
            return start <= end
                    || !BREAK.matcher(piece.text()).region(end, start).find();
        });
    }

    /** Principals that act, each once, in alphabetical order. */
    Set<String> actors() {
        return principals(episode.actors());
    }

    Set<String> recipients() {
        return principals(episode.recipients());
    }

    /** Whether the recipients are prisoners of the actor's own country. */
    boolean towardsPrisoners() {
        return episode.recipients().stream().anyMatch(code -> code.role() == Role.PRISONER);
    }

    private static Set<String> principals(List<Code> codes) {
        Set<String> all = new TreeSet<>();
        codes.forEach(code -> all.add(code.principal()));
        return all;
    }

    /**
     * The words behind a sign to the end of the clause, as they stand, or null.
     *
     * @param unless words that speak of this group are not meant: what the step itself is about is not what it was done for
     */
    String wordsAfter(String sign, String unless) {
        for (int i = 0; i < evidence.size(); i++) {
            for (Found one : found.get(i)) {
                if (one.concept().group().equals("sign") && one.concept().id().equals(sign)) {
                    String rest = clause(evidence.get(i).text(), one.span());
                    boolean own = found.get(i).stream()
                            .anyMatch(other -> other.concept().group().equals(unless)
                                    && other.span().start() > one.span().start());
                    if (!rest.isEmpty() && !own) {
                        return rest;
                    }
                }
            }
        }
        return null;
    }

    private static String clause(String text, Span sign) {
        int end = sign.end();
        while (end < text.length() && "،.؛:;!؟\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(sign.end(), end).strip();
    }

    /** A step of this episode. */
    Step step(LedgerName ledger, String holder, String towards, String subject, Change change) {
        return step(ledger, holder, towards, subject, change, Map.of());
    }

    Step step(
            LedgerName ledger,
            String holder,
            String towards,
            String subject,
            Change change,
            Map<String, String> details) {
        Map<String, String> kept = new LinkedHashMap<>(details);
        kept.values().removeIf(value -> value == null);
        LocalDate reported = episode.reports().get(0).published() == null
                ? null
                : episode.reports().get(0).published().first();
        return new Step(
                ledger,
                holder,
                towards,
                subject,
                change,
                episode.date(),
                episode.at(),
                reported,
                episode.count(),
                kept,
                episode.id(),
                episode.independent());
    }

    /** One step for each actor and each recipient, by state. */
    List<Step> directed(LedgerName ledger, Set<String> subjects, Change change, Map<String, String> details) {
        return directed(ledger, actors(), recipients(), subjects, change, details);
    }

    /** The same, where a state's opposition or companies are sides of their own. */
    List<Step> directedBySide(LedgerName ledger, Set<String> subjects, Change change, Map<String, String> details) {
        return directed(ledger, sides(episode.actors()), sides(episode.recipients()), subjects, change, details);
    }

    private List<Step> directed(
            LedgerName ledger,
            Set<String> from,
            Set<String> to,
            Set<String> subjects,
            Change change,
            Map<String, String> details) {
        List<Step> steps = new ArrayList<>();
        for (String actor : from) {
            for (String recipient : to) {
                if (!actor.equals(recipient)) {
                    about(subjects)
                            .forEach(subject -> steps.add(step(ledger, actor, recipient, subject, change, details)));
                }
            }
        }
        return steps;
    }

    /** One step for each two states, whoever acts; they stand in alphabetical order. */
    List<Step> mutual(LedgerName ledger, Set<String> subjects, Change change, Map<String, String> details) {
        return mutual(ledger, actors(), recipients(), subjects, change, details);
    }

    /** The same, where a state's opposition or companies are sides of their own. */
    List<Step> mutualBySide(LedgerName ledger, Set<String> subjects, Change change, Map<String, String> details) {
        return mutual(ledger, sides(episode.actors()), sides(episode.recipients()), subjects, change, details);
    }

    private List<Step> mutual(
            LedgerName ledger,
            Set<String> from,
            Set<String> to,
            Set<String> subjects,
            Change change,
            Map<String, String> details) {
        Set<Sides> pairs = new TreeSet<>();
        for (String one : from.isEmpty() ? to : from) {
            for (String other : to.isEmpty() ? from : to) {
                if (!one.equals(other)) {
                    pairs.add(Sides.of(one, other));
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Sides pair : pairs) {
            about(subjects).forEach(subject -> steps.add(step(ledger, pair.a(), pair.b(), subject, change, details)));
        }
        return steps;
    }

    private static Set<String> about(Set<String> subjects) {
        return subjects.isEmpty() ? Set.of("") : subjects;
    }

    private static Set<String> sides(List<Code> codes) {
        Set<String> all = new TreeSet<>();
        codes.forEach(code -> all.add(side(code)));
        return all;
    }

    /** Whoever speaks and acts for a state is the state; its opposition, media, companies and the like are not. */
    static String side(Code code) {
        if (code.role() == null) {
            return code.principal();
        }
        return switch (code.role()) {
            case OPP, REB, CVL, MED, BUS, NGO, PRISONER, PTY -> code.toString();
            case GOV, MIL, LEG, JUD, SPY, COP, IGO -> code.principal();
        };
    }
}
