package org.mahdar.text;

/**
 * How one character of a text is folded for matching: to nothing, to one character or to two. The table covers the Basic
 * Multilingual Plane; a surrogate stays as it is.
 *
 * <p>Folded together are the spellings that Arabic sources do not keep apart: the alefs with hamza, madda and wasla, alef
 * maqsura and yeh, teh marbuta and heh, hamza on waw or yeh and its carrier, Farsi and Urdu letters and the Arabic ones,
 * presentation forms and their letters, Arabic-Indic and European digits. Dropped are vowel signs, tatweel, zero-width
 * characters and bidi controls. Marks of punctuation become their Latin counterparts, quotation marks stay apart.
 */
final class Folding {

    /** Stands in {@link #one} for a character that is dropped. */
    static final char NOTHING = '\0';

    private static final String SINGLE =
            "آاأاإاٱاٲاٳاٵاىيئيؤوةهگكکكڪكیيېيےيۓيہهەهھهۀهۃهڤفپبچجژزڨقڭكݣكٹتڈدڑرںنۇوۆوۋو،,؛;؟?٪%٫.٬,٭*۔.";

    private final char[] one = new char[0x10000];
    private final char[] two = new char[0x10000];

    Folding() {
        for (int c = 0; c < one.length; c++) {
            one[c] = Character.isUpperCase(c) ? (char) Character.toLowerCase(c) : (char) c;
        }
        for (int i = 0; i < SINGLE.length(); i += 2) {
            one[SINGLE.charAt(i)] = SINGLE.charAt(i + 1);
        }
        drop(0x0610, 0x061A);
        drop(0x0640, 0x0640);
        drop(0x064B, 0x065F);
        drop(0x0670, 0x0670);
        drop(0x06D6, 0x06ED);
        drop(0x08D3, 0x08FF);
        drop(0x200B, 0x200F);
        drop(0x202A, 0x202E);
        drop(0x2060, 0x2069);
        drop(0xFE00, 0xFE0F);
        drop(0xFEFF, 0xFEFF);
        drop(0x00AD, 0x00AD);
        drop(0x061C, 0x061C);
        drop(0x0000, 0x0008);
        for (int digit = 0; digit < 10; digit++) {
            one[0x0660 + digit] = (char) ('0' + digit);
            one[0x06F0 + digit] = (char) ('0' + digit);
        }
        for (char space : new char[] {
            0x00A0, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F,
            0x205F, 0x3000, '\t'
        }) {
            one[space] = ' ';
        }
        one['\r'] = '\n';
        one[0x2028] = '\n';
        one[0x2029] = '\n';
        one[0x0085] = '\n';
        for (char dash : new char[] {0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212}) {
            one[dash] = '-';
        }
        presentationForms();
    }

    private void drop(int from, int to) {
        for (int c = from; c <= to; c++) {
            one[c] = NOTHING;
        }
    }

    /** U+FB50 to U+FEFC by their compatibility decomposition, folded again; ligatures of two letters give two. */
    private void presentationForms() {
        for (int c = 0xFB50; c <= 0xFEFC; c++) {
            if (!Character.isLetter(c)) {
                continue;
            }
            String plain = java.text.Normalizer.normalize(String.valueOf((char) c), java.text.Normalizer.Form.NFKC);
            if (plain.length() == 1) {
                one[c] = one[plain.charAt(0)];
            } else if (plain.length() == 2) {
                one[c] = one[plain.charAt(0)];
                two[c] = one[plain.charAt(1)];
            }
        }
    }

    /** The first folded character, or {@link #NOTHING}. */
    char first(char c) {
        return one[c];
    }

    /** The second folded character of a ligature, or {@link #NOTHING}. */
    char second(char c) {
        return two[c];
    }
}
