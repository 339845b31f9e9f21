package org.mahdar.server.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mahdar.model.Status;
import org.mahdar.record.episode.EpisodeLine;
import org.mahdar.server.label.Speech;

/**
 * The timeline of a relation with a lane for each of its strands. Where there are very many episodes, those of one lane and
 * nearly one day become one larger mark that says how many they are.
 *
 * @param undated how many episodes have no day at all and stand in no lane
 */
public record Lanes(TimeScale scale, List<Row> rows, int undated) {

    /** Beyond so many episodes they are drawn together. */
    static final int MOST_SINGLE = 400;

    private static final int COLUMNS = 120;

    /** A lane and its marks. */
    public record Row(Lane lane, int episodes, List<Dot> dots) {

        public Row {
            dots = List.copyOf(dots);
        }
    }

    /**
     * One episode, or several of about one day.
     *
     * @param x percent from the left
     * @param radius in pixels
     * @param tone good, bad or even: the sign of the score
     * @param open whether it did not happen, or not yet
     * @param href where it leads
     * @param title what it says
     */
    public record Dot(String x, int radius, String tone, boolean open, String href, String title) {}

    public Lanes {
        rows = List.copyOf(rows);
    }

    /** The lanes of these episodes; a link is made by {@code href}. */
    public static Lanes of(
            List<EpisodeLine> episodes, TimeScale scale, Speech speech, Function<EpisodeLine, String> href) {
        Map<Lane, List<EpisodeLine>> byLane = new EnumMap<>(Lane.class);
        int undated = 0;
        for (EpisodeLine episode : episodes) {
            if (episode.at() == null) {
                undated++;
            } else {
                byLane.computeIfAbsent(Lane.of(episode.type(), episode.mode()), lane -> new ArrayList<>())
                        .add(episode);
            }
        }
        boolean together = episodes.size() > MOST_SINGLE;
        List<Row> rows = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            List<EpisodeLine> own = byLane.getOrDefault(lane, List.of());
            rows.add(new Row(
                    lane, own.size(), together ? many(own, scale, speech, href) : single(own, scale, speech, href)));
        }
        return new Lanes(scale, rows, undated);
    }

    private static List<Dot> single(
            List<EpisodeLine> episodes, TimeScale scale, Speech speech, Function<EpisodeLine, String> href) {
        return episodes.stream()
                .map(episode -> new Dot(
                        scale.x(episode.at()),
                        radius(episode.independent()),
                        tone(episode.score()),
                        episode.status() != Status.OCCURRED,
                        href.apply(episode),
                        speech.date(episode.date()) + ": " + speech.act(episode.type(), episode.mode()) + ", "
                                + sides(episode, speech)))
                .toList();
    }

    private static List<Dot> many(
            List<EpisodeLine> episodes, TimeScale scale, Speech speech, Function<EpisodeLine, String> href) {
        Map<Integer, List<EpisodeLine>> columns = new TreeMap<>();
        for (EpisodeLine episode : episodes) {
            int column = (int) (scale.at(episode.at()) / 100 * COLUMNS);
            columns.computeIfAbsent(column, none -> new ArrayList<>()).add(episode);
        }
        List<Dot> dots = new ArrayList<>();
        columns.values().forEach(own -> {
            EpisodeLine first = own.get(0);
            LocalDate last = own.get(own.size() - 1).at();
            double mean = own.stream().mapToDouble(EpisodeLine::score).average().orElse(0);
            dots.add(new Dot(
                    scale.x(first.at()),
                    radius(own.size()),
                    tone(mean),
                    own.stream().allMatch(episode -> episode.status() != Status.OCCURRED),
                    href.apply(first),
                    speech.t(
                            "lanes.many",
                            speech.count("count.episodes", own.size()),
                            speech.day(first.at()),
                            speech.day(last))));
        });
        return dots;
    }

    private static String sides(EpisodeLine episode, Speech speech) {
        String actors = speech.names(episode.actors());
        String recipients = speech.names(episode.recipients());
        if (actors.isEmpty() || recipients.isEmpty()) {
            return actors + recipients;
        }
        return speech.t("sides.towards", actors, recipients);
    }

    private static int radius(int reports) {
        return (int) Math.min(11, Math.round(3.5 + 1.6 * Math.sqrt(reports - 1.0)));
    }

    /** The word for the sign of a score: good, bad or even. */
    public static String tone(double score) {
        return score > 0 ? "good" : score < 0 ? "bad" : "even";
    }
}
