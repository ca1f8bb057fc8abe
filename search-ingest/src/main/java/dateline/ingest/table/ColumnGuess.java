package dateline.ingest.table;

import dateline.ingest.field.FieldDates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Names for the columns of a table that has none, guessed from what they hold.
final class ColumnGuess {

    private ColumnGuess() {}

    /// {@return a name for each column: `date` and `url` for those that hold such, `body` for the one with the longest
    /// texts, `title` for the next, `id` for the first if its values are short and all different, else `column1` and so
    /// on}
    ///
    /// @param rows  some rows
    /// @param width how many columns there are
    static List<String> names(List<List<String>> rows, int width) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            names.add("column" + (i + 1));
        }
        take(names, "date", i -> most(rows, i, cell -> FieldDates.date(cell).isDated() && cell.length() > 5));
        take(names, "url", i -> most(rows, i, cell -> cell.startsWith("http://") || cell.startsWith("https://")));
        takeLongest(names, "body", rows, 1);
        takeLongest(names, "title", rows, 15);
        take(names, "id", i -> i == 0 && areIds(rows));
        return names;
    }

    private static void take(List<String> names, String name, Predicate<Integer> fits) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith("column") && fits.test(i)) {
                names.set(i, name);
                return;
            }
        }
    }

    private static void takeLongest(List<String> names, String name, List<List<String>> rows, int least) {
        int best = -1;
        long most = (long) least * rows.size();
        for (int i = 0; i < names.size(); i++) {
            long length = 0;
            for (List<String> row : rows) {
                length += i < row.size() && row.get(i).indexOf(' ') > 0
                        ? row.get(i).length()
                        : 0;
            }
            if (names.get(i).startsWith("column") && length > most) {
                best = i;
                most = length;
            }
        }
        if (best >= 0) {
            names.set(best, name);
        }
    }

    private static boolean most(List<List<String>> rows, int column, Predicate<String> test) {
        long fitting = rows.stream()
                .filter(row -> column < row.size() && test.test(row.get(column)))
                .count();
        return fitting * 10 > rows.size() * 8L;
    }

    private static boolean areIds(List<List<String>> rows) {
        Set<String> seen = new HashSet<>();
        for (List<String> row : rows) {
            String cell = row.isEmpty() ? "" : row.getFirst();
            if (cell.isBlank() || cell.length() > 64 || cell.indexOf(' ') >= 0 || !seen.add(cell)) {
                return false;
            }
        }
        return true;
    }
}
