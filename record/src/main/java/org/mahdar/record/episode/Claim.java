package org.mahdar.record.episode;

import org.mahdar.model.Event;
import org.mahdar.record.store.Standing;

/**
 * What one article says of an episode.
 *
 * @param key the event's name in the record; verdicts name it
 * @param event what it says, with its evidence; a reviewer's corrections are applied
 * @param standing what stands behind it
 */
public record Claim(String key, Event event, Standing standing) {}
