package dateline.cli.output;

import dateline.format.Amount;
import dateline.format.JsonWriter;
import dateline.result.GroupCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts by the combinations of values of some fields.
///
/// @param fields what was counted by; empty for the total alone
/// @param counts the counts, in the order of their values
public record CountTable(List<String> fields, List<GroupCount> counts) {

    private static final String NONE = "(none)";
    private static final int GAP = 2;
    private static final int MOST_COLUMNS = 20;
    private static final int WIDEST = 24;

    /// The forms of a table.
    public enum Form {
        /// For reading.
        TEXT,
        /// Comma-separated values.
        CSV,
        /// Tab-separated values.
        TSV,
        /// One object.
        JSON
    }

    /// Copies.
    public CountTable {
        fields = List.copyOf(fields);
        counts = List.copyOf(counts);
    }

    /// Writes the counts.
    ///
    /// @param form   how
    /// @param layout palette and width, for text
    /// @param out    where to
    public void write(Form form, TextLayout layout, Out out) {
        switch (form) {
            case CSV -> values(",", out);
            case TSV -> values("\t", out);
            case JSON -> json(new JsonWriter(out, true));
            case TEXT -> {
                if (fields.size() == 2) {
                    matrix(layout, out);
                } else {
                    list(layout, out);
                }
            }
        }
    }

    private void values(String separator, Out out) {
        List<String> head = new ArrayList<>(fields);
        head.add("articles");
        out.data(String.join(separator, head)).print("\n");
        for (GroupCount count : counts) {
            String line =
                    count.values().stream().map(value -> cell(value, separator)).collect(Collectors.joining(separator));
            out.data(line + (fields.isEmpty() ? "" : separator) + count.articles())
                    .print("\n");
        }
    }

    /// A cell that no spreadsheet takes for a formula, whatever the value.
    private static String cell(String value, String separator) {
        String safe = !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        if (separator.equals("\t")) {
            return safe.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
        }
        boolean quotes = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0;
        return quotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private void json(JsonWriter json) {
        json.beginObject();
        json.name("format_version").value(1);
        json.name("by").value(fields);
        json.name("counts").beginArray();
        for (GroupCount count : counts) {
            json.beginObject();
            for (int i = 0; i < fields.size(); i++) {
                json.name(fields.get(i)).value(count.values().get(i));
            }
            json.name("articles").value(count.articles());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private void list(TextLayout layout, Out out) {
        for (GroupCount count : counts) {
            String values = count.values().stream().map(CountTable::shown).collect(Collectors.joining(" · "));
            StyledText line = new StyledText().add(Amount.number(count.articles()), Style.META);
            line.indent(Math.max(GAP, 8 - line.columns()));
            new StyledText()
                    .add(fields.isEmpty() ? "articles" : values, Style.PLAIN)
                    .writeTo(out, layout, line);
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? NONE : value;
    }

    // --- rows and columns ---

    private void matrix(TextLayout layout, Out out) {
        Map<String, Long> columnTotals = new TreeMap<>();
        Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
        int margin = fields.getFirst().length();
        for (GroupCount count : counts) {
            String row = shown(count.values().get(0));
            String column = shown(count.values().get(1));
            columnTotals.merge(column, count.articles(), Long::sum);
            rows.computeIfAbsent(row, each -> new TreeMap<>()).merge(column, count.articles(), Long::sum);
            margin = Math.max(margin, Math.min(WIDEST, Width.of(row)));
        }
        List<String> columns = columns(columnTotals, layout, margin);
        boolean isCut = columns.size() < columnTotals.size();
        List<Cell> head = new ArrayList<>();
        columns.forEach(column -> head.add(new Cell(column, width(column))));
        if (isCut) {
            head.add(new Cell("others", "others".length()));
        }
        head.add(new Cell("all", Math.max("all".length(), 7)));
        line(fields.getFirst(), margin, head, Style.TITLE, layout, out);
        rows.forEach((row, numbers) -> {
            long all = numbers.values().stream().mapToLong(Long::longValue).sum();
            long shown = 0;
            List<Cell> cells = new ArrayList<>();
            for (String column : columns) {
                long number = numbers.getOrDefault(column, 0L);
                shown += number;
                cells.add(new Cell(number == 0 ? "·" : Amount.number(number), width(column)));
            }
            if (isCut) {
                cells.add(new Cell(all == shown ? "·" : Amount.number(all - shown), "others".length()));
            }
            cells.add(new Cell(Amount.number(all), 7));
            line(row, row.isEmpty() ? 0 : Math.max(1, marginOf(rows.keySet())), cells, Style.PLAIN, layout, out);
        });
    }

    private int marginOf(Set<String> rows) {
        return rows.stream()
                .mapToInt(row -> Math.min(WIDEST, Width.of(row)))
                .reduce(fields.getFirst().length(), Math::max);
    }

    private record Cell(String text, int width) {}

    private static int width(String column) {
        return Math.clamp(Width.of(column), 5, WIDEST);
    }

    /// The columns with the most articles that there is room for, in the order of their names.
    private static List<String> columns(Map<String, Long> totals, TextLayout layout, int margin) {
        int room = layout.columns() == 0 ? Integer.MAX_VALUE : layout.columns() - margin - 2 * (7 + GAP);
        List<String> chosen = new ArrayList<>();
        List<String> byTotal = totals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (String column : byTotal) {
            room -= width(column) + GAP;
            if (chosen.size() == MOST_COLUMNS || (room < 0 && !chosen.isEmpty())) {
                break;
            }
            chosen.add(column);
        }
        chosen.sort(Comparator.naturalOrder());
        return chosen;
    }

    private static void line(String row, int margin, List<Cell> cells, Style style, TextLayout layout, Out out) {
        StyledText line = new StyledText().add(cut(row, margin), Style.META);
        line.indent(Math.max(0, margin - line.columns()));
        for (Cell cell : cells) {
            StyledText value = new StyledText().add(cut(cell.text(), cell.width()), style);
            line.indent(GAP + cell.width() - value.columns()).append(value);
        }
        line.writeTo(out, new TextLayout(layout.palette(), 0, false), new StyledText());
    }

    private static String cut(String text, int width) {
        if (Width.of(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder(width);
        for (int i = 0, c, used = 1; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            used += Width.of(c);
            if (used > width) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut.append('…').toString();
    }
}
