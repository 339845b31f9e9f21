package org.mahdar.reader.analysis;

import org.mahdar.lexicon.Noun;
import org.mahdar.lexicon.Word;
import org.mahdar.lexicon.WordClass;
import org.mahdar.text.Clitics;
import org.mahdar.text.Fnv;
import org.mahdar.text.FoldedText;
import org.mahdar.text.TokenKind;

/**
 * What a token and its neighbours look like to the tagger of persons' names, as numbers of rows of {@link PersonModel}. One article, one
 * thread.
 */
final class PersonFeatures {

    private static final int BORDER = 7;
    private static final int UNSEEN = 11;

    private final Analysis a;
    private final int[] word;
    private final int[] shape;
    private final int[] repeated;
    private final short[] counted;
    private final short[] countedRest;
    private boolean[] hidden;
    final int[] rows = new int[64];
    int count;

    /**
     * @param words what is counted of words, or null when nothing is
     */
    PersonFeatures(Analysis a, PersonWords words) {
        this.a = a;
        int n = a.size();
        this.word = new int[n];
        this.shape = new int[n];
        this.repeated = new int[n];
        this.counted = new short[n];
        this.countedRest = new short[n];
        WordCounts seen = new WordCounts(n);
        FoldedText text = a.text();
        for (int t = 0; t < n; t++) {
            word[t] = hash(text, a.stemStart[t], a.stemEnd[t]);
            shape[t] = shape(t);
            if (a.tokens().kind(t) == TokenKind.WORD) {
                seen.add(hash(text, a.tokens().start(t), a.tokens().end(t)));
            }
        }
        for (int t = 0; t < n; t++) {
            if (a.tokens().kind(t) == TokenKind.WORD) {
                repeated[t] = repeated(seen, t);
                count(words, t);
            }
        }
    }

    /** Whether what follows the first letter stands in the article as a word of its own, and the word itself more than once. */
    private int repeated(WordCounts seen, int t) {
        int from = a.tokens().start(t);
        int to = a.tokens().end(t);
        int often = seen.count(hash(a.text(), from, to)) > 1 ? 1 : 0;
        boolean clitic = "ولبكف".indexOf(a.text().charAt(from)) >= 0 && to - from > 3;
        return often + (clitic && seen.count(hash(a.text(), from + 1, to)) > 0 ? 2 : 0);
    }

    private void count(PersonWords words, int t) {
        if (words == null) {
            return;
        }
        counted[t] = words.of(word[t]);
        int from = a.stemStart[t];
        boolean clitic = a.stemEnd[t] - from > 3 && "ولبكف".indexOf(a.text().charAt(from)) >= 0;
        countedRest[t] = clitic ? words.of(hash(a.text(), from + 1, a.stemEnd[t])) : 0;
    }

    private int shape(int t) {
        int code = a.tags[t].ordinal();
        Word known = a.words[t];
        int classes = known == null ? 0 : known.classes() & CLASSES;
        int office = 0;
        if (known != null && known.is(WordClass.NOUN)) {
            Noun noun = known.noun();
            office = 1 + noun.kind().ordinal() * 6 + noun.rank();
        }
        int name = a.names[t] == null ? 0 : 1 + a.names[t].name().kind().ordinal();
        return mix(mix(mix(code, classes), office), name);
    }

    private static final int CLASSES = WordClass.GIVEN.bit()
            | WordClass.COMMON.bit()
            | WordClass.VERB.bit()
            | WordClass.MASDAR.bit()
            | WordClass.PARTICIPLE.bit()
            | WordClass.NISBA.bit()
            | WordClass.TIME.bit()
            | WordClass.WEEKDAY.bit()
            | WordClass.MONTH.bit()
            | WordClass.QUANT.bit();

    static int hash(FoldedText text, int from, int to) {
        return Fnv.mixed(text.hash(from, to));
    }

    private static int mix(int one, int other) {
        int mixed = one * 0x2C1B3C6D + other * 0x297A2D39 + 0x1B56C4E9;
        return mixed ^ mixed >>> 13;
    }

    private void add(int template, int value) {
        int mixed = mix(template * 0x9E3779B9, value) * 0x85EBCA6B;
        rows[count++] = (mixed ^ mixed >>> 16) & PersonModel.ROWS - 1;
    }

