package dateline.documents.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML from its beginning to its end, with the names of elements and attributes without their prefixes. Document
/// types and entities of its own are not read.
final class XmlReader implements Closeable {

    private static final int DEEPEST = 1000;

    private final XMLStreamReader reader;
    private final InputStream in;
    private int depth;

    /// What comes next.
    enum Event {
        START,
        END,
        TEXT,
        DONE
    }

    XmlReader(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        this.in = in;
        try {
            this.reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException("bad XML", e);
        }
    }

    /// {@return what comes next}
    ///
    /// @throws IOException if that is no XML
    Event next() throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new IOException("XML nested more than " + DEEPEST + " levels deep");
                        }
                        return Event.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return Event.TEXT;
                    }
                    default -> {}
                }
            }
            return Event.DONE;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            throw new IOException("bad XML at line " + e.getLocation().getLineNumber(), e);
        }
    }

    /// {@return the name of the element that begins or ends here}
    String name() {
        return reader.getLocalName();
    }

    /// {@return the text that stands here}
    String text() {
        return reader.getText();
    }

    /// {@return the value of an attribute of the element that begins here, or an empty text}
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                String value = reader.getAttributeValue(i);
                return value == null ? "" : value;
            }
        }
        return "";
    }

    /// Skips the element that begins here, with all in it.
    void skip() throws IOException {
        int level = depth;
        Event event = Event.START;
        while (event != Event.DONE && depth >= level) {
            event = next();
        }
    }

    /// {@return all text in the element that begins here}
    String whole() throws IOException {
        StringBuilder text = new StringBuilder();
        int level = depth;
        Event event = next();
        while (event != Event.DONE && depth >= level) {
            if (event == Event.TEXT) {
                text.append(text());
            }
            event = next();
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        try (in) {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
