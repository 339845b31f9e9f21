package org.mahdar.ingest.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What a page states about itself in its markup: JSON-LD first, then Open Graph and its kin, then the headline element or line. */
final class PageMetadata {

    private static final List<String> PUBLISHED = List.of(
            "meta[property=article:published_time]",
            "meta[name=article:published_time]",
            "meta[property=og:article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=pubdate]",
            "meta[name=publish-date]",
            "meta[name=publishdate]",
            "meta[name=parsely-pub-date]",
            "meta[name=sailthru.date]",
            "meta[name=DC.date.issued]",
            "meta[name=dcterms.created]",
            "meta[name=DC.date]",
            "meta[name=date]",
            "time[itemprop=datePublished]",
            "time[pubdate]",
            "[itemprop=datePublished]");

    /** A heading beyond this is an element that was left open around the article. */
    private static final int HEADLINE_UNITS = 400;

    private static final String SEPARATORS = " |–—:-»";

    /** Between the parts of a page's title: the headline, the site, the section. */
    private static final Pattern BETWEEN = Pattern.compile("\\s+[|–—:»-]\\s+");

    /** A part of fewer words may be the name of a section, which stands in the page as well. */
    private static final int HEADLINE_WORDS = 4;

    /** A title of more parts is a heap of words. */
    private static final int MOST_PARTS = 8;

    private final JsonLd jsonLd = new JsonLd();

    Stated of(Document page) {
        Stated ld = jsonLd.of(page);
        String site = content(page, "meta[property=og:site_name]");
        String canonical = attribute(page, "link[rel=canonical]", "href");
        String url = canonical != null ? canonical : content(page, "meta[property=og:url]");
        String stated = ld.title() != null ? ld.title() : content(page, "meta[property=og:title]");
        String title = title(page, stated != null ? stated : blankToNull(page.title()), site);
        Stated headline = new Stated(null, null, title, null);
        return headline.orElse(ld).orElse(new Stated(url, site, null, published(page)));
    }

    /** The headline element that says what is stated, or a part or more of it; else what is stated without the outlet's name. */
    private static String title(Document page, String stated, String site) {
        Elements headings = page.select("h1");
        if (stated == null) {
            String only = headings.size() == 1 ? blankToNull(headings.first().text()) : null;
            return only == null || only.length() > HEADLINE_UNITS ? null : only;
        }
        for (Element heading : headings) {
            String text = blankToNull(heading.text());
            boolean holds = text != null && text.length() <= HEADLINE_UNITS && text.contains(stated);
            if (holds || (text != null && stated.contains(text))) {
                return text;
            }
        }
        String line = line(page, stated);
        if (line != null) {
            return line;
        }
        return site == null ? stated : withoutOutlet(stated, site);
    }

    /** The longest part of what is stated that stands in the page as a line of its own; the rest names the site. Null for none. */
    private static String line(Document page, String stated) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Integer> ends = new ArrayList<>();
        Matcher between = BETWEEN.matcher(stated);
        while (between.find()) {
            ends.add(between.start());
            starts.add(between.end());
        }
        ends.add(stated.length());
        Set<String> parts = new HashSet<>();
        for (int i = 0; i < starts.size() && starts.size() <= MOST_PARTS; i++) {
            for (int j = i; j < ends.size(); j++) {
                String part = stated.substring(starts.get(i), ends.get(j));
                if (part.chars().filter(c -> c == ' ').count() >= HEADLINE_WORDS - 1) {
                    parts.add(part);
                }
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        return page.body().getAllElements().stream()
                .map(element -> blankToNull(element.ownText()))
                .filter(parts::contains)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static String withoutOutlet(String title, String site) {
        if (!title.endsWith(site)) {
            return title;
        }
        int end = title.length() - site.length();
        while (end > 0 && SEPARATORS.indexOf(title.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 ? title : title.substring(0, end);
    }

    private static LocalDate published(Document page) {
        for (String query : PUBLISHED) {
            for (Element element : page.select(query)) {
                String words = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
                LocalDate day = PageDate.parse(words);
                if (day != null) {
                    return day;
                }
            }
        }
        Elements times = page.select("time[datetime]");
        return times.size() == 1 ? PageDate.parse(times.first().attr("datetime")) : null;
    }

    private static String content(Document page, String query) {
        return attribute(page, query, "content");
    }

    private static String attribute(Document page, String query, String name) {
        Element element = page.selectFirst(query);
        return element == null ? null : blankToNull(element.attr(name));
    }

    private static String blankToNull(String text) {
        String folded = text.replaceAll("[\\s\\u00A0]+", " ").strip();
        return folded.isEmpty() ? null : folded;
    }
}
