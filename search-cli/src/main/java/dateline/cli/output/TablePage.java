package dateline.cli.output;

import dateline.result.Hit;
import java.util.List;

/// A page as comma- or tab-separated values under a line of names.
///
/// Comma-separated values are quoted as RFC 4180 says, in lines that end in a line feed. Tab-separated values are never
/// quoted: tabs and line ends within them become spaces.
final class TablePage implements PageWriter {

    private static final List<String> COLUMNS =
            List.of("rank", "id", "score", "title", "publisher", "published", "place", "url");

    private final char separator;

    TablePage(char separator) {
        this.separator = separator;
    }

    @Override
    public void write(Answer answer, Out out) {
        List<Column> columns = answer.columnsOr(COLUMNS);
        StringBuilder line = new StringBuilder();
        for (Column column : columns) {
            appendCell(line, column.name());
        }
        end(line, out);
        for (Hit hit : answer.page()) {
            for (Column column : columns) {
                appendCell(line, column.of(hit).cell());
            }
            end(line, out);
        }
    }

    private static void end(StringBuilder line, Out out) {
        line.setLength(line.length() - 1);
        out.data(line.toString()).print("\n");
        line.setLength(0);
    }

    private void appendCell(StringBuilder line, String value) {
        if (separator == '\t') {
            line.append(oneLine(value));
        } else if (value.indexOf(separator) < 0
                && value.indexOf('"') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0) {
            line.append(value);
        } else {
            line.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
        line.append(separator);
    }

    private static String oneLine(String value) {
        return value.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
