package org.mahdar.reader.analysis;

import org.mahdar.lexicon.VerbUse;
import org.mahdar.lexicon.Word;
import org.mahdar.lexicon.WordClass;
import org.mahdar.text.Clitics;
import org.mahdar.text.TokenKind;
import org.mahdar.text.VerbForm;

/** Gives each known word one tag; where a form can be verb and noun its neighbours decide. Stateless. */
final class Disambiguator {

    void decide(Analysis a) {
        for (int t = 0; t < a.size(); t++) {
            if (a.tags[t] != Tag.UNKNOWN || a.words[t] == null) {
                continue;
            }
            a.tags[t] = tag(a, t);
            if (a.tags[t] == Tag.VERB) {
                a.verbs[t] = verbUse(a, t);
            }
        }
    }

    private Tag tag(Analysis a, int t) {
        Word word = a.words[t];
        Tag closed = closed(a, t, word);
        if (closed != null) {
            return closed;
        }
        boolean verb = word.is(WordClass.VERB);
        boolean noun = (word.classes()
                        & (WordClass.NOUN.bit()
                                | WordClass.MASDAR.bit()
                                | WordClass.PARTICIPLE.bit()
                                | WordClass.COMMON.bit()
                                | WordClass.NISBA.bit()
                                | WordClass.GIVEN.bit()
                                | WordClass.REGION_ADJ.bit()
                                | WordClass.TIME.bit()
                                | WordClass.QUANT.bit()
                                | WordClass.MONTH.bit()
                                | WordClass.WEEKDAY.bit()))
                != 0;
        if (verb && (!noun && !perfectBehindVerb(a, t, word) || noun && isVerb(a, t, word))) {
            return Tag.VERB;
        }
        if (word.is(WordClass.NISBA)) {
            return Tag.NISBA;
        }
        return noun || verb ? Tag.NOUN : Tag.UNKNOWN;
    }

    /** Two finite verbs do not follow each other in one clause but for auxiliaries: in «منحت الأرجنتين حق …» the second is a noun. */
    private static boolean perfectBehindVerb(Analysis a, int t, Word word) {
        int before = previousWord(a, t);
        return before >= 0
                && (a.clitics[t] & Clitics.CONJUNCTION) == 0
                && !hasTense(word, VerbForm.Tense.IMPERFECT)
                && verbBefore(a, before);
    }

    /** Whether a verb stands before in the same clause, with a side right before the token. */
    private static boolean verbBefore(Analysis a, int before) {
        boolean phrase = a.tags[before] == Tag.NAME
                || a.tags[before] == Tag.NISBA
                || a.tags[before] == Tag.NOUN && a.hasArticle(before);
        for (int t = before; phrase && t >= 0 && before - t < 8; t--) {
            switch (a.tags[t]) {
                case VERB -> {
                    return true;
                }
                case MARK, CONJ, SUB, THAT, REL, LINE_END, BE, PARTICLE, NEG -> {
                    return false;
                }
                default -> {
                    // further left
                }
            }
        }
        return false;
    }

    private Tag closed(Analysis a, int t, Word word) {
        boolean bare = (a.clitics[t] & ~Clitics.CONJUNCTION) == 0;
        if (word.is(WordClass.PREP) && bare && !isAliTheName(a, t)) {
            return Tag.PREP;
        }
        if (word.is(WordClass.DEM) && !(word.is(WordClass.VERB) && endsInHamza(a, t))) {
            return Tag.DEM;
        }
        if (word.is(WordClass.REL)) {
            return Tag.REL;
        }
        if (!bare || a.hasEnclitic(t)) {
            return null;
        }
        if (word.is(WordClass.SUB)) {
            return isThat(a, t, word) ? Tag.THAT : Tag.SUB;
        }
        if (word.is(WordClass.THAT)) {
            return Tag.THAT;
        }
        if (word.is(WordClass.NEG)) {
            return Tag.NEG;
        }
        if (word.is(WordClass.PRON)) {
            return Tag.PRON;
        }
        if (word.is(WordClass.PAST) || word.is(WordClass.FUT) || word.is(WordClass.COND)) {
            return Tag.PARTICLE;
        }
        if (word.is(WordClass.BE)) {
            return Tag.BE;
        }
        if (word.is(WordClass.CONJ)) {
            return Tag.CONJ;
        }
        boolean adverb = word.is(WordClass.ADV) && !word.is(WordClass.NOUN);
        return adverb && !(word.is(WordClass.VERB) && endsInHamza(a, t)) ? Tag.ADV : null;
    }

    /** «هنأ» congratulates and «هنا» is here; the folded letters are the same. */
    private static boolean endsInHamza(Analysis a, int t) {
        return a.text().original().charAt(a.text().originOf(a.tokens().end(t) - 1)) == 'أ';
    }

    /** «علي» with a dotted yeh between names is a name; the preposition is «على», in Egypt often undotted too. */
    private static boolean isAliTheName(Analysis a, int t) {
        if (!a.stemIs(t, "علي") || a.hasEnclitic(t)) {
            return false;
        }
        char last = a.text().original().charAt(a.text().originOf(a.tokens().end(t) - 1));
        if (last != 'ي') {
            return false;
        }
        boolean before = t > 0
                && (a.is(t - 1, WordClass.GIVEN) && a.tags[t - 1] != Tag.VERB
                        || a.is(t - 1, WordClass.NOUN) && a.hasArticle(t - 1)
                        || a.stemIs(t - 1, "بن")
                        || a.tags[t - 1] == Tag.NISBA);
        boolean behind = t + 1 < a.size()
                && (a.is(t + 1, WordClass.GIVEN)
                        || a.words[t + 1] == null && a.tokens().isWord(t + 1)
                        || a.stemIs(t + 1, "بن"));
        return before || behind;
    }

