package org.mahdar.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.text.VerbForm.Agreement;
import org.mahdar.text.VerbForm.Tense;

/**
 * Makes the written forms of a verb from the two that dictionaries give: «he did» and «he does». Vowel signs are not written in news,
 * so active and passive of most verbs look alike; passive forms that look different («قيل»، «يدان») are marked. Covers sound, hamzated,
 * doubled, hollow and defective verbs of all forms. The method is that of any school grammar (e.g. K. Ryding, A Reference Grammar of
 * Modern Standard Arabic, chapters 21 to 33).
 */
public final class Conjugator {

    private final Folder folder = new Folder();

    /**
     * All forms of the verb.
     *
     * @param perfect «he did», with hamza and alef maqsura as written: فرض، أدان، التقى، دعا، بدأ
     * @param imperfect «he does»: يفرض، يدين، يلتقي، يدعو، يبدأ
     * @throws IllegalArgumentException when the imperfect does not begin with ي or a form is shorter than two letters
     */
    public List<VerbForm> forms(String perfect, String imperfect) {
        String past = strip(perfect);
        String present = strip(imperfect);
        if (past.length() < 2 || present.length() < 3 || present.charAt(0) != 'ي') {
            throw new IllegalArgumentException("not a verb: «" + perfect + "» «" + imperfect + "»");
        }
        Set<VerbForm> forms = new LinkedHashSet<>();
        perfect(past, present, forms);
        imperfect(past, present.substring(1), forms);
        return new ArrayList<>(forms);
    }

    /** Without vowel signs, hamzas kept. */
    private static String strip(String word) {
        return word.replaceAll("[\\u064B-\\u0652\\u0670\\u0640]", "");
    }

    private void add(Set<VerbForm> forms, String surface, Tense tense, Agreement agreement, boolean passive) {
        forms.add(new VerbForm(folder.key(surface), tense, agreement, passive, false));
    }

    private void perfect(String past, String present, Set<VerbForm> forms) {
        Tense tense = Tense.PERFECT;
        char last = past.charAt(past.length() - 1);
        String root = past.substring(0, past.length() - 1);
        boolean maqsura = last == 'ى';
        boolean waw = last == 'ا' && past.length() > 2 || last == 'ا' && present.endsWith("و");
        String fem = maqsura || waw ? root + "ت" : past + "ت";
        String plural = maqsura || waw || last == 'ي' ? root + "و" : past + "و";
        String dual = maqsura ? root + "يا" : waw ? root + "وا" : past + "ا";
        String firm = maqsura ? root + "ي" : waw ? root + "و" : shortened(past, present);
        add(forms, past, tense, Agreement.MASCULINE, false);
        if (maqsura || waw) {
            add(forms, root + "ا", tense, Agreement.MASCULINE, false);
        }
        add(forms, fem, tense, Agreement.FEMININE, false);
        add(forms, fem + "ا", tense, Agreement.DUAL, false);
        add(forms, dual, tense, Agreement.DUAL, false);
        add(forms, plural + "ا", tense, Agreement.PLURAL, false);
        add(forms, plural, tense, Agreement.PLURAL, false);
        if (last == 'أ') {
            add(forms, root + "ؤوا", tense, Agreement.PLURAL, false);
            add(forms, root + "ؤو", tense, Agreement.PLURAL, false);
        }
        // A final ن and the ending's are written once, with a doubling sign.
        String open = firm.endsWith("ن") ? firm.substring(0, firm.length() - 1) : firm;
        add(forms, open + "ن", tense, Agreement.PLURAL, false);
        add(forms, open + "نا", tense, Agreement.FIRST_PLURAL, false);
        add(forms, firm + "ت", tense, Agreement.FIRST, false);
        add(forms, firm + "تم", tense, Agreement.SECOND, false);
        passivePerfect(past, maqsura, waw, forms);
    }

