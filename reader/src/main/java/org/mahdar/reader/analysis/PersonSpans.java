package org.mahdar.reader.analysis;

import java.util.HashSet;
import java.util.Set;
import org.mahdar.lexicon.NameKind;
import org.mahdar.lexicon.Word;
import org.mahdar.lexicon.WordClass;
import org.mahdar.text.Clitics;
import org.mahdar.text.TokenKind;

/**
 * Mends the stretches that the tagger marked as names, by what is known of their words: ordinary words at their ends are cut off, a given name
 * takes the unknown word behind it, two given names side by side are a name, and a conjunction or preposition before the first word is read
 * off. One article, one thread.
 */
final class PersonSpans {

    private static final String CLITICS = "وفبلك";
    private static final int[] BITS = {Clitics.WA, Clitics.FA, Clitics.BI, Clitics.LI, Clitics.KA};
    /** A word that is part of a name in half its uses is a name. */
    private static final int MOSTLY = 5;
    /** A word that is part of a name in fewer of ten uses is none. */
    private static final int SELDOM = 2;
    /** From that class of frequency on the share can be trusted. */
    private static final int OFTEN = 3;

    private static final int NEVER_SURNAMES = WordClass.NOUN.bit()
            | WordClass.TIME.bit()
            | WordClass.WEEKDAY.bit()
            | WordClass.QUANT.bit()
            | WordClass.PARTICIPLE.bit()
            | WordClass.REGION_ADJ.bit();
    private static final Set<String> PARTICLES =
            Set.of("بن", "دي", "دو", "دا", "ديل", "فان", "فون", "ابو", "عبد", "بو", "بنت");

    private final Analysis a;
    private final PersonModel model;
    private final Set<String> words = new HashSet<>();

    /** The later words of the article's names; null before they are asked for. */
    private Set<String> later;

    PersonSpans(Analysis a, PersonModel model) {
        this.a = a;
        this.model = model;
    }

    void settle() {
        for (int t = 0; t < a.size(); t++) {
            if (a.persons[t] == PersonModel.OUTSIDE && pair(t)) {
                a.persons[t] = PersonModel.BEGIN;
                a.persons[t + 1] = PersonModel.INSIDE;
            }
        }
        for (int t = 0; t < a.size(); t++) {
            if (a.persons[t] == PersonModel.BEGIN) {
                span(t);
            }
        }
        for (int t = 0; t < a.size(); t++) {
            if (a.persons[t] != PersonModel.OUTSIDE && a.names[t] == null && a.tags[t] == Tag.VERB) {
                a.tags[t] = Tag.UNKNOWN;
                a.verbs[t] = null;
            }
        }
    }

    /** «كريم حافظ»: two words side by side that are nothing but given names, or the second a name in most of its uses. */
    private boolean pair(int t) {
        if (t + 1 >= a.size()
                || a.persons[t + 1] != PersonModel.OUTSIDE
                || a.names[t] != null
                || a.names[t + 1] != null
                || !isGivenOnly(t)
                || a.tokens().kind(t + 1) != TokenKind.WORD
                || a.hasEnclitic(t)) {
            return false;
        }
        boolean bare = (a.clitics[t + 1] & ~Clitics.AL) == 0;
        return bare && (isGivenOnly(t + 1) || tenths(t + 1) > MOSTLY);
    }

    private boolean isGivenOnly(int t) {
        return a.words[t] != null && a.words[t].classes() == WordClass.GIVEN.bit();
    }

    private void span(int from) {
        int last = from + 1;
        int to = last;
        while (to < a.size() && (a.persons[to] == PersonModel.INSIDE || PersonTagger.joins(a, to))) {
            if (a.persons[to] == PersonModel.INSIDE) {
                if (joined(to)) {
                    a.persons[to] = PersonModel.BEGIN;
                    break;
                }
                if (to > from + 1 && isCountry(to)) {
                    leave(to);
                    break;
                }
                last = to + 1;
            }
            to++;
        }
        while (last - 1 > from && isOrdinary(last - 1) && mayGo(from, last - 1)) {
            a.persons[last - 1] = PersonModel.OUTSIDE;
            last--;
        }
        while (last < a.size() && a.persons[last] != PersonModel.INSIDE && takesNext(from, last)) {
            a.persons[last] = PersonModel.INSIDE;
            last++;
        }
        if (a.namesThing(from) || last == from + 1 && a.names[from] == null && isWeak(from)) {
            java.util.Arrays.fill(a.persons, from, last, PersonModel.OUTSIDE);
        } else if (a.names[from] == null) {
            begin(from);
        }
    }

