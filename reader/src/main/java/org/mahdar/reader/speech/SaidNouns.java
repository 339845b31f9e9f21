package org.mahdar.reader.speech;

import org.mahdar.lexicon.Patterns;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Clause;
import org.mahdar.reader.clause.HeadNoun;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.page.Line;
import org.mahdar.text.VerbForm;

/** Where the noun begins that is what a verb or participle of speech takes as its object. One article, one thread. */
final class SaidNouns {

    private static final int NEAR = 12;
    private static final int FAR = 45;
    /** «أعرب فلان، وهو …، عن …»: how far a preposition of its own may stand behind its verb. */
    private static final int BEYOND_APPOSITION = 30;

    private static final int BEHIND_APPOSITION = 4;
    /** The subject before a verb in a headline has so many words. */
    private static final int SUBJECT = 7;

    private final Prepared p;
    private final Analysis a;
    private final Voices voices;

    SaidNouns(Prepared p, Voices voices) {
        this.p = p;
        this.a = p.analysis();
        this.voices = voices;
    }

    /** «أعرب عن قلقه»، «ندد بالهجوم»، «أعلن عدم قدرته»: what a verb or participle of {@code speech.object} takes. */
    int object(int t, int end) {
        boolean participle = a.tag(t) == Tag.NOUN && t > 0 && a.tag(t - 1) == Tag.NOUN && !a.hasConjunction(t);
        if (participle && a.stem(t - 1).endsWith("ا") && a.stem(t).endsWith("ا")) {
            return -1;
        }
        boolean imperfect = a.tag(t) == Tag.VERB && a.verb(t).form().tense() == VerbForm.Tense.IMPERFECT;
        boolean habit = imperfect && !isHeadline(t);
        if (habit && !isMain(t)) {
            return -1;
        }
        int nearest = -1;
        for (Patterns.Phrase phrase : a.phrases("speech.object", t)) {
            if (habit && !isPlain(phrase.value())) {
                continue;
            }
            int from = phrase.value().equals("bare") ? bare(t, end) : behind(t, end, phrase.value());
            if (from >= 0 && !voices.isInside(from) && !voices.isQuoteAhead(from)) {
                nearest = nearest < 0 ? from : Math.min(nearest, from);
            }
        }
        return nearest;
    }

    /** A bare noun or a preposition of one letter: behind the others («تكشف عن», «تشير إلى») things are the subject as often as people. */
    private static boolean isPlain(String complement) {
        return complement.equals("bare") || complement.length() == 1;
    }

    /** «وتتهم أنقرة الجماعة بتنظيم …»: a verb that begins its clause, with its subject behind it. */
    private boolean isMain(int t) {
        boolean begins = t == a.sentences().start(a.sentences().sentenceOf(t)) || a.hasConjunction(t);
        return begins && p.subjects().how(t) == Subjects.How.BEHIND;
    }

    /** «موسكو تعلن وقف …»: the first verb of a line without a full stop, behind its subject. */
    private boolean isHeadline(int t) {
        int sentence = a.sentences().sentenceOf(t);
        int start = a.sentences().start(sentence);
        Line line = a.sentences().line(sentence) < p.page().lines().size()
                ? p.page().lines().get(a.sentences().line(sentence))
                : null;
        if (line == null || a.isMark(line.to() - 1, '.') || start != line.from()) {
            return false;
        }
        int from = behindColon(start, t);
        if (t == from || t - from > SUBJECT) {
            return false;
        }
        for (int i = from; i < t; i++) {
            boolean name = a.isNominal(i) || a.hasArticle(i) || a.tag(i) == Tag.MARK && !a.isMark(i, ':');
            if (!name) {
                return false;
            }
        }
        return true;
    }

    /** «للمزيد: تقرير يكشف …»: where the words begin in which the token stands. */
    private int behindColon(int start, int t) {
        for (int i = t - 1; i > start; i--) {
            if (a.isMark(i, ':')) {
                return i + 1;
            }
        }
        return start;
    }

    private int behind(int t, int end, String preposition) {
        boolean taken = false;
        int comma = -1;
        for (int i = t + 1; i < Math.min(end, t + BEYOND_APPOSITION); i++) {
            comma = a.isMark(i, ',') ? i : comma;
            taken = !a.isMark(i, ',') && (taken || takes(i, preposition) || isSource(i, preposition));
            if (voices.isQuoteAhead(i) || i >= t + NEAR && comma < 0) {
                return -1;
            }
            boolean word = a.tag(i) == Tag.PREP && a.stemIs(i, preposition) && !taken;
            if (word && (i < t + NEAR || i - comma <= BEHIND_APPOSITION)) {
                return a.hasEnclitic(i) || i + 1 >= end || isBareThis(i + 1) ? -1 : i + 1;
            }
            boolean glued = (i < t + NEAR || a.isMark(i - 1, ','))
                    && preposition.length() == 1
                    && a.preposition(i) == preposition.charAt(0);
            glued &= a.preposition(i) != 'ل' || a.is(i, WordClass.MASDAR);
            if (glued && a.isNominal(i) && !a.is(i, WordClass.WEEKDAY) && !a.is(i, WordClass.TIME)) {
                return i;
            }
        }
        return -1;
    }

