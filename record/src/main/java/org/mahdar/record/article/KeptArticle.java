package org.mahdar.record.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.mahdar.model.Reading;
import org.mahdar.record.episode.Claim;

/**
 * An article with its reading and what the record knows beyond it.
 *
 * @param key its name in the record: the first 16 hexadecimal digits of the SHA-256 of its text
 * @param sha256 the whole of it
 * @param keptAt when it was first kept, UTC
 * @param reading the reading that counts, as the coder gave it
 * @param events the events of that reading after review, each with the name of its episode
 * @param appearances everywhere the same text was seen, the one that counts first
 * @param copies the keys of other articles whose text is nearly the same
 */
public record KeptArticle(
        String key,
        String sha256,
        LocalDateTime keptAt,
        Reading reading,
        List<InEpisode> events,
        List<Appearance> appearances,
        List<String> copies) {

    /**
     * An event and where it belongs.
     *
     * @param episode the episode's name, or null when a reviewer rejected the event
     */
    public record InEpisode(Claim claim, String episode) {}

    /** Where the text was seen. Fields may be null, save the id and the source. */
    public record Appearance(String id, String source, String url, String outlet, String title, LocalDate published) {}

    public KeptArticle {
        events = List.copyOf(events);
        appearances = List.copyOf(appearances);
        copies = List.copyOf(copies);
    }
}