    /** «زار باراك أوباما كينيا»: a state or a capital behind a name of two words is no part of it. */
    private boolean isCountry(int t) {
        return a.names[t] != null
                && (a.names[t].name().kind() == NameKind.STATE
                        || a.names[t].name().kind() == NameKind.CAPITAL);
    }

    private void leave(int from) {
        for (int t = from; t < a.size() && a.persons[t] == PersonModel.INSIDE; t++) {
            a.persons[t] = PersonModel.OUTSIDE;
        }
    }

    /** «عبد الحميد البحر»: behind given names alone an ordinary word may be a surname; so it may behind a particle. */
    private boolean mayGo(int from, int t) {
        boolean particle =
                a.tokens().is(t - 1, "ال") || PARTICLES.contains(a.tokens().folded(t - 1));
        return !particle && (a.tags[t] == Tag.VERB || !givenOnly(from, t));
    }

    /** Whether all the words are given names and the particles that belong to them. */
    private boolean givenOnly(int from, int to) {
        for (int t = from; t < to; t++) {
            boolean part = PARTICLES.contains(a.tokens().folded(t))
                    || t > from && a.tokens().is(t - 1, "عبد");
            if (!part && !a.is(t, WordClass.GIVEN)) {
                return false;
            }
        }
        return true;
    }

    /** One word alone that the lexicon knows as something else, or that has often been seen and is seldom a name. */
    private boolean isWeak(int t) {
        if (t > 0
                && a.tokens().isWord(t - 1)
                && !a.wordPhrases("person.always", t - 1).isEmpty()) {
            return false;
        }
        if (a.tokens().span(t).of(a.text().original()).indexOf('\u064B') >= 0) {
            return true;
        }
        int tenths = tenths(t) - 1;
        boolean otherwise = a.words[t] != null && (a.words[t].classes() & ~WordClass.GIVEN.bit()) != 0;
        if (otherwise && a.hasEnclitic(t)) {
            return true;
        }
        return otherwise ? tenths < MOSTLY : isOrdinary(t);
    }

    /** «… وأيمن أشرف»: a word that begins with و and is no name as a whole, but without it. */
    private boolean joined(int t) {
        int start = a.tokens().start(t);
        int end = a.tokens().end(t);
        return a.text().charAt(start) == 'و'
                && end - start > 3
                && !isName(start, end)
                && (isName(start + 1, end) || a.names[t] != null || stands(start + 1, end));
    }

    /** A word that has often been seen and hardly ever in a name. */
    private boolean isOrdinary(int t) {
        if (a.tokens().kind(t) != TokenKind.WORD) {
            return true;
        }
        if (a.names[t] != null || a.is(t, WordClass.GIVEN)) {
            return false;
        }
        int packed = packed(t);
        return PersonWords.tenths(packed) > 0
                && PersonWords.tenths(packed) - 1 < SELDOM
                && PersonWords.frequency(packed) >= OFTEN;
    }

    /** «وليد الحلي»، «أسامة بن لادن»: a given name alone takes the word behind it, a particle always does. */
    private boolean takesNext(int from, int next) {
        if (a.tokens().kind(next) != TokenKind.WORD || a.tokens().length(next) < 3 || isClosed(next)) {
            return false;
        }
        if (PARTICLES.contains(a.tokens().folded(next - 1))) {
            return !isOrdinary(next);
        }
        boolean lone = next == from + 1 && a.names[from] == null && a.is(from, WordClass.GIVEN) && !a.hasEnclitic(from);
        if (!lone) {
            return false;
        }
        if (isName(a.tokens().start(next), a.tokens().end(next))) {
            return true;
        }
        if ((a.clitics[next] & ~Clitics.AL) != 0 || a.hasEnclitic(next)) {
            return false;
        }
        if (a.names[next] != null) {
            return a.names[next].to() == next + 1
                    && acceptable(a.names[next].name().kind(), next);
        }
        return a.tags[next] == Tag.UNKNOWN && !isOrdinary(next) || isSurnameLike(from, next);
    }

