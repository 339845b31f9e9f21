package org.mahdar.lexicon.frame;

import java.util.Set;
import org.mahdar.model.Role;

/**
 * A class of wording that tells force or protest inside one country. It is told by words that stand together, not by slots: who was behind a
 * bomb is seldom said.
 *
 * @param frame its id, type, mode and examples; without triggers and slots of its own
 * @param verbs lemmas of the verbs that tell it
 * @param nouns folded nouns that tell it, without article
 * @param beside folded words of which one must stand near; empty where none is needed
 * @param not folded words that rule it out when they stand in the sentence
 * @param unless folded words that rule it out when they stand right before it: «وقف إطلاق النار»
 * @param behind what who stands behind the word has to do with it
 * @param doer who does it where nobody is named, or null
 */
public record HomeAct(
        Frame frame,
        Set<String> verbs,
        Set<String> nouns,
        Set<String> beside,
        Set<String> not,
        Set<String> unless,
        Behind behind,
        Role doer) {

    /** What who stands behind the word has to do with the act. */
    public enum Behind {
        /** Does it: «هجوم مسلحين». */
        ACTS,
        /** Suffers it: «مقتل جنديين». */
        SUFFERS,
        /** Neither: «أسفر الهجوم عن قتلى». */
        NOBODY
    }

    public HomeAct {
        verbs = Set.copyOf(verbs);
        nouns = Set.copyOf(nouns);
        beside = Set.copyOf(beside);
        not = Set.copyOf(not);
        unless = Set.copyOf(unless);
    }
}
