package org.mahdar.server.label;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mahdar.server.language.Language;

/** The names of principals, from {@code principals.tsv}. A code that is not there is its own name. */
public final class Principals {

    private static final String FILE = "principals.tsv";
    private static final int COLUMNS = 7;

    private final Map<String, Principal> byCode;

    private Principals(Map<String, Principal> byCode) {
        this.byCode = byCode;
    }

    /** Loads the names that come with the server; a faulty line is an {@link IllegalStateException} that names it. */
    public static Principals bundled() {
        Map<String, Principal> byCode = new LinkedHashMap<>();
        try (InputStream in = Principals.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the server's jar lacks " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            boolean header = true;
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith("#")) {
                    continue;
                }
                if (!header) {
                    Principal principal = principal(line, number);
                    byCode.put(principal.code(), principal);
                }
                header = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " could not be read", e);
        }
        return new Principals(byCode);
    }

    private static Principal principal(String line, int number) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(
                    FILE + ":" + number + ": " + cells.length + " columns instead of " + COLUMNS + "; mend the line");
        }
        return new Principal(
                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], List.of(cells[6].split("\\|")));
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
