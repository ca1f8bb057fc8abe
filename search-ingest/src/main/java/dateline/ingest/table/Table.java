package dateline.ingest.table;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;

/// CSV and TSV: an article in each row. Delimiter and header are found out.
public final class Table implements Format {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean matches(FileHead head) {
        return Dialect.of(head).isPresent();
    }

    @Override
    public ItemReader open(Input input) {
        Dialect dialect = Dialect.of(input.head()).orElseGet(() -> Dialect.plain(input.head()));
        return new TableReader(input, dialect);
    }
}
