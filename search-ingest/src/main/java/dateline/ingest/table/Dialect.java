package dateline.ingest.table;

import dateline.ingest.field.FieldNames;
import dateline.ingest.record.FileHead;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a table is written.
///
/// @param delimiter what stands between cells
/// @param quoting   how quotes are written
/// @param columns   the columns' names: from the first row if that names them, else guessed from what they hold
/// @param header    whether the first row names the columns
/// @param skipped   how many rows stand before that one: `sep=;`, which tells Excel the delimiter, or what a
///                  report says of itself
record Dialect(char delimiter, Quoting quoting, List<String> columns, boolean header, int skipped) {

    private static final String DELIMITERS = ",;\t|";

    private static final String SEPARATOR = "sep=";
    private static final String[] TABLES = {".csv", ".tsv", ".tab"};

    /// How many rows may stand above a table.
    private static final int MOST_BEFORE = 10;

    /// How many rows are looked at.
    private static final int ROWS = 100;

    /// The longest name of a column, in UTF-16 units.
    private static final int LONGEST_NAME = 100;

    /// Copies the names.
    Dialect {
        columns = List.copyOf(columns);
    }

    /// {@return how a table is written, or nothing when the file does not look like one}
    ///
    /// @param head how the file begins
    static Optional<Dialect> of(FileHead head) {
        if (!head.isText()) {
            return Optional.empty();
        }
        Optional<Character> said = said(head);
        if (said.isPresent()) {
            Sample sample = Sample.of(head, said.get(), 1);
            return sample.isTable() ? Optional.of(sample.dialect()) : Optional.empty();
        }
        Optional<Sample> best = best(head, 0);
        if (head.hasExtension(TABLES) && best.filter(Sample::isNamed).isEmpty()) {
            for (int skipped = 1; skipped <= MOST_BEFORE; skipped++) {
                Optional<Sample> below = best(head, skipped);
                if (below.isPresent()) {
                    return below.map(Sample::dialect);
                }
            }
        }
        return best.map(Sample::dialect);
    }

    /// {@return how a table is read best}
    ///
    /// @param skipped how many rows stand before it; if any, it has to name its columns
    private static Optional<Sample> best(FileHead head, int skipped) {
        Optional<Sample> best = Optional.empty();
        for (int i = 0; i < DELIMITERS.length(); i++) {
            Sample sample = Sample.of(head, DELIMITERS.charAt(i), skipped);
            if (sample.isTable()
                    && best.filter(other -> !sample.isBetterThan(other)).isEmpty()) {
                best = Optional.of(sample);
            }
        }
        return best.filter(sample -> skipped == 0 ? sample.isConvincing(head) : sample.isNamedAndEven());
    }

    /// {@return how a table is written that the user says is one, although it does not look like one}
    ///
    /// @param head how the file begins
    static Dialect plain(FileHead head) {
        Sample commas = Sample.of(head, ',', 0);
        Sample tabs = Sample.of(head, '\t', 0);
        Sample sample = tabs.width > commas.width ? tabs : commas;
        return sample.rows.isEmpty() ? new Dialect(',', Quoting.PLAIN, List.of(), false, 0) : sample.dialect();
    }

    /// {@return the delimiter that the first line names}
    private static Optional<Character> said(FileHead head) {
        String text = head.text();
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        boolean says = text.regionMatches(true, start, SEPARATOR, 0, SEPARATOR.length());
        int behind = start + SEPARATOR.length() + 1;
        boolean alone = says && behind < text.length() && (text.charAt(behind) == '\n' || text.charAt(behind) == '\r');
        return alone ? Optional.of(text.charAt(behind - 1)) : Optional.empty();
    }

    /// The first rows, read with one delimiter.
    ///
    /// @param skipped   how many rows before these are none of the table
    /// @param delimiter the delimiter
    /// @param quoting   how quotes are written
    /// @param rows      the rows
    /// @param width     how many cells most rows have
    /// @param even      how many rows have that many
    private record Sample(int skipped, char delimiter, Quoting quoting, List<List<String>> rows, int width, int even) {

