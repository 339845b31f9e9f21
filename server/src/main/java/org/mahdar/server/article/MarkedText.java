package org.mahdar.server.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Person;
import org.mahdar.model.Quote;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import org.mahdar.record.article.KeptArticle;
import org.mahdar.server.label.Marker;

/** Cuts the text of an article where a mark begins or ends. The stretches joined are the text, character by character. */
final class MarkedText {

    /** What may be marked; each can be switched off. */
    enum Layer {
        EVENTS,
        QUOTES,
        PEOPLE,
        BOILERPLATE
    }

    private final String text;
    private final TreeSet<Integer> cuts = new TreeSet<>();
    private final List<Span> outside = new ArrayList<>();
    private final List<Span> quotes = new ArrayList<>();
    private final List<Span> people = new ArrayList<>();
    private final List<Span> triggers = new ArrayList<>();
    private final List<Span> signs = new ArrayList<>();
    private final Marker marker;
    private final List<Told> told = new ArrayList<>();

    private record Told(String key, Span span, boolean first) {}

    private MarkedText(String text, Marker marker) {
        this.text = text;
        this.marker = marker;
        cuts.add(0);
        cuts.add(text.length());
    }

    /**
     * The text of an article in stretches.
     *
     * @param chosen the key of the event to bring out, or null
     */
    static List<Stretch> of(KeptArticle article, Set<Layer> layers, String chosen, Marker marker) {
        Reading reading = article.reading();
        MarkedText marked = new MarkedText(reading.article().text(), marker);
        if (layers.contains(Layer.BOILERPLATE)) {
            marked.outside(reading.body());
        }
        if (layers.contains(Layer.QUOTES)) {
            for (Quote quote : reading.quotes()) {
                marked.add(marked.quotes, quote.span());
            }
        }
        if (layers.contains(Layer.PEOPLE)) {
            for (Person person : reading.people()) {
                person.mentions().forEach(mention -> marked.add(marked.people, mention));
            }
        }
        for (KeptArticle.InEpisode event : article.events()) {
            String key = event.claim().key();
            if (layers.contains(Layer.EVENTS) || key.equals(chosen)) {
                marked.event(key, event.claim().event());
            }
        }
        return marked.stretches(chosen);
    }

    private void event(String key, Event event) {
        boolean first = true;
        for (Evidence evidence : event.evidence()) {
            Span span = clipped(evidence.span());
            cut(span);
            told.add(new Told(key, span, first));
            evidence.trigger().forEach(trigger -> add(triggers, trigger));
            Span sign = marker.status(evidence, event);
            if (sign != null) {
                int from = evidence.span().start();
                add(signs, new Span(from + sign.start(), from + sign.end()));
            }
            first = false;
        }
    }

    private void outside(List<Span> body) {
        int at = 0;
        for (Span part : body) {
            if (part.start() > at) {
                add(outside, new Span(at, part.start()));
            }
            at = Math.max(at, part.end());
        }
        if (at < text.length()) {
            add(outside, new Span(at, text.length()));
        }
    }

    private void add(List<Span> layer, Span span) {
        Span clipped = clipped(span);
        cut(clipped);
        layer.add(clipped);
    }

    private Span clipped(Span span) {
        return new Span(Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
    }

    private void cut(Span span) {
        cuts.add(span.start());
        cuts.add(span.end());
    }

    private List<Stretch> stretches(String chosen) {
        List<Stretch> all = new ArrayList<>();
        Set<String> anchored = new HashSet<>();
        Integer start = cuts.first();
        for (Integer end = cuts.higher(start); end != null; start = end, end = cuts.higher(end)) {
            Span here = new Span(start, end);
            List<String> events = new ArrayList<>();
            List<String> anchors = new ArrayList<>();
            for (Told one : told) {
                if (one.span.overlaps(here)) {
                    if (!events.contains(one.key)) {
                        events.add(one.key);
                    }
                    if (one.first && anchored.add(one.key)) {
                        anchors.add(one.key);
                    }
                }
            }
            all.add(new Stretch(
                    here.of(text),
                    covers(outside, here),
                    covers(quotes, here),
                    covers(people, here),
                    covers(triggers, here),
                    covers(signs, here),
                    events,
                    chosen != null && events.contains(chosen),
                    anchors));
        }
        return all;
    }

    private static boolean covers(List<Span> spans, Span here) {
        return spans.stream().anyMatch(span -> span.overlaps(here));
    }
}
