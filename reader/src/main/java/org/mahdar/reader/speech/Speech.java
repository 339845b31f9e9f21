package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.lexicon.Derived;
import org.mahdar.lexicon.Verb;
import org.mahdar.lexicon.WordClass;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Argument;
import org.mahdar.reader.clause.Clause;
import org.mahdar.reader.clause.ClauseScanner;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.mention.Mention;

/**
 * The utterances of an article: «قال X إن …»، «… مضيفا أن …»، «X: …»، «بحسب X …». Each token knows the innermost utterance it stands
 * in. Computed once for an article.
 */
public final class Speech {

    private final Analysis a;
    private final ClauseScanner scanner;
    private final Subjects subjects;
    private final List<Utterance> utterances = new ArrayList<>();
    private final int[] innermost;
    private Mention lastSpeaker;

    public Speech(Analysis a, ClauseScanner scanner, Subjects subjects) {
        this.a = a;
        this.scanner = scanner;
        this.subjects = subjects;
        this.innermost = new int[a.size()];
        java.util.Arrays.fill(innermost, -1);
        for (int s = 0; s < a.sentences().size(); s++) {
            sentence(s);
        }
        for (int u = 0; u < utterances.size(); u++) {
            Utterance one = utterances.get(u);
            for (int t = one.from(); t < one.to() && t < innermost.length; t++) {
                innermost[t] = u;
            }
        }
    }

    /** All utterances in the order of the text. */
    public List<Utterance> utterances() {
        return utterances;
    }

    /** The innermost utterance that holds the token, or null. */
    public Utterance at(int token) {
        return token < 0 || token >= innermost.length || innermost[token] < 0 ? null : utterances.get(innermost[token]);
    }

    private void sentence(int s) {
        int start = a.sentences().start(s);
        int end = a.sentences().end(s);
        headline(start, end);
        Mention current = null;
        for (int t = start; t < end; t++) {
            Mention speaker = null;
            Clause clause = null;
            if (a.tag(t) == Tag.VERB && isSpeech(a.verb(t).verb())) {
                boolean nobody = isImpersonal(t);
                speaker = nobody ? null : subjects.of(t);
                clause = subjects.clause(t);
                if (speaker == null && !nobody) {
                    speaker = lastSpeaker;
                }
            } else if (isSpeechParticiple(t)) {
                clause = scanner.behind(t, false);
                speaker = current != null ? current : mainSubject(start, t);
                speaker = speaker != null ? speaker : lastSpeaker;
            }
            if (clause == null) {
                continue;
            }
            current = speaker != null ? speaker : current;
            if (speaker != null && speaker.kind() != Mention.Kind.THING) {
                lastSpeaker = speaker;
            }
            if (clause.content() >= 0) {
                utterances.add(new Utterance(
                        t, speaker, clause.content(), contentEnd(clause.content(), end), addressee(clause, speaker)));
            }
        }
    }

    /** «يذكر أن …»، «يشار إلى أن …»، «أُعلن أن …»: a verb without a subject of its own that nobody in particular says. */
    boolean isImpersonal(int t) {
        Subjects.How how = subjects.how(t);
        if (how != Subjects.How.NONE && how != Subjects.How.INHERITED) {
            return false;
        }
        int that = t + 1 < a.size() && a.tag(t + 1) == Tag.PREP ? t + 2 : t + 1;
        boolean clause = that < a.size() && (a.tag(that) == Tag.THAT || a.tag(that) == Tag.SUB);
        return clause
                && (a.verb(t).form().passive() || !a.phrases("speech.nobody", t).isEmpty());
    }

    static boolean isSpeech(Verb verb) {
        return verb.is(Verb.Kind.SPEECH) || verb.is(Verb.Kind.THINK);
    }

    /** «مؤكدا»، «مضيفة»، «متهما»: an accusative participle of a verb of speech. */
    boolean isSpeechParticiple(int t) {
        if (a.tag(t) != Tag.NOUN || !a.is(t, WordClass.PARTICIPLE) || a.hasArticle(t) || a.preposition(t) != 0) {
            return false;
        }
        String stem = a.stem(t);
        boolean ending = stem.endsWith("ا") || a.endsWithTehMarbuta(t) || stem.endsWith("ين");
        if (!ending) {
            return false;
        }
        for (Derived derived : a.word(t).derived()) {
            if (derived.kind() == Derived.Kind.ACTIVE && isSpeech(derived.verb())) {
                int before = t - 1;
                return before < 0 || a.tag(before) != Tag.PREP;
            }
        }
        return false;
    }

    private Mention mainSubject(int start, int t) {
        for (int v = t - 1; v >= start; v--) {
            if (a.tag(v) == Tag.VERB && subjects.of(v) != null && subjects.how(v) != Subjects.How.RELATIVE) {
                return subjects.of(v);
            }
        }
        return null;
    }

    /** What is said runs to the end of the sentence, or to the next verb or participle of speech that begins a clause. */
    private int contentEnd(int from, int end) {
        for (int t = from + 1; t < end; t++) {
            boolean clauseStart = a.isMark(t - 1, ',') || a.hasConjunction(t);
            if (clauseStart && isSpeechParticiple(t)) {
                return t;
            }
            if (clauseStart
                    && a.tag(t) == Tag.VERB
                    && a.verb(t).verb().is(Verb.Kind.SPEECH)
                    && a.hasConjunction(t)
                    && a.verb(t).form().tense() == org.mahdar.text.VerbForm.Tense.PERFECT
                    && subjects.clause(t).content() >= 0) {
                return t;
            }
        }
        return end;
    }

    private static Mention addressee(Clause clause, Mention speaker) {
        for (Argument argument : clause.arguments()) {
            if (argument.prep().equals("ل")
                    && argument.mention() != speaker
                    && argument.mention().isPrincipal()
                    && argument.mention().kind() != Mention.Kind.OUTLET) {
                return argument.mention();
            }
        }
        return null;
    }

    /** «لافروف: حان الوقت …»، «لافروف لبومبيو: …»: a side and a colon at the head of a line. */
    private void headline(int start, int end) {
        Mention m = scanner.mentionAt(start);
        int t = start;
        while (m == null && t < Math.min(end, start + 3)) {
            t++;
            m = scanner.mentionAt(t);
        }
        if (m == null || !m.isPrincipal() || !m.prep().isEmpty()) {
            return;
        }
        int colon = m.to();
        Mention to = scanner.mentionAt(colon);
        boolean addressed = to != null && to.prep().equals("ل");
        if (addressed) {
            colon = to.to();
        }
        if (a.isMark(colon, ':') && colon + 1 < end) {
            utterances.add(new Utterance(m.head(), m, colon + 1, end, addressed ? to : null));
            lastSpeaker = m;
        }
    }
}
