package org.mahdar.reader.speech;

import java.util.List;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.learning.Answer;
import org.mahdar.reader.learning.Chooser;
import org.mahdar.reader.learning.Features;
import org.mahdar.reader.learning.Question;
import org.mahdar.text.TokenKind;

/**
 * Decides whether a stretch between quotation marks is somebody's words. What was learned weighs the answer of the rules against the words
 * before, behind and inside the marks, the cues of speech beside them and how the marks are set. One article, one thread.
 */
final class WordingChoice {

    private static final int FIRST_WORDS = 4;
    private static final int WORDS_BEFORE = 5;

    private final Analysis a;
    private final Wording rules;
    private final Chooser chooser;
    private final Features f = new Features();

    WordingChoice(Analysis a, Chooser chooser) {
        this.a = a;
        this.rules = new Wording(a);
        this.chooser = chooser;
    }

    /**
     * Whether the stretch is somebody's words; a speaker right behind it («"…" على حد تعبير X») leaves no doubt.
     *
     * @param said whether a verb of speech or a source stands near
     * @param left the cue before it, or null
     * @param right the cue behind it, or null
     */
    boolean isSpeech(Quotation one, boolean said, Cue left, Cue right) {
        boolean speech = rules.isSpeech(one, said);
        if (speech && right != null) {
            return true;
        }
        features(one, speech, said, left, right);
        Answer yes = new Answer(null, null, f.copy());
        Answer no = new Answer(null, null, new int[0]);
        Question question = new Question(
                Question.Matter.QUOTED,
                a.original(one.from(), one.to()),
                speech,
                speech ? List.of(yes, no) : List.of(no, yes));
        return chooser.choose(question) == 0 == speech;
    }

    private void features(Quotation one, boolean speech, boolean said, Cue left, Cue right) {
        f.clear();
        int rule = (speech ? 1 : 0) + (said ? 2 : 0);
        int size = size(one.words());
        int verbs = verbs(one);
        int marks = marks(one);
        int before = one.open() - 1;
        int lastTag = a.tagNumber(one.to() - 1);
        f.add(1, rule);
        f.add(2, rule, size);
        f.add(3, rule, size, verbs);
        f.add(4, kind(left), rule, size);
        f.add(5, kind(right), rule);
        f.add(6, left == null ? 0 : a.stemNumber(left.token()), distance(left, one));
        f.add(7, right == null ? 0 : a.stemNumber(right.token()), size);
        f.add(8, left == null ? 0 : a.stemNumber(left.token()), size);
        f.add(9, kind(left), distance(left, one), a.tagNumber(before));
        f.add(10, a.stemNumber(before), size);
        f.add(11, a.stemNumber(before), a.stemNumber(before - 1));
        f.add(12, a.stemNumber(before), a.stemNumber(before - 1), a.stemNumber(before - 2));
        f.add(13, a.stemNumber(before), a.tagNumber(one.from()), verbs);
        f.add(14, a.tagNumber(before), a.tagNumber(before - 1), a.tagNumber(one.from()));
        f.add(15, a.tagNumber(one.from()), a.hasArticle(one.from()) ? 1 : 0, size);
        f.add(16, a.tagNumber(one.from()), a.tagNumber(one.from() + 1), size);
        f.add(17, a.stemNumber(one.from()), size);
        f.add(18, a.stemNumber(one.close()), size);
        f.add(19, a.tagNumber(one.close()), a.tagNumber(one.close() + 1), rule);
        f.add(20, marks, rule);
        f.add(21, marks, size);
        f.add(22, lastTag, size, rule);
        f.add(23, line(one), size, rule);
        f.add(24, verbs, a.tagNumber(one.from()), a.tagNumber(before));
        f.add(25, names(one), size, rule);
        f.add(26, a.isMark(one.to() - 1, '.') ? 1 : 0, marks);
        words(one, size);
    }

    private void words(Quotation one, int size) {
        for (int t = one.from(); t < Math.min(one.to(), one.from() + FIRST_WORDS); t++) {
            f.add(30, a.stemNumber(t), size < 5 ? 0 : 1);
        }
        int seen = 0;
        for (int t = one.open() - 1; t >= 0 && seen < WORDS_BEFORE; t--) {
            if (a.tag(t) == Tag.LINE_END) {
                break;
            }
            f.add(31, a.stemNumber(t), size < 5 ? 0 : 1);
            f.add(32, a.stemNumber(t), seen);
            seen++;
        }
    }

    /** 0 no line end beside the marks; bits: 1 the headline, 2 begins its line, 4 ends it. */
    private int line(Quotation one) {
        int sentence = a.sentences().sentenceOf(one.from());
        int line = sentence >= 0 && a.sentences().line(sentence) == 0 ? 1 : 0;
        boolean begins = one.open() == 0 || a.tokens().kind(one.open() - 1) == TokenKind.LINE_END;
        boolean ends = one.close() >= a.size() || a.tokens().kind(one.close()) == TokenKind.LINE_END;
        return line + (begins ? 2 : 0) + (ends ? 4 : 0);
    }

    /** How the marks are set; bits: a space outside or inside the opening and the closing one, unclosed, inside another stretch. */
    private int marks(Quotation one) {
        String text = a.article().text();
        int open = a.text().originOf(one.marks().open());
        int start = a.text().originOf(one.marks().start());
        int end = a.text().originOf(one.marks().end() - 1) + 1;
        int bits = open == 0 || !Character.isLetterOrDigit(text.charAt(open - 1)) ? 1 : 0;
        bits += Character.isWhitespace(text.charAt(start)) || start > open + 1 ? 2 : 0;
        if (!one.marks().closed()) {
            return bits + 32;
        }
        int close = a.text().originOf(one.marks().close() - 1);
        bits += close > end || Character.isWhitespace(text.charAt(close - 1)) ? 4 : 0;
        bits += close + 1 < text.length() && Character.isLetterOrDigit(text.charAt(close + 1)) ? 8 : 0;
        return bits + (one.marks().depth() > 0 ? 16 : 0);
    }

    private int verbs(Quotation one) {
        int verbs = 0;
        for (int t = one.from(); t < one.to(); t++) {
            verbs += a.tag(t) == Tag.VERB ? 1 : 0;
        }
        return Math.min(2, verbs) + (a.tag(one.from()) == Tag.VERB ? 3 : 0);
    }

    /** How many of the words are names or unknown: 0 none, 1 some, 2 half, 3 all. */
    private int names(Quotation one) {
        int names = 0;
        for (int t = one.from(); t < one.to(); t++) {
            names += a.tag(t) == Tag.NAME || a.tag(t) == Tag.UNKNOWN || a.tag(t) == Tag.FOREIGN ? 1 : 0;
        }
        return names == 0 ? 0 : names == one.words() ? 3 : 2 * names >= one.words() ? 2 : 1;
    }

    private static int kind(Cue cue) {
        return cue == null ? -1 : cue.kind().ordinal() * 2 + (cue.carried() ? 1 : 0);
    }

    private static int distance(Cue cue, Quotation one) {
        int far = cue == null ? 99 : one.open() - cue.token();
        return far <= 3 ? far : far <= 6 ? 4 : far <= 12 ? 5 : far <= 25 ? 6 : 7;
    }

    private static int size(int words) {
        return words <= 6 ? words : words <= 9 ? 7 : words <= 14 ? 8 : words <= 24 ? 9 : 10;
    }
}
