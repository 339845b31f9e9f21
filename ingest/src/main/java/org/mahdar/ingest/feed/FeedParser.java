package org.mahdar.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jsoup.parser.Parser;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.InputException;

/** Parses RSS and Atom in every version that Rome knows. A document type, and with it every entity trick, is refused. */
public final class FeedParser {

    private final IngestLimits limits;

    /** A parser under these limits. */
    public FeedParser(IngestLimits limits) {
        this.limits = limits;
    }

    /**
     * The feed in these bytes; an {@link InputException} says why there is none.
     *
     * @param contentType what the server said, or null
     */
    public Feed parse(byte[] bytes, String contentType) throws InputException {
        String xml = SafeXml.text(bytes, contentType, limits);
        SafeXml.check(xml);
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        SyndFeed feed;
        try {
            feed = input.build(new StringReader(xml));
        } catch (FeedException | RuntimeException e) {
            throw new InputException(
                    "no RSS or Atom feed: " + InputException.oneLine(String.valueOf(e.getMessage())),
                    "check the feed's address");
        }
        List<SyndEntry> all = feed.getEntries();
        List<Feed.Entry> entries = new ArrayList<>();
        for (SyndEntry entry : all.subList(0, Math.min(all.size(), limits.feedEntries()))) {
            entries.add(entry(entry));
        }
        return new Feed(
                blankToNull(feed.getTitle()), blankToNull(feed.getLink()), entries, all.size() - entries.size());
    }

    private static Feed.Entry entry(SyndEntry entry) {
        Date published = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        Instant instant = published == null ? null : published.toInstant();
        String title = blankToNull(entry.getTitle());
        return new Feed.Entry(
                blankToNull(entry.getUri()),
                blankToNull(entry.getLink()),
                title == null ? null : Parser.unescapeEntities(title, false),
                instant,
                html(entry));
    }

    private static String html(SyndEntry entry) {
        for (SyndContent content : entry.getContents()) {
            if (blankToNull(content.getValue()) != null) {
                return content.getValue();
            }
        }
        return entry.getDescription() == null
                ? null
                : blankToNull(entry.getDescription().getValue());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
