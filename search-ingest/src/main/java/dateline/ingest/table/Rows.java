package dateline.ingest.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of a table in text (RFC 4180), one at a time.
///
/// A cell that begins with a quote ends with one, may hold anything in between, and doubles a quote that it holds; a
/// quote elsewhere is a character like others, and so are quotes that are not doubled where the cell goes on behind
/// them. Rows end with LF, CR LF or CR; empty ones do not count. When a quote is never closed, its row is given up and
/// reading goes on with the line after the one where the row began: that is why this is not left to a library, which
/// would be at the end of the file by then. [Quoting] says what else is usual. The row that is being read is in memory,
/// nothing else.
///
/// Where tabs part the cells, many files have no quoting at all, and a text may begin with a quotation mark: there it
/// is one of the text's own if its mate is not at the end of a cell, or not on its line although that line and the next
/// are whole rows as they stand.
final class Rows {

    private static final int BUFFER = 64 << 10;

    /// What dumps of MySQL and PostgreSQL have where there is no value.
    private static final String NULL = "\\N";

    private final Reader reader;
    private final char delimiter;
    private final Quoting quoting;
    private final int longest;
    private char[] buffer = new char[BUFFER];

    /// Where the row begins, where reading stands, and where the buffer's content ends.
    private int start;

    /// Whether a cell of the row went over several lines.
    private boolean overLines;

    private int position;
    private int end;
    private boolean ended;
    private long line = 1;
    private long nextLine = 1;

    /// How many cells the first row has; 0 before that is known.
    private int width;

    /// A row that could not be read, or none.
    sealed interface Row {

        /// A row.
        ///
        /// @param cells its cells, without the quotes
        record Cells(List<String> cells) implements Row {}

        /// Something that begins like a row and cannot be read.
        ///
        /// @param isTooLong whether that is because it is too long; else because a quote is not closed
        record Broken(boolean isTooLong) implements Row {}
    }

