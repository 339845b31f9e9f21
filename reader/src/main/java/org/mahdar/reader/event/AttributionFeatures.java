package org.mahdar.reader.event;

import java.util.List;
import org.mahdar.model.Code;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.speech.Told;

/** What speaks for and against an act being told on somebody's word. One article, one thread. */
final class AttributionFeatures {

    private static final int BASE = 7000;

    /** A preposition opens the phrase of an act that stands fewer words behind it. */
    private static final int PHRASE = 4;

    private final Analysis a;

    AttributionFeatures(Analysis a) {
        this.a = a;
    }

    /** Writes the features of an option among all of them, the narrator first. */
    void of(Candidate best, List<Teller> options, Teller option, Features f) {
        f.clear();
        int type = best.type.ordinal();
        int status = best.status.ordinal();
        int line = Math.min(2, a.sentences().line(best.sentence));
        int narrated = Math.min(3, options.get(0).mentions());
        int others = Math.min(3, options.size() - 1);
        Code code = option.code();
        if (code == null) {
            f.add(BASE, narrated, others);
            f.add(BASE + 1, narrated, type);
            f.add(BASE + 2, line, narrated);
            f.add(BASE + 3, best.frame.id().hashCode());
            f.add(BASE + 4, status, type);
            f.add(BASE + 5, type, best.finite ? 1 : 0);
            return;
        }
        int way = way(option);
        int side = code.isAmong(best.actors) ? 1 : code.isAmong(best.recipients) ? 2 : 0;
        int role = code.role() == null ? -1 : code.role().ordinal();
        int told = Math.min(3, option.mentions());
        int here = option.at() == best ? 1 : 0;
        int cue = EventFeatures.wordAt(a, option.told().cue());
        int far = Math.min(6, Math.abs(option.told().cue() - option.at().trigger) / 3);
        int back = option.told().cue() > option.at().trigger ? 1 : 0;
        f.add(BASE + 10, way);
        f.add(BASE + 11, way, side);
        f.add(BASE + 12, way, side, type);
        f.add(BASE + 13, way, side, type, status);
        f.add(BASE + 14, way, role);
        f.add(BASE + 15, way, role, side);
        f.add(BASE + 16, way, told, narrated);
        f.add(BASE + 17, way, here, narrated);
        f.add(BASE + 18, cue, way);
        f.add(BASE + 19, cue, side, way);
        f.add(BASE + 20, side, best.frame.id().hashCode());
        f.add(BASE + 21, way, far, back);
        f.add(BASE + 22, way, line, side);
        f.add(BASE + 23, role, type, side);
        f.add(BASE + 24, way, option.at().finite ? 1 : 0, type);
        f.add(BASE + 25, code.principal().hashCode(), role);
        f.add(BASE + 26, way, others, side);
        f.add(BASE + 27, cue, type);
        f.add(BASE + 28, way, side, status, narrated);
        f.add(BASE + 29, way, EventFeatures.wordAt(a, option.at().trigger - 1));
        Between between = between(option);
        asserted(option.at(), way, between, f);
        f.add(BASE + 41, way, side, between.tag, Math.min(2, between.walls.subordinators()));
        f.add(BASE + 45, way, between.opener, side, between.verbs());
        f.add(BASE + 46, way, option.at().dated ? 1 : 0, status, side);
        f.add(BASE + 47, way, type, between.plain() ? 1 : 0, between.tag);
        f.add(BASE + 48, way, between.gap, side, option.at().dated ? 1 : 0);
        f.add(BASE + 51, way, best.frame.id().hashCode(), between.verbs() == 0 ? 1 : 0);
    }

    /** What is said outright is on the speaker's word; what his clause takes for known («بعد انسحاب …», «المدعومة من …») mostly is not. */
    private void asserted(Candidate at, int way, Between between, Features f) {
        int tag = between.tag;
        f.add(BASE + 40, way, tag, Math.min(1, between.walls.relatives()), between.verbs());
        f.add(BASE + 42, way, between.gap, tag);
        f.add(BASE + 43, way, EventFeatures.wordAt(a, at.trigger - 1), tag);
        f.add(BASE + 44, way, between.opener, tag);
        int before = a.tag(Math.max(0, at.trigger - 1)).ordinal();
        f.add(BASE + 49, way, before, tag, a.hasArticle(at.trigger) ? 1 : 0);
        f.add(BASE + 50, way, Math.min(3, between.walls.marks()), between.verbs(), tag);
    }

    private static int way(Teller option) {
        int way = option.told().way().ordinal();
        return switch (option.place()) {
            case ACT -> way;
            case SENTENCE -> Told.Way.values().length + way;
            case BEFORE -> 2 * Told.Way.values().length;
        };
    }

    /**
     * What stands between the word that tells whose words they are, or the head of the sentence, and the act.
     *
     * @param tag of the act's word
     * @param opener the last word that opens a clause or, right before the act, a phrase; 0 for none
     * @param gap how many words, halved, to seven
     */
    private record Between(int tag, Walls walls, int opener, int gap) {

        /** To two. */
        int verbs() {
            return Math.min(2, walls.verbs());
        }

        boolean plain() {
            return walls.verbs() == 0 && walls.relatives() == 0 && walls.subordinators() == 0;
        }
    }

    private Between between(Teller option) {
        int trigger = option.at().trigger;
        int head = a.sentences().start(a.sentences().sentenceOf(trigger));
        int cue = option.told().cue();
        int start = Math.max(cue < trigger ? cue + 1 : 0, head);
        int opener = trigger - 1;
        while (opener >= start && !opens(opener, trigger)) {
            opener--;
        }
        return new Between(
                a.tag(trigger).ordinal(),
                Walls.between(a, start, trigger, ","),
                opener < start ? 0 : EventFeatures.wordAt(a, opener),
                Math.min(7, (trigger - start) / 2));
    }

    private boolean opens(int t, int trigger) {
        return switch (a.tag(t)) {
            case REL, SUB, THAT -> true;
            case PREP -> trigger - t < PHRASE || a.tag(t + 1) == Tag.SUB;
            default -> false;
        };
    }
}
