package dateline.cli.output;

import dateline.format.Column;
import dateline.format.Table;
import dateline.result.Hit;
import java.util.List;

/// A page as comma- or tab-separated values under a line of names, in lines that end in a line feed.
final class TablePage implements PageWriter {

    private final Table table;
    private final boolean guarded;

    TablePage(Table table, boolean guarded) {
        this.table = table;
        this.guarded = guarded;
    }

    @Override
    public void write(Answer answer, Out out) {
        List<Column> columns = answer.columnsOr(Table.COLUMNS);
        out.data(table.head(columns)).print("\n");
        for (Hit hit : answer.page()) {
            out.data(guarded ? table.guardedLine(hit, columns) : table.line(hit, columns))
                    .print("\n");
        }
    }
}
