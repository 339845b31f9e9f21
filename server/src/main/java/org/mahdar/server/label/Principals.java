package org.mahdar.server.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mahdar.record.store.ProgramTable;
import org.mahdar.server.language.Language;

/** The names of principals, from {@code principals.tsv}. A code that is not there is its own name. */
public final class Principals {

    private final Map<String, Principal> byCode;

    private Principals(Map<String, Principal> byCode) {
        this.byCode = byCode;
    }

    /** Loads the names that come with the server; a faulty line is an {@link IllegalStateException} that names it. */
    public static Principals bundled() {
        Map<String, Principal> byCode = new LinkedHashMap<>();
        // The first line names the columns.
        ProgramTable.read(Principals.class, "principals.tsv", 7).stream()
                .skip(1)
                .forEach(cells -> {
                    Principal principal = principal(cells);
                    byCode.put(principal.code(), principal);
                });
        return new Principals(byCode);
    }

    private static Principal principal(List<String> cells) {
        return new Principal(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                List.of(cells.get(6).split("\\|")));
    }

    public Optional<Principal> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The name in that language; the code itself where none is known. */
    public String name(String code, Language language) {
        Principal principal = byCode.get(code);
        return principal == null ? code : principal.name(language);
    }

    public Collection<Principal> all() {
        return byCode.values();
    }

    /** The codes whose name in either language, or code, holds the words; for looking a side up. */
    public List<String> matching(String words) {
        String wanted = Fold.fold(words);
        List<String> codes = new ArrayList<>();
        for (Principal principal : byCode.values()) {
            boolean named =
                    principal.forms().stream().anyMatch(form -> Fold.fold(form).contains(wanted));
            if (named
                    || Fold.fold(principal.english()).contains(wanted)
                    || Fold.fold(principal.code()).equals(wanted)) {
                codes.add(principal.code());
            }
        }
        return codes;
    }

    /** The keys of all regions, in alphabetical order. */
    public Set<String> regions() {
        Set<String> regions = new TreeSet<>();
        byCode.values().forEach(principal -> regions.add(principal.region()));
        return regions;
    }
}
