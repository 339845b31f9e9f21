package org.mahdar.reader.event;

/**
 * What stands around an option besides the trigger.
 *
 * @param verb the lemma of another verb whose subject it is, hashed; 0 for none
 * @param verbPlace where that verb stands: 0 nowhere, 1 before the option, 2 behind it; 2 more where it stands between option and trigger, 4
 *     more where it governs the trigger
 * @param before the word before its phrase, hashed
 * @param after the word behind it, hashed
 * @param head its head word, hashed
 * @param headline whether the headline names its principal
 * @param sentences in how many sentences its principal is named, at most 6
 */
record Around(int verb, int verbPlace, int before, int after, int head, boolean headline, int sentences) {

    static final Around NOTHING = new Around(0, 0, 0, 0, 0, false, 0);
}
