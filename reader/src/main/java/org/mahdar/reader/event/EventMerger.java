package org.mahdar.reader.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Evidence;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.reader.analysis.Analysis;

/** Makes one event of the candidates that tell one act. One article, one thread. */
final class EventMerger {

    /** Mentions less likely than this add nothing to an event. */
    static final double LEAST = 0.05;

    /** Two mentions are one event when that is likelier than this. */
    private static final double SAME = 0.7;

    /** With how many mentions of acts on one side of it a mention is compared; an ordinary article has fewer in all. */
    static final int MOST_COMPARED = 300;

    /**
     * Beta calibration (Kull, Silva Filho, Flach 2017): log odds = A ln p - B ln(1 - p) + C. Fitted to readings by models that had not seen
     * the article ({@code EventTrainer folds}), then lowered by .2, since other articles are read less well; see docs/quality.md.
     */
    private static final double CALIBRATION_A = 1.128;

    private static final double CALIBRATION_B = 0.289;
    private static final double CALIBRATION_C = 0.359;

    /** How much a further mention of an act adds to its likelihood. */
    private static final double HELP = 0.3;

    /** So many days between the dates that words give two mentions are no slip of a date: they tell two acts. */
    private static final int FAR_APART = 31;

    private final Analysis a;
    private final double threshold;
    private final SameAct sameAct;
    private final CountFinder counts;
    private final AttributionFinder attributions;

    /** Events less likely than the threshold are left out. */
    EventMerger(Analysis a, AttributionFinder attributions, double threshold, EventModel model) {
        this.a = a;
        this.attributions = attributions;
        this.threshold = threshold;
        this.counts = new CountFinder(a);
        this.sameAct = model == null ? null : new SameAct(a, model);
    }

    /** The events in the order of their first evidence. */
    List<Event> merge(List<Candidate> candidates) {
        List<List<Candidate>> groups = groups(candidates);
        List<Event> events = new ArrayList<>();
        for (List<Candidate> group : groups) {
            double likely = sameAct == null ? likelihood(group) : calibrated(likelihood(group));
            if (likely >= threshold) {
                parted(group).forEach(part -> events.add(event(part, likely)));
            }
        }
        events.sort(Comparator.comparing((Event e) -> e.evidence().get(0).span()));
        return events;
    }

    /** The candidates by the act they tell, in the order of the text. */
    List<List<Candidate>> groups(List<Candidate> candidates) {
        List<List<Candidate>> groups = new ArrayList<>();
        List<Candidate> kept = new ArrayList<>();
        List<Integer> groupOf = new ArrayList<>();
        for (Candidate c : candidates) {
            if (c.ruledOut != null || c.scope != Scope.INTERNATIONAL || c.confidence < LEAST) {
                continue;
            }
            int home = -1;
            double best = SAME;
            for (int i = Math.max(0, kept.size() - MOST_COMPARED); i < kept.size(); i++) {
                double likely = alike(kept.get(i), c);
                boolean earlier = home >= 0 && likely == best && groupOf.get(i) < home;
                if (likely > best || earlier) {
                    best = likely;
                    home = groupOf.get(i);
                }
            }
            if (home < 0) {
                home = groups.size();
                groups.add(new ArrayList<>());
            }
            groups.get(home).add(c);
            kept.add(c);
            groupOf.add(home);
        }
        return groups;
    }

    /** The mentions of a group by the times that words give them; one without a date belongs to the one before it. */
    private static List<List<Candidate>> parted(List<Candidate> group) {
        List<Part> parts = new ArrayList<>();
        Part last = null;
        for (Candidate c : group) {
            if (last == null || last.isApartFrom(c)) {
                last = parts.stream()
                        .filter(part -> !part.isApartFrom(c))
                        .findFirst()
                        .orElse(null);
            }
            if (last == null) {
                last = new Part();
                parts.add(last);
            }
            last.add(c);
        }
        return parts.stream().map(part -> part.mentions).toList();
    }

    /** Mentions that words do not date far from each other. */
    private static final class Part {

        private final List<Candidate> mentions = new ArrayList<>();
        /** The earliest last day and the latest first day of those that words date. */
        private LocalDate earliest = LocalDate.MAX;

        private LocalDate latest = LocalDate.MIN;

        void add(Candidate c) {
            mentions.add(c);
            if (isDated(c)) {
                earliest = c.byWords.last().isBefore(earliest) ? c.byWords.last() : earliest;
                latest = c.byWords.first().isAfter(latest) ? c.byWords.first() : latest;
            }
        }

        /** Whether words date it and one of these so far from each other that they are two acts: «السبت» and «في أيلول الماضي». */
        boolean isApartFrom(Candidate c) {
            return isDated(c)
                    && latest != LocalDate.MIN
                    && (earliest.plusDays(FAR_APART).isBefore(c.byWords.first())
                            || c.byWords.last().plusDays(FAR_APART).isBefore(latest));
        }

