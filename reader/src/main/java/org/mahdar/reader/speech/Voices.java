package org.mahdar.reader.speech;

import java.util.Arrays;
import java.util.List;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.learning.Chooser;
import org.mahdar.text.TokenKind;

/** Gives each quotation of an article its speaker. One article, one thread. */
final class Voices {

    private static final int NEAR = 3;
    /** From so many tokens on a relative clause is over before the quotation begins. */
    private static final int ASIDE = 4;

    private final Analysis a;
    private final List<Quotation> quotations;
    /** The innermost quotation that holds each token, or -1. */
    private final int[] inside;

    private final boolean[] spoken;
    private final Cue[] cues;
    private final WordingChoice wording;
    private final SpeakerChoice speakers;
    private final Circumstances circumstances;
    private Voice last;

    Voices(Prepared p, List<Quotation> quotations, Circumstances circumstances, Chooser chooser) {
        this.a = p.analysis();
        this.quotations = quotations;
        this.wording = new WordingChoice(a, chooser);
        this.circumstances = circumstances;
        this.spoken = new boolean[a.size()];
        this.inside = new int[a.size()];
        Arrays.fill(inside, -1);
        for (int q = 0; q < quotations.size(); q++) {
            Quotation one = quotations.get(q);
            Arrays.fill(inside, one.from(), Math.max(one.from(), one.to()), q);
        }
        this.cues = new CueFinder(p, inside).find();
        this.speakers = new SpeakerChoice(p, cues, inside, chooser);
    }

    /** Who said it; ask in the order of the text. */
    Attribution of(Quotation one) {
        int around = one.open() < inside.length ? inside[one.open()] : -1;
        Cue left = left(one, around);
        Cue right = right(one, around);
        Cue chosen = choose(left, right);
        Voice voice = chosen == null ? last : chosen.voice();
        boolean said = chosen != null && chosen.kind() != Cue.Kind.ACT;
        if (around >= 0 || !wording.isSpeech(one, said, left, right)) {
            return Attribution.NOT_SAID;
        }
        Arrays.fill(spoken, one.from(), Math.max(one.from(), one.to()), true);
        String words = a.original(one.from(), one.to());
        voice = speakers.choose(one, chosen, voice != null && voice.known() ? voice : null, last, words);
        if (around < 0 && voice != null) {
            last = voice;
        }
        int from = Math.max(start(one.open(), around), one.open() - Circumstances.FARTHEST);
        int to = chosen == right && right != null
                ? Math.min(sentenceEnd(one.close()), one.close() + Circumstances.FARTHEST)
                : one.open();
        return new Attribution(true, voice, said ? circumstances.addressee(chosen) : null, from, to);
    }

    /** The cue at the token, or null. */
    Cue cue(int token) {
        return cues[token];
    }

    /** Whether the token stands inside a quotation that {@link #of} has found to be somebody's words. */
    boolean isInside(int token) {
        return spoken[token];
    }

    /** Whether somebody's words in quotation marks begin or go on there. */
    boolean isSpoken(int token) {
        return token < a.size() && (isInside(token) || isQuoteAhead(token));
    }

    /** Whether the token is a mark before words that {@link #isInside}. */
    boolean isQuoteAhead(int token) {
        return a.tokens().kind(token) == TokenKind.MARK && token + 1 < a.size() && isInside(token + 1);
    }

    private int sentenceEnd(int token) {
        int sentence = a.sentences().sentenceOf(Math.min(token, a.size() - 1));
        return sentence < 0 ? token : Math.max(token, a.sentences().end(sentence));
    }

    private static Cue choose(Cue left, Cue right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        if (left.kind() == Cue.Kind.ACT || left.kind() == Cue.Kind.WEAK) {
            return right;
        }
        return left;
    }

    /** The nearest cue before in the sentence, verbs of speech before other verbs. */
    private Cue left(Quotation one, int around) {
        int start = start(one.open(), around);
        Cue act = null;
        Cue carried = null;
        for (int t = one.open() - 1; t >= start; t--) {
            if (inside[t] != around) {
                continue;
            }
            Cue cue = cues[t];
            if (cue == null) {
                continue;
            }
            boolean aside = cue.relative() && one.open() - t > ASIDE && !thatBetween(t, one.open());
            if (cue.kind() == Cue.Kind.ACT || cue.kind() == Cue.Kind.WEAK || aside) {
                act = act == null || act.kind() == Cue.Kind.ACT && cue.kind() == Cue.Kind.WEAK ? cue : act;
            } else if (cue.kind() == Cue.Kind.SOURCE || CueFinder.carries(cue.voice())) {
                carried = carried == null ? cue : carried;
            } else {
                return cue;
            }
        }
        return carried == null ? act : carried;
    }

    private boolean thatBetween(int from, int to) {
        for (int t = from + 1; t < to; t++) {
            if (a.tag(t) == Tag.THAT || a.tag(t) == Tag.SUB) {
                return true;
            }
        }
        return false;
    }

    /** The first token of the sentence, or of the one in which a quotation that the sentence ends began. */
    private int start(int token, int around) {
        int sentence = a.sentences().sentenceOf(token);
        int start = sentence < 0 ? token : a.sentences().start(sentence);
        int low = around < 0 ? 0 : quotations.get(around).from();
        while (start > low && inside[start] != around) {
            int q = inside[start];
            if (q < 0) {
                break;
            }
            int open = quotations.get(q).open();
            int before = a.sentences().sentenceOf(open);
            int next = before < 0 ? open : a.sentences().start(before);
            if (next >= start) {
                break;
            }
            start = next;
        }
        return Math.max(low, start);
    }

    /** A cue right behind the closing mark: «"…"، قال X»، «"…" بحسب X». */
    private Cue right(Quotation one, int around) {
        int t = one.close();
        int words = 0;
        while (t < a.size() && words < NEAR) {
            TokenKind kind = a.tokens().kind(t);
            if (kind == TokenKind.LINE_END || a.isMark(t, '.') || inside[t] != around) {
                return null;
            }
            Cue cue = cues[t];
            if (cue != null && cue.kind() != Cue.Kind.ACT && cue.kind() != Cue.Kind.INHERITED) {
                boolean next = cue.kind() == Cue.Kind.VERB && a.hasConjunction(t);
                return next ? null : cue;
            }
            if (a.tag(t) == Tag.VERB) {
                return null;
            }
            words += kind == TokenKind.MARK ? 0 : 1;
            t++;
        }
        return null;
    }
}
