package org.mahdar.reader.mention;

import java.util.Set;
import org.mahdar.lexicon.NameKind;
import org.mahdar.lexicon.Word;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.NameMatch;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.Clitics;
import org.mahdar.text.TokenKind;
import org.mahdar.text.VerbForm;

/**
 * Finds where a person's name begins and ends: a run of words that no dictionary of ordinary words knows, of given names and of the
 * particles of names. Needs no list of people. Stateless.
 */
final class NameRuns {

    private static final int LONGEST = 6;
    /** A word of fewer letters is more often a slip than a name. */
    private static final int SHORTEST = 4;
    /** So many words make a name behind an office that the model does not see. */
    private static final int LEAST_UNSEEN = 2;

    /** Words of a name between quotation marks. */
    private static final int LONGEST_MARKED = 3;

    private static final Set<String> PARTICLES = Set.of(
            "بن", "ابن", "بنت", "ال", "ابو", "ابي", "عبد", "فون", "فان", "دي", "دا", "دو", "ديل", "ديلا", "دير", "بو",
            "ولد", "ام", "لا", "لو", "اون", "جونغ", "يونغ", "مون", "كي", "اوغلو", "الله", "الدين", "سيف", "نور", "ذو");
    private static final Set<String> HONORIFICS = Set.of(
            "سيد",
            "سيده",
            "دكتور",
            "دكتوره",
            "استاذ",
            "استاذه",
            "مهندس",
            "مهندسه",
            "شيخ",
            "حاج",
            "امير",
            "فريق",
            "اول",
            "ركن",
            "لواء",
            "عميد",
            "عقيد",
            "جنرال",
            "قاضي",
            "قاضيه",
            "بروفيسور",
            "انسه",
            "معالي",
            "سمو",
            "جلاله",
            "فخامه",
            "قداسه",
            "سعاده",
            "اميره",
            "ملك",
            "محامي",
            "نايب",
            "وزير");
    private static final Set<String> OFFICE_OR_GIVEN = Set.of("مساعد");
    private static final Set<String> INITIALS = Set.of("د", "ا", "م");

    /** The token after the name that begins at the token, or the token itself where none begins. */
    int end(Analysis a, int from, boolean behindOffice) {
        int start = skipMarks(a, from);
        if (start >= a.size() || a.tokens().kind(start) != TokenKind.WORD) {
            return from;
        }
        NameMatch known = a.name(start);
        if (isSon(a, start)) {
            int end = extend(a, start + 1, 1);
            return a.isKnownPerson(start) ? Math.max(end, known.to()) : end;
        }
        if (a.hasPersons()) {
            int end = modelled(a, from, start, known);
            boolean rules = end == from && behindOffice && known == null && canBegin(a, start, true);
            boolean ruler = rules && isRuler(a, start);
            if (!rules || ruler && a.namesThing(start - 1)) {
                return end;
            }
            int behind = extend(a, start + 1, 1);
            // One unknown word behind an office is a name in one of six cases where the model sees none.
            return behind - start < LEAST_UNSEEN && !ruler ? end : behind;
        }
        if (a.isKnownPerson(start)) {
            return known.to() - start > 1 ? particles(a, known.to()) : extend(a, known.to(), 1);
        }
        if (known != null || !canBegin(a, start, behindOffice)) {
            return from;
        }
        int end = extend(a, start + 1, 1);
        boolean single = end == start + 1;
        if (single && !behindOffice) {
            return from;
        }
        return end;
    }

    /** «قال الملك عبدالله»: rulers have one name; {@code person.ruler}. */
    private static boolean isRuler(Analysis a, int t) {
        return t > 0
                && a.is(t, WordClass.GIVEN)
                && a.hasArticle(t - 1)
                && !a.phrases("person.ruler", t - 1).isEmpty();
    }

    /** «مساعد بن محمد»: the name of an office that is a given name where a father's name follows. */
    boolean isSon(Analysis a, int t) {
        return t + 2 < a.size()
                && a.clitics(t) == 0
                && OFFICE_OR_GIVEN.contains(a.tokens().folded(t))
                && a.tokens().is(t + 1, "بن")
                && a.tokens().isWord(t + 2);
    }

