package dateline.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lists of words and phrases by language, from a resource file in UTF-8.
///
/// ```
/// # a comment
/// [de]
/// title = Hr, Fr, Dr
/// ```
///
/// Each language has one section, each line a list's name and words of it, separated by commas; a list may go on in a
/// further line of the same name. A word stands once in a section, whatever its case. Immutable.
public final class WordLists {

    private final Map<String, Map<String, List<String>>> lists = new HashMap<>();
    private final Map<String, Set<String>> all = new HashMap<>();

    private WordLists(List<Entry> entries) {
        for (Entry entry : entries) {
            lists.computeIfAbsent(entry.language(), key -> new HashMap<>())
                    .computeIfAbsent(entry.list(), key -> new ArrayList<>())
                    .add(entry.word());
            all.computeIfAbsent(entry.list(), key -> new LinkedHashSet<>()).add(entry.word());
        }
    }

    /// A word of a file.
    ///
    /// @param line     the number of its line, from 1
    /// @param language the section that it is in
    /// @param list     the name of its list
    /// @param word     the word, as it is written
    public record Entry(int line, String language, String list, String word) {}

    /// {@return the lists of a resource of this module}
    ///
    /// @param owner a class of the package that the resource is in
    /// @param name  its file name
    /// @throws IllegalStateException if the file breaks the rules above; the message names the line
    public static WordLists of(Class<?> owner, String name) {
        return of(name, owner.getResourceAsStream(name));
    }

    /// {@return the lists of a file}
    ///
    /// @param name its file name, for messages
    /// @param file its content, closed afterwards; not null
    /// @throws IllegalStateException if the file breaks the rules above; the message names the line
    public static WordLists of(String name, @Nullable InputStream file) {
        List<Entry> entries = entries(name, file);
        String language = "";
        Set<String> section = new HashSet<>();
        for (Entry entry : entries) {
            if (!entry.language().equals(language)) {
                language = entry.language();
                section.clear();
            }
            if (!section.add(entry.word().toLowerCase(Locale.ROOT))) {
                throw new IllegalStateException(
                        name + ":" + entry.line() + ": '" + entry.word() + "' is repeated or empty");
            }
        }
        return new WordLists(entries);
    }

    /// {@return the words of a file in their order, for callers with a rule of their own for words that are repeated}
    ///
    /// @param name its file name, for messages
    /// @param file its content, closed afterwards; not null
    /// @throws IllegalStateException if a section is repeated, a word is empty or repeated in its list, or a line is
    ///                               neither a section, a comment nor a list; the message names the line
    public static List<Entry> entries(String name, @Nullable InputStream file) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8))) {
            return read(name, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static List<Entry> read(String name, BufferedReader lines) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Set<String> languages = new HashSet<>();
        Set<String> seen = new HashSet<>();
        String language = "";
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("[")) {
                language = line.substring(1, line.length() - 1);
                if (!languages.add(language)) {
                    throw new IllegalStateException(name + ":" + number + ": a second section " + line);
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf(" = ");
                if (equals < 0) {
                    throw new IllegalStateException(name + ":" + number + ": no ' = ' in '" + line + "'");
                }
                String list = line.substring(0, equals);
                for (String written : line.substring(equals + 3).split(",", -1)) {
                    String word = written.strip();
                    if (word.isEmpty() || !seen.add(language + "\n" + list + "\n" + word)) {
                        throw new IllegalStateException(name + ":" + number + ": '" + word + "' is repeated or empty");
                    }
                    entries.add(new Entry(number, language, list, word));
                }
            }
        }
        return entries;
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

    /// {@return the words of the lists of these names in all languages, in the order of the file}
    ///
    /// @param names the names of the lists
    public Set<String> all(String... names) {
        Set<String> words = new LinkedHashSet<>();
        for (String name : names) {
            words.addAll(all.getOrDefault(name, Set.of()));
        }
        return Collections.unmodifiableSet(words);
    }
}
