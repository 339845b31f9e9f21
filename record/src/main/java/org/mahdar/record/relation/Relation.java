package org.mahdar.record.relation;

import java.time.LocalDate;

/**
 * Two sides that the record holds episodes of.
 *
 * @param a the first in alphabetical order, a principal
 * @param b the second
 * @param episodes how many episodes stand between them
 * @param reports in how many articles
 * @param independent in how many when copies of one text count once for each episode
 * @param first the day of the oldest episode with a day, or null
 * @param last the day of the latest, or null
 * @param score the mean score of what happened, -10 to 10; 0 when nothing did
 * @param latestScore the mean score of the last ten things that happened
 */
public record Relation(
        String a,
        String b,
        long episodes,
        long reports,
        long independent,
        LocalDate first,
        LocalDate last,
        double score,
        double latestScore) {}
