package org.mahdar.server.relation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.record.Page;
import org.mahdar.record.episode.EpisodeLine;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.score.Grain;
import org.mahdar.record.score.ScoreCurve;
import org.mahdar.server.chart.Core;
import org.mahdar.server.chart.Lanes;
import org.mahdar.server.chart.TimeScale;
import org.mahdar.server.episode.Card;
import org.mahdar.server.episode.Filter;
import org.mahdar.server.page.Paging;
import org.mahdar.server.page.Screen;

/**
 * What the page of two sides shows.
 *
 * @param all everything between them that the filters leave, oldest first
 * @param shown the cards of this page, in groups that share a month
 * @param lanes null when nothing has a day
 */
public record Dyad(
        Code a,
        Code b,
        Filter filter,
        Summary summary,
        ScoreCurve curve,
        Lanes lanes,
        List<Month> shown,
        Paging paging,
        boolean newestFirst) {

    /** The episodes of one month; no day for those without any date. */
    public record Month(LocalDate start, List<Card> cards) {

        public Month {
            cards = List.copyOf(cards);
        }
    }

    /**
     * The relation in figures.
     *
     * @param score the mean score of what happened
     * @param latest that of the last ten
     */
    public record Summary(
            long episodes, long independent, LocalDate first, LocalDate last, double score, double latest) {

        private static final int LATEST = 10;

        static Summary of(List<EpisodeLine> episodes) {
            List<EpisodeLine> happened = episodes.stream()
                    .filter(episode -> episode.status() == org.mahdar.model.Status.OCCURRED)
                    .toList();
            List<EpisodeLine> latest = happened.subList(Math.max(0, happened.size() - LATEST), happened.size());
            List<LocalDate> days = episodes.stream()
                    .map(EpisodeLine::at)
                    .filter(day -> day != null)
                    .toList();
            return new Summary(
                    episodes.size(),
                    episodes.stream().mapToLong(EpisodeLine::independent).sum(),
                    days.isEmpty() ? null : Collections.min(days),
                    days.isEmpty() ? null : Collections.max(days),
                    mean(happened),
                    mean(latest));
        }

        private static double mean(List<EpisodeLine> episodes) {
            return episodes.stream().mapToDouble(EpisodeLine::score).average().orElse(0);
        }
    }

    public Dyad {
        shown = List.copyOf(shown);
    }

    /** The grain in which a curve of that length can be read. */
    static Grain grain(LocalDate first, LocalDate last) {
        if (first == null) {
            return Grain.MONTH;
        }
        long months = ChronoUnit.MONTHS.between(first, last);
        return months < 5 ? Grain.WEEK : months < 60 ? Grain.MONTH : Grain.YEAR;
    }

    /** How many episodes each type has. */
    static Map<EventType, Long> counts(List<EpisodeLine> episodes) {
        Map<EventType, Long> counts = new EnumMap<>(EventType.class);
        episodes.forEach(episode -> counts.merge(episode.type(), 1L, Long::sum));
        return counts;
    }

    /** The time drawn: the days asked for, or where most of it happened; null when nothing has a day. */
    static Core core(List<EpisodeLine> all, EpisodeQuery query) {
        Map<LocalDate, Long> counts = new HashMap<>();
        for (EpisodeLine line : all) {
            if (line.at() != null) {
                counts.merge(line.at(), 1L, Long::sum);
            }
        }
        Core core = Core.of(counts);
        if (core == null || (query.from() == null && query.to() == null)) {
            return core;
        }
        return new Core(Collections.min(counts.keySet()), Collections.max(counts.keySet()), 0);
    }

    /** The strands within the time drawn; null when nothing has a day. */
    static Lanes lanes(List<EpisodeLine> all, Core core, Screen screen) {
        if (core == null) {
            return null;
        }
        TimeScale scale =
                TimeScale.ofMonths(core.first(), core.last(), screen.language().isRightToLeft());
        return Lanes.of(
                all.stream()
                        .filter(line -> line.at() == null || core.holds(line.at()))
                        .toList(),
                scale,
                screen.speech(),
                episode -> screen.to("episodes", episode.id()).toString());
    }

    /** Cards in groups by month, in the order they come in. */
    static List<Month> months(Page<Card> cards) {
        List<Month> months = new ArrayList<>();
        List<Card> open = new ArrayList<>();
        LocalDate start = null;
        for (Card card : cards.items()) {
            LocalDate at = card.episode().at();
            LocalDate month = at == null ? null : at.withDayOfMonth(1);
            if (!open.isEmpty() && !java.util.Objects.equals(month, start)) {
                months.add(new Month(start, open));
                open.clear();
            }
            start = month;
            open.add(card);
        }
        if (!open.isEmpty()) {
            months.add(new Month(start, open));
        }
        return months;
    }
}
