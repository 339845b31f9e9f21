package org.mahdar.record.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mahdar.model.Code;
import org.mahdar.model.Role;
import org.mahdar.record.Page;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeShelf;
import org.mahdar.record.episode.Episodes;
import org.mahdar.record.store.Sql;

/** Answers what stands in a ledger. */
public final class Ledgers {

    /** A meeting may be held so many days before or after the day it was planned for. */
    private static final int MOST_DAYS_BESIDE_PLAN = 3;

    private final LedgerRows rows;

    public Ledgers(LedgerRows rows) {
        this.rows = rows;
    }

    /**
     * Every step of every matter that the question is about, whatever its day; quotations come without their words, which
     * {@link #find} adds to those it shows.
     */
    public List<Step> told(Sql sql, LedgerQuery query) {
        List<Step> told = new ArrayList<>(steps(sql, query));
        if (query.ledger() == LedgerName.POSITIONS) {
            told.addAll(new Quotations().steps(sql, query));
        }
        return List.copyOf(told);
    }

    /**
     * The entries asked for, those that changed last first.
     *
     * @param filter which of them are wanted
     * @param told what {@link #told} gives for the question
     * @param proofs for how many steps of each entry, counted from the latest, episodes are given
     * @param shelf a view taken before {@code sql} began to read
     */
    public Ledger find(
            Sql sql, LedgerQuery query, LedgerFilter filter, List<Step> told, int proofs, EpisodeShelf.View shelf) {
        List<Gap> gaps = new ArrayList<>();
        List<Entry> entries =
                entries(query, told, gaps).stream().filter(filter::admits).toList();
        Page<Entry> page = Page.of(entries, query.offset(), query.limit());
        Map<String, Episode> episodes = episodes(sql, page.items(), proofs, shelf);
        if (query.ledger() == LedgerName.MEETINGS) {
            Map<String, List<String>> outcomes = outcomes(sql, page.items());
            page = page.map(entry -> withOutcomes(entry, outcomes));
        }
        if (query.ledger() == LedgerName.POSITIONS) {
            page = whole(sql, query, page);
        }
        return new Ledger(query, query.asOf(), page, episodes, gaps, LedgerSpread.of(entries));
    }

    /**
     * The same for a page of the ledger of positions between all sides, for which not every step need be told.
     *
     * @param shelf a view taken before {@code sql} began to read
     */
    public Ledger findPositions(Sql sql, LedgerQuery query, int proofs, EpisodeShelf.View shelf) {
        PositionMatters.Told told = PositionMatters.of(sql, query, rows);
        List<Gap> gaps = new ArrayList<>();
        if (told.undated() > 0) {
            gaps.add(undated(told.undated()));
        }
        if (told.matters() == 0) {
            gaps.add(silence(query));
        }
        List<Entry> entries = entries(query, told.steps(), new ArrayList<>());
        Page<Entry> page = whole(sql, query, new Page<>(entries, told.matters(), query.offset()));
        return new Ledger(
                query, query.asOf(), page, episodes(sql, page.items(), proofs, shelf), gaps, LedgerSpread.NONE);
    }

    private static Gap silence(LedgerQuery query) {
        return new Gap(
                Gap.Kind.NO_REPORTS,
                "No report in the record says anything of this"
                        + (query.asOf() == null ? "." : " by " + query.asOf() + "."));
    }

    private static Gap undated(long reports) {
        return new Gap(
                Gap.Kind.NO_DATE, reports + " reports have neither a date nor a day of publication and are left out.");
    }

    /** What stands between two sides in every ledger, as of a day or, when null, at the latest; the first entries of each. */
    public List<Standing> standing(Sql sql, Code a, Code b, LocalDate asOf, int most) {
        Map<LedgerName, List<Step>> told = new EnumMap<>(LedgerName.class);
        for (LedgerName name : LedgerName.values()) {
            told.put(name, new ArrayList<>());
        }
        Sought sought = Sought.between(a, b);
        sql.list("SELECT * FROM ledger_step WHERE " + sought.condition(), rows::step, sought.values())
                .forEach(step -> told.get(step.ledger()).add(step));
        told.get(LedgerName.POSITIONS)
                .addAll(new Quotations().steps(sql, LedgerQuery.between(LedgerName.POSITIONS, a, b)));
        List<Standing> all = new ArrayList<>();
        for (LedgerName name : LedgerName.values()) {
            LedgerQuery query = LedgerQuery.between(name, a, b).asOf(asOf);
            List<Entry> entries = entries(query, told.get(name), new ArrayList<>());
            all.add(new Standing(name, entries.subList(0, Math.min(most, entries.size())), entries.size()));
        }
        return all;
    }

