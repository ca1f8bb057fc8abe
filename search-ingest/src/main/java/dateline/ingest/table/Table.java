package dateline.ingest.table;

import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.PieceReader;

/// CSV and TSV: an article in each row. Delimiter and header are found out.
public final class Table implements Format {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean matches(Head head) {
        return Dialect.of(head).isPresent();
    }

    @Override
    public PieceReader open(Input input) {
        Dialect dialect = Dialect.of(input.head()).orElseGet(() -> Dialect.plain(input.head()));
        return new TableReader(input, dialect);
    }
}
