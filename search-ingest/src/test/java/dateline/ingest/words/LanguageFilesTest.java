package dateline.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.words.WordLists;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageFilesTest {

    /// Sections for words that are of no language.
    private static final Set<String> OTHER_SECTIONS =
            Set.of("programs", "international", "zones", "codes", "tags", "scripts");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(LanguageFiles.class.getResource("bylines.txt"))
                        .toURI())
                .getParent();
    }

    private static List<String> files() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noWordIsRepeatedInAList(String file) {
        assertThat(LanguageFiles.entries(file)).isNotEmpty();
    }

    /// Where a word has one meaning in its section.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "agencies.txt",
                "boilerplate.txt",
                "byline-parts.txt",
                "bylines.txt",
                "calendars.txt",
                "datelines.txt",
                "labels.txt",
                "line-beginnings.txt",
                "nobody.txt",
                "offices.txt",
                "page-dates.txt"
            })
    void noWordIsInTwoListsOfASection(String file) {
        assertThat(WordLists.checked(file, LanguageFiles.open(file)).languages())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void sectionsAreLanguages(String file) {
        Predicate<WordLists.Entry> isField = entry -> file.equals("field-names.txt");
        assertThat(LanguageFiles.entries(file))
                .map(entry -> isField.test(entry) ? entry.list() : entry.language())
                .allMatch(section -> LANGUAGES.contains(section) || OTHER_SECTIONS.contains(section));
    }

    /// A list whose name is misspelt would not be read by anybody.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "agencies.txt",
                "boilerplate.txt",
                "byline-parts.txt",
                "bylines.txt",
                "datelines.txt",
                "foreign-lines.txt",
                "labels.txt",
                "line-beginnings.txt",
                "line-words.txt",
                "no-titles.txt",
                "nobody.txt",
                "offices.txt",
                "page-dates.txt",
                "placeholders.txt"
            })
    void listsAreThoseThatTheHeadOfTheFileExplains(String file) throws IOException, URISyntaxException {
        String head = Files.readAllLines(folder().resolve(file)).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceAll("[,:]", " ") + " ")
                .collect(Collectors.joining("\n"));
        assertThat(LanguageFiles.entries(file))
                .extracting(WordLists.Entry::list)
                .allSatisfy(list -> assertThat(head).containsPattern("(?m)^# +(\\w+ +)?\\Q" + list + "\\E "));
    }

    @Test
    void oneListIsOfAllLanguages() {
        WordLists lists = LanguageFiles.lists("boilerplate.txt");
        assertThat(lists.all("advertisement")).contains("advertisement", "anzeige", "реклама");
        assertThat(lists.all("heading", "text_heading")).contains("lesen sie auch", "zum thema");
    }
}