    private static List<Entry> entries(LedgerQuery query, List<Step> told, List<Gap> gaps) {
        List<Step> steps = told.stream().filter(step -> holds(step, query)).toList();
        long undated =
                told.stream().filter(step -> Announcing.start(step) == null).count();
        if (query.asOf() != null && undated > 0) {
            gaps.add(undated(undated));
        }
        if (steps.isEmpty()) {
            gaps.add(silence(query));
        }
        List<Entry> entries = new ArrayList<>();
        for (List<Step> matter : matters(query.ledger(), steps)) {
            entries.add(fold(query, matter));
        }
        entries.sort(Comparator.comparing(Ledgers::lastDay, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .reversed()
                .thenComparing(Entry::holder)
                .thenComparing(Entry::towards)
                .thenComparing(Entry::subject)
                .thenComparing(
                        entry -> entry.steps().get(0).episode(), Comparator.nullsLast(Comparator.naturalOrder())));
        return entries;
    }

    private static Entry fold(LedgerQuery query, List<Step> matter) {
        return Folders.of(query.ledger(), query.asOf()).fold(matter);
    }

    /** The entries folded again, with the words of their quotations. */
    private static Page<Entry> whole(Sql sql, LedgerQuery query, Page<Entry> page) {
        List<Step> bare =
                page.items().stream().flatMap(entry -> entry.steps().stream()).toList();
        Iterator<Step> steps = new Quotations().whole(sql, bare).iterator();
        return page.map(entry -> fold(
                query, Stream.generate(steps::next).limit(entry.steps().size()).toList()));
    }

    /** The day of the last change of an entry, or null. */
    static LocalDate lastDay(Entry entry) {
        return entry.steps().get(entry.steps().size() - 1).day();
    }

    /** Every step of every ledger, for export. */
    public List<Step> all(Sql sql) {
        return sql.list(
                "SELECT * FROM ledger_step ORDER BY ledger, holder, towards, subject, day NULLS FIRST, episode_id",
                rows::step);
    }

    private List<Step> steps(Sql sql, LedgerQuery query) {
        Sought sought = query.a() == null
                ? Sought.ALL
                : query.b() == null ? Sought.of(query.a()) : Sought.between(query.a(), query.b());
        List<Object> values = new ArrayList<>(List.of(query.ledger().label()));
        values.addAll(List.of(sought.values()));
        return sql.list(
                "SELECT * FROM ledger_step WHERE ledger = ? AND " + sought.condition(), rows::step, values.toArray());
    }

    /** Between whom the steps sought stand, as a condition on their table. */
    private record Sought(String condition, Object[] values) {

        static final Sought ALL = new Sought("true", new Object[0]);

        static Sought of(Code a) {
            return new Sought(
                    "(" + is("holder", a) + " OR " + is("towards", a) + ")", new Object[] {asked(a), asked(a)});
        }

        /** What a side does to prisoners of its own belongs to the question of what stands between it and the other. */
        static Sought between(Code a, Code b) {
            String condition = "((" + is("holder", a) + " AND " + is("towards", b) + ") OR (" + is("holder", b)
                    + " AND " + is("towards", a) + ") OR (ledger = 'prisoners' AND towards = '' AND holder IN (?, ?)))";
            String one = asked(a);
            String other = asked(b);
            return new Sought(condition, new Object[] {one, other, other, one, one, other});
        }

        /** Government is what a code without a role means; it stands for whatever of the state there is. */
        private static String is(String column, Code code) {
            return whole(code) ? "split_part(" + column + ", '.', 1) = ?" : column + " = ?";
        }

        private static String asked(Code code) {
            return whole(code) ? code.principal() : code.toString();
        }

        private static boolean whole(Code code) {
            return code.role() == null || code.role() == Role.GOV;
        }
    }

    private static boolean holds(Step step, LedgerQuery query) {
        if (query.knownBy() != null
                && step.firstReport() != null
                && step.firstReport().isAfter(query.knownBy())) {
            return false;
        }
        if (query.asOf() == null) {
            return true;
        }
        LocalDate start = Announcing.start(step);
        return start != null && !start.isAfter(query.asOf());
    }

    /** Steps that are about one matter. */
    private static Collection<List<Step>> matters(LedgerName ledger, List<Step> steps) {
        if (ledger == LedgerName.MEETINGS) {
            return meetings(steps);
        }
        Map<String, List<Step>> matters = new TreeMap<>();
        for (Step step : steps) {
            String key = switch (ledger) {
                case DIPLOMATS ->
                    step.holder().compareTo(step.towards()) < 0
                            ? step.holder() + " " + step.towards()
                            : step.towards() + " " + step.holder();
                case PRISONERS -> step.holder();
                default -> step.holder() + " " + step.towards() + " " + step.subject();
            };
            matters.computeIfAbsent(key, none -> new ArrayList<>()).add(step);
        }
        return matters.values();
    }

    /** Each meeting is a matter; a plan belongs to the meeting that was held nearest to the day it was for. */
    private static Collection<List<Step>> meetings(List<Step> steps) {
        List<List<Step>> matters = new ArrayList<>();
        Map<String, List<List<Step>>> held = new HashMap<>();
        List<Step> inTime = steps.stream().sorted(Folder.IN_TIME).toList();
        for (Step step : inTime) {
            if (!plan(step)) {
                List<Step> matter = new ArrayList<>(List.of(step));
                matters.add(matter);
                held.computeIfAbsent(step.holder() + " " + step.towards(), none -> new ArrayList<>())
                        .add(matter);
            }
        }
        for (Step step : inTime) {
            if (plan(step)) {
                held.getOrDefault(step.holder() + " " + step.towards(), List.of()).stream()
                        .filter(matter -> fulfils(matter.get(0), step))
                        .min(Comparator.comparingLong(matter -> apart(matter.get(0), step)))
                        .ifPresentOrElse(matter -> matter.add(step), () -> matters.add(List.of(step)));
            }
        }
        return matters;
    }

    private static boolean plan(Step step) {
        return step.change() == Change.PLANNED || step.change() == Change.CONSIDERED;
    }

    private static boolean fulfils(Step held, Step plan) {
        return held.change() == Change.HELD
                && held.date() != null
                && plan.date() != null
                && plan.date().isDay()
                && held.date().isDay()
                && apart(held, plan) <= MOST_DAYS_BESIDE_PLAN;
    }

    private static long apart(Step held, Step plan) {
        return Math.abs(held.date().first().toEpochDay() - plan.date().first().toEpochDay());
    }

    private static Map<String, Episode> episodes(Sql sql, List<Entry> entries, int proofs, EpisodeShelf.View shelf) {
        Set<String> ids = entries.stream()
                .flatMap(entry ->
                        entry
                                .steps()
                                .subList(
                                        Math.max(0, entry.steps().size() - proofs),
                                        entry.steps().size())
                                .stream())
                .map(Step::episode)
                .filter(id -> id != null)
                .collect(Collectors.toCollection(TreeSet::new));
        return Episodes.named(sql, List.copyOf(ids), shelf).stream()
                .collect(Collectors.toMap(Episode::id, episode -> episode));
    }

    /**
     * What else happened between the sides on the days of meetings, told by articles that tell of the meeting, by the meeting's
     * episode; asked for all meetings at once, since each question reads whole tables.
     */
    private static Map<String, List<String>> outcomes(Sql sql, List<Entry> entries) {
        List<Object> values = new ArrayList<>();
        for (Entry entry : entries) {
            Step held = entry.steps().get(0);
            if (isDatedMeeting(entry)) {
                values.addAll(List.of(held.episode(), held.holder(), held.towards(), held.day()));
            }
        }
        if (values.isEmpty()) {
            return Map.of();
        }
        String meetings = String.join(", ", Collections.nCopies(values.size() / 4, "(?, ?, ?, CAST(? AS DATE))"));
        Map<String, List<String>> outcomes = new HashMap<>();
        sql.each(
                "WITH h (id, a, b, day) AS (VALUES " + meetings
                        + ") SELECT DISTINCT h.id AS meeting, e.id FROM h JOIN episode m"
                        + " ON m.id = h.id JOIN member mm ON mm.episode = m.no JOIN event mv ON mv.no = mm.event JOIN event v ON"
                        + " v.article = mv.article JOIN member o ON o.event = v.no JOIN episode e ON e.no = o.episode JOIN"
                        + " episode_pair p ON p.episode = e.no AND p.a = h.a AND p.b = h.b WHERE e.day BETWEEN h.day - 1 AND"
                        + " h.day + 1 AND e.type <> 'CONSULT' ORDER BY h.id, e.id",
                row -> outcomes.computeIfAbsent(row.getString("meeting"), none -> new ArrayList<>())
                        .add(row.getString("id")),
                values.toArray());
        return outcomes;
    }

    private static boolean isDatedMeeting(Entry entry) {
        Step held = entry.steps().get(0);
        return entry.state() == State.HELD && held.date() != null && held.day() != null && held.episode() != null;
    }

    private static Entry withOutcomes(Entry entry, Map<String, List<String>> outcomes) {
        if (!isDatedMeeting(entry)) {
            return entry;
        }
        Map<String, String> details = new HashMap<>(entry.details());
        details.put(
                "outcomes",
                String.join(" ", outcomes.getOrDefault(entry.steps().get(0).episode(), List.of())));
        return new Entry(
                entry.holder(),
                entry.towards(),
                entry.subject(),
                entry.state(),
                entry.since(),
                entry.count(),
                details,
                entry.pending(),
                entry.steps(),
                entry.lastReport(),
                entry.gaps());
    }
}
