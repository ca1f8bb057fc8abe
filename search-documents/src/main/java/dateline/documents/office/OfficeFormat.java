package dateline.documents.office;

import dateline.documents.text.DocumentBuilder;
import dateline.documents.text.ItemList;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.NotAnArticle;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// What the formats of texts in a zip share.
final class OfficeFormat {

    private OfficeFormat() {}

    /// Reads a document's files.
    interface Content {

        /// Adds the text of a document, and what is said of it.
        void addTo(DocumentBuilder text, ZipDocument document) throws IOException;
    }

    /// {@return whether a file is a zip with a file in a folder, as far as its beginning tells}
    static boolean holds(FileHead head, String folder) {
        if (!head.has(0, "PK\3\4")) {
            return false;
        }
        // Names stand in a zip as they are.
        for (int i = 30; i + folder.length() <= head.length(); i++) {
            if (head.at(i) == folder.charAt(0)
                    && head.has(i, folder)
                    && head.at(i - 30) == 'P'
                    && head.has(i - 30, "PK\3\4")) {
                return true;
            }
        }
        return false;
    }

    /// {@return the articles of a document}
    ///
    /// @param kind    its kind: lower case
    /// @param input   its file
    /// @param content reads it
    static ItemReader articles(String kind, Input input, Content content) {
        return new ItemList(behind -> read(kind, input, content));
    }

    private static ItemReader read(String kind, Input input, Content content) {
        try (ZipDocument document = ZipDocument.open(input)) {
            DocumentBuilder text = new DocumentBuilder(kind);
            content.addTo(text, document);
            return text.isEmpty() ? ItemList.of(new NotAnArticle("", "a document without text")) : text.articles(input);
        } catch (EncryptedException e) {
            return ItemList.of(new BadRecord("", "encrypted document; save it without its password"));
        } catch (IOException | RuntimeException e) {
            return ItemList.of(damaged(e));
        }
    }

    /// {@return what to say of a document that cannot be read}
    static BadRecord damaged(Exception e) {
        String message = e.getMessage();
        String reason = message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
        return new BadRecord("", "damaged document (" + reason + "); save it again from the program that made it");
    }

    /// Adds title, author and day of the Dublin Core elements in one of the files.
    static void addMetadata(ZipDocument document, String name, DocumentBuilder text) throws IOException {
        Optional<InputStream> file = document.file(name);
        if (file.isEmpty()) {
            return;
        }
        try (XmlReader xml = new XmlReader(file.get())) {
            for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
                if (event == XmlReader.Event.START) {
                    switch (xml.name()) {
                        case "title" -> text.statedTitle(xml.whole());
                        case "creator", "initial-creator" -> text.statedAuthor(xml.whole());
                        case "created", "creation-date", "date" -> {
                            String day = xml.whole().strip();
                            text.statedDay(day.length() >= 10 ? day.substring(0, 10) : "");
                        }
                        default -> {}
                    }
                }
            }
        }
    }
}
