package org.mahdar.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.InputException;

/** Parses OPML, the form in which lists of feeds are passed around. */
public final class OpmlParser {

    private final IngestLimits limits;

    /** A parser under these limits. */
    public OpmlParser(IngestLimits limits) {
        this.limits = limits;
    }

    /**
     * A feed of the list.
     *
     * @param title its name, or null
     * @param url its address, as written
     */
    public record Subscription(String title, String url) {}

    /** The feeds in the order of the list; an {@link InputException} says why there are none. */
    public List<Subscription> parse(byte[] bytes) throws InputException {
        String xml = SafeXml.text(bytes, null, limits);
        SafeXml.check(xml);
        List<Subscription> feeds = new ArrayList<>();
        try {
            XMLStreamReader reader = SafeXml.reader(xml);
            boolean opml = false;
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                opml |= reader.getLocalName().equals("opml");
                String url = reader.getAttributeValue(null, "xmlUrl");
                if (opml && reader.getLocalName().equals("outline") && url != null && !url.isBlank()) {
                    String title = reader.getAttributeValue(null, "text");
                    feeds.add(new Subscription(title == null || title.isBlank() ? null : title, url.strip()));
                }
            }
        } catch (XMLStreamException e) {
            throw SafeXml.broken(e);
        }
        if (feeds.isEmpty()) {
            throw new InputException("no OPML list with feeds", "give a file with <outline xmlUrl=\"…\"> elements");
        }
        return feeds;
    }
}
