package org.mahdar.server.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes feeds as RFC 4287 has it. */
final class Atom {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Atom() {}

    /**
     * A feed.
     *
     * @param id a name for ever
     * @param self its own address
     * @param page the address of the page that shows the same
     * @param updated the moment of the latest entry, in UTC
     */
    record Feed(String id, String title, String language, String self, String page, String updated) {}

    /**
     * An entry.
     *
     * @param words what it says, as plain text
     */
    record Entry(String id, String title, String page, String updated, String words) {}

    static byte[] write(Feed feed, List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(NAMESPACE);
            out.writeAttribute("xml:lang", feed.language());
            text(out, "id", feed.id());
            text(out, "title", feed.title());
            text(out, "updated", feed.updated());
            out.writeStartElement("author");
            text(out, "name", "Mahdar");
            out.writeEndElement();
            link(out, "self", "application/atom+xml", feed.self());
            link(out, "alternate", "text/html", feed.page());
            for (Entry entry : entries) {
                out.writeStartElement("entry");
                text(out, "id", entry.id());
                text(out, "title", entry.title());
                text(out, "updated", entry.updated());
                link(out, "alternate", "text/html", entry.page());
                out.writeStartElement("content");
                out.writeAttribute("type", "text");
                out.writeCharacters(clean(entry.words()));
                out.writeEndElement();
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed could not be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void text(XMLStreamWriter out, String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(clean(text));
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, String type, String address)
            throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("type", type);
        out.writeAttribute("href", clean(address));
    }

    /** Without what XML cannot hold: most controls, and halves of pairs. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
