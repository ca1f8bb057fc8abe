package dateline.documents.office;

import dateline.ingest.format.DocumentText;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.ReadItem;
import java.io.IOException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// XLSX: each row of a sheet under its column names, as of a table in CSV; days are written out.
public final class Spreadsheet implements Format {

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public boolean matches(FileHead head) {
        return OfficeFormat.holds(head, "xl/") || (head.has(0, "PK\3\4") && head.hasExtension(".xlsx", ".xlsm"));
    }

    @Override
    public ItemReader open(Input input) {
        return new Sheets(input);
    }

    /// Reads one sheet after the other.
    private static final class Sheets implements ItemReader {

        private final Input input;
        private final ArrayDeque<Workbook.Sheet> waiting = new ArrayDeque<>();
        private @Nullable ZipDocument document;
        private @Nullable Workbook workbook;
        private @Nullable SheetCsv csv;
        private @Nullable ItemReader rows;
        private boolean ended;
        private boolean any;

        Sheets(Input input) {
            this.input = input;
        }

        @Override
        public @Nullable ReadItem next() throws IOException {
            try {
                return read();
            } catch (IOException | RuntimeException e) {
                ended = true;
                return OfficeFormat.damaged(e);
            }
        }

        private @Nullable ReadItem read() throws IOException {
            while (!ended) {
                if (workbook == null) {
                    document = ZipDocument.open(input);
                    workbook = Workbook.read(document, input.limits());
                    waiting.addAll(workbook.sheets());
                }
                ItemReader reader = rows;
                ReadItem item = reader == null ? null : reader.next();
                if (item != null) {
                    any = true;
                    return item;
                }
                if (waiting.isEmpty()) {
                    ended = true;
                    return any ? null : new NotAnArticle("", "a workbook without rows");
                }
                closeSheet();
                csv = new SheetCsv(workbook, waiting.poll());
                rows = DocumentText.rows(input, csv);
            }
            return null;
        }

        private void closeSheet() throws IOException {
            SheetCsv open = csv;
            if (open != null) {
                open.close();
            }
        }

        @Override
        public String where() {
            ItemReader reader = rows;
            return reader == null ? "" : reader.where();
        }

        @Override
        public void close() throws IOException {
            ZipDocument open = document;
            if (open != null) {
                try (open) {
                    closeSheet();
                }
            }
        }
    }
}
