package org.mahdar.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which lines of a page are its article. Readability says where the article stands; between its first and its last line every
 * line of running text is kept, also where readability's cleaning, made for English commas, dropped it. Where readability finds
 * less than half of the page's running text (old pages in tables), all visible lines are taken.
 */
final class PageBody {

    /** Readability wants an address to resolve links by; they are not used. */
    private static final String NOWHERE = "https://page.invalid/";

    private static final int HEADER_LINES = 8;
    private static final int HEADER_UNITS = 200;

    private PageBody() {}

    /**
     * The article's lines, the headline first.
     *
     * @param title the headline, or null
     * @param readability whether the page is small enough to be searched
     */
    static List<String> of(Document page, String title, boolean readability) {
        List<PageLine> all = page.body() == null ? List.of() : PageLines.of(page.body());
        boolean[] kept = readability ? article(all, content(page)) : null;
        List<String> lines = new ArrayList<>();
        if (kept == null) {
            all.forEach(line -> lines.add(line.text()));
        } else {
            header(all, kept, title);
            for (int i = 0; i < kept.length; i++) {
                if (kept[i]) {
                    lines.add(all.get(i).text());
                }
            }
        }
        if (title != null && !lines.contains(title)) {
            lines.add(0, title);
        }
        return lines;
    }

    private static Set<String> content(Document page) {
        Element content = new Readability4J(NOWHERE, page.clone()).parse().getArticleContent();
        Set<String> lines = new HashSet<>();
        if (content != null) {
            PageLines.of(content).forEach(line -> lines.add(line.text()));
        }
        return lines;
    }

    /** Marks the article's lines, or null where the content found is not the page's article. */
    private static boolean[] article(List<PageLine> all, Set<String> content) {
        int first = -1;
        int last = -1;
        long pageProse = 0;
        for (int i = 0; i < all.size(); i++) {
            PageLine line = all.get(i);
            if (line.isProse()) {
                pageProse += line.text().length();
                if (content.contains(line.text())) {
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
        }
        if (first < 0) {
            return null;
        }
        while (first > 0 && content.contains(all.get(first - 1).text())) {
            first--;
        }
        while (last + 1 < all.size() && content.contains(all.get(last + 1).text())) {
            last++;
        }
        boolean[] kept = new boolean[all.size()];
        long keptProse = 0;
        for (int i = first; i <= last; i++) {
            PageLine line = all.get(i);
            kept[i] = line.isProse() || content.contains(line.text());
            keptProse += line.isProse() ? line.text().length() : 0;
        }
        return keptProse * 2 < pageProse ? null : kept;
    }

    /** Keeps the short lines between headline and article: dateline, day of publication, agency, author. */
    private static void header(List<PageLine> all, boolean[] kept, String title) {
        if (title == null) {
            return;
        }
        int first = 0;
        while (!kept[first]) {
            first++;
        }
        int headline = first - 1;
        while (headline >= 0 && !all.get(headline).text().equals(title)) {
            headline--;
        }
        if (headline < 0) {
            return;
        }
        kept[headline] = true;
        int lines = 0;
        for (int i = headline + 1; i < first && lines < HEADER_LINES; i++) {
            PageLine line = all.get(i);
            if (line.text().length() <= HEADER_UNITS && !line.isMostlyLinks()) {
                kept[i] = true;
                lines++;
            }
        }
    }
}
