package org.mahdar.record.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Count;
import org.mahdar.model.Evidence;
import org.mahdar.model.PartialDate;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;

/**
 * What a sentence says of its act beside the act itself.
 *
 * @param negated whether «لم» stands right before the act
 * @param underWay whether «بصدد» stands right before it: it is about to be done
 * @param since the month or year behind «منذ», or null
 * @param opened the month or year that ends the words which open its sentence: «في نيسان 2019، …»; or null
 * @param figure how many people held are named, in digits, or null
 * @param bound how the figure is hedged, or null without one
 */
record Clause(
        boolean negated, boolean underWay, PartialDate since, PartialDate opened, Double figure, Count.Bound bound) {

    private static final Set<String> NOT = Set.of("لم", "ولم", "فلم");
    private static final Set<String> HELD =
            Set.of("سجين", "سجناء", "معتقل", "محتجز", "موقوف", "اسير", "اسري", "رهين", "رهاءن", "مختطف", "سياسي");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("يناير", 1),
            Map.entry("جانفي", 1),
            Map.entry("فبراير", 2),
            Map.entry("شباط", 2),
            Map.entry("فيفري", 2),
            Map.entry("مارس", 3),
            Map.entry("اذار", 3),
            Map.entry("ابريل", 4),
            Map.entry("نيسان", 4),
            Map.entry("افريل", 4),
            Map.entry("مايو", 5),
            Map.entry("ايار", 5),
            Map.entry("ماي", 5),
            Map.entry("يونيو", 6),
            Map.entry("حزيران", 6),
            Map.entry("جوان", 6),
            Map.entry("يوليو", 7),
            Map.entry("تموز", 7),
            Map.entry("جويليه", 7),
            Map.entry("اغسطس", 8),
            Map.entry("اب", 8),
            Map.entry("اوت", 8),
            Map.entry("سبتمبر", 9),
            Map.entry("ايلول", 9),
            Map.entry("اكتوبر", 10),
            Map.entry("نوفمبر", 11),
            Map.entry("ديسمبر", 12));
    /** The months whose names have two words, by both. */
    private static final Map<String, Integer> DOUBLE_MONTHS =
            Map.of("كانون الثاني", 1, "تشرين الاول", 10, "تشرين الثاني", 11, "كانون الاول", 12);

    /** So many characters at most open a sentence. */
    private static final int LONGEST_OPENING = 120;

    private static final String YEAR = "(19|20)\\d\\d";

    /**
     * What a sentence says.
     *
     * @param text the text of its article
     * @param ofPeopleHeld whether a figure of people held belongs to the act
     */
    static Clause of(Evidence evidence, String text, boolean ofPeopleHeld) {
        List<Word> words = Words.of(evidence.text());
        int act = act(evidence, words);
        String before = act > 0 ? words.get(act - 1).folded() : "";
        int figure = ofPeopleHeld ? figure(words) : -1;
        return new Clause(
                NOT.contains(before),
                before.equals("بصدد"),
                since(words, Math.max(act, 0)),
                opened(text, evidence.span().start()),
                figure < 0 ? null : Double.valueOf(words.get(figure).folded()),
                figure < 0 ? null : bound(words, figure));
    }

    /** A sum of all that was done since some day. */
    boolean isTotal() {
        return figure != null && since != null;
    }

    private static int act(Evidence evidence, List<Word> words) {
        if (evidence.trigger().isEmpty()) {
            return -1;
        }
        int at = evidence.trigger().get(0).start() - evidence.span().start();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() <= at && at < words.get(i).end()) {
                return i;
            }
        }
        return -1;
    }

    private static int figure(List<Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String held = words.get(i + 1).folded();
            if (words.get(i).folded().matches("\\d{1,6}") && HELD.stream().anyMatch(held::startsWith)) {
                return i;
            }
        }
        return -1;
    }

    private static Count.Bound bound(List<Word> words, int figure) {
        String one = figure > 0 ? words.get(figure - 1).folded() : "";
        String two = figure > 1 ? words.get(figure - 2).folded() : "";
        if (one.equals("من")) {
            return two.startsWith("اقل") ? Count.Bound.AT_MOST : Count.Bound.AT_LEAST;
        }
        return switch (one) {
            case "نحو", "حوالي", "قرابه", "زهاء", "بنحو", "بحوالي" -> Count.Bound.ABOUT;
            default -> Count.Bound.EXACT;
        };
    }

    private static PartialDate since(List<Word> words, int from) {
        for (int i = from; i + 1 < words.size(); i++) {
            if (words.get(i).folded().equals("منذ")) {
                return day(words, i + 1);
            }
        }
        return null;
    }

    private static PartialDate opened(String text, int act) {
        int comma = act - 1;
        while (comma >= 0 && Character.isWhitespace(text.charAt(comma))) {
            comma--;
        }
        if (comma < 0 || (text.charAt(comma) != '،' && text.charAt(comma) != ',')) {
            return null;
        }
        int start = comma;
        while (start > 0 && comma - start < LONGEST_OPENING && ".؟?!\n،,".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        boolean opens = start == 0 || ".؟?!\n".indexOf(text.charAt(start - 1)) >= 0;
        List<Word> words = Words.of(text, start, comma);
        if (!opens || words.size() < 2 || !words.get(0).folded().matches("و?في")) {
            return null;
        }
        for (int from = Math.max(0, words.size() - 4); from < words.size(); from++) {
            PartialDate date = day(words, from);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** «2008»، «عام 2008»، «تموز 2024»، «تموز/يوليو 2024»، «كانون الثاني 2020». */
    private static PartialDate day(List<Word> words, int from) {
        int month = 0;
        for (int i = from; i < words.size() && i < from + 5; i++) {
            String word = words.get(i).folded();
            if (word.matches(YEAR)) {
                return new PartialDate(Integer.parseInt(word), month, 0);
            }
            String two = i + 1 < words.size() ? word + " " + words.get(i + 1).folded() : word;
            if (MONTHS.containsKey(word)) {
                month = MONTHS.get(word);
            } else if (DOUBLE_MONTHS.containsKey(two)) {
                month = DOUBLE_MONTHS.get(two);
                i++;
            } else if (!Set.of("عام", "العام", "سنه", "شهر").contains(word)) {
                return null;
            }
        }
        return null;
    }
}
