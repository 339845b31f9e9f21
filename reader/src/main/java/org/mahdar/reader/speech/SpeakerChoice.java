package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.learning.Answer;
import org.mahdar.reader.learning.Chooser;
import org.mahdar.reader.learning.Features;
import org.mahdar.reader.learning.Question;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.Nearby;
import org.mahdar.text.VerbForm;

/**
 * Chooses who said a quotation among all voices near it: those of the words that tell a speaker, those of people and sides named around, and
 * who spoke last. The rules' answer is one of them and the first. One article, one thread.
 */
final class SpeakerChoice {

    private static final int TOKENS_BACK = 160;
    private static final int TOKENS_ON = 40;
    private static final int CUES = 10;
    private static final int MENTIONS_BACK = 16;
    private static final int MENTIONS_ON = 5;

    private final Prepared p;
    private final Analysis a;
    private final Cue[] cues;
    private final int[] inside;
    private final Chooser chooser;
    private final Features f = new Features();
    private final Map<String, Integer> spoken = new LinkedHashMap<>();

    SpeakerChoice(Prepared p, Cue[] cues, int[] inside, Chooser chooser) {
        this.p = p;
        this.a = p.analysis();
        this.cues = cues;
        this.inside = inside;
        this.chooser = chooser;
    }

    /** A voice with all that was found of it around one quotation. */
    private static final class Candidate {
        final Voice voice;
        final List<Sign> signs = new ArrayList<>();

        Candidate(Voice voice) {
            this.voice = voice;
        }
    }

    /**
     * A place where a candidate stands.
     *
     * @param cue the word that tells the speaker, or null for a mention
     * @param mention the mention, or null for a cue
     * @param token where
     * @param rank the how-manieth of its kind, counted from the quotation, negative before it
     * @param own the same among cues that name their speaker themselves
     */
    private record Sign(Cue cue, Mention mention, int token, int rank, int own) {}

    /** What is asked about one quotation. */
    private record Case(Quotation one, Candidate rules, Cue chosen, Voice last, int sentence, boolean told) {}

    /** Who said it; the rules' cue and voice and who spoke last may be null. «وقال الأخير» leaves no choice. */
    Voice choose(Quotation one, Cue chosen, Voice rules, Voice last, String words) {
        if (rules != null && chosen != null && isLatter(chosen.token() + 1)) {
            return rules;
        }
        Map<String, Candidate> found = new LinkedHashMap<>();
        if (rules != null) {
            candidate(found, rules);
        }
        if (last != null) {
            candidate(found, last);
        }
        int sentence = a.sentences().sentenceOf(one.open());
        boolean told = cues(one, found, sentence);
        mentions(one, found);
        if (found.isEmpty()) {
            return null;
        }
        Case asked = new Case(one, rules == null ? null : candidate(found, rules), chosen, last, sentence, told);
        List<Voice> voices = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (Candidate c : found.values()) {
            features(asked, c);
            answers.add(new Answer(c.voice.name(), c.voice.code(), f.copy()));
            voices.add(c.voice);
        }
        Voice best = voices.get(chooser.choose(new Question(Question.Matter.SPEAKER, words, told, answers)));
        spoken.merge(key(best), 1, Integer::sum);
        return best;
    }

    private boolean isLatter(int token) {
        Mention m = p.scanner().mentionAt(token);
        return m != null && m.kind() == Mention.Kind.REFERENCE && m.id().equals(Mention.LATTER);
    }

    private static String key(Voice voice) {
        return voice.name() + "|" + (voice.code() == null ? "" : voice.code().principal());
    }

    private static Candidate candidate(Map<String, Candidate> found, Voice voice) {
        return found.computeIfAbsent(key(voice), key -> new Candidate(voice));
    }

    /** Adds the voices of cues; whether one stands in the quotation's sentence before it. */
    private boolean cues(Quotation one, Map<String, Candidate> found, int sentence) {
        boolean told = false;
        int rank = 0;
        int own = 0;
        for (int t = one.open() - 1; t >= Math.max(0, one.open() - TOKENS_BACK) && rank < CUES; t--) {
            if (tellsVoice(t)) {
                Cue cue = cues[t];
                rank++;
                own += cue.carried() || cue.kind() == Cue.Kind.ACT ? 0 : 1;
                told |= cue.kind() != Cue.Kind.ACT && a.sentences().sentenceOf(t) == sentence;
                candidate(found, cue.voice()).signs.add(new Sign(cue, null, t, -rank, own));
            }
        }
        rank = 0;
        for (int t = one.close(); t < Math.min(a.size(), one.close() + TOKENS_ON) && rank < 3; t++) {
            if (tellsVoice(t)) {
                rank++;
                candidate(found, cues[t].voice()).signs.add(new Sign(cues[t], null, t, rank, 0));
            }
        }
        return told;
    }

