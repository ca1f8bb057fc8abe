package dateline.ingest.words;

import dateline.words.WordLists;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What words mean, from a resource file as [WordLists] reads them.
///
/// ```
/// # a comment
/// [de]
/// section = Rubrik, Ressort
/// ```
///
/// Each language has a section, each line a meaning and the words for it. Case, accents, spaces and punctuation do not
/// count. A word has one meaning in a file, whatever the language, and stands once in each section. Immutable.
public final class WordFile {

    private final Map<String, String> meanings = new HashMap<>();
    private final String name;

    private WordFile(String name) {
        this.name = name;
    }

    /// {@return the words of a file in the folder of this package}
    ///
    /// @param name its file name
    /// @throws IllegalStateException if the file breaks the rules above; the message names the line
    public static WordFile of(String name) {
        return of(name, LanguageFiles.open(name));
    }

    static WordFile of(String name, @Nullable InputStream file) {
        WordFile words = new WordFile(name);
        String language = "";
        Set<String> section = new HashSet<>();
        for (WordLists.Entry entry : WordLists.entries(name, file)) {
            if (!entry.language().equals(language)) {
                language = entry.language();
                section.clear();
            }
            words.add(entry, section);
        }
        return words;
    }

    private void add(WordLists.Entry entry, Set<String> section) {
        String word = plain(entry.word());
        String where = name + ":" + entry.line() + ": '" + entry.word() + "' ";
        String other = meanings.putIfAbsent(word, entry.list());
        if (word.isEmpty() || !section.add(word)) {
            throw new IllegalStateException(where + "is repeated or empty");
        }
        if (other != null && !other.equals(entry.list())) {
            throw new IllegalStateException(where + "means '" + other + "' already");
        }
    }

    /// {@return what a word means}
    ///
    /// @param word the word, as it is written
    public Optional<String> meaning(String word) {
        return Optional.ofNullable(meanings.get(plain(word)));
    }

    /// {@return whether a word means something}
    ///
    /// @param word    the word, as it is written
    /// @param meaning the meaning
    public boolean means(String word, String meaning) {
        return meaning.equals(meanings.get(plain(word)));
    }

    /// {@return a word without what does not count: accents, case and all but letters and digits}
    ///
    /// @param word the word
    public static String plain(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
