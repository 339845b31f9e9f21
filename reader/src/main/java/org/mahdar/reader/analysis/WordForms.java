package org.mahdar.reader.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.Word;
import org.mahdar.lexicon.WordClass;
import org.mahdar.lexicon.WordIds;
import org.mahdar.text.Clitics;
import org.mahdar.text.Fnv;

/**
 * Reads written words by themselves: of all ways to cut off clitics the likeliest, and how names begin. Those met lately are
 * remembered, since few words make up most of a text. Safe for use by many threads.
 */
final class WordForms {

    /** A form is remembered until another falls to its place. */
    private static final int PLACE_BITS = 15;

    private static final int PLACES = 1 << PLACE_BITS;

    /** 2 to the 64th by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    /** What it costs to read a written final ه as part of the word rather than as «his»: ة has a letter of its own. */
    private static final int HEH_IS_A_PRONOUN = 6 * 64;

    private static final int NOMINAL = WordClass.NOUN.bit()
            | WordClass.MASDAR.bit()
            | WordClass.PARTICIPLE.bit()
            | WordClass.COMMON.bit()
            | WordClass.NISBA.bit()
            | WordClass.REGION_ADJ.bit()
            | WordClass.GIVEN.bit()
            | WordClass.TIME.bit()
            | WordClass.WEEKDAY.bit()
            | WordClass.MONTH.bit()
            | WordClass.QUANT.bit();
    private static final int TAKES_PRONOUN = NOMINAL | WordClass.PREP.bit() | WordClass.VERB.bit();

    private final Lexicon lexicon;
    private final AtomicReferenceArray<WordForm> met = new AtomicReferenceArray<>(PLACES);

    WordForms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * What can be read off the word that the characters [from, to) spell.
     *
     * @param cutter a buffer of the calling thread
     * @param heh whether the last letter is written ه, which folding makes of ة too
     */
    WordForm of(Clitics cutter, char[] chars, int from, int to, boolean heh) {
        long key = WordForm.key(chars, from, to, heh);
        int place = place(key, chars, from, to);
        WordForm form = met.getAcquire(place);
        if (form == null || !form.isOf(key, chars, from, to, heh)) {
            form = read(cutter, key, chars, from, to, heh);
            met.setRelease(place, form);
        }
        return form;
    }

    private static int place(long key, char[] chars, int from, int to) {
        return key == WordForm.NO_KEY
                ? Fnv.mixed(Fnv.hash(chars, from, to)) & PLACES - 1
                : (int) (key * SCATTER >>> Long.SIZE - PLACE_BITS);
    }

    private WordForm read(Clitics cutter, long key, char[] chars, int from, int to, boolean heh) {
        int cuts = cutter.cut(chars, from, to);
        WordIds ids = lexicon.wordIds();
        int best = -1;
        int bestCost = Integer.MAX_VALUE;
        int bestId = -1;
        for (int c = 0; c < cuts; c++) {
            int cost = cost(cutter, c);
            if (c < cutter.withoutEnclitic() && heh) {
                cost += HEH_IS_A_PRONOUN;
            }
            if (cost >= bestCost) {
                continue;
            }
            boolean pronoun = c >= cutter.withoutEnclitic();
            int id = ids.find(chars, cutter.stemStart(c), cutter.stemEnd(c));
            if (pronoun && chars[cutter.stemEnd(c) - 1] == 'ت') {
                // Before a pronoun ة opens into ت: زيارة، زيارته.
                int closed = ids.findClosed(chars, cutter.stemStart(c), cutter.stemEnd(c));
                id = lexicon.word(closed) == null ? id : closed;
            }
            Word word = lexicon.word(id);
            if (word != null && fits(word, cutter.mask(c), pronoun)) {
                best = c;
                bestCost = cost;
                bestId = id;
            }
        }
        if (best < 0) {
            best = unknownCut(cutter, chars);
            bestId = ids.find(chars, cutter.stemStart(best), cutter.stemEnd(best));
        }
        return new WordForm(
                key,
                Arrays.copyOfRange(chars, from, to),
                heh,
                cutter.mask(best),
                cutter.stemStart(best) - from,
                cutter.stemEnd(best) - from,
                bestId,
                starts(cutter, chars, from));
    }

    private List<WordForm.Start> starts(Clitics cutter, char[] chars, int from) {
        WordIds ids = lexicon.wordIds();
        List<WordForm.Start> starts = new ArrayList<>();
        for (int c = 0; c < cutter.withoutEnclitic(); c++) {
            int mask = cutter.mask(c);
            int start = cutter.stemStart(c);
            int end = cutter.stemEnd(c);
            int id = (mask & Clitics.AL) != 0 ? ids.findWithArticle(chars, start, end) : ids.find(chars, start, end);
            int node = id < 0 || (mask & Clitics.SA) != 0 ? -1 : lexicon.names().child(0, id);
            if (node >= 0) {
                starts.add(new WordForm.Start(mask, start - from, node));
            }
        }
        return List.copyOf(starts);
    }

    /** Clitics cost; an article costs less than a preposition, a pronoun most. */
    private static int cost(Clitics cutter, int c) {
        int mask = cutter.mask(c);
        int cost = c >= cutter.withoutEnclitic() ? 5 : 0;
        cost += (mask & Clitics.CONJUNCTION) != 0 ? 3 : 0;
        cost += (mask & Clitics.PREPOSITION) != 0 ? 3 : 0;
        cost += (mask & Clitics.SA) != 0 ? 3 : 0;
        cost += (mask & Clitics.AL) != 0 ? 1 : 0;
        return cost * 64 + Math.min(c, 63);
    }

    private static boolean fits(Word word, int mask, boolean enclitic) {
        int classes = word.classes();
        if ((mask & Clitics.AL) != 0) {
            return !enclitic && (classes & NOMINAL) != 0;
        }
        if ((mask & Clitics.SA) != 0) {
            return word.hasImperfect();
        }
        if ((mask & Clitics.PREPOSITION) != 0) {
            boolean purpose = (mask & Clitics.LI) != 0 && word.hasImperfect();
            return (classes & NOMINAL) != 0 || purpose || word.is(WordClass.DEM) || word.is(WordClass.REL);
        }
        return !enclitic || (classes & TAKES_PRONOUN) != 0;
    }

    /** Of an unknown word only the article is read off, with what stands before it. */
    private static int unknownCut(Clitics cutter, char[] chars) {
        int best = 0;
        for (int c = 0; c < cutter.withoutEnclitic(); c++) {
            int stem = cutter.stemEnd(c) - cutter.stemStart(c);
            if ((cutter.mask(c) & Clitics.AL) != 0
                    && stem >= 3
                    && (best == 0 || chars[cutter.stemStart(best)] == 'ا')) {
                best = c;
            }
        }
        return best;
    }
}