    /** Whether a cue outside quotations tells there whose voice is heard. */
    private boolean tellsVoice(int t) {
        Cue cue = cues[t];
        return inside[t] < 0
                && cue != null
                && cue.voice() != null
                && cue.voice().known();
    }

    private void mentions(Quotation one, Map<String, Candidate> found) {
        int first = Nearby.firstFrom(p.mentions(), one.open());
        int rank = 0;
        for (int i = first - 1; i >= 0 && rank < MENTIONS_BACK; i--) {
            rank += mention(found, p.mentions().get(i), -rank - 1) ? 1 : 0;
        }
        rank = 0;
        for (int i = Nearby.firstFrom(p.mentions(), one.close());
                i < p.mentions().size() && rank < MENTIONS_ON;
                i++) {
            rank += mention(found, p.mentions().get(i), rank + 1) ? 1 : 0;
        }
    }

    private boolean mention(Map<String, Candidate> found, Mention m, int rank) {
        boolean side = m.kind() != Mention.Kind.PLACE
                && m.kind() != Mention.Kind.REGION
                && m.kind() != Mention.Kind.THING
                && m.kind() != Mention.Kind.REFERENCE;
        Voice voice = side ? Voice.of(m) : null;
        if (voice == null || !voice.known() || m.from() < inside.length && inside[m.from()] >= 0) {
            return false;
        }
        candidate(found, voice).signs.add(new Sign(null, m, m.head(), rank, 0));
        return true;
    }

    private void features(Case c, Candidate one) {
        f.clear();
        Voice v = one.voice;
        boolean isRules = one == c.rules;
        boolean isLast = c.last != null && key(c.last).equals(key(v));
        int chosen = chosen(c);
        int named = v.name() == null ? 0 : 1;
        int role = v.code() == null || v.code().role() == null
                ? -1
                : v.code().role().ordinal();
        int status = (isRules ? 1 : 0) + (isLast ? 2 : 0) + (c.last == null ? 4 : 0);
        f.add(1, status, chosen);
        f.add(2, status, c.told ? 1 : 0);
        f.add(3, named, status);
        f.add(4, role, named);
        f.add(5, role, status);
        f.add(6, isRules ? 1 : 0, chosen, c.chosen == null ? 0 : a.stemNumber(c.chosen.token()));
        f.add(7, status, a.stemNumber(c.one.open() - 1));
        f.add(8, status, a.stemNumber(c.one.open() - 2), a.stemNumber(c.one.open() - 1));
        f.add(9, isRules ? 1 : 0, c.chosen == null ? -1 : distance(c.chosen.token() - c.one.open()), chosen);
        Mention m = v.mention();
        f.add(10, m == null ? -1 : m.kind().ordinal(), status);
        f.add(11, m == null || m.noun() == null ? 0 : m.noun().id().hashCode(), named);
        int uses = m == null || m.entity() == null ? 0 : m.entity().mentions().size();
        f.add(12, Math.min(6, uses), named);
        f.add(13, Math.min(3, spoken.getOrDefault(key(v), 0)), status);
        f.add(14, Math.min(3, spoken.getOrDefault(key(v), 0)), c.told ? 1 : 0);
        f.add(15, v.code() == null ? 0 : 1, named);
        f.add(16, CueFinder.carries(v) ? 1 : 0, status, c.told ? 1 : 0);
        f.add(17, status, a.tagNumber(c.one.open() - 1), a.tagNumber(c.one.close()));
        int carried = c.chosen == null ? 2 : c.chosen.carried() ? 1 : 0;
        f.add(18, status, carried, chosen);
        f.add(19, status, c.chosen == null ? 0 : a.stemNumber(c.chosen.token()), carried);
        int verb = c.chosen == null || a.tag(c.chosen.token()) != Tag.VERB
                ? -1
                : a.verb(c.chosen.token()).form().agreement().ordinal();
        f.add(70, verb, gender(m), carried);
        f.add(71, verb * 4 + gender(m), status, chosen);
        signs(c, one, status, named);
    }

    private static int chosen(Case c) {
        return c.chosen == null ? -1 : c.chosen.kind().ordinal();
    }

