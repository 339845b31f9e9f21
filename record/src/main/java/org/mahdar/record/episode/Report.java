package org.mahdar.record.episode;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Reading;
import org.mahdar.record.store.ArticleShelf.Placed;

/**
 * An article that tells an episode.
 *
 * @param key the article's name in the record
 * @param article the id the article came with
 * @param outlet who published it, or null
 * @param agency the agency it credits, or null
 * @param title its headline, or null
 * @param published its day of publication, or null
 * @param copyGroup reports of an episode with the same number are copies of one text; numbers begin at 1
 * @param claims what it says, in the order of the text; nearly always one claim
 */
public record Report(
        String key,
        String article,
        String outlet,
        String agency,
        String title,
        PartialDate published,
        int copyGroup,
        List<Claim> claims) {

    public Report {
        claims = List.copyOf(claims);
    }

    /** An article that tells nothing yet, in a group of copies of its own. */
    Report(String key, String article, String outlet, String agency, String title, PartialDate published, int number) {
        this(key, article, outlet, agency, title, published, number, List.of());
    }

    /** The article of a reading as a report that tells nothing yet. */
    public static Report of(Placed placed) {
        Reading reading = placed.reading();
        return new Report(
                placed.key().key(),
                reading.article().id(),
                reading.outlet(),
                reading.agency(),
                reading.title(),
                reading.published(),
                placed.article());
    }

    /** The first words of it that tell the thing. */
    public String words() {
        return claims.get(0).event().evidence().get(0).text();
    }

    /** The same report with one claim more. */
    Report telling(Claim claim) {
        List<Claim> more = new ArrayList<>(claims);
        more.add(claim);
        return new Report(key, article, outlet, agency, title, published, copyGroup, more);
    }

    Report withCopyGroup(int group) {
        return new Report(key, article, outlet, agency, title, published, group, claims);
    }
}