    /** Before a consonant ending a hollow verb loses its alef (قلنا) and a doubled one shows both letters (شننا). */
    private static String shortened(String past, String present) {
        int n = past.length();
        if (isHollow(past)) {
            return past.substring(0, n - 2) + past.charAt(n - 1);
        }
        boolean doubled = n == 2 && present.length() == 3;
        return doubled ? past + past.charAt(1) : past;
    }

    private static boolean isHollow(String past) {
        int n = past.length();
        return n >= 3 && past.charAt(n - 2) == 'ا' && "اىويء".indexOf(past.charAt(n - 1)) < 0;
    }

    private void passivePerfect(String past, boolean maqsura, boolean waw, Set<VerbForm> forms) {
        int n = past.length();
        String passive = null;
        if (isHollow(past)) {
            passive = past.substring(0, n - 2) + "ي" + past.charAt(n - 1);
        } else if (maqsura || waw) {
            passive = past.substring(0, n - 1) + "ي";
        }
        if (passive != null) {
            add(forms, passive, Tense.PERFECT, Agreement.MASCULINE, true);
            add(forms, passive + "ت", Tense.PERFECT, Agreement.FEMININE, true);
        }
    }

    private void imperfect(String past, String stem, Set<VerbForm> forms) {
        int n = stem.length();
        char last = stem.charAt(n - 1);
        boolean weak = last == 'ي' || last == 'ى' || last == 'و';
        String bare = weak ? stem.substring(0, n - 1) : stem;
        String dual = last == 'ى' ? bare + "ي" : stem;
        singulars(stem, forms, false);
        if (weak) {
            singulars(bare, forms, true);
        } else if (isHollow(past) && n >= 3 && "ويا".indexOf(stem.charAt(n - 2)) >= 0) {
            singulars(stem.substring(0, n - 2) + last, forms, true);
        }
        Tense tense = Tense.IMPERFECT;
        for (String end : new String[] {"ون", "وا", "و"}) {
            add(forms, "ي" + bare + end, tense, Agreement.PLURAL, false);
            add(forms, "ت" + bare + end, tense, Agreement.SECOND, false);
        }
        for (String end : new String[] {"ان", "ا"}) {
            add(forms, "ي" + dual + end, tense, Agreement.DUAL, false);
            add(forms, "ت" + dual + end, tense, Agreement.DUAL, false);
        }
        if (!weak) {
            add(forms, "ي" + stem + "ن", tense, Agreement.PLURAL, false);
        }
        passiveImperfect(past, stem, forms);
    }

    private void passiveImperfect(String past, String stem, Set<VerbForm> forms) {
        int n = stem.length();
        char last = stem.charAt(n - 1);
        if (last == 'و' || last == 'ي') {
            String passive = stem.substring(0, n - 1) + "ى";
            add(forms, "ي" + passive, Tense.IMPERFECT, Agreement.MASCULINE, last == 'و');
            add(forms, "ت" + passive, Tense.IMPERFECT, Agreement.FEMININE, last == 'و');
        } else if (isHollow(past) && n >= 3 && "وي".indexOf(stem.charAt(n - 2)) >= 0) {
            String passive = stem.substring(0, n - 2) + "ا" + last;
            add(forms, "ي" + passive, Tense.IMPERFECT, Agreement.MASCULINE, true);
            add(forms, "ت" + passive, Tense.IMPERFECT, Agreement.FEMININE, true);
        }
    }

    private void singulars(String stem, Set<VerbForm> forms, boolean shortened) {
        singular(forms, "ي" + stem, Agreement.MASCULINE, shortened);
        singular(forms, "ت" + stem, Agreement.FEMININE, shortened);
        singular(forms, "ن" + stem, Agreement.FIRST_PLURAL, shortened);
        singular(forms, "أ" + stem, Agreement.FIRST, shortened);
    }

    private void singular(Set<VerbForm> forms, String surface, Agreement agreement, boolean shortened) {
        forms.add(new VerbForm(folder.key(surface), Tense.IMPERFECT, agreement, false, shortened));
    }
}