        private static boolean isDated(Candidate c) {
            return c.dated && c.byWords != null;
        }
    }

    /** How likely both tell one act. */
    private double alike(Candidate member, Candidate c) {
        if (!same(member, c)) {
            return 0;
        }
        return sameAct == null ? 1 : sameAct.probability(member, c);
    }

    /** The likelihood as the share of events that are right: what is learned trusts itself too much on articles it has not seen. */
    static double calibrated(double likely) {
        double yes = Math.log(Math.max(1e-6, likely));
        double no = Math.log(Math.max(1e-6, 1 - likely));
        return EventModel.probability(CALIBRATION_A * yes - CALIBRATION_B * no + CALIBRATION_C);
    }

    /** How likely the group tells an event: its best mention, helped a little by the others. */
    static double likelihood(List<Candidate> group) {
        double best = 0;
        double none = 1;
        for (Candidate c : group) {
            best = Math.max(best, c.confidence);
            none *= 1 - HELP * c.confidence;
        }
        return 1 - (1 - best) * none / (1 - HELP * best);
    }

    static boolean same(Candidate one, Candidate other) {
        if (one.type != other.type) {
            return false;
        }
        if (symmetric(one.type)) {
            Set<String> both = principals(one.actors, one.recipients);
            Set<String> others = principals(other.actors, other.recipients);
            Set<String> shared = new HashSet<>(both);
            shared.retainAll(others);
            return shared.size() >= Math.min(2, Math.min(both.size(), others.size())) && !shared.isEmpty();
        }
        return overlap(one.actors, other.actors) && overlap(one.recipients, other.recipients);
    }

    static boolean symmetric(EventType type) {
        return type == EventType.CONSULT || type == EventType.AGREE || type == EventType.COOPERATE;
    }

    @SafeVarargs
    static Set<String> principals(List<Code>... lists) {
        Set<String> all = new HashSet<>();
        for (List<Code> list : lists) {
            list.forEach(code -> all.add(code.principal()));
        }
        return all;
    }

    private static boolean overlap(List<Code> one, List<Code> other) {
        return one.isEmpty() && other.isEmpty() || one.stream().anyMatch(code -> code.isAmong(other));
    }

    /** Whether a piece of the event's evidence holds the word that tells the candidate. */
    boolean tells(Event event, Candidate c) {
        Span word = a.stemSpan(c.trigger, c.trigger + 1);
        return event.evidence().stream().anyMatch(piece -> piece.span().overlaps(word));
    }

    /** Whether a piece of the event's evidence stands in the candidate's sentence. */
    boolean shares(Event event, Candidate c) {
        Span sentence =
                a.stemSpan(a.sentences().start(c.sentence), a.sentences().end(c.sentence));
        return event.evidence().stream().anyMatch(piece -> piece.span().overlaps(sentence));
    }

    /** The event that the mentions tell. */
    Event event(List<Candidate> group, double likely) {
        Candidate first = group.stream()
                .max(Comparator.comparingDouble(c -> c.confidence))
                .orElseThrow();
        List<Evidence> evidence = apart(group.stream().map(this::evidence).toList());
        Candidate dated = DateChooser.best(group, first);
        Candidate placed =
                group.stream().filter(c -> c.place != null).findFirst().orElse(first);
        Candidate best = first.mode != null
                ? first
                : group.stream()
                        .filter(c -> c.mode != null)
                        .max(Comparator.comparingDouble(c -> c.confidence))
                        .orElse(first);
        return new Event(
                first.type,
                best.mode,
                first.actors,
                first.recipients,
                first.status,
                dated.date,
                placed.place,
                counts.of(first, group),
                attributions.of(first, group),
                attributions.sources(first),
                first.scope,
                likely,
                evidence,
                first.frame.id());
    }

    /** The pieces that do not overlap one before them. */
    private static List<Evidence> apart(List<Evidence> pieces) {
        List<Evidence> apart = new ArrayList<>();
        TreeMap<Integer, Span> taken = new TreeMap<>();
        for (Evidence piece : pieces) {
            Map.Entry<Integer, Span> before = taken.lowerEntry(piece.span().end());
            if (before == null || !before.getValue().overlaps(piece.span())) {
                taken.put(piece.span().start(), piece.span());
                apart.add(piece);
            }
        }
        return apart;
    }

    private Evidence evidence(Candidate c) {
        Span span = a.span(c.from, c.to);
        List<Span> trigger = new ArrayList<>();
        for (int t : c.triggerTokens) {
            Span word = a.stemSpan(t, t + 1);
            if (span.contains(word)) {
                trigger.add(word);
            }
        }
        return new Evidence(span, span.of(a.article().text()), trigger);
    }
}
