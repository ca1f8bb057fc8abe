package dateline.cli.output;

import dateline.format.Column;
import dateline.format.JsonWriter;
import dateline.format.PageJson;
import dateline.format.Table;
import dateline.result.Hit;
import dateline.result.ResultPage;
import java.util.List;

/// Writes the pages of many queries into one output, each hit with the id of its query.
public final class BatchPages {

    private static final String QUERY = "query";

    private final OutputFormat format;
    private final boolean rawCells;
    private final List<Column> columns;
    private final Out out;
    private boolean begun;

    /// Begins.
    ///
    /// @param format   [OutputFormat#TREC], [OutputFormat#JSONL] or [OutputFormat#CSV]
    /// @param rawCells whether cells stay as they are that a spreadsheet takes for formulas
    /// @param columns  what to show of each hit; empty for what the format shows by default
    /// @param out      where to
    public BatchPages(OutputFormat format, boolean rawCells, List<Column> columns, Out out) {
        if (!isKnown(format)) {
            throw new IllegalArgumentException("format must be TREC, JSONL or CSV, not " + format);
        }
        this.format = format;
        this.rawCells = rawCells;
        this.columns = !columns.isEmpty() ? columns : format == OutputFormat.CSV ? Table.COLUMNS : PageJson.COLUMNS;
        this.out = out;
    }

    /// {@return whether the pages of many queries can be written in a format}
    ///
    /// @param format the format
    public static boolean isKnown(OutputFormat format) {
        return format == OutputFormat.TREC || format == OutputFormat.JSONL || format == OutputFormat.CSV;
    }

    /// Writes the hits of a query.
    ///
    /// @param query the query's id
    /// @param page  its hits
    /// @throws OutputException if it cannot be written
    public void write(String query, ResultPage page) {
        switch (format) {
            case TREC -> new TrecPage(query).write(page, out);
            case CSV -> table(query, page);
            default -> {
                JsonWriter json = new JsonWriter(out, false);
                for (Hit hit : page) {
                    json.beginObject().name(QUERY).value(query);
                    PageJson.writeColumns(hit, columns, json);
                    json.endObject();
                }
            }
        }
    }

    private void table(String query, ResultPage page) {
        if (!begun) {
            out.data(Table.CSV.prefixed(QUERY, Table.CSV.head(columns))).print("\n");
            begun = true;
        }
        for (Hit hit : page) {
            String line = rawCells
                    ? Table.CSV.prefixed(query, Table.CSV.line(hit, columns))
                    : Table.CSV.prefixed(Table.guarded(query), Table.CSV.guardedLine(hit, columns));
            out.data(line).print("\n");
        }
    }
}
