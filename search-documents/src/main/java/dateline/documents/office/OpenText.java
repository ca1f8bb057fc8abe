package dateline.documents.office;

import dateline.documents.text.DocumentBuilder;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// ODT: the text as it stands after all changes, with tables, text boxes and notes, without comments.
public final class OpenText implements Format {

    private static final String TYPE = "mimetypeapplication/vnd.oasis.opendocument.text";

    /// What is no text of the document: comments, what was deleted, and what the program puts in by itself.
    private static final Set<String> SKIPPED = Set.of(
            "annotation",
            "annotation-end",
            "tracked-changes",
            "note-citation",
            "sequence-decls",
            "forms",
            "title",
            "desc");

    private static final int MOST_SPACES = 100;

    @Override
    public String name() {
        return "odt";
    }

    @Override
    public boolean matches(FileHead head) {
        return head.has(0, "PK\3\4")
                && (head.has(30, TYPE)
                        || (head.hasExtension(".odt", ".ott") && OfficeFormat.holds(head, "content.xml")));
    }

    @Override
    public ItemReader open(Input input) {
        return OfficeFormat.articles(name(), input, OpenText::read);
    }

    private static void read(DocumentBuilder text, ZipDocument document) throws IOException {
        Optional<byte[]> manifest = document.bytes("META-INF/manifest.xml");
        if (manifest.isPresent() && new String(manifest.get(), StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new EncryptedException();
        }
        InputStream content = document.file("content.xml").orElseThrow(() -> new IOException("it has no content.xml"));
        try (XmlReader xml = new XmlReader(content)) {
            new Content(xml, text).read();
        }
        OfficeFormat.addMetadata(document, "meta.xml", text);
    }

    /// Reads headings, paragraphs and tables.
    private static final class Content {

        private final XmlReader xml;
        private final DocumentBuilder text;
        private final Set<String> titles = new HashSet<>(Set.of("Title"));
        private final StringBuilder paragraph = new StringBuilder();
        private final StringBuilder notes = new StringBuilder();
        private int paragraphs;
        private int cells;
        private int noted;
        private boolean heading;

        Content(XmlReader xml, DocumentBuilder text) {
            this.xml = xml;
            this.text = text;
        }

        void read() throws IOException {
            for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
                switch (event) {
                    case START -> start(xml.name());
                    case END -> end(xml.name());
                    case TEXT -> {
                        if (paragraphs > 0) {
                            target().append(xml.text());
                        }
                    }
                    case DONE -> {}
                }
            }
            put();
            notes.toString().lines().forEach(text::add);
        }

        private StringBuilder target() {
            return noted > 0 ? notes : paragraph;
        }

        private void start(String name) throws IOException {
            if (SKIPPED.contains(name)) {
                xml.skip();
                return;
            }
            switch (name) {
                case "style" -> {
                    if (xml.attribute("parent-style-name").equals("Title")) {
                        titles.add(xml.attribute("name"));
                    }
                }
                case "p", "h" -> {
                    boolean title = name.equals("h") || titles.contains(xml.attribute("style-name"));
                    heading |= title && cells == 0 && noted == 0;
                    paragraphs++;
                }
                case "s" -> target().append(" ".repeat(spaces(xml.attribute("c"))));
                case "tab" -> target().append('\t');
                case "line-break" -> target().append('\n');
                case "note-body" -> noted++;
                case "table-cell", "covered-table-cell" -> {
                    cells++;
                    paragraph.append(paragraph.isEmpty() ? "" : " | ");
                }
                default -> {}
            }
        }

        private static int spaces(String count) {
            boolean number =
                    !count.isEmpty() && count.length() < 4 && count.chars().allMatch(Character::isDigit);
            return number ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1;
        }

        private void end(String name) {
            switch (name) {
                case "p", "h" -> {
                    paragraphs--;
                    if (noted > 0) {
                        notes.append('\n');
                    } else if (cells > 0) {
                        paragraph.append(' ');
                    } else if (paragraphs == 0) {
                        put();
                    } else {
                        paragraph.append('\n');
                    }
                }
                case "note-body" -> noted--;
                case "table-cell", "covered-table-cell" -> {
                    cells--;
                    paragraph.setLength(paragraph.toString().stripTrailing().length());
                }
                case "table-row" -> put();
                default -> {}
            }
        }

        private void put() {
            String line = paragraph
                    .toString()
                    .replaceAll("[ \\t]*\\n[ \\t\\n]*", "\n")
                    .replaceAll("[ \\t]{2,}", " ");
            paragraph.setLength(0);
            if (heading) {
                text.addHeading(line);
            } else {
                text.add(line);
            }
            heading = false;
        }
    }
}
