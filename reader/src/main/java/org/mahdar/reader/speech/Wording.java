package org.mahdar.reader.speech;

import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.NameMatch;
import org.mahdar.reader.analysis.Tag;

/** Tells somebody's words from titles, names and charges between quotation marks by what stands in and before the marks. */
final class Wording {

    private static final int SHORT = 6;
    private static final int BEFORE = 4;

    private final Analysis a;

    Wording(Analysis a) {
        this.a = a;
    }

    /**
     * Whether the stretch is somebody's words.
     *
     * @param one the stretch
     * @param said whether a verb of speech or a source stands near
     */
    boolean isSpeech(Quotation one, boolean said) {
        boolean verb = holdsVerb(one);
        boolean brief = one.words() <= SHORT;
        boolean called = brief && (isCalled(one) && !(verb && one.words() > SHORT / 2 + 1) || !verb && isNaming(one));
        if (isName(one) || called || a.isMark(one.from(), ',')) {
            return false;
        }
        return said || verb || one.words() > SHORT || describes(one);
    }

    /** «خطوة حمقاء ومنافقة»، «في بلد ثالث»: names are definite, a description is not. */
    private boolean describes(Quotation one) {
        if (a.tag(one.from()) == Tag.PREP) {
            return true;
        }
        for (int t = one.from(); t < one.to(); t++) {
            if (a.hasArticle(t) || a.tag(t) == Tag.NAME || a.tag(t) == Tag.UNKNOWN || a.tag(t) == Tag.FOREIGN) {
                return false;
            }
        }
        return true;
    }

    /** «خطة العمل المشتركة»، «منتدى المالية العامة»: a noun that names begin with. */
    private boolean isNaming(Quotation one) {
        int t = one.from();
        return a.tag(t) == Tag.NOUN
                && a.preposition(t) == 0
                && !a.hasEnclitic(t)
                && (phrase("speech.called", t) || phrase("person.never", t))
                && one.from() + 1 < one.to()
                && (a.hasArticle(t) || a.hasArticle(t + 1) || a.hasArticle(t + 2));
    }

    private boolean phrase(String group, int t) {
        return !a.phrases(group, t).isEmpty();
    }

    private boolean holdsVerb(Quotation one) {
        for (int t = one.from(); t < one.to(); t++) {
            if (a.tag(t) == Tag.VERB) {
                return true;
            }
        }
        return false;
    }

    /** A name that the lexicon knows, or nothing but words it does not know. */
    private boolean isName(Quotation one) {
        int from = one.from();
        while (from < one.to() && a.isMark(from, '#')) {
            from++;
        }
        NameMatch match = from < one.to() ? a.name(from) : null;
        if (match != null && match.to() >= one.to() - 1) {
            return true;
        }
        int known = 0;
        int words = 0;
        for (int t = from; t < one.to(); t++) {
            boolean word = a.tokens().isWord(t) || a.tag(t) == Tag.FOREIGN;
            words += word ? 1 : 0;
            boolean foreign = a.tag(t) == Tag.UNKNOWN || a.tag(t) == Tag.FOREIGN || a.tag(t) == Tag.NAME;
            boolean letter = a.tokens().length(t) <= 2 && a.tag(t) != Tag.PREP;
            known += word && !foreign && !letter ? 1 : 0;
        }
        return words == 0 || known == 0;
    }

    /** «فيلم "…"»، «منظمة "…"»، «بتهمة "…"»: a noun right before the mark that is called by what follows. */
    private boolean isCalled(Quotation one) {
        int stop = Math.max(0, one.open() - BEFORE);
        for (int t = one.open() - 1; t >= stop; t--) {
            if (a.tag(t) == Tag.LINE_END || a.tag(t) == Tag.THAT || a.isMark(t, ':') || a.isMark(t, ',')) {
                return false;
            }
            boolean glue = a.tokens().kind(t) == org.mahdar.text.TokenKind.MARK
                    || a.tokens().length(t) == 1;
            if (glue) {
                continue;
            }
            return phrase("speech.called", t)
                    || a.tag(t) == Tag.NOUN && !a.is(t, WordClass.MASDAR) && phrase("person.never", t);
        }
        return false;
    }
}