    /// Begins to read.
    ///
    /// @param reader    the text
    /// @param delimiter what stands between cells
    /// @param quoting   how quotes are written
    /// @param longest   the greatest length of a row, in UTF-16 units
    Rows(Reader reader, char delimiter, Quoting quoting, int longest) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.quoting = quoting;
        this.longest = longest;
    }

    /// {@return the line on which the last row began, from 1}
    long line() {
        return line;
    }

    /// {@return the next row, or null at the end}
    @Nullable
    Row next() throws IOException {
        while (true) {
            start = position;
            line = nextLine;
            overLines = false;
            if (!available()) {
                return null;
            }
            Row row = read();
            if (!(row instanceof Row.Cells some)
                    || some.cells().size() > 1
                    || !some.cells().getFirst().isBlank()) {
                return row;
            }
        }
    }

    private Row read() throws IOException {
        List<String> cells = new ArrayList<>();
        while (true) {
            while (quoting.spaced() && !cells.isEmpty() && available() && buffer[position] == ' ') {
                position++;
            }
            boolean quoted = available() && buffer[position] == '"';
            @Nullable String cell = quoted ? cellWithQuote() : plainCell("");
            if (cell == null) {
                return giveUp(quoted);
            }
            cells.add(quoted || !cell.equals(NULL) ? cell : "");
            if (!available() || endsRow(buffer[position])) {
                endRow();
                width = width == 0 ? cells.size() : width;
                return new Row.Cells(cells);
            }
            position++;
        }
    }

    /// {@return a cell that begins with a quote, or null when that is not closed or the row becomes too long}
    private @Nullable String cellWithQuote() throws IOException {
        int from = position - start;
        @Nullable String cell = quotedCell();
        if (delimiter == '\t') {
            if (isOwnQuote(from, cell != null)) {
                position = start + from;
                return plainCell("");
            }
            overLines |= hasLineEnd(from);
        } else if (cell != null && !quoting.escaped() && !isAtEnd(position)) {
            Optional<String> nested = nestedCell(from);
            if (nested.isPresent()) {
                return plainCell(nested.get());
            }
            if (isOwnText(from)) {
                position = start + from;
                return plainCell("");
            }
        }
        return cell == null ? null : plainCell(cell);
    }

    /// Reads a cell that holds quotes which are not doubled, `"He said "sail" twice"`: it ends, on its line, with a
    /// quote behind which the cell ends.
    ///
    /// @param from where the cell begins in its row; reading stands behind the second quote, and behind that of the end
    /// if there is one
    private Optional<String> nestedCell(int from) throws IOException {
        if (!isOpening(position - 1)) {
            return Optional.empty();
        }
        int back = position - start;
        StringBuilder cell = new StringBuilder();
        boolean open = false;
        position = start + from + 1;
        while (available() && !endsRow(buffer[position])) {
            char c = buffer[position++];
            boolean doubled = c == '"' && available() && buffer[position] == '"';
            boolean isLast = c == '"' && !doubled && isAtEnd(position);
            if (isLast || (doubled && open && isAtEnd(position + 1))) {
                position += doubled ? 1 : 0;
                return Optional.of(doubled ? cell.append('"').toString() : cell.toString());
            }
            if (c == '"' && !doubled && buffer[position - 2] == delimiter && isOpening(position - 1)) {
                // The next cell.
                break;
            }
            open ^= c == '"' && !doubled;
            position += doubled ? 1 : 0;
            cell.append(c);
        }
        position = start + back;
        return Optional.empty();
    }

    /// Whether a quote has a space, bracket or the like before it, and none behind it.
    private boolean isOpening(int quote) throws IOException {
        char before = buffer[quote - 1];
        int behind = quote + 1 - position;
        return (before == delimiter || " ([{-:".indexOf(before) >= 0)
                && has(behind)
                && !Character.isWhitespace(buffer[position + behind]);
    }

    /// Whether a cell ends at a place, or behind spaces from there on.
    private boolean isAtEnd(int at) throws IOException {
        int ahead = at - position;
        while (has(ahead) && buffer[position + ahead] == ' ') {
            ahead++;
        }
        return !has(ahead) || buffer[position + ahead] == delimiter || endsRow(buffer[position + ahead]);
    }

    /// {@return whether there are so many characters more behind the one where reading stands}
    private boolean has(int ahead) throws IOException {
        position += ahead;
        boolean has = available();
        position -= ahead;
        return has;
    }

    /// Whether a cell begins with words in quotes, as `"Sail" she said` does: they hold no delimiter and no line end.
    ///
    /// @param from where the cell begins in its row; reading stands behind the second quote
    private boolean isOwnText(int from) {
        for (int i = start + from + 1; i < position - 1; i++) {
            if (buffer[i] == '"' || buffer[i] == delimiter || endsRow(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    /// Whether the quote is one of the text's own.
    ///
    /// @param from   where the cell begins in its row
    /// @param closed whether reading stands behind a quote that closes it
    private boolean isOwnQuote(int from, boolean closed) throws IOException {
        if (closed && available() && buffer[position] != delimiter && !endsRow(buffer[position])) {
            return true;
        }
        if (overLines || (closed && !hasLineEnd(from)) || isTooLong()) {
            return false;
        }
        int to = position - start;
        position = start;
        boolean whole = cellsOnLine() == width && (!available() || cellsOnLine() == width);
        position = start + to;
        return whole;
    }

    /// {@return whether a line ends between a place in the row and where reading stands}
    private boolean hasLineEnd(int from) {
        for (int i = start + from; i < position; i++) {
            if (endsRow(buffer[i])) {
                return true;
            }
        }
        return false;
    }

    /// {@return how many cells the line has on which reading stands, without regard to quotes; then it stands on the
    /// next}
    private int cellsOnLine() throws IOException {
        int cells = 1;
        while (available() && !endsRow(buffer[position])) {
            cells += buffer[position] == delimiter ? 1 : 0;
            position++;
        }
        while (available() && endsRow(buffer[position])) {
            position++;
        }
        return cells;
    }

    private static boolean endsRow(char c) {
        return c == '\n' || c == '\r';
    }

    /// {@return a cell up to the next delimiter, or null when the row becomes too long}
    private @Nullable String plainCell(String before) throws IOException {
        int from = position - start;
        while (available() && buffer[position] != delimiter && !endsRow(buffer[position])) {
            position++;
        }
        if (isTooLong()) {
            return null;
        }
        String rest = new String(buffer, start + from, position - start - from);
        return before.isEmpty() ? rest : before + rest;
    }

    /// {@return what is within quotes, or null when they are not closed or the row becomes too long}
    private @Nullable String quotedCell() throws IOException {
        position++;
        StringBuilder cell = new StringBuilder();
        int from = position - start;
        while (available()) {
            char c = buffer[position++];
            if (c == '\\'
                    && quoting.escaped()
                    && available()
                    && (buffer[position] == '"' || buffer[position] == '\\')) {
                cell.append(buffer, start + from, position - 1 - start - from);
                from = position++ - start;
                continue;
            }
            if (c != '"') {
                continue;
            }
            cell.append(buffer, start + from, position - 1 - start - from);
            if (!available() || buffer[position] != '"') {
                return cell.toString();
            }
            from = position - start;
            position++;
        }
        return null;
    }

    private boolean isTooLong() {
        return position - start > longest;
    }

    /// Leaves a row that cannot be read: behind its first line when a quote is open, else behind its end.
    private Row giveUp(boolean quoted) throws IOException {
        boolean tooLong = isTooLong();
        if (quoted) {
            position = start;
        }
        start = position;
        while (available() && !endsRow(buffer[position])) {
            position++;
            start = position;
        }
        nextLine = line;
        if (available()) {
            passLineEnd();
        }
        return new Row.Broken(tooLong && !quoted);
    }

    private void endRow() throws IOException {
        nextLine = line;
        for (int i = start; i < position; i++) {
            if (buffer[i] == '\n' || (buffer[i] == '\r' && !(i + 1 < position && buffer[i + 1] == '\n'))) {
                nextLine++;
            }
        }
        if (available()) {
            passLineEnd();
        }
    }

    private void passLineEnd() throws IOException {
        if (buffer[position++] == '\r' && available() && buffer[position] == '\n') {
            position++;
        }
        nextLine++;
    }

    /// {@return whether there is a character where reading stands, and the row is not too long}
    private boolean available() throws IOException {
        while (position == end) {
            if (ended || isTooLong()) {
                return false;
            }
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, end - start);
                position -= start;
                end -= start;
                start = 0;
            }
            if (end == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            int n = reader.read(buffer, end, buffer.length - end);
            ended = n < 0;
            end += Math.max(n, 0);
        }
        return true;
    }
}
