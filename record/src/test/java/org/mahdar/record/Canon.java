package org.mahdar.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mahdar.record.episode.EpisodeJson;
import org.mahdar.record.episode.EpisodeQuery;
import org.mahdar.record.ledger.Ledger;
import org.mahdar.record.ledger.LedgerJson;
import org.mahdar.record.ledger.LedgerName;
import org.mahdar.record.ledger.LedgerQuery;
import org.mahdar.record.people.KnownPeople;

/** What a record says, as text that two records can be compared by. */
public final class Canon {

    private Canon() {}

    /** Every episode of the record, domestic ones too, one a line. */
    public static String episodes(Record record) {
        EpisodeJson json = new EpisodeJson();
        List<String> lines = record.episodes(EpisodeQuery.all().withDomestic(true)).items().stream()
                .map(json::toJson)
                .toList();
        return String.join("\n", new TreeSet<>(lines));
    }

    /** The first lines that only one of two texts has, each with a sign which; nothing when they are the same. */
    public static List<String> difference(String expected, String actual) {
        TreeSet<String> gone = new TreeSet<>(List.of(expected.split("\n")));
        TreeSet<String> come = new TreeSet<>(List.of(actual.split("\n")));
        TreeSet<String> both = new TreeSet<>(gone);
        both.retainAll(come);
        gone.removeAll(both);
        come.removeAll(both);
        return Stream.concat(
                        gone.stream().limit(2).map(line -> "- " + line),
                        come.stream().limit(2).map(line -> "+ " + line))
                .toList();
    }

    /** Every entry of every ledger as of today, one a line. */
    public static String ledgers(Record record) {
        LedgerJson json = new LedgerJson();
        TreeSet<String> lines = new TreeSet<>();
        for (LedgerName name : LedgerName.values()) {
            Ledger ledger = record.ledger(LedgerQuery.of(name));
            ledger.entries().items().forEach(entry -> lines.add(name + " " + json.toJson(ledger, entry)));
        }
        return String.join("\n", lines);
    }

    /** Every person of the record with the names that mean it, one a line. */
    public static String people(Record record) {
        TreeSet<String> lines = new TreeSet<>();
        record.people(null, null, 0, Integer.MAX_VALUE)
                .items()
                .forEach(line -> lines.add(line
                        + " "
                        + record.person(line.id(), KnownPeople.NOBODY)
                                .orElseThrow()
                                .names()));
        return String.join("\n", lines);
    }

    /** All rows of the derived tables of a record that is open nowhere else, one a line; numbers are as the file has them. */
    static String rows(Path folder) throws SQLException {
        TreeSet<String> lines = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("record.duckdb"));
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "card",
                    "event",
                    "evidence",
                    "pair",
                    "quote",
                    "person",
                    "person_name",
                    "copy",
                    "copy_pair",
                    "member",
                    "episode",
                    "episode_pair")) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    ResultSetMetaData columns = row.getMetaData();
                    while (row.next()) {
                        StringBuilder line = new StringBuilder(table);
                        for (int i = 1; i <= columns.getColumnCount(); i++) {
                            line.append(' ')
                                    .append(columns.getColumnName(i))
                                    .append('=')
                                    .append(row.getObject(i));
                        }
                        lines.add(line.toString());
                    }
                }
            }
        }
        return String.join("\n", lines);
    }
}
