package org.mahdar.lexicon.frame;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mahdar.lexicon.Verb;
import org.mahdar.model.EventType;

/** All frames, found by the verb or the noun that opens them. Immutable. */
public final class FrameSet {

    private final List<Frame> frames;
    private final List<List<Trigger>> byVerb;
    /** The triggers of each noun at its number; none at other words. */
    private final List<List<Trigger>> byNoun;

    private final List<Light> lights;

    /** The numbers of the verbs that are light. */
    private final BitSet lightVerbs = new BitSet();

    private final Map<EventType, Frame> learned = new EnumMap<>(EventType.class);

    FrameSet(List<Frame> frames, List<List<Trigger>> byVerb, Map<Integer, List<Trigger>> byNoun, List<Light> lights) {
        this.frames = List.copyOf(frames);
        this.byVerb = List.copyOf(byVerb);
        this.byNoun = byNumber(byNoun);
        this.lights = List.copyOf(lights);
        lights.forEach(light -> lightVerbs.set(light.verb().id()));
        for (Frame frame : frames) {
            if (frame.flags().contains(Frame.Flag.LEARNED)) {
                learned.put(frame.type(), frame);
            }
        }
    }

    private static List<List<Trigger>> byNumber(Map<Integer, List<Trigger>> byNoun) {
        int last = byNoun.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        return IntStream.rangeClosed(0, last)
                .mapToObj(word -> List.copyOf(byNoun.getOrDefault(word, List.of())))
                .toList();
    }

    /** The frame of a type that any word opens which was learned to tell the type, or null. */
    public Frame learned(EventType type) {
        return learned.get(type);
    }

    /** All frames in the order of the data. */
    public List<Frame> frames() {
        return frames;
    }

    /** The frames that a form of the verb can open. */
    public List<Trigger> of(Verb verb) {
        return byVerb.get(verb.id());
    }

    /** The frames that a noun of that number can open. */
    public List<Trigger> ofNoun(int word) {
        return word < 0 || word >= byNoun.size() ? List.of() : byNoun.get(word);
    }

    /** The verbs that carry a noun of an act and give it a side. */
    public List<Light> lights() {
        return lights;
    }

    /** Whether the verb may carry the name of an act. */
    public boolean isLight(Verb verb) {
        return lightVerbs.get(verb.id());
    }
}