    private int wordAt(int t) {
        return t < 0 || t >= word.length ? BORDER : hidden != null && hidden[t] ? UNSEEN : word[t];
    }

    private int shapeAt(int t) {
        return t < 0 || t >= shape.length ? BORDER : shape[t];
    }

    private int countedAt(int t) {
        return t < 0 || t >= counted.length || hidden != null && hidden[t] ? 0 : counted[t];
    }

    /** Whether each token looks as if nobody had seen its word before; for the trainer. */
    void hide(boolean[] tokens) {
        hidden = tokens;
    }

    private int tagAt(int t) {
        return t < 0 || t >= shape.length ? 31 : a.tags[t].ordinal();
    }

    /** Fills {@link #rows} for a token behind the two labels. */
    void at(int t, int before, int beforeThat) {
        count = 0;
        own(t);
        around(t);
        add(40, before);
        add(41, before * 3 + beforeThat);
        add(42, mix(before, shape[t]));
        add(43, mix(before, wordAt(t)));
        add(44, mix(before, mix(shapeAt(t - 1), shape[t])));
        add(45, mix(before, mix(shape[t], shapeAt(t + 1))));
        add(46, mix(before * 3 + beforeThat, wordAt(t - 1)));
        add(47, mix(before, mix(tagAt(t), mix(tagAt(t + 1), tagAt(t - 1)))));
    }

    private void own(int t) {
        FoldedText text = a.text();
        int from = a.stemStart[t];
        int to = a.stemEnd[t];
        int length = to - from;
        int mask = a.clitics[t] & (Clitics.AL | Clitics.PREPOSITION | Clitics.CONJUNCTION);
        add(1, 0);
        add(2, wordAt(t));
        add(3, shape[t]);
        add(4, mask);
        add(5, mix(mask, shape[t]));
        add(6, Math.min(length, 9));
        if (length >= 4) {
            add(7, hash(text, to - 2, to));
            add(8, hash(text, to - 3, to));
            add(9, hash(text, from, from + 2));
            add(10, hash(text, from, from + 3));
            add(11, mix(hash(text, to - 2, to), a.words[t] == null ? 1 : 0));
        }
        add(12, repeated[t]);
        add(13, mix(repeated[t], shape[t]));
        add(14, text.charAt(a.tokens().start(t)));
        int own = countedAt(t);
        int tenths = PersonWords.tenths(own);
        add(16, tenths);
        add(17, own);
        add(18, mix(tenths, shape[t]));
        add(19, mix(tenths, PersonWords.tenths(countedAt(t + 1))));
        add(50, mix(tenths, PersonWords.tenths(countedAt(t - 1))));
        add(51, mix(PersonWords.tenths(countedAt(t - 1)), mix(tenths, PersonWords.tenths(countedAt(t + 1)))));
        add(52, hidden != null && hidden[t] ? 0 : PersonWords.tenths(countedRest[t]));
        add(15, a.hasEnclitic(t) ? 1 + a.tags[t].ordinal() : 0);
    }

    private void around(int t) {
        add(20, wordAt(t - 1));
        add(21, wordAt(t + 1));
        add(22, shapeAt(t - 1));
        add(23, shapeAt(t + 1));
        add(24, wordAt(t - 2));
        add(25, wordAt(t + 2));
        add(26, mix(shapeAt(t - 1), shapeAt(t - 2)));
        add(27, mix(shapeAt(t + 1), shapeAt(t + 2)));
        add(28, mix(shape[t], shapeAt(t - 1)));
        add(29, mix(shape[t], shapeAt(t + 1)));
        add(30, mix(shape[t], mix(shapeAt(t - 1), shapeAt(t + 1))));
        add(31, mix(wordAt(t - 1), shape[t]));
        add(32, mix(wordAt(t + 1), shape[t]));
        add(33, mix(tagAt(t - 1), mix(tagAt(t), tagAt(t - 2))));
        add(34, mix(tagAt(t + 1), mix(tagAt(t), tagAt(t + 2))));
        add(35, mix(wordAt(t - 1), wordAt(t - 2)));
        int mask = t == 0 ? 0 : a.clitics[t - 1];
        add(36, mix(mask, mix(shapeAt(t - 1), a.clitics[t])));
    }
}
