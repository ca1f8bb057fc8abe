package dateline.words;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
/// further line of the same name. A word stands once in a section, whatever its case; that is for tests to hold by
/// [#checked], since a file is read whenever the command starts. The words of a list are taken apart when it is asked
/// for. Immutable.
public final class WordLists {

    /// By language, then by the name of the list: the words as they are written, line after line.
    private final Map<String, Map<String, String>> lists;

    private WordLists(Map<String, Map<String, String>> lists) {
        this.lists = lists;
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
    /// @throws IllegalStateException if a section is repeated, or a line is neither a section, a comment nor a list;
    ///                               the message names the line
    public static WordLists of(Class<?> owner, String name) {
        return of(name, owner.getResourceAsStream(name));
    }

    /// {@return the lists of a file}
    ///
    /// @param name its file name, for messages
    /// @param file its content, closed afterwards; not null
    /// @throws IllegalStateException as for a resource
    public static WordLists of(String name, @Nullable InputStream file) {
        Map<String, Map<String, String>> lists = new LinkedHashMap<>();
        read(name, file, (number, language, list, words) -> {
            if (list.isEmpty()) {
                lists.put(language, new HashMap<>());
            } else {
                lists.computeIfAbsent(language, key -> new HashMap<>())
                        .merge(list, words, (before, more) -> before + "," + more);
            }
        });
        return new WordLists(lists);
    }

    /// {@return the lists of a file that follows all rules}
    ///
    /// @param name its file name, for messages
    /// @param file its content, closed afterwards; not null
    /// @throws IllegalStateException as for [#entries], and if a word is repeated in its section, whatever its case
    public static WordLists checked(String name, @Nullable InputStream file) {
        byte[] content = content(name, file);
        String language = "";
        Set<String> section = new HashSet<>();
        for (Entry entry : entries(name, new ByteArrayInputStream(content))) {
            if (!entry.language().equals(language)) {
                language = entry.language();
                section.clear();
            }
            if (!section.add(entry.word().toLowerCase(Locale.ROOT))) {
                throw isRepeated(name, entry.line(), entry.word());
            }
        }
        return of(name, new ByteArrayInputStream(content));
    }

    /// {@return the words of a file in their order, for callers with a rule of their own for words that are repeated}
    ///
    /// @param name its file name, for messages
    /// @param file its content, closed afterwards; not null
    /// @throws IllegalStateException if a section is repeated, a word is empty or repeated in its list, or a line is
    ///                               neither a section, a comment nor a list; the message names the line
    public static List<Entry> entries(String name, @Nullable InputStream file) {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        read(name, file, (number, language, list, words) -> {
            if (list.isEmpty()) {
                return;
            }
            for (String word : split(words)) {
                if (word.isEmpty() || !seen.add(language + "\n" + list + "\n" + word)) {
                    throw isRepeated(name, number, word);
                }
                entries.add(new Entry(number, language, list, word));
            }
        });
        return entries;
    }

    private static IllegalStateException isRepeated(String name, int line, String word) {
        return new IllegalStateException(name + ":" + line + ": '" + word + "' is repeated or empty");
    }

    /// Takes what is read of a file.
    private interface Lines {
        /// @param number   the number of the line, from 1
        /// @param language the section that it is in
        /// @param list     the name of the list; empty where the section begins
        /// @param words    the words, as they are written
        void line(int number, String language, String list, String words);
    }

    private static void read(String name, @Nullable InputStream file, Lines lines) {
        String text = new String(content(name, file), StandardCharsets.UTF_8);
        Set<String> languages = new HashSet<>();
        String language = "";
        int number = 0;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            number++;
            end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (line.startsWith("[")) {
                language = line.substring(1, line.length() - 1);
                if (!languages.add(language)) {
                    throw new IllegalStateException(name + ":" + number + ": a second section " + line);
                }
                lines.line(number, language, "", "");
            } else if (!line.startsWith("#") && !line.isBlank()) {
                int equals = line.indexOf(" = ");
                if (equals < 0) {
                    throw new IllegalStateException(name + ":" + number + ": no ' = ' in '" + line + "'");
                }
                lines.line(number, language, line.substring(0, equals), line.substring(equals + 3));
            }
        }
    }

    private static byte[] content(String name, @Nullable InputStream file) {
        try (InputStream content = Objects.requireNonNull(file, name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static List<String> split(String words) {
        List<String> split = new ArrayList<>();
        int end;
        for (int start = 0; start <= words.length(); start = end + 1) {
            end = words.indexOf(',', start);
            end = end < 0 ? words.length() : end;
            split.add(words.substring(start, end).strip());
        }
        return split;
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
        String words = lists.getOrDefault(language, Map.of()).get(list);
        return words == null ? List.of() : Collections.unmodifiableList(split(words));
    }

    /// {@return the words of the lists of these names in all languages, in the order of the file}
    ///
    /// @param names the names of the lists
    public Set<String> all(String... names) {
        Set<String> words = new LinkedHashSet<>();
        for (String name : names) {
            for (Map<String, String> section : lists.values()) {
                if (section.containsKey(name)) {
                    words.addAll(split(section.get(name)));
                }
            }
        }
        return Collections.unmodifiableSet(words);
    }
}
