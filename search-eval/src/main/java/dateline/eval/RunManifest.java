package dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that a run depends on, so that it can be made again and give the same bytes: which index, how it was analysed,
/// how it was ranked, by which version, at which date, for which topics. Immutable and safe for use by several threads.
///
/// In a file it is a first line that says what it is, then one line `key=value` for each entry, sorted by key. In a
/// value `\\` stands for a backslash, `\n` and `\r` for line ends. The keys that every manifest should have are named
/// by the constants here; others are kept as they are.
///
/// @since 0.1
public final class RunManifest {

    /// Fingerprint of the index.
    public static final String INDEX = "index";
    /// Fingerprint or name of the analysis.
    public static final String ANALYZER = "analyzer";
    /// Name of the ranking.
    public static final String RANKING = "ranking";
    /// Version of the program.
    public static final String VERSION = "version";
    /// The date that the clock was pinned to, where recency counts.
    public static final String AS_OF = "as-of";
    /// The half-life of relevance in ISO 8601, where age counts.
    public static final String RECENCY = "recency";
    /// How many articles were asked for by topic.
    public static final String DEPTH = "depth";
    /// [Topics#digest()] of the topics.
    public static final String TOPICS = "topics.sha256";
    /// [Run#digest()] of the run.
    public static final String RUN = "run.sha256";
    /// Beginning of the keys of the embedding model, where meaning counts: its name, its fingerprint (`sha256`), and
    /// what else its vectors depend on, such as `runtime` and `processor`.
    public static final String MODEL = "model.";
    /// Beginning of the keys of the ranking's parameters.
    public static final String PARAMETER = "parameter.";

    private static final String FIRST_LINE = "# dateline run manifest 1";

    private final SortedMap<String, String> entries;

    private RunManifest(SortedMap<String, String> entries) {
        this.entries = Collections.unmodifiableSortedMap(entries);
    }

    /// {@return a manifest of the given entries}
    ///
    /// @param entries key → value
    /// @throws IllegalArgumentException if a key is empty or holds anything but ASCII letters, digits, `.`, `-`, `_`
    public static RunManifest of(Map<String, String> entries) {
        Objects.requireNonNull(entries, "entries must not be null");
        entries.keySet().forEach(key -> {
            if (!isKey(key)) {
                throw new IllegalArgumentException(
                        "manifest key '" + key + "' may hold letters, digits, '.', '-' and '_' only");
            }
        });
        return new RunManifest(new TreeMap<>(entries));
    }

    /// Reads a UTF-8 file.
    ///
    /// @param file the file
    /// @return the manifest
    /// @throws EvalFormatException if it is not a manifest, or of a later format; the message names file and line
    /// @throws IOException if reading fails
    public static RunManifest read(Path file) throws IOException {
        Objects.requireNonNull(file, "file must not be null");
        try (Lines lines = Lines.open(file)) {
            return read(lines);
        }
    }

    /// Reads from a reader, which is left open.
    ///
    /// @param reader the source of characters
    /// @param name what messages call the source
    /// @return the manifest
    /// @throws EvalFormatException if it is not a manifest, or of a later format; the message names source and line
    /// @throws IOException if reading fails
    public static RunManifest read(Reader reader, String name) throws IOException {
        Objects.requireNonNull(reader, "reader must not be null");
        Objects.requireNonNull(name, "name must not be null");
        return read(new Lines(new BufferedReader(reader), name));
    }

    /// Writes a UTF-8 file, replacing what was there.
    ///
    /// @param file the file
    /// @throws IOException if writing fails
    public void write(Path file) throws IOException {
        Objects.requireNonNull(file, "file must not be null");
        Files.writeString(file, toString(), StandardCharsets.UTF_8);
    }

    /// {@return the value of a key}
    ///
    /// @param key the key
    public Optional<String> value(String key) {
        Objects.requireNonNull(key, "key must not be null");
        return Optional.ofNullable(entries.get(key));
    }

    /// {@return the values by key, sorted}
    public SortedMap<String, String> entries() {
        return entries;
    }

    /// {@return the ranking's parameters by name, sorted: the entries that begin with [#PARAMETER], without it}
    public SortedMap<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        entries.forEach((key, value) -> {
            if (key.startsWith(PARAMETER)) {
                parameters.put(key.substring(PARAMETER.length()), value);
            }
        });
        return parameters;
    }

    /// {@return the keys whose values differ, sorted: why a run could not be repeated}
    ///
    /// @param other the manifest of the other run
    public List<String> differences(RunManifest other) {
        Objects.requireNonNull(other, "other must not be null");
        var keys = new TreeSet<>(entries.keySet());
        keys.addAll(other.entries.keySet());
        keys.removeIf(key -> value(key).equals(other.value(key)));
        return List.copyOf(keys);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunManifest manifest && entries.equals(manifest.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /// {@return the text of the file}
    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add(FIRST_LINE);
        entries.forEach((key, value) -> lines.add(key + "=" + escape(value)));
        return String.join("\n", lines) + "\n";
    }

    private static RunManifest read(Lines lines) throws IOException {
        if (!lines.next().equals(Optional.of(FIRST_LINE))) {
            throw lines.error("not a run manifest of this version; its first line would be '" + FIRST_LINE + "'");
        }
        var entries = new TreeMap<String, String>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            String text = line.get();
            int equals = text.indexOf('=');
            if (text.isBlank()) {
                continue;
            }
            if (equals < 0 || !isKey(text.substring(0, equals))) {
                throw lines.error("expected 'key=value'");
            }
            if (entries.putIfAbsent(text.substring(0, equals), unescape(text.substring(equals + 1), lines)) != null) {
                throw lines.error("key '" + text.substring(0, equals) + "' occurs twice");
            }
        }
        return new RunManifest(entries);
    }

    private static boolean isKey(String key) {
        return !key.isEmpty()
                && key.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '.'
                                || c == '-'
                                || c == '_');
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text, Lines lines) throws EvalFormatException {
        var value = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                value.append(
                        switch (i < text.length() ? text.charAt(i) : ' ') {
                            case '\\' -> '\\';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> throw lines.error("a backslash stands before '\\', 'n' or 'r' only");
                        });
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }
}
