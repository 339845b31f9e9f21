package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.mahdar.lexicon.Patterns;
import org.mahdar.model.Code;
import org.mahdar.model.PartialDate;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Argument;
import org.mahdar.reader.clause.Clause;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.reader.mention.Mention;

/** Where, when, to whom and through whom words were said, as the words around them tell. One article, one thread. */
final class Circumstances {

    /** So many tokens around what is said are looked at; a line without a full stop may be of any length. */
    static final int FARTHEST = 150;

    private final Prepared p;
    private final Analysis a;

    Circumstances(Prepared p) {
        this.p = p;
        this.a = p.analysis();
    }

    /** The occasion named last in the tokens [from, to), as the data of {@code speech.occasion} call it, or null. */
    String occasion(int from, int to) {
        String occasion = null;
        for (int t = from; t < to; t++) {
            if (!a.tokens().isWord(t)) {
                continue;
            }
            for (Patterns.Phrase phrase : a.phrases("speech.occasion", t)) {
                if (t + phrase.words().size() <= to && a.stands(phrase, t)) {
                    occasion = phrase.value();
                    break;
                }
            }
        }
        return occasion;
    }

    /** The date named first in the tokens [from, to), or null. */
    PartialDate date(int from, int to) {
        List<DateExpression> dates = p.dates();
        int first = firstFrom(dates.size(), i -> dates.get(i).from(), from);
        return first < dates.size() && dates.get(first).from() < to
                ? dates.get(first).date()
                : null;
    }

    /** The number of the first element that begins at the token or behind it; the elements stand in the order of the text. */
    private static int firstFrom(int size, IntUnaryOperator begin, int token) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begin.applyAsInt(middle) < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The outlets named in the tokens [from, to), then the page's agency and outlet, each once. */
    List<String> sources(int from, int to) {
        List<String> sources = carriers(from, to, m -> false);
        addPage(sources);
        return sources;
    }

    /** The outlets that carry the words of the tokens [from, to), the nearest to the speaker first: of «نقلت X عن Y» first Y. */
    List<String> carriers(int from, int to, Predicate<Mention> side) {
        List<Mention> mentions = p.mentions();
        List<String> carriers = new ArrayList<>();
        for (int i = firstFrom(mentions.size(), m -> mentions.get(m).from(), from);
                i < mentions.size() && mentions.get(i).from() < to;
                i++) {
            Mention m = mentions.get(i);
            if (m.kind() != Mention.Kind.OUTLET
                    || m.prep().equals("ل")
                    || m.prep().equals("مع")
                    || carriers.contains(m.id())
                    || side.test(m)) {
                continue;
            }
            boolean nearer = m.prep().equals("عن") && !carriers.isEmpty();
            carriers.add(nearer ? carriers.size() - 1 : carriers.size(), m.id());
        }
        return carriers;
    }

    /** Adds the page's agency and outlet where they are not there yet. */
    void addPage(List<String> sources) {
        add(sources, p.page().agency());
        add(sources, p.page().outlet());
    }

    private static void add(List<String> sources, String source) {
        if (source != null && !source.isEmpty() && !sources.contains(source)) {
            sources.add(source);
        }
    }

    /** Whom the verb's clause addresses: «قال لـX»، «خاطب X»، «دعا X إلى»; null for nobody or for the press. */
    Code addressee(Cue cue) {
        if (cue == null || a.tag(cue.token()) != Tag.VERB) {
            return null;
        }
        Clause clause = p.subjects().clause(cue.token());
        Mention speaker = cue.voice() == null ? null : cue.voice().mention();
        boolean calls = !a.phrases("speech.to", cue.token()).isEmpty();
        for (Argument argument : clause == null ? List.<Argument>of() : clause.arguments()) {
            Mention m = argument.mention();
            boolean side = m != speaker
                    && m.isPrincipal()
                    && m.kind() != Mention.Kind.OUTLET
                    && m != p.subjects().of(cue.token());
            boolean to = argument.prep().equals("ل") || calls && argument.prep().isEmpty() && !argument.owned();
            if (side && to && m.kind() != Mention.Kind.THING) {
                return m.codes().get(0);
            }
        }
        return null;
    }
}
