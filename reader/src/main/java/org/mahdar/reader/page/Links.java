package org.mahdar.reader.page;

import java.util.List;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.text.TokenKind;

/**
 * Tells headlines of other articles, which stand as links between the paragraphs, from the headings of the article itself. A heading
 * stands alone, is short and announces what follows; links come in runs, are as long as headlines and say what the next paragraph does not.
 * One article, one thread.
 */
final class Links {

    private static final int SHORTEST_LINK_WORDS = 4;
    private static final int LONGEST_LINK_WORDS = 22;
    /** A line that stands alone and has fewer words is a heading. */
    private static final int SHORTEST_LONE_LINK_WORDS = 6;
    /** A line that stands alone and has so many words is rather a headline than a heading. */
    private static final int LONG_LINK_WORDS = 9;

    private static final double LITTLE = 0.34;
    private static final double HALF = 0.5;
    private static final double MUCH = 0.75;
    /** How many paragraphs behind a heading may take up its words. */
    private static final int TAKEN_UP_PARAGRAPHS = 3;

    private final Analysis a;
    private final List<Draft> lines;
    private final Furniture furniture;
    private final Vocabulary vocabulary;

    Links(Analysis a, List<Draft> lines, Furniture furniture, Vocabulary vocabulary) {
        this.a = a;
        this.lines = lines;
        this.furniture = furniture;
        this.vocabulary = vocabulary;
    }

    /** Settles links and headings behind the first paragraph of the article. */
    void settle() {
        boolean begun = false;
        boolean block = false;
        for (int i = 0; i < lines.size(); i++) {
            Draft line = lines.get(i);
            if (line.words == 0) {
                continue;
            }
            if (furniture.headsBlock(a, line)) {
                block = true;
            } else if (line.settled) {
                block &= line.kind == LineKind.RELATED;
            } else if (!isBare(line)) {
                begun |= line.words > 12;
                block = false;
            } else if (block) {
                line.settle(LineKind.RELATED);
            } else if (begun) {
                i = run(i);
            }
        }
    }

    /** No full stop, as long as a headline, no item of a list. */
    private boolean isBare(Draft line) {
        boolean open = line.stop == 0 || line.stop == '?' || line.stop == '!';
        boolean goesOn = a.hasConjunction(line.first) && (a.is(line.first, Tag.VERB) || line.words > 9);
        return open && !goesOn && line.words <= LONGEST_LINK_WORDS && !isItem(line);
    }

    private boolean isItem(Draft line) {
        TokenKind kind = a.tokens().kind(line.from);
        boolean bullet = kind == TokenKind.MARK && "*-•·".indexOf(a.tokens().first(line.from)) >= 0;
        return bullet
                || kind == TokenKind.NUMBER
                        && line.from + 1 < line.to
                        && a.tokens().kind(line.from + 1) == TokenKind.MARK;
    }

    /** A run of bare lines; the index of its last line. */
    private int run(int first) {
        int last = first;
        int count = 0;
        int longOnes = 0;
        int sameStart = 0;
        int labels = 0;
        for (int i = first; i < lines.size(); i++) {
            Draft line = lines.get(i);
            if (line.kind == LineKind.EMPTY) {
                continue;
            }
            if (line.settled || !isBare(line)) {
                break;
            }
            sameStart += count > 0 && sameWord(lines.get(first).first, line.first) ? 1 : 0;
            last = i;
            count++;
            labels += labelled(line) ? 1 : 0;
            longOnes += line.words >= SHORTEST_LINK_WORDS ? 1 : 0;
        }
        Draft before = before(first);
        boolean list = before != null && before.stop == ':'
                || sameStart > 1 && sameStart * 2 >= count
                || labels > 2 && labels * 3 >= count * 2;
        boolean links =
                !list && longOnes * 2 > count && (count > 1 ? takenUp(first, last) < MUCH : isLink(first, before));
        for (int i = first; i <= last; i++) {
            Draft line = lines.get(i);
            if (line.words > 0) {
                line.settle(links ? LineKind.RELATED : count == 1 && !list ? LineKind.SUBHEAD : LineKind.BODY);
            }
        }
        return last;
    }

    /** «المساحة: 881 كيلومترا»: a colon behind a word or two. */
    private boolean labelled(Draft line) {
        for (int t = line.first; t < Math.min(line.to, line.first + 7); t++) {
            if (a.isMark(t, ':')) {
                return true;
            }
        }
        return false;
    }

    private boolean sameWord(int one, int other) {
        return a.tokens().is(other, a.tokens().folded(one));
    }

    private Draft before(int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (lines.get(j).words > 0) {
                return lines.get(j);
            }
        }
        return null;
    }

    private boolean isLink(int i, Draft before) {
        Draft line = lines.get(i);
        if (before != null && before.kind == LineKind.RELATED) {
            return true;
        }
        if (line.words < SHORTEST_LONE_LINK_WORDS) {
            return false;
        }
        double takenUp = takenUp(i, i);
        return takenUp < LITTLE || takenUp <= HALF && line.words >= LONG_LINK_WORDS && saidBefore(i) < LITTLE;
    }

    /** The share of the lines' content words that the next paragraphs use. */
    private double takenUp(int first, int last) {
        vocabulary.clear();
        int paragraphs = 0;
        for (int j = last + 1; j < lines.size() && paragraphs < TAKEN_UP_PARAGRAPHS; j++) {
            Draft next = lines.get(j);
            if (next.words > 0 && !next.kind.dropped()) {
                vocabulary.add(next.from, next.to);
                paragraphs++;
            }
        }
        double sum = 0;
        int count = 0;
        for (int i = first; i <= last; i++) {
            if (lines.get(i).words > 0) {
                sum += vocabulary.known(lines.get(i).first, lines.get(i).to);
                count++;
            }
        }
        return sum / count;
    }

    /** The share of the line's content words that stand at the head of the article. */
    private double saidBefore(int i) {
        vocabulary.clear();
        int paragraphs = 0;
        for (int j = 0; j < i && paragraphs < TAKEN_UP_PARAGRAPHS; j++) {
            if (lines.get(j).words > 0 && !lines.get(j).kind.dropped()) {
                vocabulary.add(lines.get(j).from, lines.get(j).to);
                paragraphs++;
            }
        }
        return vocabulary.known(lines.get(i).first, lines.get(i).to);
    }
}
