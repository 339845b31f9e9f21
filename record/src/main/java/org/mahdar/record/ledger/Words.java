package org.mahdar.record.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mahdar.record.store.Sql;

/** The words of the quotations that entries show: they are long, so only those shown are read. */
final class Words {

    private final Map<String, String> byPlace;

    private Words(Map<String, String> byPlace) {
        this.byPlace = byPlace;
    }

    /** The words of every quotation among the steps of these entries. */
    static Words of(Sql sql, List<Entry> entries) {
        Set<String> articles = entries.stream()
                .flatMap(entry -> entry.steps().stream())
                .filter(step -> step.episode() == null)
                .map(step -> step.details().get("article"))
                .filter(key -> key != null)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> words = new HashMap<>();
        if (!articles.isEmpty()) {
            sql.each(
                    "SELECT c.key, q.start_at, q.end_at, q.text FROM card c JOIN quote q ON q.article = c.article WHERE c.key IN"
                            + " ('" + String.join("', '", articles) + "')",
                    row -> words.put(
                            row.getString("key") + " " + row.getInt("start_at") + " " + row.getInt("end_at"),
                            row.getString("text")));
        }
        return new Words(words);
    }

    /** The entry with the words of its quotations. */
    Entry in(Entry entry) {
        return new Entry(
                entry.holder(),
                entry.towards(),
                entry.subject(),
                entry.state(),
                entry.since(),
                entry.count(),
                in(entry.details()),
                entry.pending(),
                entry.steps().stream().map(this::in).toList(),
                entry.lastReport(),
                entry.gaps());
    }

    private Step in(Step step) {
        return new Step(
                step.ledger(),
                step.holder(),
                step.towards(),
                step.subject(),
                step.change(),
                step.date(),
                step.day(),
                step.firstReport(),
                step.count(),
                in(step.details()),
                step.episode(),
                step.independent());
    }

    private Map<String, String> in(Map<String, String> details) {
        String words = byPlace.get(details.get("article") + " " + details.get("start") + " " + details.get("end"));
        if (words == null) {
            return details;
        }
        Map<String, String> all = new HashMap<>(details);
        all.put("words", words);
        return all;
    }
}
