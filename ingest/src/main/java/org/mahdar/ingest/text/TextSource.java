package org.mahdar.ingest.text;

import java.io.IOException;
import java.util.List;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.InputException;
import org.mahdar.ingest.source.Place;
import org.mahdar.model.Article;

/** A text file is one article: what is between its first and its last byte is the text. */
public final class TextSource {

    private TextSource() {}

    /** The article of a whole text file, or what is wrong with it. */
    public static IngestResult article(String id, Place place, byte[] bytes, IngestLimits limits) {
        try {
            Decoded decoded = TextDecoder.decode(bytes);
            if (decoded.text().isBlank()) {
                throw new InputException("holds no text", "see whether the file was written to its end");
            }
            limits.checkText(decoded.text());
            Article article = new Article(id, place.source(), null, null, null, null, decoded.text(), false);
            List<IngestResult.Notice> notices =
                    decoded.notice() == null ? List.of() : List.of(new IngestResult.Notice(place, decoded.notice()));
            return new IngestResult.Found(article, notices);
        } catch (IOException e) {
            return InputException.failure(place, e);
        }
    }
}
