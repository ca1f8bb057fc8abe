package dateline.ingest.words;

import dateline.words.WordLists;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The files of words and phrases that lie in the folder of this package. Classes that use one keep it in a static
/// field, so that it is read once, and only when it is needed.
public final class LanguageFiles {

    private LanguageFiles() {}

    /// {@return the lists of a file}
    ///
    /// @param name its name
    /// @throws IllegalStateException if it breaks the rules of [WordLists]; the message names the line
    public static WordLists lists(String name) {
        return WordLists.of(name, open(name));
    }

    /// {@return the words of a file in their order}
    ///
    /// @param name its name
    /// @throws IllegalStateException if it breaks the rules of [WordLists]; the message names the line
    public static List<WordLists.Entry> entries(String name) {
        return WordLists.entries(name, open(name));
    }

    /// {@return the words of a list in all languages, as alternatives of a regular expression}
    ///
    /// @param name its file, in which a word may be in several lists
    /// @param list the name of the list
    /// @throws IllegalStateException if the file breaks the rules of [WordLists#entries]; the message names the line
    public static String alternatives(String name, String list) {
        return entries(name).stream()
                .filter(entry -> entry.list().equals(list))
                .map(entry -> Pattern.quote(entry.word()))
                .distinct()
                .collect(Collectors.joining("|"));
    }

    static @Nullable InputStream open(String name) {
        return LanguageFiles.class.getResourceAsStream(name);
    }
}