        static Sample of(FileHead head, char delimiter, int skipped) {
            List<List<String>> rows = new ArrayList<>();
            Quoting quoting = Quoting.of(head.text(), delimiter);
            try {
                Rows all = new Rows(new StringReader(head.text()), delimiter, quoting, FileHead.SIZE);
                for (Rows.Row row = all.next(); row != null && rows.size() < ROWS; row = all.next()) {
                    rows.add(row instanceof Rows.Row.Cells some ? some.cells() : List.of());
                }
            } catch (IOException e) {
                throw new AssertionError("reading a string cannot fail", e);
            }
            if (!head.isWhole() && rows.size() > 1 && rows.size() < ROWS) {
                rows.removeLast();
            }
            rows.subList(0, Math.min(skipped, rows.size())).clear();
            Map<Integer, Integer> widths = new HashMap<>();
            rows.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
            int width = 0;
            int even = 0;
            for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
                if (entry.getValue() > even || (entry.getValue() == even && entry.getKey() > width)) {
                    width = entry.getKey();
                    even = entry.getValue();
                }
            }
            return new Sample(skipped, delimiter, quoting, rows, width, even);
        }

        boolean isTable() {
            boolean headed = !rows.isEmpty() && rows.getFirst().size() > 1 && isNamed();
            return headed || (width > 1 && even * 10 >= rows.size() * 8 && !isProse());
        }

        /// Commas and semicolons with a space behind nearly all of them are those of sentences.
        private boolean isProse() {
            if (delimiter != ',' && delimiter != ';') {
                return false;
            }
            long behind = rows.stream()
                    .flatMap(row -> row.stream().skip(1))
                    .filter(cell -> cell.startsWith(" "))
                    .count();
            long all =
                    rows.stream().mapToLong(row -> Math.max(0, row.size() - 1)).sum();
            return behind * 2 > all;
        }

        boolean isBetterThan(Sample other) {
            long mine = (long) even * other.rows.size();
            long others = (long) other.even * rows.size();
            int named = Integer.compare(named(rows.getFirst()), named(other.rows.getFirst()));
            return named > 0 || (named == 0 && (mine > others || (mine == others && width > other.width)));
        }

        /// A table without names is taken for one when the file is called one, or its cells are separated by tabs.
        boolean isConvincing(FileHead head) {
            if (isNamed() && hasHeader()) {
                return rows.size() > 1 || head.hasExtension(TABLES);
            }
            boolean called = head.hasExtension(TABLES);
            return called || (delimiter == '\t' && rows.size() > 2 && even == rows.size());
        }

        boolean isNamed() {
            return named(rows.getFirst()) > 1;
        }

        /// What stands above a table, a report's name or remarks, is recognised by a row of names with rows as wide
        /// below.
        boolean isNamedAndEven() {
            return rows.size() > 1 && isNamed() && rows.getFirst().size() == width && even == rows.size();
        }

        Dialect dialect() {
            if (hasHeader()) {
                return new Dialect(delimiter, quoting, rows.getFirst(), true, skipped);
            }
            return new Dialect(delimiter, quoting, ColumnGuess.names(rows, width), false, skipped);
        }

        /// The first row names the columns when it has usual names, or when it differs in kind from the rows below.
        private boolean hasHeader() {
            List<String> first = rows.getFirst();
            if (first.stream().anyMatch(cell -> cell.length() > LONGEST_NAME || isNumber(cell))) {
                return false;
            }
            if (named(first) > 0) {
                return true;
            }
            int different = 0;
            for (List<String> row : rows.subList(1, rows.size())) {
                for (int i = 0; i < Math.min(row.size(), first.size()); i++) {
                    String cell = row.get(i);
                    if (isNumber(cell) || cell.length() > 3 * first.get(i).length() + 20) {
                        different++;
                        break;
                    }
                }
            }
            return different * 2 > rows.size() - 1;
        }

        private static int named(List<String> cells) {
            return (int) cells.stream()
                    .filter(cell -> cell.length() <= LONGEST_NAME)
                    .filter(cell ->
                            FieldNames.match(cell.strip().replace('.', ' ')).isPresent())
                    .count();
        }

        private static boolean isNumber(String cell) {
            return !cell.isBlank()
                    && cell.strip().chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
        }
    }
}
