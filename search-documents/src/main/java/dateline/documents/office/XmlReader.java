package dateline.documents.office;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML from its beginning to its end, with the names of elements and attributes without their prefixes. Document
/// types and entities of its own are not read.
final class XmlReader implements Closeable {

    private static final int DEEPEST = 1000;

    private static final String NO_TEXT = "bytes that are no text";

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
            this.reader = factory.createXMLStreamReader(decoded(in));
        } catch (CharacterCodingException e) {
            throw new IOException(NO_TEXT, e);
        } catch (XMLStreamException e) {
            throw new IOException(e.getNestedException() instanceof CharacterCodingException ? NO_TEXT : "bad XML", e);
        }
    }

    /// The letters of a document, which is in UTF-8 or, with a mark at its beginning, in UTF-16. The parser, which
    /// would decode it as well, prints a line of its own where bytes are neither.
    private static Reader decoded(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        boolean wide = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        Reader letters =
                new InputStreamReader(bytes, (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
        letters = new BufferedReader(letters);
        letters.mark(1);
        if (letters.read() != 0xFEFF) {
            letters.reset();
        }
        return letters;
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
            if (e.getNestedException() instanceof CharacterCodingException bytes) {
                throw new IOException(
                        "bytes that are no text at line " + e.getLocation().getLineNumber(), bytes);
            }
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
