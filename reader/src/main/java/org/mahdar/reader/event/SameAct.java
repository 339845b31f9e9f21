package org.mahdar.reader.event;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;

/** Whether two candidates of one type and one dyad tell one act. One article, one thread. */
final class SameAct {

    private static final int BASE = 3000;

    private final Analysis a;
    private final EventModel model;
    private final Features features = new Features();

    SameAct(Analysis a, EventModel model) {
        this.a = a;
        this.model = model;
    }

    /** The probability that they tell one act; the first stands before the second. */
    double probability(Candidate one, Candidate other) {
        features(one, other, features);
        return EventModel.probability(model.score(EventModel.Part.SAME, features));
    }

    void features(Candidate one, Candidate other, Features f) {
        f.clear();
        int type = one.type.ordinal();
        boolean frame = one.frame == other.frame;
        boolean mode = one.mode == other.mode;
        boolean status = one.status == other.status;
        boolean word = a.stemHash(one.trigger) == a.stemHash(other.trigger);
        int distance = Math.min(Math.abs(other.sentence - one.sentence), 6);
        int dates = !one.dated || !other.dated
                ? 0
                : Objects.equals(one.byWords, other.byWords) ? 1 : one.byWords.agreesWith(other.byWords) ? 2 : 3;
        boolean headline =
                a.sentences().line(one.sentence) == 0 || a.sentences().line(other.sentence) == 0;
        int shared = shared(one, other);
        f.add(BASE, type);
        f.add(BASE + 1, type, frame ? 1 : 0, mode ? 1 : 0);
        f.add(BASE + 2, type, status ? 1 : 0);
        f.add(BASE + 3, type, distance);
        f.add(BASE + 4, distance, frame ? 1 : 0, word ? 1 : 0);
        f.add(BASE + 5, type, dates);
        f.add(BASE + 6, dates, distance);
        f.add(BASE + 7, type, headline ? 1 : 0);
        f.add(BASE + 8, headline ? 1 : 0, frame ? 1 : 0, mode ? 1 : 0);
        f.add(BASE + 9, type, shared);
        f.add(BASE + 10, shared, distance);
        f.add(BASE + 11, type, word ? 1 : 0);
        f.add(
                BASE + 12,
                type,
                Objects.equals(one.actors, other.actors) ? 1 : 0,
                Objects.equals(one.recipients, other.recipients) ? 1 : 0);
        f.add(BASE + 13, type, a.hasArticle(other.trigger) ? 1 : 0, other.finite ? 1 : 0);
        f.add(BASE + 14, type, Objects.equals(one.attributedTo, other.attributedTo) ? 1 : 0);
        f.add(
                BASE + 15,
                type,
                one.place != null && other.place != null ? Objects.equals(one.place, other.place) ? 1 : 2 : 0);
        f.add(BASE + 16, one.frame.id().hashCode(), other.frame.id().hashCode());
        f.add(BASE + 17, type, Math.min(a.sentences().line(other.sentence), 6));
        f.add(BASE + 18, one.finite ? 1 : 0, other.finite ? 1 : 0, type);
    }

    /** How many content words the two clauses share, in steps. */
    private int shared(Candidate one, Candidate other) {
        Set<Integer> words = new HashSet<>();
        for (int t = one.from; t < one.to; t++) {
            if (content(t)) {
                words.add(a.stemHash(t));
            }
        }
        int all = 0;
        int common = 0;
        for (int t = other.from; t < other.to; t++) {
            if (content(t)) {
                all++;
                common += words.contains(a.stemHash(t)) ? 1 : 0;
            }
        }
        int least = Math.max(1, Math.min(all, words.size()));
        return Math.min(5, 5 * common / least);
    }

    private boolean content(int t) {
        return a.tag(t) == Tag.NOUN || a.tag(t) == Tag.VERB || a.tag(t) == Tag.UNKNOWN;
    }
}
