package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.Event;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Span;
import org.mahdar.reader.Considered;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.clause.ClauseScanner;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.speech.Speech;

/** The events of one article. One thread. */
public final class Events {

    private final Analysis a;
    private final List<Candidate> candidates;

    /**
     * Considers every trigger of the article.
     *
     * @param inBody for each line of the page whether it belongs to the article
     */
    public Events(
            Analysis a,
            List<Mention> mentions,
            ClauseScanner scanner,
            Subjects subjects,
            Speech speech,
            List<DateExpression> dates,
            PartialDate published,
            boolean[] inBody) {
        this.a = a;
        this.candidates = new EventFinder(a, mentions, scanner, subjects, speech, dates, published, inBody).find();
    }

    /** The events, each once, in the order of their first evidence. */
    public List<Event> events() {
        return new EventMerger(a).merge(candidates);
    }

    /** What was considered, taken or not, in the order of the text. */
    public List<Considered> considered() {
        List<Considered> all = new ArrayList<>(candidates.size());
        for (Candidate c : candidates) {
            all.add(new Considered(
                    c.frame.id(),
                    c.type,
                    c.mode,
                    c.triggerTokens.stream().map(t -> a.stemSpan(t, t + 1)).toList(),
                    c.to > c.from ? a.span(c.from, c.to) : null,
                    c.actors,
                    c.recipients,
                    c.actorSlot == null ? null : c.actorSlot.toString(),
                    c.recipientSlot == null ? null : c.recipientSlot.toString(),
                    words(c.actorMentions),
                    words(c.recipientMentions),
                    c.status,
                    null,
                    c.scope,
                    c.confidence,
                    c.ruledOut));
        }
        return all;
    }

    private List<Span> words(List<Mention> mentions) {
        return mentions.stream().map(m -> a.stemSpan(m.from(), m.to())).toList();
    }
}
