package dateline.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads articles from a file of JSON objects, one a line: the top-level members that are strings.
public final class JsonLines {

    private final String line;
    private int position;

    private JsonLines(String line) {
        this.line = line;
    }

    /// {@return the articles of a file, in its order}
    static List<TestArticle> read(Path file, String language) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> article(new JsonLines(line).strings(), language))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// {@return the members of a JSON object that are strings}
    ///
    /// @param line the object
    public static Map<String, String> members(String line) {
        return new JsonLines(line).strings();
    }

    private static TestArticle article(Map<String, String> strings, String language) {
        return new TestArticle(
                strings.getOrDefault("id", ""),
                language,
                strings.getOrDefault("title", ""),
                strings.getOrDefault("body", ""));
    }

    private Map<String, String> strings() {
        Map<String, String> strings = new HashMap<>();
        int depth = 0;
        String key = "";
        boolean value = false;
        while (position < line.length()) {
            char c = line.charAt(position++);
            switch (c) {
                case '{', '[' -> {
                    depth++;
                    value = false;
                }
                case '}', ']' -> depth--;
                case ':' -> value = true;
                case ',' -> value = false;
                case '"' -> {
                    String string = string();
                    if (depth == 1 && value) {
                        strings.put(key, string);
                    } else if (depth == 1) {
                        key = string;
                    }
                }
                default -> {
                    // numbers, literals and white space are of no interest
                }
            }
        }
        return strings;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        while (position < line.length()) {
            char c = line.charAt(position++);
            if (c == '"') {
                break;
            }
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escaped = line.charAt(position++);
            switch (escaped) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'u' -> {
                    out.append((char) Integer.parseInt(line, position, position + 4, 16));
                    position += 4;
                }
                default -> out.append(escaped);
            }
        }
        return out.toString();
    }
}
