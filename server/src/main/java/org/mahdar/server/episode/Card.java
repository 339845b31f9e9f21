package org.mahdar.server.episode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.record.episode.Claim;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.Report;
import org.mahdar.server.chart.Lane;
import org.mahdar.server.chart.Lanes;
import org.mahdar.server.label.Marker;
import org.mahdar.server.label.Piece;

/**
 * An episode as a card shows it: every independent source with its sentences, marked.
 *
 * @param number its place in the list it stands in, the oldest being 1; 0 when it stands in none
 * @param sources one for each group of copies, first published first
 */
public record Card(Episode episode, long number, List<Source> sources) {

    /** How sure the reading is, in one word. */
    public enum Sureness {
        HIGH,
        MEDIUM,
        LOW;

        /** From here on nine of ten are right, see docs/quality.md. */
        private static final double HIGH_FROM = 0.8;

        private static final double MEDIUM_FROM = 0.6;

        /** The word for a probability. */
        public static Sureness of(double confidence) {
            return confidence >= HIGH_FROM ? HIGH : confidence >= MEDIUM_FROM ? MEDIUM : LOW;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One text, wherever it was printed.
     *
     * @param report the first to print it
     * @param copies the others that did
     * @param told its sentences
     */
    public record Source(Report report, List<Report> copies, List<Told> told) {

        public Source {
            copies = List.copyOf(copies);
            told = List.copyOf(told);
        }

        /** Whether the sentence at that place is the last of its claim. */
        public boolean endsClaim(int index) {
            return index == told.size() - 1
                    || !told.get(index)
                            .claim()
                            .key()
                            .equals(told.get(index + 1).claim().key());
        }

        /** The words of a claim that prove its status; empty where none does. */
        public String signs(Claim claim) {
            return told.stream()
                    .filter(one -> one.claim().key().equals(claim.key()))
                    .flatMap(one -> one.pieces().stream())
                    .filter(piece -> piece.kind() == Piece.Kind.STATUS)
                    .map(Piece::text)
                    .distinct()
                    .collect(Collectors.joining(" … "));
        }

        /** The surest of its claims, 0 to 1. */
        public double confidence() {
            return told.stream()
                    .mapToDouble(one -> one.claim().event().confidence())
                    .max()
                    .orElse(0);
        }
    }

    /** A sentence that tells the episode, cut into what its words tell. */
    public record Told(Claim claim, Evidence evidence, List<Piece> pieces) {

        public Told {
            pieces = List.copyOf(pieces);
        }

        public Event event() {
            return claim.event();
        }
    }

    public Card {
        sources = List.copyOf(sources);
    }

    /** The card of an episode. */
    public static Card of(Episode episode, long number, Marker marker) {
        Map<Integer, List<Report>> groups = new LinkedHashMap<>();
        episode.reports()
                .forEach(report -> groups.computeIfAbsent(report.copyGroup(), none -> new ArrayList<>())
                        .add(report));
        List<Source> sources = groups.values().stream()
                .map(group -> new Source(group.get(0), group.subList(1, group.size()), told(group.get(0), marker)))
                .toList();
        return new Card(episode, number, sources);
    }

    private static List<Told> told(Report report, Marker marker) {
        List<Told> told = new ArrayList<>();
        for (Claim claim : report.claims()) {
            for (Evidence evidence : claim.event().evidence()) {
                told.add(new Told(claim, evidence, marker.pieces(evidence, claim.event())));
            }
        }
        return told;
    }

    public Lane lane() {
        return Lane.of(episode.type(), episode.mode());
    }

    /** The sign of the score: good, bad or even. */
    public String tone() {
        return Lanes.tone(episode.score());
    }

    public Sureness sureness() {
        return Sureness.of(episode.confidence());
    }
}
