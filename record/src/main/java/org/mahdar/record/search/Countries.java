package org.mahdar.record.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.mahdar.record.arabic.Folding;

/** States by their English names, with their codes and their Arabic names, as the Unicode Consortium's CLDR gives them. */
final class Countries {

    /**
     * A state.
     *
     * @param code ISO 3166-1 alpha-3
     * @param arabic its name in Arabic
     */
    record Country(String code, String arabic) {}

    /** Names in use that CLDR words otherwise. */
    private static final Map<String, String> ALSO = Map.of(
            "usa", "US",
            "america", "US",
            "uk", "GB",
            "britain", "GB",
            "england", "GB",
            "uae", "AE",
            "emirates", "AE",
            "turkey", "TR",
            "palestine", "PS",
            "burma", "MM");

    private static final int MOST_WORDS = 4;

    private final Map<String, Country> byName = new HashMap<>();

    Countries() {
        for (String iso : Locale.getISOCountries()) {
            add(name(iso, Locale.ENGLISH), iso);
        }
        ALSO.forEach(this::add);
    }

    private static String name(String iso, Locale language) {
        return new Locale.Builder().setRegion(iso).build().getDisplayCountry(language);
    }

    private void add(String name, String iso) {
        try {
            String code = new Locale.Builder().setRegion(iso).build().getISO3Country();
            byName.put(Folding.fold(name), new Country(code, name(iso, Locale.forLanguageTag("ar"))));
        } catch (MissingResourceException e) {
            throw new IllegalStateException("Java knows no three-letter code of " + iso, e);
        }
    }

    /**
     * The state whose name begins a list of words.
     *
     * @return the country and how many words its name takes, or null
     */
    Map.Entry<Country, Integer> beginning(List<String> folded) {
        List<String> name = new ArrayList<>();
        Map.Entry<Country, Integer> longest = null;
        for (String word : folded.subList(0, Math.min(MOST_WORDS, folded.size()))) {
            name.add(word);
            Country country = byName.get(String.join(" ", name));
            if (country != null) {
                longest = Map.entry(country, name.size());
            }
        }
        return longest;
    }
}
