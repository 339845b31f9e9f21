package org.mahdar.reader.speech;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.lexicon.Noun;
import org.mahdar.model.Code;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.learning.Features;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.Nearby;

/**
 * How a voice goes with the words that the text has for whoever speaks: «المنظمة», «المسؤولة الأممية», «البيان», «السفير السابق»; whether it
 * was named by that noun before, stands in these words, has the side that they name. One article, one thread.
 */
final class TellerFeatures {

    /** So many tokens the words for a speaker have at most. */
    private static final int LONGEST = 9;
    /** So many tokens behind a word such as «بحسب» its noun stands. */
    private static final int SOURCE = 6;
    /** In so many mentions before the noun is looked for. */
    private static final int BACK = 120;
    /** So many words of a mention are looked at, the last ones. */
    private static final int WORDS = 14;

    private final Prepared p;
    private final Analysis a;

    /** The noun, and the token behind its phrase; -1 where a pronoun or nothing stands for the speaker. */
    private int head = -1;

    private int end = -1;
    /** The first side that the phrase names, or null. */
    private String side;
    /** Where each voice was last named by the noun, -1 for nowhere, and of all the latest place. */
    private final Map<SpeakerChoice.Candidate, Integer> named = new HashMap<>();

    private int latest;

    TellerFeatures(Prepared p) {
        this.p = p;
        this.a = p.analysis();
    }

    /** The voices of the case are asked about from now on. */
    void begin(SpeakerChoice.Case c, Collection<SpeakerChoice.Candidate> voices) {
        head = head(c.chosen());
        latest = -1;
        named.clear();
        if (head >= 0) {
            end = end();
            side = side();
            for (SpeakerChoice.Candidate one : voices) {
                int at = lastNamed(one.voice);
                named.put(one, at);
                latest = Math.max(latest, at);
            }
        }
    }

    private int head(Cue cue) {
        if (cue == null || cue.carried() || cue.kind() == Cue.Kind.INHERITED || cue.kind() == Cue.Kind.HEADLINE) {
            return -1;
        }
        int t = cue.token();
        int last = Math.min(a.size(), t + (cue.kind() == Cue.Kind.SOURCE ? SOURCE : 2));
        for (int i = t + 1; i < last; i++) {
            if (a.tag(i) == Tag.NOUN) {
                return i;
            }
        }
        Subjects.How how = p.subjects().how(t);
        boolean told = how == Subjects.How.BEHIND || how == Subjects.How.BEFORE;
        return told && cue.kind() != Cue.Kind.SOURCE ? p.subjects().of(t).chain() : -1;
    }

    private int end() {
        int to = Math.min(a.size(), head + LONGEST);
        for (int i = head + 1; i < to; i++) {
            Tag tag = a.tag(i);
            boolean clause = tag == Tag.VERB || tag == Tag.REL || tag == Tag.THAT || tag == Tag.SUB;
            if (clause || a.isMark(i, ',') || a.isMark(i, ':') || a.isMark(i, '"')) {
                return i;
            }
        }
        return to;
    }

    private String side() {
        for (int i = Nearby.firstFrom(p.mentions(), head); i < p.mentions().size(); i++) {
            Mention m = p.mentions().get(i);
            if (m.from() >= end) {
                return null;
            }
            if (m.isPrincipal()) {
                return m.codes().get(0).principal();
            }
        }
        return null;
    }

    /** Where the voice was named last by the noun, before it; -1 for nowhere. */
    private int lastNamed(Voice v) {
        Mention m = v.mention();
        List<Mention> mentions = m != null && m.entity() != null ? m.entity().mentions() : p.mentions();
        int first = Nearby.firstFrom(mentions, head);
        for (int i = first - 1; i >= 0 && i >= first - BACK; i--) {
            if (is(mentions.get(i), v) && holds(mentions.get(i))) {
                return mentions.get(i).from();
            }
        }
        return -1;
    }

    private boolean holds(Mention m) {
        int from = m.officeFrom() >= 0 ? Math.min(m.chain(), m.officeFrom()) : m.chain();
        int to = Math.max(m.to(), m.officeTo());
        return a.holdsStem(Math.max(from, to - WORDS), to, head);
    }

    /** Whether the mention is the voice's: the person's, or one without a person for the same side. */
    private static boolean is(Mention m, Voice v) {
        if (v.mention() != null && v.mention().entity() != null) {
            return m.entity() == v.mention().entity();
        }
        Code code = v.code();
        return m.entity() == null
                && code != null
                && !m.codes().isEmpty()
                && m.codes().get(0).samePrincipal(code);
    }

    /** The how-manieth mention of the phrase is the voice's, to three; 0 for none. */
    private int inPhrase(Voice v) {
        int rank = 0;
        for (int i = Nearby.firstFrom(p.mentions(), head); i < p.mentions().size(); i++) {
            Mention m = p.mentions().get(i);
            if (m.from() >= end) {
                return 0;
            }
            rank += m.codes().isEmpty() && m.entity() == null ? 0 : 1;
            if (is(m, v)) {
                return Math.min(3, rank);
            }
        }
        return 0;
    }

    /**
     * Writes the features of a voice.
     *
     * @param status whether it is the rules' answer, and whether it spoke last
     * @param gender what the article shows of it
     */
    void of(SpeakerChoice.Candidate one, int status, int gender, Features f) {
        if (head < 0) {
            return;
        }
        Voice v = one.voice;
        int person = v.name() == null ? 0 : 1;
        int at = named.get(one);
        int same = at < 0 ? latest < 0 ? 0 : 1 : at == latest ? 3 : 2;
        int in = inPhrase(v);
        int agrees =
                side == null ? 0 : v.code() == null ? 1 : v.code().principal().equals(side) ? 3 : 2;
        Mention m = p.scanner().mentionAt(head);
        int form = (a.hasArticle(head) ? 1 : 0) + (m != null && m.plural() ? 2 : 0);
        int sex = gender * 2 + (a.endsWithTehMarbuta(head) ? 1 : 0);
        Noun noun = a.word(head) == null ? null : a.word(head).noun();
        int kind = noun == null ? 0 : 1 + noun.kind().ordinal();
        int stem = a.stemNumber(head);
        f.add(110, same, form, person);
        f.add(111, same, in, status);
        f.add(112, agrees, person, form);
        f.add(113, agrees, in, same);
        f.add(114, stem, in, agrees);
        f.add(115, stem, person, form);
        f.add(116, stem, same, form);
        f.add(117, agrees, sex, person);
        f.add(118, kind, same * 4 + agrees, in);
        f.add(119, kind, form * 2 + person, agrees);
        f.add(120, status, same * 4 + agrees, in);
        f.add(121, stem, same, agrees);
        f.add(122, sex, same, agrees);
    }
}
