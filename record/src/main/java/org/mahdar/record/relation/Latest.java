package org.mahdar.record.relation;

import org.mahdar.model.EventType;
import org.mahdar.model.Status;

/**
 * The latest episode of a relation.
 *
 * @param id the episode; its day is the last of the relation
 */
public record Latest(String id, EventType type, Status status) {}
