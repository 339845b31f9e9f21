package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.learning.Shares;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.Nearby;

/**
 * Chooses the mode of an act by what was learned; the mode of its frame is the first witness, then the words around it, how many sides
 * there are and in whose state they met. One article, one thread.
 */
final class ModeChooser {

    private static final int BASE = 6000;

    /** No mode is named where that is likelier than all modes together. */
    private static final double NONE_SURE = 0.5;

    private static final Map<EventType, List<Mode>> MODES = new EnumMap<>(EventType.class);

    static {
        for (EventType type : EventType.values()) {
            List<Mode> options = new ArrayList<>();
            options.add(null);
            for (Mode mode : Mode.values()) {
                if (mode.type() == type) {
                    options.add(mode);
                }
            }
            MODES.put(type, Collections.unmodifiableList(options));
        }
    }

    private final Analysis a;
    private final List<Mention> mentions;
    private final EventModel model;

    ModeChooser(Analysis a, List<Mention> mentions, EventModel model) {
        this.a = a;
        this.mentions = mentions;
        this.model = model;
    }

    /** The modes that acts of a type may have, the first null for none. */
    static List<Mode> options(EventType type) {
        return MODES.get(type);
    }

    /** Sets the mode of a candidate with all its other fields, where something was learned. */
    void settle(Candidate c) {
        List<Mode> options = options(c.type);
        if (model == null || !model.knows(EventModel.Part.MODE) || options.size() == 1) {
            return;
        }
        double[] shares = model.shares(EventModel.Part.MODE, options, (mode, f) -> features(c, mode, f));
        c.mode = options.get(Shares.likeliest(shares, 0, NONE_SURE));
    }

    /** Writes the features of a mode, null for none, for the candidate. */
    void features(Candidate c, Mode mode, Features f) {
        f.clear();
        int m = mode == null ? -1 - c.type.ordinal() : mode.ordinal();
        int framed = c.mode == null ? -1 : c.mode.ordinal();
        int same = mode == null ? 2 : mode == c.mode ? 1 : 0;
        int trigger = EventFeatures.wordAt(a, c.trigger);
        f.add(BASE, m);
        f.add(BASE + 1, m, framed);
        f.add(BASE + 2, same, framed == -1 ? 1 : 0, c.type.ordinal());
        f.add(BASE + 3, m, c.frame.id().hashCode());
        f.add(BASE + 4, m, trigger);
        f.add(BASE + 5, m, trigger, EventFeatures.wordAt(a, c.trigger + 1));
        f.add(BASE + 6, m, EventFeatures.wordAt(a, c.trigger + 1));
        f.add(BASE + 7, m, EventFeatures.wordAt(a, c.trigger - 1));
        f.add(BASE + 8, m, EventFeatures.wordAt(a, c.trigger + 2));
        f.add(BASE + 9, m, Math.min(4, principals(c)));
        f.add(BASE + 10, m, where(c));
        f.add(BASE + 11, m, where(c), c.finite ? 1 : 0, Math.min(4, principals(c)));
        f.add(BASE + 12, m, c.status.ordinal());
        f.add(BASE + 13, m, bodies(c.actors), bodies(c.recipients));
        for (int t : c.triggerTokens) {
            if (t != c.trigger) {
                f.add(BASE + 14, m, EventFeatures.wordAt(a, t));
            }
        }
        for (int t = c.from; t < c.to; t++) {
            if (content(t)) {
                f.add(BASE + 15, m, a.stemHash(t));
                f.add(BASE + 16, m, a.stemHash(t), t > c.trigger && t - c.trigger < 6 ? 1 : 0);
            }
        }
    }

    private boolean content(int t) {
        return a.tag(t) == Tag.NOUN || a.tag(t) == Tag.VERB || a.tag(t) == Tag.UNKNOWN;
    }

    private static int principals(Candidate c) {
        List<Code> all = new ArrayList<>(c.actors);
        FrameMatcher.addMissing(all, c.recipients);
        return all.size();
    }

    /** How many of the codes are no states: bodies, groups; to two. */
    private static int bodies(List<Code> codes) {
        int bodies = 0;
        for (Code code : codes) {
            bodies += code.principal().length() != 3 ? 1 : 0;
        }
        return Math.min(2, bodies) + (codes.isEmpty() ? 4 : 0);
    }

    /** Bits: 1 a place of the first side's state is named in the sentence, 2 of another side's, 4 of a third state. */
    private int where(Candidate c) {
        int seen = 0;
        int end = a.sentences().end(c.sentence);
        for (int i = Nearby.firstFrom(mentions, a.sentences().start(c.sentence)); i < mentions.size(); i++) {
            Mention m = mentions.get(i);
            if (m.from() >= end) {
                break;
            }
            if (m.locative() && m.iso3() != null) {
                boolean first =
                        !c.actors.isEmpty() && c.actors.get(0).principal().equals(m.iso3());
                boolean other = c.actors.stream()
                                .skip(1)
                                .anyMatch(code -> code.principal().equals(m.iso3()))
                        || c.recipients.stream()
                                .anyMatch(code -> code.principal().equals(m.iso3()));
                seen |= first ? 1 : other ? 2 : 4;
            }
        }
        return seen;
    }
}
