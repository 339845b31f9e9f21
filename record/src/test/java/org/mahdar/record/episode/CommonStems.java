package org.mahdar.record.episode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mahdar.record.arabic.Stem;
import org.mahdar.record.arabic.Words;

/**
 * Makes {@code common-stems.tsv} from a large collection of news: how many articles of a hundred use a stem decides what it weighs.
 * Run as: {@code CommonStems ARTICLES.jsonl OUT.tsv}.
 */
public final class CommonStems {

    private CommonStems() {}

    public static void main(String[] args) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, Integer> articlesWith = new HashMap<>();
        int articles = 0;
        try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                articles++;
                Set<String> stems = new HashSet<>();
                Words.of(mapper.readTree(line).get("text").asText()).forEach(word -> stems.add(Stem.of(word.folded())));
                stems.forEach(stem -> articlesWith.merge(stem, 1, Integer::sum));
            }
        }
        Set<String> states = states();
        List<String> out = new ArrayList<>();
        out.add(
                "# How much a stem weighs when two sentences are compared: 0 nothing, 3 nearly as much as a rare one (4).");
        out.add("# Made by CommonStems from " + articles
                + " news articles of 2018; by the share of articles that use it:");
        out.add(
                "# over 12 %: 0, over 4 %: 1, over 1.2 %: 2, over 0.4 %: 3. Names of states (CLDR) weigh at most 1: the sides,");
        out.add("# which are compared before, tell as much.");
        states.forEach(stem -> articlesWith.putIfAbsent(stem, 0));
        for (Map.Entry<String, Integer> entry : new TreeMap<>(articlesWith).entrySet()) {
            double share = 100.0 * entry.getValue() / articles;
            int weight = share > 12 ? 0 : share > 4 || states.contains(entry.getKey()) ? 1 : share > 1.2 ? 2 : 3;
            if (share > 0.4 || states.contains(entry.getKey())) {
                out.add(entry.getKey() + "\t" + weight);
            }
        }
        Files.write(Path.of(args[1]), out);
    }

    /** The stems of the names of states, and of the adjectives made of them. */
    private static Set<String> states() {
        Set<String> stems = new HashSet<>();
        for (String iso : Locale.getISOCountries()) {
            String name = new Locale.Builder().setRegion(iso).build().getDisplayCountry(Locale.forLanguageTag("ar"));
            Words.of(name).forEach(word -> {
                stems.add(Stem.of(word.folded()));
                if (word.folded().endsWith("ا")) {
                    String adjective = word.folded().substring(0, word.folded().length() - 1) + "ي";
                    stems.add(Stem.of(adjective));
                }
            });
        }
        return stems;
    }
}
