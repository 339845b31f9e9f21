package org.mahdar.reader.event;

import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;

/**
 * What parts two places of a sentence: how many verbs, relatives, words that subordinate, «أن» and its like, and marks stand between them.
 */
record Walls(int verbs, int relatives, int subordinators, int thats, int marks) {

    /**
     * Counts the tokens of a stretch.
     *
     * @param to the token behind the last one
     * @param marks the marks that part
     */
    static Walls between(Analysis a, int from, int to, String marks) {
        int verbs = 0;
        int relatives = 0;
        int subordinators = 0;
        int thats = 0;
        int parting = 0;
        for (int t = from; t < to; t++) {
            Tag tag = a.tag(t);
            verbs += tag == Tag.VERB ? 1 : 0;
            relatives += tag == Tag.REL ? 1 : 0;
            subordinators += tag == Tag.SUB ? 1 : 0;
            thats += tag == Tag.THAT ? 1 : 0;
            parting += isAny(a, t, marks) ? 1 : 0;
        }
        return new Walls(verbs, relatives, subordinators, thats, parting);
    }

    private static boolean isAny(Analysis a, int token, String marks) {
        for (int i = 0; i < marks.length(); i++) {
            if (a.isMark(token, marks.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
