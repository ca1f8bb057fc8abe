package dateline.documents.office;

import dateline.documents.text.DocumentBuilder;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// DOCX: the text as it stands after all changes, with tables, text boxes and notes, without headers, footers and
/// comments.
public final class WordDocument implements Format {

    /// What is no text of the document: what was deleted, how fields are computed, and what stands in for newer things.
    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pPrChange", "rPrChange", "sdtPr");

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public boolean matches(FileHead head) {
        return OfficeFormat.holds(head, "word/")
                || (head.has(0, "PK\3\4") && head.hasExtension(".docx", ".docm", ".dotx"));
    }

    @Override
    public ItemReader open(Input input) {
        return OfficeFormat.articles(name(), input, WordDocument::read);
    }

    private static void read(DocumentBuilder text, ZipDocument document) throws IOException {
        Set<String> headings = headings(document);
        InputStream main =
                document.file("word/document.xml").orElseThrow(() -> new IOException("it has no word/document.xml"));
        try (XmlReader xml = new XmlReader(main)) {
            new Body(xml, headings, text).read();
        }
        for (String notes : new String[] {"word/footnotes.xml", "word/endnotes.xml"}) {
            Optional<InputStream> file = document.file(notes);
            if (file.isPresent()) {
                try (XmlReader xml = new XmlReader(file.get())) {
                    new Body(xml, Set.of(), text).read();
                }
            }
        }
        OfficeFormat.addMetadata(document, "docProps/core.xml", text);
    }

    /// {@return the styles of titles and headings, whatever the language that they are named in}
    private static Set<String> headings(ZipDocument document) throws IOException {
        Set<String> headings = new HashSet<>(Set.of("Title", "Heading1", "Heading2"));
        Optional<InputStream> file = document.file("word/styles.xml");
        if (file.isEmpty()) {
            return headings;
        }
        try (XmlReader xml = new XmlReader(file.get())) {
            String style = "";
            for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
                if (event == XmlReader.Event.START && xml.name().equals("style")) {
                    style = xml.attribute("styleId");
                } else if (event == XmlReader.Event.START && xml.name().equals("name")) {
                    String name = xml.attribute("val").toLowerCase(Locale.ROOT);
                    if (name.equals("title") || name.matches("heading [12]")) {
                        headings.add(style);
                    }
                }
            }
        }
        return headings;
    }

    /// Reads paragraphs and tables.
    private static final class Body {

        private final XmlReader xml;
        private final Set<String> headings;
        private final DocumentBuilder text;
        private final StringBuilder paragraph = new StringBuilder();
        private boolean heading;
        private int cells;
        private boolean inText;

        Body(XmlReader xml, Set<String> headings, DocumentBuilder text) {
            this.xml = xml;
            this.headings = headings;
            this.text = text;
        }

        void read() throws IOException {
            for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
                switch (event) {
                    case START -> start(xml.name());
                    case END -> end(xml.name());
                    case TEXT -> {
                        if (inText) {
                            paragraph.append(xml.text());
                        }
                    }
                    case DONE -> {}
                }
            }
            put();
        }

        private void start(String name) throws IOException {
            if (SKIPPED.contains(name)) {
                xml.skip();
                return;
            }
            switch (name) {
                case "t" -> inText = true;
                case "tab", "ptab" -> paragraph.append(paragraph.isEmpty() ? "" : "\t");
                case "br", "cr" -> paragraph.append('\n');
                case "noBreakHyphen" -> paragraph.append('-');
                case "sym" -> paragraph.append(' ');
                case "pStyle" -> heading = headings.contains(xml.attribute("val"));
                case "tc" -> {
                    cells++;
                    paragraph.append(paragraph.isEmpty() ? "" : " | ");
                }
                case "txbxContent" -> put();
                default -> {}
            }
        }

        private void end(String name) {
            switch (name) {
                case "t" -> inText = false;
                case "p" -> {
                    if (cells == 0) {
                        put();
                    } else if (!paragraph.isEmpty() && paragraph.charAt(paragraph.length() - 1) != '\n') {
                        paragraph.append('\n');
                    }
                }
                case "tc" -> {
                    cells--;
                    while (!paragraph.isEmpty() && paragraph.charAt(paragraph.length() - 1) == '\n') {
                        paragraph.setLength(paragraph.length() - 1);
                    }
                }
                case "tr" -> put();
                default -> {}
            }
        }

        private void put() {
            if (heading) {
                text.addHeading(paragraph.toString());
            } else {
                text.add(paragraph.toString());
            }
            paragraph.setLength(0);
            heading = false;
        }
    }
}
