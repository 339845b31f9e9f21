package org.mahdar.text;

import java.util.Random;

/** Seeded Arabic of every hostile kind: vowel signs, tatweel, bidi controls, presentation forms, lone surrogates, marks, emoji. */
public final class RandomArabic {

    private static final String LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";
    private static final String SIGNS = "\u064B\u064C\u064E\u064F\u0650\u0651\u0652\u0670\u0640";
    private static final String CONTROLS = "\u200E\u200F\u202A\u202B\u202C\u2066\u2069\uFEFF\u200D\u0000";
    private static final String MARKS = "«»“”\"‹›‘’()[].,،؛;:!?؟…-—/#@_%<>";
    private static final String[] WORDS = {
        "قال",
        "وقالت",
        "واشنطن",
        "للولايات",
        "المتحدة",
        "بيلاروسيا",
        "الرئيس",
        "وزير",
        "الخارجية",
        "أ",
        "د",
        "«",
        "»",
        "\"",
        "في",
        "2020",
        "24/05/2019"
    };

    private final Random random;

    public RandomArabic(long seed) {
        this.random = new Random(seed);
    }

    /** A text of up to the given number of pieces: letters, words, marks, controls, line ends. */
    public String text(int maxPieces) {
        int pieces = random.nextInt(maxPieces + 1);
        StringBuilder text = new StringBuilder(pieces * 3);
        for (int i = 0; i < pieces; i++) {
            piece(text);
        }
        return text.toString();
    }

    private void piece(StringBuilder text) {
        switch (random.nextInt(16)) {
            case 0 -> text.append(any(SIGNS));
            case 1 -> text.append(any(CONTROLS));
            case 2 -> text.append(any(MARKS));
            case 3 -> text.append((char) (0xFB50 + random.nextInt(0xFEFC - 0xFB50)));
            case 4 -> text.append((char) (0xD800 + random.nextInt(0x800)));
            case 5 -> text.append(new String(Character.toChars(0x1F600 + random.nextInt(40))));
            case 6 -> text.append('\n');
            case 7 -> text.append(random.nextInt(100_000));
            case 8 -> text.append((char) random.nextInt(0x10000));
            case 9, 10, 11 ->
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            case 12 -> text.append(' ');
            default -> text.append(any(LETTERS));
        }
    }

    private char any(String of) {
        return of.charAt(random.nextInt(of.length()));
    }
}
