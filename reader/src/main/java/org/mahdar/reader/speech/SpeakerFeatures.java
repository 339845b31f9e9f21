package org.mahdar.reader.speech;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mahdar.model.Code;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.learning.Features;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.Nearby;
import org.mahdar.text.VerbForm;

/** What speaks for and against a voice having said a quotation. One article, one thread. */
final class SpeakerFeatures {

    /** Lines of which it counts that a voice is named in them: the headline and the one below it. */
    private static final int HEAD = 2;

    /** So many tokens of what stands between a mention and a quotation are looked at. */
    private static final int BETWEEN = 60;

    private final Prepared p;
    private final Analysis a;
    private final int[] inside;
    private final TellerFeatures teller;

    /** The bits of the lines of the head that name each person and each side. */
    private final Map<Object, Integer> inHead = new HashMap<>();

    SpeakerFeatures(Prepared p, int[] inside) {
        this.p = p;
        this.a = p.analysis();
        this.inside = inside;
        this.teller = new TellerFeatures(p);
        for (Mention m : p.mentions()) {
            int line = a.sentences().lineOf(m.from());
            if (line >= HEAD) {
                break;
            }
            Object who = who(m);
            if (who != null && line >= 0) {
                inHead.merge(who, 1 << line, (one, other) -> one | other);
            }
        }
    }

    /** The voices of the case are asked about from now on. */
    void begin(SpeakerChoice.Case c, Collection<SpeakerChoice.Candidate> voices) {
        teller.begin(c, voices);
    }

    /**
     * Writes the features of a voice.
     *
     * @param spoken how many quotations before are this voice's
     */
    void of(SpeakerChoice.Case c, SpeakerChoice.Candidate one, int spoken, Features f) {
        f.clear();
        Voice v = one.voice;
        boolean isRules = one == c.rules();
        boolean isLast = c.last() != null && SpeakerChoice.key(c.last()).equals(SpeakerChoice.key(v));
        int chosen = chosen(c);
        int named = v.name() == null ? 0 : 1;
        int role = v.code() == null || v.code().role() == null
                ? -1
                : v.code().role().ordinal();
        int status = (isRules ? 1 : 0) + (isLast ? 2 : 0) + (c.last() == null ? 4 : 0);
        int told = c.told() ? 1 : 0;
        f.add(1, status, chosen);
        f.add(2, status, told);
        f.add(3, named, status);
        f.add(4, role, named);
        f.add(5, role, status);
        f.add(
                6,
                isRules ? 1 : 0,
                chosen,
                c.chosen() == null ? 0 : a.stemNumber(c.chosen().token()));
        f.add(7, status, a.stemNumber(c.one().open() - 1));
        f.add(8, status, a.stemNumber(c.one().open() - 2), a.stemNumber(c.one().open() - 1));
        f.add(
                9,
                isRules ? 1 : 0,
                c.chosen() == null ? -1 : distance(c.chosen().token() - c.one().open()),
                chosen);
        Mention m = v.mention();
        f.add(10, m == null ? -1 : m.kind().ordinal(), status);
        f.add(11, noun(m), named);
        f.add(13, Math.min(3, spoken), status);
        f.add(14, Math.min(3, spoken), told);
        f.add(15, v.code() == null ? 0 : 1, named);
        f.add(16, CueFinder.carries(v) ? 1 : 0, status, told);
        f.add(17, status, a.tagNumber(c.one().open() - 1), a.tagNumber(c.one().close()));
        agreement(c, m, status, f);
        elsewhere(c, v, status, named, f);
        teller(c, m, status, named, role, f);
        signs(c, one, status, named, f);
        teller.of(one, status, gender(m), f);
    }

    private static int chosen(SpeakerChoice.Case c) {
        return c.chosen() == null ? -1 : c.chosen().kind().ordinal();
    }

    private static int noun(Mention m) {
        return m == null || m.noun() == null ? 0 : m.noun().id().hashCode();
    }

    /** Whether the verb that tells the speaker goes with the voice, and whose subject was carried on to it. */
    private void agreement(SpeakerChoice.Case c, Mention m, int status, Features f) {
        Cue cue = c.chosen();
        int chosen = chosen(c);
        int carried = cue == null ? 2 : cue.carried() ? 1 : 0;
        f.add(18, status, carried, chosen);
        f.add(19, status, cue == null ? 0 : a.stemNumber(cue.token()), carried);
        int verb = cue == null || a.tag(cue.token()) != Tag.VERB
                ? -1
                : a.verb(cue.token()).form().agreement().ordinal();
        int gender = gender(m);
        f.add(70, verb, gender, carried);
        f.add(71, verb * 4 + gender, status, chosen);
    }

