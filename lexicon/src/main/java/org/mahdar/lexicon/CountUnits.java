package org.mahdar.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.text.Folder;

/** The nouns that are counted, by their written form. Immutable. */
public final class CountUnits {

    private static final String FILE = "counts/units.tsv";

    private final List<CountUnit> units;
    private final Map<String, CountUnit> forms;
    private final Map<String, CountUnit> duals;

    private CountUnits(List<CountUnit> units, Map<String, CountUnit> forms, Map<String, CountUnit> duals) {
        this.units = List.copyOf(units);
        this.forms = Map.copyOf(forms);
        this.duals = Map.copyOf(duals);
    }

    static CountUnits parse(LexiconFiles files, Folder folder) {
        List<CountUnit> units = new ArrayList<>();
        Map<String, CountUnit> forms = new HashMap<>();
        Map<String, CountUnit> duals = new HashMap<>();
        for (Table.Row row : files.table(FILE).rows()) {
            CountUnit unit = unit(row, units.size());
            units.add(unit);
            put(forms, row, "forms", unit, folder);
            put(duals, row, "dual", unit, folder);
        }
        return new CountUnits(units, forms, duals);
    }

    private static CountUnit unit(Table.Row row, int rank) {
        List<CountUnit.Fit> fits = new ArrayList<>();
        String cell = row.need("kind").toUpperCase(Locale.ROOT);
        try {
            for (String fit : row.list("fits")) {
                int colon = fit.indexOf(':');
                EventType type = EventType.valueOf(colon < 0 ? fit : fit.substring(0, colon));
                fits.add(new CountUnit.Fit(
                        type,
                        colon < 0
                                ? null
                                : Mode.of(type, fit.substring(colon + 1)).orElseThrow()));
            }
            return new CountUnit(row.need("unit"), rank, CountUnit.Kind.valueOf(cell), fits);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw row.error("the kind or one of «" + row.get("fits") + "» is unknown: " + e.getMessage());
        }
    }

    private static void put(Map<String, CountUnit> table, Table.Row row, String column, CountUnit unit, Folder folder) {
        for (String form : row.list(column)) {
            CountUnit before = table.put(folder.key(form), unit);
            if (before != null && before != unit) {
                throw row.error("«" + form + "» is counted as " + before.name() + " too");
            }
        }
    }

    /** All units in the order of the data. */
    public List<CountUnit> all() {
        return units;
    }

    /** The unit of a counted noun in folded letters, or null. */
    public CountUnit of(String stem) {
        return forms.get(stem);
    }

    /** The unit of a noun in the dual in folded letters, or null. */
    public CountUnit ofDual(String stem) {
        return duals.get(stem);
    }
}