    /** «الحادث الذي أسفر عن»: another verb takes the preposition. */
    private boolean takes(int t, String preposition) {
        return a.tag(t) == Tag.VERB && a.verb(t).verb().complements().contains(preposition);
    }

    /** «نقلا عن»: the preposition belongs to a source. */
    private boolean isSource(int t, String preposition) {
        return a.phrases("speech.source", t).stream()
                .anyMatch(phrase -> phrase.text().endsWith(' ' + preposition) && a.stands(phrase, t));
    }

    /** «عن ذلك خلال لقائه»: the words tell nothing of what was said. */
    private boolean isBareThis(int t) {
        return a.tag(t) == Tag.DEM && !(t + 1 < a.size() && a.hasArticle(t + 1));
    }

    /** The bare masdar that is the verb's object. */
    private int bare(int t, int end) {
        return isSilence(t, end) ? -1 : masdar(t, end);
    }

    private int masdar(int t, int end) {
        Clause clause = a.tag(t) == Tag.VERB ? p.subjects().clause(t) : null;
        if (clause == null) {
            return t + 1 < a.size() && isMasdar(t + 1) && a.preposition(t + 1) == 0 ? t + 1 : -1;
        }
        boolean before = p.subjects().how(t) == Subjects.How.BEFORE || isHeadline(t) || isBehindSubject(t);
        int farther = farther(t, end);
        for (HeadNoun noun : clause.nouns()) {
            boolean object = noun.prep().isEmpty() && noun.first() && isMasdar(noun.token());
            boolean second = noun.phrase() >= 2 || noun.token() > t + 1 || before;
            if (object && noun.token() - t <= NEAR && second) {
                return farther < 0 ? noun.token() : Math.min(noun.token(), farther);
            }
        }
        return farther;
    }

    private boolean isMasdar(int t) {
        return a.is(t, WordClass.MASDAR) && a.phrases("speech.circumstance", t).isEmpty()
                || !a.phrases("speech.thing", t).isEmpty();
    }

    /** «رفض التعليق»، «رفضت الرد»: an act that is no words. */
    private boolean isSilence(int t, int end) {
        if (a.phrases("speech.silence", t).isEmpty()) {
            return false;
        }
        for (int i = t + 1; i < Math.min(end, t + NEAR); i++) {
            if (a.hasArticle(i) && !a.phrases("speech.unsaid", i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** «وكانت المنظمة أعلنت …»: between the auxiliary and the verb stands the subject. */
    private boolean isBehindSubject(int t) {
        int start = a.sentences().start(a.sentences().sentenceOf(t));
        boolean noun = false;
        for (int i = t - 1; i >= Math.max(start, t - FAR); i--) {
            if (a.tag(i) == Tag.BE) {
                return noun;
            }
            if (a.tag(i) == Tag.VERB || a.tag(i) == Tag.REL || a.isMark(i, ',')) {
                return false;
            }
            noun |= a.isNominal(i);
        }
        return false;
    }

    /** «أعلن الاتحاد، في وقت متأخر أمس، إقالة المدرب»: a masdar that goes on behind a phrase that is complete. */
    private int farther(int t, int end) {
        for (int i = t + 2; i < Math.min(end - 1, t + BEYOND_APPOSITION); i++) {
            Tag tag = a.tag(i);
            if (tag == Tag.VERB && !a.is(i, WordClass.TIME)
                    || tag == Tag.REL
                    || tag == Tag.THAT
                    || voices.isSpoken(i)) {
                return -1;
            }
            boolean bare = tag == Tag.NOUN
                    && isMasdar(i)
                    && a.preposition(i) == 0
                    && !a.hasConjunction(i)
                    && (a.hasArticle(i) ? isPreposition(i + 1) : hasGenitive(i));
            if (bare && isComplete(i - 1)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isPreposition(int t) {
        return a.tag(t) == Tag.PREP || a.preposition(t) != 0;
    }

    /** «اعتقال الجنود»، «قرارها»، «انتهاء "العملية"». */
    private boolean hasGenitive(int masdar) {
        int next = masdar + 1;
        return a.hasEnclitic(masdar)
                || a.tag(next) == Tag.NUMBER
                || a.isMark(next, '"')
                || a.isNominal(next) && a.preposition(next) == 0;
    }

    /** Whether a noun behind the token is no genitive of it. */
    private boolean isComplete(int t) {
        return a.isMark(t, ',')
                || a.isMark(t, ')')
                || a.isMark(t, '"') && (isClosing(t) || isComplete(t - 1))
                || a.is(t, WordClass.WEEKDAY)
                || a.is(t, WordClass.TIME)
                || a.tag(t) == Tag.PREP && a.hasEnclitic(t)
                || isDate(t)
                || a.tag(t) == Tag.ADV
                || a.tag(t) == Tag.NISBA && a.hasArticle(t);
    }

    private boolean isClosing(int mark) {
        int marks = 0;
        for (int i = mark; i >= a.sentences().start(a.sentences().sentenceOf(mark)); i--) {
            marks += a.isMark(i, '"') ? 1 : 0;
        }
        return marks % 2 == 0;
    }

    private boolean isDate(int t) {
        return p.dates().stream().anyMatch(date -> date.from() <= t && t + 1 == date.to());
    }
}
