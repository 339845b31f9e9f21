package org.mahdar.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers as Arabic news writes them: digits («1,500» «2.5»), words («خمسة وعشرون»، «مئتا ألف»، «عشرات») and mixtures
 * («3 ملايين»، «نصف مليار»). Immutable and safe for use by many threads.
 */
public final class NumberWords {

    /**
     * A number in a run of tokens.
     *
     * @param value its value; of a vague word («عشرات»، «مئات») the least it can mean
     * @param end the token after the number
     * @param vague whether the word tells an order of magnitude only
     */
    public record Found(double value, int end, boolean vague) {}

    private static final double HALF = 0.5;

    private static final Map<String, Double> UNITS = units();
    private static final Map<String, Double> SCALES = scales();
    private static final Map<String, Double> VAGUE = vague();

    private static Map<String, Double> units() {
        Map<String, Double> units = new HashMap<>();
        put(units, 1, "واحد واحده احد احدي");
        put(units, 2, "اثنان اثنين اثنتان اثنتين اثنا اثني");
        put(units, 3, "ثلاث ثلاثه");
        put(units, 4, "اربع اربعه");
        put(units, 5, "خمس خمسه");
        put(units, 6, "ست سته");
        put(units, 7, "سبع سبعه");
        put(units, 8, "ثمان ثماني ثمانيه");
        put(units, 9, "تسع تسعه");
        put(units, 10, "عشر عشره");
        put(units, 20, "عشرون عشرين");
        put(units, 30, "ثلاثون ثلاثين");
        put(units, 40, "اربعون اربعين");
        put(units, 50, "خمسون خمسين");
        put(units, 60, "ستون ستين");
        put(units, 70, "سبعون سبعين");
        put(units, 80, "ثمانون ثمانين");
        put(units, 90, "تسعون تسعين");
        put(units, 100, "مئه مايه ميه");
        put(units, 200, "مئتان مئتين مئتا مئتي ميتان ميتين ميتا ميتي مايتان مايتين");
        String[] hundreds = {"ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
        for (int i = 0; i < hundreds.length; i++) {
            for (String hundred : new String[] {"ميه", "مايه", "مئه", "ميايه"}) {
                units.put(hundreds[i] + hundred, (i + 3) * 100.0);
                units.put(hundreds[i] + "ي" + hundred, (i + 3) * 100.0);
            }
        }
        put(units, HALF, "نصف");
        return Map.copyOf(units);
    }

    private static Map<String, Double> scales() {
        Map<String, Double> scales = new HashMap<>();
        put(scales, 1e3, "الف الاف الفا");
        put(scales, 2e3, "الفان الفين الفي");
        put(scales, 1e6, "مليون ملايين مليونا");
        put(scales, 2e6, "مليونان مليونين مليوني");
        put(scales, 1e9, "مليار مليارات مليارا بليون بلايين");
        put(scales, 2e9, "ملياران مليارين ملياري");
        put(scales, 1e12, "تريليون تريليونات ترليون");
        return Map.copyOf(scales);
    }

    private static Map<String, Double> vague() {
        Map<String, Double> vague = new HashMap<>();
        put(vague, 10, "عشرات");
        put(vague, 100, "مئات ميات");
        put(vague, 1000, "الاف الوف");
        put(vague, 1e6, "ملايين");
        return Map.copyOf(vague);
    }

    private static void put(Map<String, Double> table, double value, String words) {
        for (String word : words.split(" ")) {
            table.put(word.replace('ئ', 'ي'), value);
        }
    }

    /** The number that begins at the token, or null. A leading و, ب or ل on the first word is passed over when the rest is a number. */
    public Found at(Tokens tokens, int token) {
        if (tokens.kind(token) == TokenKind.NUMBER) {
            Double value = digits(tokens.folded(token));
            return value == null ? null : scaled(tokens, token + 1, value);
        }
        if (!tokens.isWord(token)) {
            return null;
        }
        String word = bare(tokens.folded(token), UNITS, SCALES, VAGUE);
        Double unit = UNITS.get(word);
        if (unit != null) {
            return spelled(tokens, token, unit);
        }
        Double vagueValue = VAGUE.get(word);
        if (vagueValue != null && isFollowedByNoun(tokens, token)) {
            Found scale = scaled(tokens, token + 1, vagueValue);
            return new Found(scale.value, scale.end, true);
        }
        Double scale = SCALES.get(word);
        return scale == null ? null : more(tokens, token + 1, scale, step(scale));
    }

    private static boolean isFollowedByNoun(Tokens tokens, int token) {
        return token + 1 < tokens.size() && tokens.isWord(token + 1);
    }

    private Found spelled(Tokens tokens, int token, double first) {
        double value = first;
        int at = token + 1;
        if (at < tokens.size() && tokens.isWord(at) && first < 10) {
            String next = tokens.folded(at);
            if (next.equals("عشر") || next.equals("عشره")) {
                value += 10;
                at++;
            }
        }
        while (at < tokens.size() && tokens.isWord(at) && tokens.first(at) == 'و') {
            Double more = UNITS.get(tokens.folded(at).substring(1));
            if (more == null || more >= 100 && value < 100) {
                break;
            }
            value += more;
            at++;
        }
        return scaled(tokens, at, value);
    }

    private Found scaled(Tokens tokens, int token, double value) {
        double total = value;
        double least = Double.MAX_VALUE;
        int at = token;
        while (at < tokens.size() && tokens.isWord(at)) {
            Double scale = SCALES.get(tokens.folded(at));
            if (scale == null) {
                break;
            }
            total *= scale;
            least = Math.min(least, step(scale));
            at++;
        }
        return at == token ? new Found(total, at, false) : more(tokens, at, total, least);
    }

    /** The scale a dual doubles: of «ألفين» a thousand. */
    private static double step(double scale) {
        return Math.pow(10, Math.floor(Math.log10(scale)));
    }

    /** What is added behind a scale: «ستة آلاف و259»، «مليون ونصف»، «ألف ومئتان». */
    private Found more(Tokens tokens, int token, double value, double scale) {
        if (token + 1 < tokens.size() && tokens.is(token, "و") && tokens.kind(token + 1) == TokenKind.NUMBER) {
            Double rest = digits(tokens.folded(token + 1));
            Found found = rest == null ? null : scaled(tokens, token + 2, rest);
            return found != null && found.value < scale
                    ? new Found(value + found.value, found.end, false)
                    : new Found(value, token, false);
        }
        if (token < tokens.size() && tokens.isWord(token) && tokens.first(token) == 'و') {
            Double unit = UNITS.get(tokens.folded(token).substring(1));
            if (unit != null && unit == HALF) {
                return new Found(value + HALF * scale, token + 1, false);
            }
            Found found = unit == null ? null : spelled(tokens, token, unit);
            if (found != null && found.value < scale) {
                return new Found(value + found.value, found.end, false);
            }
        }
        return new Found(value, token, false);
    }

    private static Double digits(String text) {
        String plain = text;
        if (plain.matches("\\d{1,3}(\\.\\d{3})+")) {
            plain = plain.replace(".", "");
        } else if (plain.matches("\\d+,\\d{1,2}")) {
            plain = plain.replace(',', '.');
        } else {
            plain = plain.replace(",", "");
        }
        return plain.matches("\\d+(\\.\\d+)?") ? Double.valueOf(plain) : null;
    }

    @SafeVarargs
    private static String bare(String word, Map<String, Double>... tables) {
        for (int cut = 0; cut <= 2 && cut < word.length() - 1; cut++) {
            String rest = word.substring(cut);
            for (Map<String, Double> table : tables) {
                if (table.containsKey(rest)) {
                    return rest;
                }
            }
            if ("وبلفك".indexOf(word.charAt(cut)) < 0) {
                break;
            }
        }
        return word;
    }
}
