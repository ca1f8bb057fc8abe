package dateline.format;

import dateline.result.Hit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Hits as lines of comma- or tab-separated values, without line ends.
///
/// Comma-separated values are quoted as RFC 4180 says. Tab-separated values are never quoted: tabs and line ends within
/// them become spaces.
///
/// @since 0.1
public enum Table {
    /// Comma-separated values.
    CSV(','),
    /// Tab-separated values.
    TSV('\t');

    /// What is shown of a hit by default.
    public static final List<Column> COLUMNS =
            Column.named(List.of("rank", "id", "score", "title", "publisher", "published", "place", "url"));

    /// Numbers, and dates without a year, `--10-12`.
    private static final Pattern FIGURES = Pattern.compile("[+-]*[0-9][0-9.,:-]*");

    private final char separator;

    Table(char separator) {
        this.separator = separator;
    }

    /// {@return the line of names}
    ///
    /// @param columns what is shown of each hit
    public String head(List<Column> columns) {
        Objects.requireNonNull(columns, "columns must not be null");
        return line(columns, Column::name);
    }

    /// {@return the line of a hit}
    ///
    /// @param hit     the hit
    /// @param columns what is shown of it
    public String line(Hit hit, List<Column> columns) {
        Objects.requireNonNull(hit, "hit must not be null");
        Objects.requireNonNull(columns, "columns must not be null");
        return line(columns, column -> column.of(hit).cell());
    }

    /// {@return the line of a hit, in which no cell is a formula}
    ///
    /// A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@` or a control character, no matter who wrote the
    /// article. Such a cell begins with an apostrophe here, which spreadsheets do not show, unless it consists of
    /// figures.
    ///
    /// @param hit     the hit
    /// @param columns what is shown of it
    public String guardedLine(Hit hit, List<Column> columns) {
        Objects.requireNonNull(hit, "hit must not be null");
        Objects.requireNonNull(columns, "columns must not be null");
        return line(columns, column -> guarded(column.of(hit).cell()));
    }

    /// {@return a line with another cell before it}
    ///
    /// @param cell the cell
    /// @param line the line
    public String prefixed(String cell, String line) {
        Objects.requireNonNull(cell, "cell must not be null");
        Objects.requireNonNull(line, "line must not be null");
        StringBuilder prefixed = new StringBuilder();
        appendCell(prefixed, cell);
        return prefixed.append(separator).append(line).toString();
    }

    /// {@return a cell that is no formula, see [#guardedLine]}
    ///
    /// @param cell the cell
    public static String guarded(String cell) {
        Objects.requireNonNull(cell, "cell must not be null");
        if (cell.isEmpty()) {
            return cell;
        }
        char first = cell.charAt(0);
        boolean formula = first == '=' || first == '+' || first == '-' || first == '@' || first < ' ';
        return formula && !FIGURES.matcher(cell).matches() ? "'" + cell : cell;
    }

    private String line(List<Column> columns, Function<Column, String> cell) {
        StringBuilder line = new StringBuilder(256);
        for (Column column : columns) {
            appendCell(line, cell.apply(column));
            line.append(separator);
        }
        line.setLength(Math.max(0, line.length() - 1));
        return line.toString();
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
    }

    private static String oneLine(String value) {
        return value.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
