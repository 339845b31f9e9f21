package org.mahdar.reader.event;

import java.util.List;
import org.mahdar.model.Event;
import org.mahdar.model.Span;
import org.mahdar.reader.Considered;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.speech.Tellers;

/** The events of one article. One thread. */
public final class Events {

    /** An event is given out when it is at least that likely; chosen for the best balance of precision and recall on annotated articles. */
    static final double THRESHOLD = 0.30;

    private final Analysis a;
    private final List<Mention> mentions;
    private final List<Candidate> candidates;
    private final EventModel model;
    private final AttributionFinder attributions;
    private final Prepared prepared;
    private final EventFinder finder;

    /**
     * Considers every trigger of the article.
     *
     * @param model what was learned, or null to go by the frames' slots alone
     */
    Events(Prepared prepared, Tellers tellers, EventModel model, EventFinder finder) {
        this.prepared = prepared;
        this.finder = finder;
        this.a = prepared.analysis();
        this.mentions = prepared.mentions();
        this.candidates = finder.find();
        this.model = model;
        this.attributions = new AttributionFinder(a, tellers, model);
    }

    /** The events, each once, in the order of their first evidence. */
    public List<Event> events() {
        return events(model == null ? 0 : THRESHOLD);
    }

    /**
     * Acts inside one country, each once, in the order of their first evidence; their confidence is not calibrated.
     *
     * @param international the events across borders: where one of them is told, no act of its type is told of one country
     */
    public List<Event> domestic(List<Event> international) {
        List<Candidate> home = new HomeActFinder(prepared).find();
        settle(home);
        return new DomesticEvents(mentions, new EventMerger(a, attributions, 0, model))
                .of(candidates, home, international);
    }

    private void settle(List<Candidate> home) {
        Presupposed presupposed = new Presupposed(a);
        for (Candidate c : home) {
            finder.settleHome(c);
            presupposed.settle(c);
        }
    }

    /** The events that are at least so likely. */
    List<Event> events(double threshold) {
        return new EventMerger(a, attributions, threshold, model).merge(candidates);
    }

    /** What was considered, taken or not, in the order of the text. */
    public List<Considered> considered() {
        return candidates.stream().map(this::considered).toList();
    }

    /** The words that could tell force or protest whatever the scope, taken or not, in the order of the text. */
    public List<Considered> consideredAtHome() {
        List<Candidate> home = new HomeActFinder(prepared).considered();
        settle(home.stream().filter(c -> c.ruledOut == null).toList());
        return home.stream().map(this::considered).toList();
    }

    private Considered considered(Candidate c) {
        boolean placed = c.homeTo > c.homeFrom;
        return new Considered(
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
                placed ? a.stemSpan(c.homeFrom, c.homeTo) : null,
                c.status,
                c.statusToken < 0 ? null : a.stemSpan(c.statusToken, c.statusToken + 1),
                c.scope,
                c.confidence,
                c.ruledOut);
    }

    private List<Span> words(List<Mention> mentions) {
        return mentions.stream().map(m -> a.stemSpan(m.from(), m.to())).toList();
    }
}
