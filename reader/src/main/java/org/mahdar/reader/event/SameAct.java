package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.mention.Entity;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.speech.Utterance;

/** Whether two candidates of one type and one dyad tell one act. One article, one thread. */
final class SameAct {

    private static final int BASE = 3000;

    private final Analysis a;
    private final EventModel model;
    private final Features features = new Features();
    private final Map<Candidate, ClauseWords> clauses = new IdentityHashMap<>();

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
        people(one, other, type, distance, headline, f);
        fields(one, other, type, dates, f);
        place(one, other, type, distance, shared, f);
        words(one, other, type, f);
    }

    /** Whether the same people do it and say so. */
    private static void people(Candidate one, Candidate other, int type, int distance, boolean headline, Features f) {
        int who = who(one.actorMentions, other.actorMentions);
        int whom = who(one.recipientMentions, other.recipientMentions);
        int said = said(one.utterance, other.utterance);
        f.add(BASE + 20, who, type, headline ? 1 : 0);
        f.add(BASE + 21, whom, type);
        f.add(BASE + 22, who, whom, distance);
        f.add(BASE + 23, said, type);
        f.add(BASE + 24, said, distance);
    }

    /** 0 not known, 1 the same, 2 others by their names, 3 others, 4 nobody in both, 5 nobody in one. */
    private static int who(List<Mention> one, List<Mention> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty() ? 4 : 5;
        }
        Mention mine = one.get(0);
        Mention theirs = other.get(0);
        if (mine.entity() == null || theirs.entity() == null) {
            return 0;
        }
        boolean named = mine.nameFrom() >= 0 && theirs.nameFrom() >= 0;
        return mine.entity() == theirs.entity() ? 1 : named ? 2 : 3;
    }

    /** 0 by nobody, 1 one of them, 2 in the same words, 3 by somebody, 4 by the same, 5 by others. */
    private static int said(Utterance one, Utterance other) {
        if (one == null || other == null) {
            return one == null && other == null ? 0 : 1;
        }
        if (one.equals(other)) {
            return 2;
        }
        Entity speaker = one.speaker() == null ? null : one.speaker().entity();
        Entity another = other.speaker() == null ? null : other.speaker().entity();
        return speaker == null || another == null ? 3 : speaker == another ? 4 : 5;
    }

    private void fields(Candidate one, Candidate other, int type, int dates, Features f) {
        int mode = one.mode == null ? -1 : one.mode.ordinal();
        int otherMode = other.mode == null ? -1 : other.mode.ordinal();
        int apart = one.date == null || other.date == null
                ? 3
                : one.date.equals(other.date) ? 0 : one.date.agreesWith(other.date) ? 1 : 2;
        int likely = (int) (one.confidence * 4);
        int otherLikely = (int) (other.confidence * 4);
        f.add(BASE + 30, one.status.ordinal(), other.status.ordinal(), type);
        f.add(BASE + 31, mode, otherMode, type);
        f.add(BASE + 32, apart, dates, type);
        f.add(BASE + 33, likely, otherLikely, Math.min(6, other.sentence - one.sentence));
        f.add(BASE + 34, likely, otherLikely, type);
    }

    /** How far they stand from each other, in how long an article. */
    private void place(Candidate one, Candidate other, int type, int distance, int shared, Features f) {
        int lemma = a.lemmaHash(one.trigger);
        int otherLemma = a.lemmaHash(other.trigger);
        int same = lemma == otherLemma ? 1 : 0;
        int gap = one.sentence == other.sentence ? Math.min(6, (other.trigger - one.trigger) / 4) : 9;
        f.add(BASE + 40, lemma, otherLemma);
        f.add(BASE + 41, lemma + otherLemma, same, type);
        f.add(BASE + 42, gap, type);
        f.add(BASE + 43, gap, same, shared);
        f.add(BASE + 44, shared, same, type);
        f.add(BASE + 45, Math.min(30, a.sentences().size()) / 3, distance);
    }

    /** The content words that both clauses hold, and those that only the second holds; the words of the acts aside. */
    private void words(Candidate one, Candidate other, int type, Features f) {
        Set<Integer> first = clause(one).lemmas();
        Set<Integer> second = clause(other).lemmas();
        int common = 0;
        for (int word : second) {
            if (first.contains(word)) {
                common++;
                f.add(BASE + 50, word);
                f.add(BASE + 51, word, type);
            } else {
                f.add(BASE + 52, word);
            }
        }
        int shared = Math.min(6, common);
        f.add(BASE + 53, shared, type);
        f.add(BASE + 54, shared, Math.min(6, Math.min(first.size(), second.size()) / 2));
    }

    /** How many content words the two clauses share, in steps. */
    private int shared(Candidate one, Candidate other) {
        Set<Integer> words = clause(one).stems();
        List<Integer> all = clause(other).words();
        int common = 0;
        for (int word : all) {
            common += words.contains(word) ? 1 : 0;
        }
        int least = Math.max(1, Math.min(all.size(), words.size()));
        return Math.min(5, 5 * common / least);
    }

    /**
     * The content words of a candidate's clause.
     *
     * @param words the stem of each
     * @param stems the same, each once
     * @param lemmas the lemmas in ascending order, without the words of the act
     */
    private record ClauseWords(List<Integer> words, Set<Integer> stems, Set<Integer> lemmas) {}

    /** Found once for each candidate, which is compared with many. */
    private ClauseWords clause(Candidate c) {
        return clauses.computeIfAbsent(c, this::clauseWords);
    }

    private ClauseWords clauseWords(Candidate c) {
        List<Integer> words = new ArrayList<>();
        Set<Integer> lemmas = new TreeSet<>();
        for (int t = c.from; t < c.to; t++) {
            if (content(t)) {
                words.add(a.stemHash(t));
                if (!c.triggerTokens.contains(t)) {
                    lemmas.add(a.lemmaHash(t));
                }
            }
        }
        return new ClauseWords(words, new HashSet<>(words), lemmas);
    }

    private boolean content(int t) {
        return a.tag(t) == Tag.NOUN || a.tag(t) == Tag.VERB || a.tag(t) == Tag.UNKNOWN;
    }
}
