package org.mahdar.record.review;

import org.mahdar.model.Event;

/**
 * A sentence that a verdict settled, for the lexicon to learn from.
 *
 * @param rule the frame that was judged
 * @param positive whether the sentence tells the event, or tells no such thing
 * @param sentence the evidence, exactly as it stands in the article
 * @param event what the sentence tells, or was wrongly taken to tell
 * @param article the article's key
 * @param verdict the verdict's id
 */
public record Example(String rule, boolean positive, String sentence, Event event, String article, String verdict) {}