    /** The end as the model of persons' names reads it; the gazetteer's people stand as they are. */
    private static int modelled(Analysis a, int from, int start, NameMatch known) {
        int end = a.isKnownPerson(start) ? known.to() : start;
        if (!a.beginsPerson(start) && end == start) {
            return from;
        }
        end = Math.max(end, start + 1);
        int at = end;
        while (at < a.size() && (a.continuesPerson(at) || a.isMark(at, '-') || a.isMark(at, '#'))) {
            end = a.continuesPerson(at) ? at + 1 : end;
            at++;
        }
        while (end - start > 2 && isPresent(a, end - 1)) {
            end--;
        }
        while (end - start == 1 && isUnknownName(a, start) && isUnknownName(a, end)) {
            end++;
        }
        return end;
    }

    /** «… بلانكو يجتذب الاستثمار»: a verb of the present that the model takes for a last name. */
    private static boolean isPresent(Analysis a, int t) {
        return a.tag(t) == Tag.VERB && a.verb(t).form().tense() == VerbForm.Tense.IMPERFECT;
    }

    /** «ساجا فانسيك»: a word that no dictionary knows behind a first name of that kind belongs to the name. */
    private static boolean isUnknownName(Analysis a, int t) {
        return t < a.size()
                && a.tag(t) == Tag.UNKNOWN
                && a.clitics(t) == 0
                && a.tokens().isWord(t)
                && a.tokens().length(t) >= SHORTEST
                && !isInflected(a, a.tokens().folded(t));
    }

    /** «هدفين»، «جهدا»: a dual, plural or accusative of a word that the lexicon knows. */
    private static boolean isInflected(Analysis a, String word) {
        boolean ending = word.endsWith("ين") || word.endsWith("ون") || word.endsWith("ات") || word.endsWith("ان");
        if (ending && a.lexicon().word(word.substring(0, word.length() - 2)) != null) {
            return true;
        }
        Word noun = word.endsWith("ا") ? a.lexicon().word(word.substring(0, word.length() - 1)) : null;
        return noun != null && !noun.is(WordClass.GIVEN) && (noun.is(WordClass.MASDAR) || noun.is(WordClass.COMMON));
    }

    /** Marks that decorate names: hashtags, angle brackets, quotation marks. */
    int skipMarks(Analysis a, int from) {
        int at = from;
        while (at < a.size()
                && a.tokens().kind(at) == TokenKind.MARK
                && "#<“”\"«".indexOf(a.tokens().first(at)) >= 0
                && at - from < 2) {
            if (isQuoteMark(a, at) && !closesSoon(a, at)) {
                return from;
            }
            at++;
        }
        return at;
    }

    /** Whether the token is a quotation mark that may stand around a name. */
    static boolean isQuoteMark(Analysis a, int t) {
        return a.tokens().kind(t) == TokenKind.MARK
                && "“”\"«»".indexOf(a.tokens().first(t)) >= 0;
    }

    /** Whether the marks hold no more than a name; else they begin somebody's words. */
    private static boolean closesSoon(Analysis a, int open) {
        for (int t = open + 1; t <= Math.min(a.size() - 1, open + LONGEST_MARKED + 1); t++) {
            if (isQuoteMark(a, t) || a.tokens().kind(t) == TokenKind.LINE_END) {
                return isQuoteMark(a, t);
            }
        }
        return false;
    }

    /** A full name of the gazetteer grows only by «بن …» and the like. */
    private int particles(Analysis a, int from) {
        boolean son =
                from < a.size() && (a.tokens().is(from, "بن") || a.tokens().is(from, "ال"));
        return son ? extend(a, from, 2) : from;
    }

    private boolean canBegin(Analysis a, int t, boolean behindOffice) {
        int mask = a.clitics(t);
        if ((mask & (Clitics.BI | Clitics.KA | Clitics.SA)) != 0 || isClosed(a, t) || isAdverbial(a, t)) {
            return false;
        }
        Word word = a.word(t);
        if (word != null && word.is(WordClass.GIVEN)) {
            boolean free = (mask & ~Clitics.CONJUNCTION & ~Clitics.LI) == 0 || behindOffice;
            return free && (a.tag(t) != Tag.VERB || behindOffice) && !a.hasEnclitic(t);
        }
        if (!behindOffice
                || a.tag(t) != Tag.UNKNOWN
                || isInflected(a, a.tokens().folded(t))) {
            return false;
        }
        return a.tokens().length(t) >= 3
                && (mask & Clitics.CONJUNCTION) == 0
                && a.tokens().first(t) != 'و';
    }

