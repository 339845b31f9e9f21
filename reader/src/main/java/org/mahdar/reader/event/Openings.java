package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.mahdar.lexicon.Derived;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.VerbUse;
import org.mahdar.lexicon.Word;
import org.mahdar.lexicon.frame.FrameSet;
import org.mahdar.lexicon.frame.Trigger;

/** Which frames a word of the lexicon can open, worked out when it is first met. Safe for use by many threads. */
final class Openings {

    /**
     * A trigger that a word can be.
     *
     * @param participle whether the word is read as a participle that tells what the subject does meanwhile
     */
    record Opening(Trigger trigger, boolean participle) {}

    /** How a word is read in its place. */
    enum Use {
        VERB,
        NOUN,
        /** A participle that tells what the subject does meanwhile. */
        CIRCUMSTANCE
    }

    private static final int USES = Use.values().length;

    private final FrameSet frames;
    private final AtomicReferenceArray<List<Opening>> met;

    Openings(Lexicon lexicon) {
        this.frames = lexicon.frames();
        this.met = new AtomicReferenceArray<>(lexicon.wordIds().size() * USES);
    }

    /** The triggers that the word of that number can be, each once, in the order of the data. */
    List<Opening> of(int id, Word word, Use use) {
        int place = id * USES + use.ordinal();
        List<Opening> known = met.getAcquire(place);
        if (known == null) {
            known = List.copyOf(use == Use.VERB ? verb(word) : noun(id, word, use == Use.CIRCUMSTANCE));
            met.setRelease(place, known);
        }
        return known;
    }

    private List<Opening> verb(Word word) {
        List<Opening> openings = new ArrayList<>();
        for (VerbUse use : word.verbs()) {
            for (Trigger trigger : frames.of(use.verb())) {
                if (trigger.forms() != Trigger.Forms.MASDAR) {
                    open(trigger, false, openings);
                }
            }
        }
        return openings;
    }

    private List<Opening> noun(int id, Word word, boolean circumstance) {
        List<Opening> openings = new ArrayList<>();
        for (Derived derived : word.derived()) {
            boolean masdar = derived.kind() == Derived.Kind.MASDAR;
            boolean participle = circumstance && derived.kind() == Derived.Kind.ACTIVE;
            for (Trigger trigger : frames.of(derived.verb())) {
                if (masdar && trigger.forms() != Trigger.Forms.FINITE) {
                    open(trigger, false, openings);
                } else if (participle && trigger.forms() != Trigger.Forms.MASDAR) {
                    open(trigger, true, openings);
                }
            }
        }
        for (Trigger trigger : frames.ofNoun(id)) {
            open(trigger, false, openings);
        }
        return openings;
    }

    private static void open(Trigger trigger, boolean participle, List<Opening> openings) {
        if (openings.stream().noneMatch(opening -> opening.trigger.equals(trigger))) {
            openings.add(new Opening(trigger, participle));
        }
    }
}
