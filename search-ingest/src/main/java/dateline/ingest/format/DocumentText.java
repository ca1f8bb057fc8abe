package dateline.ingest.format;

import dateline.ingest.export.Factiva;
import dateline.ingest.export.LibraryExport;
import dateline.ingest.export.Nexis;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Context;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.SingleItem;
import dateline.ingest.resolve.DateText;
import dateline.ingest.table.Table;
import dateline.ingest.text.TextFields;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes articles from the text of a document. Readers in other modules use this class.
public final class DocumentText {

    private static final List<Format> EXPORTS = List.of(new LibraryExport(), new Nexis(), new Factiva());

    private DocumentText() {}

    /// What is known of a document beside its text. Not safe for use by several threads at once.
    public static final class Head {

        private record Value(String name, String value) {}

        private final List<Value> values = new ArrayList<>();

        /// Makes one that knows nothing yet.
        public Head() {
            // Values are added.
        }

        /// Adds a value, unless it is blank.
        ///
        /// @param name  the field
        /// @param value its value
        public void add(String name, String value) {
            if (!value.isBlank()) {
                values.add(new Value(name, value.strip()));
            }
        }

        private void addTo(RawRecord.Builder record) {
            values.forEach(value -> record.add(value.name(), value.value()));
        }
    }

    /// {@return the articles of a document: those of an export of a database of newspapers, or else the one that it is}
    ///
    /// @param kind  the kind of file, for an article's provenance
    /// @param input the document's file
    /// @param text  the whole text, its paragraphs separated by blank lines
    /// @param title its title; empty to look for it in the text
    /// @param rest  the text without the title
    /// @param head  what else is known
    public static ItemReader articles(String kind, Input input, String text, String title, String rest, Head head) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > input.limits().recordBytes()) {
            return new SingleItem(() -> new BadRecord("", input.limits().recordTooLarge()));
        }
        FileHead start = head(input, bytes);
        for (Format export : EXPORTS) {
            if (export.matches(start)) {
                return open(export, new Input(start, new ByteArrayInputStream(bytes), input.limits()));
            }
        }
        return new SingleItem(() -> {
            RawRecord.Builder record = RawRecord.builder(kind, "").plain();
            record.add("title", title);
            head.addTo(record);
            return TextFields.read(title.isEmpty() ? text : rest, record);
        });
    }

    private static ItemReader open(Format format, Input input) {
        try {
            return format.open(input);
        } catch (IOException e) {
            throw new AssertionError("reading an array cannot fail", e);
        }
    }

    private static FileHead head(Input input, byte[] bytes) {
        return FileHead.of(input.head().name(), Arrays.copyOf(bytes, Math.min(bytes.length, FileHead.SIZE)));
    }

    /// {@return the articles of a table}
    ///
    /// @param input the document's file
    /// @param csv   the rows as CSV in UTF-8
    /// @throws IOException if its beginning cannot be read
    public static ItemReader rows(Input input, InputStream csv) throws IOException {
        Input table = FileHead.open(input.head().name(), csv, Context.NONE, StandardCharsets.UTF_8, input.limits());
        return new Table().open(table);
    }

    /// {@return whether a text names a day}
    ///
    /// @param text the text
    /// @param day  the day in the form 2024-05-03; empty for none
    public static boolean mentions(String text, String day) {
        return !day.isEmpty()
                && DateText.all(text, text.length()).stream()
                        .anyMatch(mention -> mention.date()
                                .firstDay()
                                .filter(first -> first.toString().equals(day))
                                .isPresent());
    }
}
