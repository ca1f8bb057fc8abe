package dateline.analysis.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Lists of words by language, from a resource file in UTF-8.
///
/// ```
/// # a comment
/// [de]
/// title = hr fr dr
/// ```
///
/// Each language has one section, each line a list's name and words of it; a list may go on in a further line of the
/// same name. A word stands once in a section, whatever its case. Immutable.
public final class WordLists {

    private final String name;
    private final Map<String, Map<String, List<String>>> lists = new HashMap<>();

    private WordLists(String name) {
        this.name = name;
    }

    /// {@return the lists of a resource}
    ///
    /// @param owner a class of the package that the resource is in
    /// @param name  its file name
    /// @throws IllegalStateException if the file breaks the rules above; the message names the line
    public static WordLists of(Class<?> owner, String name) {
        WordLists lists = new WordLists(name);
        InputStream file = Objects.requireNonNull(owner.getResourceAsStream(name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lists.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return lists;
    }

    private void read(BufferedReader lines) throws IOException {
        Map<String, List<String>> section = new HashMap<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("[")) {
                section = new HashMap<>();
                seen.clear();
                if (lists.put(line.substring(1, line.length() - 1), section) != null) {
                    throw new IllegalStateException(name + ":" + number + ": a second section " + line);
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(line, number, section, seen);
            }
        }
    }

    private void add(String line, int number, Map<String, List<String>> section, Set<String> seen) {
        int equals = line.indexOf(" = ");
        if (equals < 0) {
            throw new IllegalStateException(name + ":" + number + ": no ' = ' in '" + line + "'");
        }
        List<String> list = section.computeIfAbsent(line.substring(0, equals), key -> new ArrayList<>());
        for (String word : line.substring(equals + 3).split(" ", -1)) {
            if (word.isEmpty() || !seen.add(word.toLowerCase(Locale.ROOT))) {
                throw new IllegalStateException(name + ":" + number + ": '" + word + "' is repeated or empty");
            }
            list.add(word);
        }
    }

    /// {@return the languages that have a section}
    public Set<String> languages() {
        return Set.copyOf(lists.keySet());
    }

    /// {@return the words of a list; empty if the language has none of that name}
    ///
    /// @param language a primary language
    /// @param list     the list's name
    public List<String> words(String language, String list) {
        return List.copyOf(lists.getOrDefault(language, Map.of()).getOrDefault(list, List.of()));
    }
}
