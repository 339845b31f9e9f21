package org.mahdar.record.episode;

import java.util.List;

/**
 * A point on which the reports of an episode do not agree.
 *
 * @param field which: count, status, date, place, actors, recipients, type
 * @param versions what they say, the best supported first
 */
public record Difference(String field, List<Version> versions) {

    /**
     * One of the answers.
     *
     * @param value as text
     * @param articles the keys of the articles that give it
     * @param independent how many they are when copies count once
     */
    public record Version(String value, List<String> articles, int independent) {

        public Version {
            articles = List.copyOf(articles);
        }
    }

    public Difference {
        versions = List.copyOf(versions);
    }
}
