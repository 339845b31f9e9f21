package org.mahdar.cli.reading;

import java.util.List;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.Place;
import org.mahdar.model.Article;

/** What makes one doubt that an article is what its reader wanted: no Arabic in it, or a page of which only the title came. */
final class Doubts {

    static final String NO_ARABIC = "the text holds no Arabic words, so nothing can be read in it";

    private static final String TITLE_ONLY =
            "the page shows its title and no text; look whether its text is made by scripts, and give it as .txt";

    /** A line that is that much longer than the title tells more than the title. */
    private static final int SITE_NAME = 40;

    private Doubts() {}

    /** The notices about the article; mostly none. */
    static List<IngestResult.Notice> of(Article article) {
        String problem = !holdsArabic(article.text()) ? NO_ARABIC : onlyTitle(article) ? TITLE_ONLY : null;
        return problem == null ? List.of() : List.of(new IngestResult.Notice(Place.of(article.source()), problem));
    }

    private static boolean holdsArabic(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'ء' && Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC) {
                return true;
            }
        }
        return false;
    }

    private static boolean onlyTitle(Article article) {
        if (!article.extracted() || article.title() == null) {
            return false;
        }
        String title = article.title().strip();
        return article.text()
                .lines()
                .map(String::strip)
                .allMatch(line ->
                        title.contains(line) || line.contains(title) && line.length() < title.length() + SITE_NAME);
    }
}
