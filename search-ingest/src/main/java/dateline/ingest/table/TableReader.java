package dateline.ingest.table;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a record of each row.
final class TableReader implements ItemReader {

    private final Rows rows;
    private final Limits limits;
    private final Dialect dialect;
    private final List<String> columns = new ArrayList<>();
    private boolean headerRead;

    TableReader(Input input, Dialect dialect) {
        this.limits = input.limits();
        this.dialect = dialect;
        this.rows = new Rows(input.text(), dialect.delimiter(), dialect.quoting(), limits.recordBytes());
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        if (!headerRead) {
            headerRead = true;
            for (int i = 0; i < dialect.skipped(); i++) {
                rows.next();
            }
            // Not from the dialect, which has seen the head only.
            name(dialect.header() && rows.next() instanceof Rows.Row.Cells names ? names.cells() : dialect.columns());
        }
        Rows.Row row = rows.next();
        return switch (row) {
            case Rows.Row.Cells some -> record(some.cells());
            case Rows.Row.Broken broken ->
                new BadRecord(where(), broken.isTooLong() ? limits.recordTooLarge() : "a quote is not closed");
            case null -> null;
        };
    }

    private void name(List<String> names) {
        for (String column : names) {
            String name = column.strip();
            columns.add(name.isEmpty() ? "column" + (columns.size() + 1) : name);
        }
    }

    private ReadItem record(List<String> cells) {
        if (cells.size() > limits.values()) {
            return new BadRecord(where(), limits.tooManyValues());
        }
        if (cells.size() > columns.size() || cells.size() * 2 < columns.size()) {
            return new BadRecord(
                    where(),
                    "row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", the table has "
                            + columns.size() + " columns");
        }
        RawRecord.Builder record = RawRecord.builder("csv", where());
        for (int i = 0; i < cells.size(); i++) {
            record.add(columns.get(i), cells.get(i));
            if (record.size() > limits.values()) {
                return new BadRecord(where(), limits.tooManyValues());
            }
        }
        return record.build();
    }

    @Override
    public String where() {
        return Long.toString(rows.line());
    }

    @Override
    public void close() {}
}
