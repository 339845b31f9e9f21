package org.mahdar.reader.mention;

import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.Clitics;

/** Which preposition governs a mention. Stateless. */
final class Prepositions {

    /** Stands for «من قبل»، «من جانب»، «على يد»: the agent of a passive or a masdar. */
    static final String BY = "by";

    private Prepositions() {}

    static void set(Analysis a, Mention m, int first) {
        if (first < m.from && ofRight(a, first)) {
            m.prep = "بحق";
            m.prepToken = first;
            return;
        }
        int mask = first == m.from ? m.clitics(a) : a.clitics(first);
        if ((mask & Clitics.PREPOSITION) != 0) {
            m.prep = String.valueOf(a.preposition(first));
            m.prepToken = first;
            return;
        }
        if ((mask & Clitics.CONJUNCTION) != 0 && first == m.from && a.tag(first) != Tag.PREP) {
            return;
        }
        int before = first - 1;
        while (before >= 0
                && (a.isMark(before, '#')
                        || a.isMark(before, '<')
                        || a.isMark(before, '"')
                        || a.isMark(before, '“')
                        || a.isMark(before, '”')
                        || a.isMark(before, '«'))) {
            before--;
        }
        if (before < 0) {
            return;
        }
        if (isAgentNoun(a, before)) {
            m.prep = BY;
            m.prepToken = before;
            return;
        }
        if (a.stemIs(before, "من") && before > 0 && (a.stemIs(before - 1, "كل") || a.stemIs(before - 1, "كلا"))) {
            Mention inner = m;
            set(a, inner, before - 1);
            return;
        }
        // «ورد عليه السيسي»: what has its own pronoun governs nothing else.
        if (a.tag(before) == Tag.PREP && !a.hasEnclitic(before)) {
            m.prep = a.stem(before);
            m.prepToken = before;
        }
    }

    /** Whether the word is the noun of «بحق» before the one it is done to. */
    private static boolean ofRight(Analysis a, int t) {
        return a.preposition(t) == 'ب' && a.stemIs(t, "حق") && !a.hasArticle(t);
    }

    /** Whether the word ends «من قبل», «على يد» and their like. */
    static boolean isAgentNoun(Analysis a, int t) {
        if (t < 1 || a.tag(t - 1) != Tag.PREP && a.preposition(t) == 0) {
            return a.stemIs(t, "واسطه") && a.preposition(t) == 'ب';
        }
        boolean from = a.stemIs(t - 1, "من") && (a.stemIs(t, "قبل") || a.stemIs(t, "جانب") || a.stemIs(t, "طرف"));
        boolean on = a.stemIs(t - 1, "علي") && (a.stemIs(t, "يد") || a.stemIs(t, "ايدي"));
        return from || on;
    }
}
