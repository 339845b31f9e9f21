package org.mahdar.record.reread;

/**
 * What a newer version changed, in figures.
 *
 * @param articles how many articles both versions read
 * @param differing in how many of them the events differ
 * @param same events told the same
 */
public record DiffSummary(long articles, long differing, long gained, long lost, long changed, long same) {}