    /** «عماد عقل»: an ordinary noun behind a word that is nothing but a given name, with the phrase's end behind it. */
    private boolean isSurnameLike(int from, int next) {
        boolean noun =
                a.tags[next] == Tag.NOUN && a.clitics[next] == 0 && (a.words[next].classes() & NEVER_SURNAMES) == 0;
        int behind = next + 1;
        boolean ends = behind >= a.size()
                || a.tags[behind] == Tag.MARK
                || a.tags[behind] == Tag.LINE_END
                || a.tags[behind] == Tag.VERB
                || a.tags[behind] == Tag.THAT
                || a.tags[behind] == Tag.PREP;
        return noun && ends && isGivenOnly(from);
    }

    private boolean isClosed(int t) {
        return switch (a.tags[t]) {
            case PREP, CONJ, SUB, THAT, REL, NEG, PRON, DEM, PARTICLE, BE, ADV -> true;
            default -> false;
        };
    }

    private boolean acceptable(NameKind kind, int next) {
        return kind == NameKind.PERSON || kind == NameKind.PLACE && isGivenOnly(next - 1) && a.clitics[next] == 0;
    }

    private int packed(int t) {
        return model.words() == null
                ? 0
                : model.words().of(PersonFeatures.hash(a.text(), a.stemStart[t], a.stemEnd[t]));
    }

    private int tenths(int t) {
        return PersonWords.tenths(packed(t));
    }

    /** Where the name begins inside its first word: an article stays, a clitic is cut off when what remains is a name elsewhere. */
    private void begin(int t) {
        int start = a.tokens().start(t);
        int end = a.tokens().end(t);
        int clitic = CLITICS.indexOf(a.text().charAt(start));
        int mask = a.clitics[t];
        boolean own = isName(start, end) && uses(start, end) >= uses(start + 1, end);
        if (clitic >= 0 && end - start > 3 && !(own && (mask & Clitics.AL) != 0)) {
            boolean rest = isName(start + 1, end);
            boolean cut = a.stemStart[t] > start ? rest || !own : !own && (rest || stands(start + 1, end));
            if (cut && !endsName(t)) {
                a.clitics[t] = BITS[clitic] | mask & Clitics.AL;
                a.stemStart[t] = start + 1;
            } else {
                a.clitics[t] = 0;
                a.stemStart[t] = start;
            }
        } else if ((mask & Clitics.AL) != 0) {
            boolean written = a.stemStart[t] >= start + 2 && a.text().charAt(a.stemStart[t] - 2) == 'ا';
            a.stemStart[t] = own && clitic >= 0 ? start : a.stemStart[t] - (written ? 2 : 0);
        }
        a.stemEnd[t] = end;
    }

    /** «جون كويل … وقال كويل»: nothing is read off a word that is, as it is written, a later word of a name of the article. */
    private boolean endsName(int t) {
        if (later == null) {
            later = new HashSet<>();
            for (int other = 0; other < a.size(); other++) {
                if (a.persons[other] == PersonModel.INSIDE && !joined(other)) {
                    later.add(a.tokens().folded(other));
                }
                boolean known = a.isKnownPerson(other);
                for (int word = other + 1; known && word < a.names[other].to(); word++) {
                    later.add(a.tokens().folded(word));
                }
            }
        }
        return later.contains(a.tokens().folded(t));
    }

    private int uses(int from, int to) {
        return model.words() == null
                ? 0
                : PersonWords.frequency(model.words().of(PersonFeatures.hash(a.text(), from, to)));
    }

    private boolean isName(int from, int to) {
        int id = a.lexicon().wordIds().find(a.text().chars(), from, to);
        Word word = a.lexicon().word(id);
        if (word != null && word.is(WordClass.GIVEN)) {
            return true;
        }
        return model.words() != null
                && PersonWords.tenths(model.words().of(PersonFeatures.hash(a.text(), from, to))) > MOSTLY;
    }

    private boolean stands(int from, int to) {
        if (words.isEmpty()) {
            for (int t = 0; t < a.size(); t++) {
                if (a.tokens().kind(t) == TokenKind.WORD) {
                    words.add(a.tokens().folded(t));
                }
            }
        }
        return words.contains(a.text().slice(from, to));
    }
}
