package org.mahdar.record.reread;

/**
 * A version that readings of the record have.
 *
 * @param articles how many articles it read
 * @param current of how many of these its reading counts
 */
public record VersionLine(Version version, long articles, long current) {}
