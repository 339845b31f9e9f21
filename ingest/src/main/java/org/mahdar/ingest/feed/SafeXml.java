package org.mahdar.ingest.feed;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.InputException;

/** XML from strangers: no document type, no entities of its own, no depth without end, and nothing outside is opened. */
final class SafeXml {

    private static final int DEPTH_ELEMENTS = 512;

    private SafeXml() {}

    /** The characters of a feed, by the rules for XML over HTTP. */
    static String text(byte[] bytes, String contentType, IngestLimits limits) throws InputException {
        if (bytes.length > limits.feedBytes()) {
            throw new InputException(
                    "the feed has " + bytes.length + " bytes, more than the " + limits.feedBytes() + " that are read",
                    "use a feed with fewer entries");
        }
        try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
            StringWriter text = new StringWriter(bytes.length);
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new InputException(
                    "the feed's charset cannot be read: " + InputException.oneLine(String.valueOf(e.getMessage())),
                    "check the feed's address");
        }
    }

    /** A reader that knows no document type and resolves nothing. */
    static XMLStreamReader reader(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to " + systemId + ", which is not opened");
        });
        return factory.createXMLStreamReader(new StringReader(xml));
    }

    /** Reads to the end without building anything; a document type, broken XML or too deep nesting is an exception. */
    static void check(String xml) throws InputException {
        try {
            XMLStreamReader reader = reader(xml);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new InputException(
                            "the XML has a document type, which feeds do not need", "check the feed's address");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth > DEPTH_ELEMENTS) {
                        throw new InputException(
                                "elements are nested deeper than " + DEPTH_ELEMENTS, "check the feed's address");
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    static InputException broken(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new InputException(
                "broken XML in line " + line + ": " + InputException.oneLine(String.valueOf(e.getMessage())),
                "check the feed's address");
    }
}
