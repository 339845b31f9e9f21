package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.TokenKind;

/** Finds what somebody is reported to have said in other words: «قال إن …»، «مؤكدا أن …». One article, one thread. */
final class IndirectSpeech {

    /** Fewer words before a direct quotation only lead into it. */
    private static final int FEWEST_WORDS = 4;

    /**
     * A stretch of reported sense.
     *
     * @param cue the word that tells who says it
     * @param from its first token
     * @param to the token after its last one
     */
    record Stretch(Cue cue, int from, int to) {}

    private final Analysis a;
    private final Prepared p;

    IndirectSpeech(Prepared p) {
        this.p = p;
        this.a = p.analysis();
    }

    /** The stretches in the order of their verbs, none inside a direct quotation; one ends where a direct quotation begins. */
    List<Stretch> find(Voices voices) {
        List<Stretch> found = new ArrayList<>();
        for (Utterance one : p.speech().utterances()) {
            Cue cue = voices.cue(one.verb());
            boolean tells = cue != null && cue.voice() != null && cue.voice().known() && cue.kind() != Cue.Kind.ACT;
            if (!tells || voices.isInside(one.verb())) {
                continue;
            }
            int from = one.from();
            boolean bare = (a.tag(from) == Tag.THAT || a.tag(from) == Tag.SUB) && !a.hasEnclitic(from);
            from = bare ? from + 1 : from;
            int to = from;
            while (to < one.to() && !voices.isInside(to) && !goesOn(voices, from, to)) {
                to++;
            }
            while (to > from && a.tokens().kind(to - 1) == TokenKind.MARK && !closes(from, to - 1)) {
                to--;
            }
            if (words(from, to) >= FEWEST_WORDS) {
                found.add(new Stretch(cue, from, to));
            }
        }
        return found;
    }

    /** «…، وأضاف: …»: the next words of somebody begin. */
    private boolean goesOn(Voices voices, int from, int t) {
        Cue cue = voices.cue(t);
        boolean verb = cue != null && cue.kind() == Cue.Kind.VERB && a.hasConjunction(t);
        return verb && t > from && a.isMark(t - 1, ',');
    }

    /** Whether the mark closes one that was opened inside the stretch. */
    private boolean closes(int from, int mark) {
        int straight = 0;
        int brackets = 0;
        for (int t = from; t <= mark; t++) {
            straight += a.isMark(t, '"') ? 1 : 0;
            brackets += a.isMark(t, '(') || a.isMark(t, '«') || a.isMark(t, '“') ? 1 : 0;
        }
        return a.isMark(mark, '"') && straight % 2 == 0
                || brackets > 0 && (a.isMark(mark, ')') || a.isMark(mark, '»') || a.isMark(mark, '”'));
    }

    private int words(int from, int to) {
        int words = 0;
        for (int t = from; t < to; t++) {
            words += a.tokens().kind(t) == TokenKind.MARK ? 0 : 1;
        }
        return words;
    }
}
