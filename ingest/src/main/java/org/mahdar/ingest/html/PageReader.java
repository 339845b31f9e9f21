package org.mahdar.ingest.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.InputException;
import org.mahdar.ingest.source.Place;
import org.mahdar.ingest.text.Decoded;
import org.mahdar.model.Article;

/** From a page's bytes or markup to its article. Keeps no state; may be used from many threads. */
public final class PageReader {

    private final IngestLimits limits;
    private final PageMetadata metadata = new PageMetadata();

    /** A reader under these limits. */
    public PageReader(IngestLimits limits) {
        this.limits = limits;
    }

    /**
     * The article of a page in bytes, or what is wrong with it.
     *
     * @param charset the charset that the server named, or null
     * @param stated what is known of the page from outside; wins over what the page says
     */
    public IngestResult read(String id, Place place, byte[] page, String charset, Stated stated) {
        try {
            Decoded decoded = PageEncoding.decode(page, charset);
            List<IngestResult.Notice> notices =
                    decoded.notice() == null ? List.of() : List.of(new IngestResult.Notice(place, decoded.notice()));
            return read(id, place, decoded.text(), stated).with(notices);
        } catch (IOException e) {
            return InputException.failure(place, e);
        }
    }

    /** The article of a page in characters, or what is wrong with it. */
    public IngestResult read(String id, Place place, String html, Stated stated) {
        try {
            return found(id, place, html, stated);
        } catch (IOException e) {
            return InputException.failure(place, e);
        } catch (RuntimeException e) {
            return new IngestResult.Failure(
                    place,
                    "the page's markup cannot be read: " + InputException.oneLine(e.toString()),
                    "give its article as a .txt file, and report the page as a fault of Mahdar");
        }
    }

    private IngestResult.Found found(String id, Place place, String html, Stated outside) throws InputException {
        int tags = count(html, '<');
        if (tags > limits.htmlTags()) {
            throw new InputException(
                    "the page has " + tags + " tags, more than the " + limits.htmlTags() + " that are read",
                    "give its article as a .txt file");
        }
        Document page =
                Parser.htmlParser().setMaxDepth(limits.htmlDepthElements()).parseInput(html, "");
        List<IngestResult.Notice> notices = new ArrayList<>();
        int depth = depth(page);
        if (depth >= limits.htmlDepthElements() - 1) {
            notices.add(new IngestResult.Notice(
                    place,
                    "elements are nested deeper than " + limits.htmlDepthElements()
                            + "; deeper ones were read as if they stood at that depth"));
        }
        boolean readability = tags <= limits.readabilityTags() && depth <= limits.readabilityDepthElements();
        if (!readability) {
            notices.add(new IngestResult.Notice(
                    place,
                    "the page has " + tags + " tags nested " + depth + " deep; beyond " + limits.readabilityTags()
                            + " or "
                            + limits.readabilityDepthElements()
                            + " the article is not looked for in it, all visible text was taken"));
        }
        Stated stated = outside.orElse(metadata.of(page));
        String text = String.join("\n", body(page, stated.title(), readability, place, notices));
        if (text.isBlank()) {
            throw new InputException(
                    "the page shows no text", "look whether its text is made by scripts; give it as .txt");
        }
        limits.checkText(text);
        Article article = new Article(
                id, place.source(), stated.url(), stated.outlet(), stated.title(), stated.published(), text, true);
        return new IngestResult.Found(article, notices);
    }

    private static List<String> body(
            Document page, String title, boolean readability, Place place, List<IngestResult.Notice> notices) {
        try {
            return PageBody.of(page, title, readability);
        } catch (RuntimeException e) {
            // The library that looks for the article is not ours: where it stumbles, the text must not be lost.
            notices.add(new IngestResult.Notice(
                    place,
                    "the article was not found in the page (" + InputException.oneLine(e.toString())
                            + "); all visible text was taken"));
            return PageBody.of(page, title, false);
        }
    }

    private static int count(String html, char c) {
        int n = 0;
        for (int i = html.indexOf(c); i >= 0; i = html.indexOf(c, i + 1)) {
            n++;
        }
        return n;
    }

    private static int depth(Document page) {
        int[] deepest = {0};
        page.traverse((node, depth) -> {
            if (node instanceof Element && depth > deepest[0]) {
                deepest[0] = depth;
            }
        });
        return deepest[0];
    }
}