    /** Where else the voice is named: in the quotation itself, which speaks against it, and in the head; how far back the last one spoke. */
    private void elsewhere(SpeakerChoice.Case c, Voice v, int status, int named, Features f) {
        Mention m = v.mention();
        int uses = m == null || m.entity() == null ? 0 : m.entity().mentions().size();
        int told = c.told() ? 1 : 0;
        Object who = who(v);
        int quoted = who == null ? 0 : quoted(c.one(), who);
        int head = inHead.getOrDefault(who, 0);
        int gap =
                c.lastLine() < 0 ? 9 : Math.min(4, a.sentences().lineOf(c.one().open()) - c.lastLine());
        f.add(12, Math.min(6, uses), named);
        f.add(80, quoted, named);
        f.add(81, quoted, status);
        f.add(82, gap, status, told);
        f.add(83, gap, status, chosen(c));
        f.add(84, uses, head, named);
        f.add(85, head, status, told);
    }

    /** The words behind the verb: what speaks there is often no mention, as «وقالت لائحة الاتهام», «وأضاف البيان». */
    private void teller(SpeakerChoice.Case c, Mention m, int status, int named, int role, Features f) {
        int at = c.chosen() == null ? -1 : c.chosen().token() + 1;
        boolean none = at < 0 || at >= a.size();
        int word = none ? 0 : a.stemNumber(at);
        int next = none || at + 1 >= a.size() ? 0 : a.stemNumber(at + 1);
        int tag = none ? -1 : a.tagNumber(at);
        int own = m != null && at >= m.from() && at < m.to() ? 1 : 0;
        f.add(100, word, named, role);
        f.add(101, word, status);
        f.add(102, word, noun(m), named);
        f.add(103, word, next, named);
        f.add(104, own, status, chosen(c));
        f.add(105, word, own);
        f.add(106, tag, status, chosen(c));
        f.add(107, none ? -1 : tag * 2 + (a.hasArticle(at) ? 1 : 0), named, own);
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

    /** Who a mention stands for: a person, or a side that is named without one; null for nobody. */
    private static Object who(Mention m) {
        return m.entity() != null
                ? m.entity()
                : m.codes().isEmpty() ? null : m.codes().get(0).principal();
    }

    private static Object who(Voice v) {
        if (v.mention() != null && v.mention().entity() != null) {
            return v.mention().entity();
        }
        Code code = v.name() == null ? v.code() : null;
        return code == null ? null : code.principal();
    }

    /** How often somebody is named inside the quotation, to two. */
    private int quoted(Quotation one, Object who) {
        int seen = 0;
        for (int i = Nearby.firstFrom(p.mentions(), one.open());
                i < p.mentions().size() && seen < 2;
                i++) {
            Mention m = p.mentions().get(i);
            if (m.from() >= one.close()) {
                break;
            }
            seen += who.equals(who(m)) ? 1 : 0;
        }
        return seen;
    }

    private void signs(SpeakerChoice.Case c, SpeakerChoice.Candidate one, int status, int named, Features f) {
        int nearest = 1000;
        int cueRank = 0;
        int own = 0;
        int mentionRank = 0;
        for (SpeakerChoice.Sign sign : one.signs) {
            int back = c.sentence() - a.sentences().sentenceOf(sign.token());
            int where = Math.max(-2, Math.min(3, back)) * 2 + (sign.rank() < 0 ? 0 : 1);
            int gap = distance(
                    sign.token() - (sign.rank() < 0 ? c.one().open() : c.one().close()));
            nearest = Math.min(nearest, Math.abs(sign.token() - c.one().open()));
            if (sign.cue() != null) {
                cueRank = cueRank == 0 ? sign.rank() : cueRank;
                own = own == 0 ? sign.own() : own;
                cue(sign, where, gap, named, c.told(), f);
            } else {
                mentionRank = mentionRank == 0 ? sign.rank() : mentionRank;
                int subject = subject(sign.mention());
                mention(sign, subject, where, gap, named, c.told(), f);
                between(c, sign, subject, where, f);
            }
        }
        f.add(60, distance(nearest), status);
        f.add(61, cueRank, mentionRank, named);
        f.add(62, cueRank, status);
        f.add(65, own, status);
        f.add(66, own, c.chosen() == null ? 2 : c.chosen().carried() ? 1 : 0, chosen(c));
        f.add(63, mentionRank, c.told() ? 1 : 0, named);
        f.add(64, Math.min(8, one.signs.size()), named);
    }

    private void cue(SpeakerChoice.Sign sign, int where, int gap, int named, boolean told, Features f) {
        Cue cue = sign.cue();
        int kind = cue.kind().ordinal() * 2 + (cue.relative() ? 1 : 0);
        int rank = Math.max(-4, Math.min(3, sign.rank()));
        f.add(20, kind, rank, where);
        f.add(21, kind, gap, where);
        f.add(22, kind, rank, named);
        f.add(23, a.stemNumber(cue.token()), rank, where);
        f.add(24, a.stemNumber(cue.token()), where);
        f.add(25, kind, where, a.hasConjunction(cue.token()) ? 1 : 0);
        f.add(26, rank, where, told ? 1 : 0);
        f.add(27, a.tagNumber(cue.token() - 1), kind, rank);
        f.add(29, kind * 2 + (cue.carried() ? 1 : 0), rank, where);
        f.add(30, kind * 2 + (cue.carried() ? 1 : 0), Math.min(4, sign.own()), where);
        f.add(
                28,
                cue.voice().mention() == null
                        ? -1
                        : cue.voice().mention().kind().ordinal(),
                kind,
                rank);
    }

    private void mention(
            SpeakerChoice.Sign sign, int subject, int where, int gap, int named, boolean told, Features f) {
        Mention m = sign.mention();
        int kind = m.kind().ordinal();
        int rank = Math.max(-5, Math.min(3, sign.rank()));
        f.add(40, kind, rank, where);
        f.add(41, kind, gap, where);
        f.add(42, kind, where, told ? 1 : 0);
        f.add(43, m.prep().hashCode(), kind, where);
        f.add(44, subject, kind, where);
        f.add(45, a.stemNumber(m.from() - 1), where);
        f.add(46, a.stemNumber(m.to()), where);
        f.add(47, rank, named, told ? 1 : 0);
        f.add(48, a.tagNumber(m.from() - 1), kind, a.tagNumber(m.to()));
    }

    /** What stands between a mention and the quotation: verbs, of speech or not, «أن» and its like, commas; how many lines. */
    private void between(SpeakerChoice.Case c, SpeakerChoice.Sign sign, int subject, int where, Features f) {
        Mention m = sign.mention();
        boolean before = sign.rank() < 0;
        int from = before ? m.to() : c.one().close();
        int to = Math.min(before ? c.one().open() : m.from(), from + BETWEEN);
        int verbs = 0;
        int speech = 0;
        int clauses = 0;
        int commas = 0;
        for (int t = from; t < to; t++) {
            if (inside[t] < 0) {
                boolean verb = a.tag(t) == Tag.VERB;
                verbs += verb ? 1 : 0;
                speech += verb && Speech.isSpeech(a.verb(t).verb()) ? 1 : 0;
                clauses += a.tag(t) == Tag.THAT || a.tag(t) == Tag.SUB ? 1 : 0;
                commas += a.isMark(t, ',') || a.isMark(t, ':') ? 1 : 0;
            }
        }
        int kind = m.kind().ordinal();
        int acts = Math.min(3, verbs) * 3 + Math.min(2, speech);
        clauses = Math.min(2, clauses);
        f.add(90, clauses, where, kind);
        f.add(91, acts, clauses, where);
        f.add(92, subject, acts, clauses);
        f.add(93, Math.min(2, commas) * 3 + clauses, where, subject);
        int sentence = a.sentences().sentenceOf(m.from());
        boolean opens = sentence >= 0 && m.from() - a.sentences().start(sentence) <= 2;
        int lines =
                Math.min(4, a.sentences().lineOf(c.one().open()) - a.sentences().lineOf(m.from()));
        f.add(94, lines, kind, opens ? 1 : 0);
        f.add(95, lines, subject, c.told() ? 1 : 0);
        f.add(96, noun(m), where);
        f.add(97, noun(m), subject, clauses);
        f.add(98, a.stemNumber(m.from() - 1), clauses, where);
        f.add(99, a.stemNumber(m.from() - 1), a.stemNumber(m.from() - 2), where);
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