    /** 0 unknown, 1 what verbs and offices of the article show as male, 2 as female. */
    private int gender(Mention m) {
        if (m == null || m.entity() == null) {
            return m == null ? 3 : 0;
        }
        int sum = 0;
        int looked = 0;
        for (Mention one : m.entity().mentions()) {
            sum += one.feminine() ? 2 : 0;
            int before = one.from() - 1;
            if (before >= 0 && a.tag(before) == Tag.VERB && p.subjects().of(before) == one) {
                sum += a.verb(before).form().agreement() == VerbForm.Agreement.FEMININE ? 2 : -1;
            }
            if (++looked == 8) {
                break;
            }
        }
        return sum == 0 ? 0 : sum > 0 ? 2 : 1;
    }

    private void signs(Case c, Candidate one, int status, int named) {
        int nearest = 1000;
        int cueRank = 0;
        int own = 0;
        int mentionRank = 0;
        for (Sign sign : one.signs) {
            int back = c.sentence - a.sentences().sentenceOf(sign.token);
            int where = Math.max(-2, Math.min(3, back)) * 2 + (sign.rank < 0 ? 0 : 1);
            int gap = distance(sign.token - (sign.rank < 0 ? c.one.open() : c.one.close()));
            nearest = Math.min(nearest, Math.abs(sign.token - c.one.open()));
            if (sign.cue != null) {
                cueRank = cueRank == 0 ? sign.rank : cueRank;
                own = own == 0 ? sign.own : own;
                cue(sign, where, gap, named, c.told);
            } else {
                mentionRank = mentionRank == 0 ? sign.rank : mentionRank;
                mention(sign, where, gap, named, c.told);
            }
        }
        f.add(60, distance(nearest), status);
        f.add(61, cueRank, mentionRank, named);
        f.add(62, cueRank, status);
        f.add(65, own, status);
        f.add(66, own, c.chosen == null ? 2 : c.chosen.carried() ? 1 : 0, chosen(c));
        f.add(63, mentionRank, c.told ? 1 : 0, named);
        f.add(64, Math.min(8, one.signs.size()), named);
    }

    private void cue(Sign sign, int where, int gap, int named, boolean told) {
        Cue cue = sign.cue;
        int kind = cue.kind().ordinal() * 2 + (cue.relative() ? 1 : 0);
        int rank = Math.max(-4, Math.min(3, sign.rank));
        f.add(20, kind, rank, where);
        f.add(21, kind, gap, where);
        f.add(22, kind, rank, named);
        f.add(23, a.stemNumber(cue.token()), rank, where);
        f.add(24, a.stemNumber(cue.token()), where);
        f.add(25, kind, where, a.hasConjunction(cue.token()) ? 1 : 0);
        f.add(26, rank, where, told ? 1 : 0);
        f.add(27, a.tagNumber(cue.token() - 1), kind, rank);
        f.add(29, kind * 2 + (cue.carried() ? 1 : 0), rank, where);
        f.add(30, kind * 2 + (cue.carried() ? 1 : 0), Math.min(4, sign.own), where);
        f.add(
                28,
                cue.voice().mention() == null
                        ? -1
                        : cue.voice().mention().kind().ordinal(),
                kind,
                rank);
    }

    private void mention(Sign sign, int where, int gap, int named, boolean told) {
        Mention m = sign.mention;
        int kind = m.kind().ordinal();
        int rank = Math.max(-5, Math.min(3, sign.rank));
        f.add(40, kind, rank, where);
        f.add(41, kind, gap, where);
        f.add(42, kind, where, told ? 1 : 0);
        f.add(43, m.prep().hashCode(), kind, where);
        f.add(44, subject(m), kind, where);
        f.add(45, a.stemNumber(m.from() - 1), where);
        f.add(46, a.stemNumber(m.to()), where);
        f.add(47, rank, named, told ? 1 : 0);
        f.add(48, a.tagNumber(m.from() - 1), kind, a.tagNumber(m.to()));
    }

    /** How the mention is the subject of the verb before or behind it. */
    private int subject(Mention m) {
        for (int t = Math.max(0, m.from() - 3); t < Math.min(a.size(), m.to() + 3); t++) {
            if (a.tag(t) == Tag.VERB && p.subjects().of(t) == m) {
                Subjects.How how = p.subjects().how(t);
                return 1 + how.ordinal() * 2 + (Speech.isSpeech(a.verb(t).verb()) ? 1 : 0);
            }
        }
        return 0;
    }

    private static int distance(int tokens) {
        int far = Math.abs(tokens);
        int size = far <= 4 ? far : far <= 7 ? 5 : far <= 12 ? 6 : far <= 20 ? 7 : far <= 40 ? 8 : far <= 80 ? 9 : 10;
        return tokens < 0 ? -size : size;
    }
}
