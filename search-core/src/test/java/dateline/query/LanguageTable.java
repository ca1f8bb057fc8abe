package dateline.query;

import dateline.article.Field;
import dateline.query.parser.Match;
import dateline.query.parser.QueryParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tables of `docs/query-language.md`, so that tests hold the document to its word.
public final class LanguageTable {

    /// The extra fields that the document's patterns speak of.
    public static final Map<String, Field.Type> EXTRA_FIELDS =
            Map.of("desk", Field.Type.KEYWORD, "price", Field.Type.NUMBER);

    private static final Path DOCUMENT = Path.of("..", "docs", "query-language.md");
    private static final String PATTERNS = "| Pattern | Matches | Does not match |";
    private static final String FAULTS = "| Text | Read as | Warning |";
    private static final String REMARKS = "| Text | Read as | Remark |";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern EXAMPLE = Pattern.compile("(?:\\{([^}]*)\\} )?(.*)");

    private LanguageTable() {}

    /// A pattern, and what it matches.
    ///
    /// @param line    where it stands in the document
    /// @param options those of the command that stand before it, or empty
    /// @param pattern the query
    /// @param matches articles that it matches
    /// @param others  articles that it does not match
    public record Row(int line, String options, String pattern, List<Example> matches, List<Example> others) {

        /// {@return a parser with the row's options}
        public QueryParser parser() {
            return QueryParser.builder()
                    .extraFields(EXTRA_FIELDS)
                    .match(options.equals("--match all") ? Match.ALL : Match.BEST)
                    .allowLeadingWildcard(options.equals("--allow-leading-wildcard"))
                    .build();
        }

        @Override
        public String toString() {
            return "line " + line + ": " + pattern;
        }
    }

    /// An article.
    ///
    /// @param fields the values of its fields other than the body, by name
    /// @param body   its body; a blank line stands between paragraphs
    public record Example(Map<String, String> fields, String body) {

        private static Example of(String text) {
            Matcher parts = EXAMPLE.matcher(text);
            if (!parts.matches()) {
                throw new IllegalStateException("not an example: " + text);
            }
            Map<String, String> fields = new LinkedHashMap<>();
            if (parts.group(1) != null) {
                for (String field : parts.group(1).split(", ", -1)) {
                    int equals = field.indexOf('=');
                    fields.put(field.substring(0, equals), field.substring(equals + 1));
                }
            }
            return new Example(fields, parts.group(2).replace(" ¶ ", "\n\n"));
        }
    }

    /// A text, and how lenient reading takes it.
    ///
    /// @param line    where it stands in the document
    /// @param text    the text
    /// @param reading the query that it is read as
    /// @param warning what is said
    public record Reading(int line, String text, String reading, String warning) {
        @Override
        public String toString() {
            return "line " + line + ": " + text;
        }
    }

    /// {@return the rows of all tables of patterns}
    public static List<Row> rows() {
        return rowsUnder(PATTERNS).stream()
                .map(cells -> {
                    Matcher pattern = Pattern.compile("(--match all|--allow-leading-wildcard|) ?(.*)")
                            .matcher(code(cells.get(1)).getFirst());
                    if (!pattern.matches()) {
                        throw new IllegalStateException("not a pattern: " + cells);
                    }
                    return new Row(
                            Integer.parseInt(cells.get(0)),
                            pattern.group(1),
                            pattern.group(2),
                            code(cells.get(2)).stream().map(Example::of).toList(),
                            code(cells.get(3)).stream().map(Example::of).toList());
                })
                .toList();
    }

    /// {@return the rows of the table of faulty texts}
    public static List<Reading> faults() {
        return readingsUnder(FAULTS);
    }

    /// {@return the rows of the table of texts that are right and draw a warning all the same}
    public static List<Reading> remarks() {
        return readingsUnder(REMARKS);
    }

    private static List<Reading> readingsUnder(String heading) {
        return rowsUnder(heading).stream()
                .map(cells -> new Reading(
                        Integer.parseInt(cells.get(0)),
                        code(cells.get(1)).getFirst(),
                        code(cells.get(2)).getFirst(),
                        code(cells.get(3)).getFirst()))
                .toList();
    }

    /// The cells of each row under such a heading, with the row's line number before them.
    private static List<List<String>> rowsUnder(String heading) {
        List<List<String>> rows = new ArrayList<>();
        List<String> lines = lines();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals(heading)) {
                inside = true;
            } else if (!line.startsWith("|")) {
                inside = false;
            } else if (inside && !line.startsWith("|---")) {
                String[] cells = line.split("\\|", -1);
                if (cells.length != 5) {
                    throw new IllegalStateException("not three cells in line " + (i + 1) + ": " + line);
                }
                rows.add(List.of(String.valueOf(i + 1), cells[1].strip(), cells[2].strip(), cells[3].strip()));
            }
        }
        return rows;
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DOCUMENT, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
