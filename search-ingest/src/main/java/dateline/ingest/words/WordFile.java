package dateline.ingest.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What words mean, from a resource file in UTF-8.
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

    /// {@return the words of a resource}
    ///
    /// @param owner a class of the package that the resource lies in
    /// @param name  its file name
    /// @throws IllegalStateException if the file breaks the rules above; the message names the line
    public static WordFile of(Class<?> owner, String name) {
        WordFile words = new WordFile(name);
        InputStream file = Objects.requireNonNull(owner.getResourceAsStream(name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Set<String> section = new HashSet<>();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith("[")) {
                    section.clear();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    words.add(line, number, section);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(String line, int number, Set<String> section) {
        int equals = line.indexOf(" = ");
        if (equals < 0) {
            throw new IllegalStateException(name + ":" + number + ": no ' = ' in '" + line + "'");
        }
        String meaning = line.substring(0, equals);
        for (String written : line.substring(equals + 3).split(",", -1)) {
            String word = plain(written);
            String other = meanings.putIfAbsent(word, meaning);
            if (word.isEmpty() || !section.add(word)) {
                throw new IllegalStateException(
                        name + ":" + number + ": '" + written.strip() + "' is repeated or empty");
            }
            if (other != null && !other.equals(meaning)) {
                throw new IllegalStateException(
                        name + ":" + number + ": '" + written.strip() + "' means '" + other + "' already");
            }
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
