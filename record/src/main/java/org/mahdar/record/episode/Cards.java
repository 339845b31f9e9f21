package org.mahdar.record.episode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;
import org.mahdar.record.store.Cells;
import org.mahdar.record.store.Recent;
import org.mahdar.record.store.Sql;

/** The cards of events, those used lately from memory. A card changes only with its event, which is then forgotten here. */
final class Cards {

    private static final int MOST = 100_000;
    /** So many are read at once, which leaves room for older ones. */
    private static final int LATEST = 80_000;

    private static final String CARD =
            "SELECT e.no, e.article, e.key, e.type, e.mode, e.status, e.actors, e.recipients, e.date, e.place, e.count, e.unit,"
                    + " c.published, c.title, t.terms FROM event e JOIN card c ON c.article = e.article JOIN (SELECT event,"
                    + " any_value(terms) AS terms FROM trait WHERE ";

    private final Terms terms;

    private final Recent<Long, EventCard> cards = new Recent<>(MOST);

    Cards(Terms terms) {
        this.terms = terms;
    }

    /** The cards of these events; one that the record does not hold has none. */
    Map<Long, EventCard> of(Sql sql, Collection<Long> events) {
        return cards.of(events, missing -> {
            String in = " IN (" + Sql.in(missing) + ")";
            return read(sql, "event" + in, "e.no" + in);
        });
    }

    /** Reads the latest at once, as far as there is room: what is added is mostly compared with these. */
    void readLatest(Sql sql) {
        long from =
                sql.number("SELECT coalesce(min(event), 0) FROM (SELECT event FROM member ORDER BY event DESC LIMIT "
                        + LATEST + ")");
        String range = " >= " + from;
        cards.putAll(read(sql, "event" + range, "e.no" + range));
    }

    void put(EventCard card) {
        cards.put(card.no(), card);
    }

    void forget(Collection<Long> events) {
        cards.forget(events);
    }

    void clear() {
        cards.clear();
    }

    private Map<Long, EventCard> read(Sql sql, String traits, String events) {
        Reader reader = new Reader(terms);
        Map<Long, EventCard> all = new HashMap<>();
        sql.each(
                CARD + traits + " GROUP BY event) t ON t.event = e.no WHERE " + events,
                row -> all.put(row.getLong(1), reader.card(row)));
        return all;
    }

    /** Cells of many rows hold the same few words; what is made of them is made once. */
    private static final class Reader {

        private final Terms terms;
        private final Map<String, Act> acts = new HashMap<>();
        private final Map<String, PartialDate> dates = new HashMap<>();
        private final Map<Integer, Headline> headlines = new HashMap<>();

        Reader(Terms terms) {
            this.terms = terms;
        }

        EventCard card(ResultSet row) throws SQLException {
            int article = row.getInt(2);
            String title = row.getString(14);
            Headline headline = headlines.computeIfAbsent(article, none -> Headline.of(terms, title));
            String unit = row.getString(12);
            return new EventCard(
                    row.getLong(1),
                    article,
                    row.getString(3),
                    act(row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
                    Days.of(date(row.getString(9)), date(row.getString(13))),
                    row.getString(10),
                    unit == null ? null : new EventCard.Figure(row.getDouble(11), unit),
                    EventCard.Words.of(Terms.ofBytes(Sql.bytes(row, "terms"))),
                    headline);
        }

        private Act act(String type, String mode, String status, String actors, String recipients) {
            return acts.computeIfAbsent(String.join("\t", type, mode, status, actors, recipients), none -> {
                EventType of = EventType.valueOf(type);
                Mode how = mode == null ? null : Mode.of(of, mode).orElseThrow();
                return Act.of(of, how, Status.ofLabel(status), Cells.codes(actors), Cells.codes(recipients));
            });
        }

        private PartialDate date(String cell) {
            return cell == null ? null : dates.computeIfAbsent(cell, PartialDate::parse);
        }
    }
}
