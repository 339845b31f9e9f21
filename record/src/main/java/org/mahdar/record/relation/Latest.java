package org.mahdar.record.relation;

import java.time.LocalDate;
import org.mahdar.model.EventType;
import org.mahdar.model.Status;

/**
 * The latest episode of a relation.
 *
 * @param id the episode
 * @param day its first day, or null when no report tells it
 */
public record Latest(String id, EventType type, Status status, LocalDate day) {}