    /** ان is written for أن and for إن; both open what is said, so أن counts as one that opens speech too. */
    private static boolean isThat(Analysis a, int t, Word word) {
        return word.is(WordClass.THAT) || a.stemIs(t, "ان");
    }

    private boolean isVerb(Analysis a, int t, Word word) {
        int mask = a.clitics[t];
        if ((mask & (Clitics.AL | Clitics.BI | Clitics.KA)) != 0) {
            return false;
        }
        if ((mask & Clitics.SA) != 0) {
            return true;
        }
        boolean imperfect = hasTense(word, VerbForm.Tense.IMPERFECT);
        if ((mask & Clitics.LI) != 0) {
            return imperfect && !word.is(WordClass.MASDAR);
        }
        int before = previousWord(a, t);
        if (before < 0) {
            return startsClause(a, t, word, imperfect);
        }
        Tag left = a.tags[before];
        if (left == Tag.PREP) {
            return false;
        }
        if (left == Tag.NEG || left == Tag.PARTICLE || left == Tag.BE && !a.hasArticle(t)) {
            return true;
        }
        if (left == Tag.REL || left == Tag.SUB || left == Tag.THAT) {
            return imperfect || hasTense(word, VerbForm.Tense.PERFECT) && left != Tag.THAT;
        }
        if ((mask & Clitics.CONJUNCTION) != 0) {
            return startsClause(a, t, word, imperfect) && !parallelNoun(a, before);
        }
        if (!imperfect && verbBefore(a, before)) {
            return false;
        }
        if (left == Tag.NAME || left == Tag.NISBA || left == Tag.UNKNOWN) {
            return imperfect || !word.is(WordClass.NOUN) && !a.hasEnclitic(t);
        }
        if (left == Tag.NOUN) {
            return imperfect && !word.is(WordClass.MASDAR) && !word.is(WordClass.NOUN);
        }
        return imperfect || !word.is(WordClass.NOUN);
    }

    /** «… القصف والهجوم»: a definite or governed noun before و makes a noun behind it likely. */
    private static boolean parallelNoun(Analysis a, int before) {
        return a.tags[before] == Tag.NOUN
                && a.word(before) != null
                && a.word(before).is(WordClass.MASDAR);
    }

    private boolean startsClause(Analysis a, int t, Word word, boolean imperfect) {
        if (imperfect && !word.is(WordClass.MASDAR)) {
            return true;
        }
        int next = t + 1;
        if (next >= a.size()) {
            return false;
        }
        boolean actor = a.tags[next] == Tag.NAME
                || a.words[next] != null && a.words[next].is(WordClass.NOUN)
                || a.words[next] != null && a.words[next].is(WordClass.PREP);
        boolean conjunction = (a.clitics[t] & Clitics.CONJUNCTION) != 0;
        if (a.hasEnclitic(t) && word.is(WordClass.MASDAR)) {
            return false;
        }
        if (word.is(WordClass.MASDAR) || word.is(WordClass.NOUN)) {
            return actor && (conjunction || isFullSentence(a, t));
        }
        return true;
    }

    /** Headlines have no full stop and open with masdars; reports open with verbs. */
    private static boolean isFullSentence(Analysis a, int t) {
        int sentence = a.sentences().sentenceOf(t);
        int last = sentence < 0 ? -1 : a.sentences().end(sentence) - 1;
        return last >= 0 && (a.isMark(last, '.') || a.isMark(last, '"') || a.isMark(last, '»') || last - t > 25);
    }

    private static boolean hasTense(Word word, VerbForm.Tense tense) {
        for (VerbUse use : word.verbs()) {
            if (use.form().tense() == tense) {
                return true;
            }
        }
        return false;
    }

    /** The word before in the same line with no mark but quotation marks and # between; -1 where a clause begins. */
    private static int previousWord(Analysis a, int t) {
        int before = t - 1;
        while (before >= 0
                && a.tokens().kind(before) == TokenKind.MARK
                && "\"«»“”#<>".indexOf(a.tokens().first(before)) >= 0) {
            before--;
        }
        if (before < 0 || a.tags[before] == Tag.MARK || a.tags[before] == Tag.LINE_END) {
            return -1;
        }
        return before;
    }

    private static VerbUse verbUse(Analysis a, int t) {
        Word word = a.words[t];
        boolean future = (a.clitics[t] & (Clitics.SA | Clitics.LI)) != 0;
        VerbUse best = null;
        for (VerbUse use : word.verbs()) {
            boolean possible = !future || use.form().tense() == VerbForm.Tense.IMPERFECT;
            if (possible && (best == null || rank(use) < rank(best))) {
                best = use;
            }
        }
        return best == null ? word.verbs().get(0) : best;
    }

    /** News is told in the third person: «نفت» is «she denied» before «we rule». */
    private static int rank(VerbUse use) {
        int person = switch (use.form().agreement()) {
            case MASCULINE, FEMININE, DUAL, PLURAL -> 0;
            case FIRST_PLURAL -> 2;
            case FIRST, SECOND -> 4;
        };
        return person + (use.form().passive() ? 1 : 0) + (use.form().shortened() ? 3 : 0);
    }
}