    /** Whether the word is one of those that hold sentences together, however it is spelled elsewhere. */
    private static boolean isClosed(Analysis a, int t) {
        return switch (a.tag(t)) {
            case PREP, CONJ, SUB, THAT, REL, NEG, PRON, DEM, PARTICLE, BE, ADV -> true;
            default -> false;
        };
    }

    /** The accusative ending ـاً is written on adverbs and objects, never on names. */
    private static boolean isAdverbial(Analysis a, int t) {
        return a.tokens().span(t).of(a.text().original()).indexOf('\u064B') >= 0;
    }

    private int extend(Analysis a, int from, int already) {
        int at = from;
        int words = already;
        while (at < a.size() && words < LONGEST) {
            int next = at;
            if (a.isMark(next, '-')
                    && next + 1 < a.size()
                    && (!a.tokens().spaced(next) || !a.tokens().spaced(next + 1))) {
                next++;
            } else if (a.isMark(next, '#')) {
                next++;
            }
            if (next >= a.size() || a.tokens().kind(next) != TokenKind.WORD || !continues(a, next, words)) {
                break;
            }
            at = next + 1;
            words++;
        }
        while (at > from && isDangling(a, at - 1)) {
            at--;
        }
        return at;
    }

    private boolean isDangling(Analysis a, int t) {
        String folded = a.tokens().folded(t);
        return folded.equals("بن")
                || folded.equals("عبد")
                || folded.equals("ابو")
                || a.isMark(t, '-')
                || a.isMark(t, '#');
    }

    private boolean continues(Analysis a, int t, int wordsBefore) {
        String folded = a.tokens().folded(t);
        if (PARTICLES.contains(folded)) {
            return a.tag(t) != Tag.NEG && a.tag(t) != Tag.THAT && a.tag(t) != Tag.SUB
                    || wordsBefore > 0 && folded.equals("ال");
        }
        if (isClosed(a, t) || isAdverbial(a, t)) {
            return false;
        }
        NameMatch known = a.name(t);
        if (known != null) {
            return a.isKnownPerson(t) && !a.hasConjunction(t) && a.preposition(t) == 0
                    || known.name().kind() == NameKind.PLACE
                            && wordsBefore == 1
                            && known.to() == t + 1
                            && a.clitics(t) == 0;
        }
        int mask = a.clitics(t);
        if ((mask & (Clitics.CONJUNCTION | Clitics.PREPOSITION | Clitics.SA)) != 0) {
            return false;
        }
        Word word = a.word(t);
        if (a.tag(t) == Tag.UNKNOWN) {
            return a.tokens().first(t) != 'و' || a.tokens().length(t) <= 3;
        }
        if (word == null) {
            return false;
        }
        if (word.is(WordClass.GIVEN)) {
            return !a.hasEnclitic(t) && !word.is(WordClass.WEEKDAY);
        }
        // A lone given name wants a second word, even an ordinary one: جواد ظريف.
        boolean ordinary = a.tag(t) == Tag.NOUN && (mask & ~Clitics.AL) == 0 && !a.hasEnclitic(t);
        int closed = WordClass.TIME.bit()
                | WordClass.WEEKDAY.bit()
                | WordClass.QUANT.bit()
                | WordClass.NOUN.bit()
                | WordClass.PREP.bit();
        return wordsBefore <= 2 && ordinary && (word.classes() & closed) == 0 && endsPhrase(a, t + 1);
    }

    private boolean endsPhrase(Analysis a, int t) {
        if (t >= a.size()) {
            return true;
        }
        Tag tag = a.tag(t);
        return tag == Tag.MARK
                || tag == Tag.LINE_END
                || tag == Tag.PREP
                || tag == Tag.VERB
                || tag == Tag.SUB
                || tag == Tag.THAT;
    }

    /** The token behind the honorifics that stand between an office and a name: السيد، د.، الدكتور، الفريق أول ركن. */
    int skipHonorifics(Analysis a, int from) {
        int t = from;
        while (t < a.size() && t - from < 5 && a.tokens().kind(t) == TokenKind.WORD) {
            String stem = a.stem(t);
            if (INITIALS.contains(stem) && a.isMark(t + 1, '.')) {
                t += 2;
            } else if (isHonorific(a, t)) {
                t++;
            } else {
                break;
            }
        }
        return t;
    }

    static boolean isHonorific(Analysis a, int t) {
        return HONORIFICS.contains(a.stem(t)) && (a.clitics(t) & ~Clitics.AL) == 0;
    }
}
