package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.ReadingOptions;
import dateline.cli.option.Text;
import dateline.cli.option.UsageException;
import dateline.ingest.FieldMap;
import dateline.ingest.ReadOptions;
import dateline.opensearch.OpenSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How files are read: as the options say, and else as it is kept with the index.
final class Reading {

    private static final String MAP = "reading.map";
    private static final String NO_MAP = "none";
    private static final String FOUND_OUT = "auto";

    /// What is kept, by its setting's name.
    private static final Map<String, Text> KEPT = Map.of(
            "reading.type", ReadingOptions.TYPE,
            "reading.language", ReadingOptions.LANGUAGE,
            "reading.encoding", ReadingOptions.ENCODING);

    private final Arguments arguments;
    private final List<String> assignments;

    private Reading(Arguments arguments, List<String> assignments) {
        this.arguments = arguments;
        this.assignments = assignments;
    }

    /// {@return what the options say}
    ///
    /// @param arguments the options
    /// @param session   has the directory
    /// @throws UsageException if they are wrong, or a file of assignments cannot be read
    static Reading of(Arguments arguments, Session session) {
        List<String> assignments = new ArrayList<>();
        for (String assignment : arguments.get(ReadingOptions.MAP)) {
            if (assignment.startsWith("@")) {
                assignments.addAll(lines(session.path(assignment.substring(1))));
            } else {
                assignments.add(assignment);
            }
        }
        Reading reading = new Reading(arguments, assignments);
        reading.options(Map.of());
        return reading;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UsageException("cannot read the assignments in " + file + ": no such file, or it is not UTF-8");
        }
    }

    /// {@return how to read, which is kept with the index from now on}
    ///
    /// @param index the index
    ReadOptions keep(ArticleIndex index) {
        Map<String, String> kept = index.settings().properties();
        if (!assignments.isEmpty()) {
            index.changeSettings(settings -> settings.withProperty(
                    MAP, map(kept).stream().reduce((a, b) -> a + '\n' + b).orElse("")));
        }
        KEPT.forEach((name, option) -> {
            if (arguments.get(option).isPresent()) {
                index.changeSettings(settings ->
                        settings.withProperty(name, value(name, option, kept).orElse("")));
            }
        });
        return options(kept);
    }

    /// {@return how to read, by what is kept with the index in a folder, if there is one}
    ///
    /// @param folder the folder
    ReadOptions asKept(Path folder) {
        if (!Files.isDirectory(folder)) {
            return options(Map.of());
        }
        try (SearchIndex index =
                SearchIndex.open(folder, IndexOptions.builder().once(true).build())) {
            return options(index.settings().properties());
        } catch (ArticleIndexException e) {
            return options(Map.of());
        }
    }

    /// {@return how to read, by what is kept with the index on a cluster, if it is there}
    ///
    /// @param cluster where it is
    ReadOptions asKept(OpenSearch cluster) {
        try (SearchIndex index = SearchIndex.open(cluster.storage(), IndexOptions.defaults())) {
            return options(index.settings().properties());
        } catch (ArticleIndexException e) {
            return options(Map.of());
        }
    }

    private List<String> map(Map<String, String> kept) {
        if (assignments.equals(List.of(NO_MAP))) {
            return List.of();
        }
        if (!assignments.isEmpty()) {
            return assignments;
        }
        return kept.getOrDefault(MAP, "").lines().toList();
    }

    private Optional<String> value(String name, Text option, Map<String, String> kept) {
        return arguments
                .get(option)
                .or(() -> Optional.ofNullable(kept.get(name)))
                .filter(value -> !value.equals(FOUND_OUT));
    }

    /// A tag's first part has two or three letters: more are a language's name, for which there are no forms of words.
    private static void requireLanguage(String tag) {
        int letters = Locale.forLanguageTag(tag).getLanguage().length();
        if (tag.equals(FOUND_OUT) || letters == 2 || letters == 3) {
            return;
        }
        String meant = Arrays.stream(Locale.getISOLanguages())
                .filter(code -> isName(tag, Locale.of(code)))
                .findFirst()
                .orElse("one such as en or pt-BR");
        throw new UsageException("'" + tag + "' is no language tag; write " + meant);
    }

    private static boolean isName(String text, Locale language) {
        return text.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
                || text.equalsIgnoreCase(language.getDisplayLanguage(language));
    }

    private ReadOptions options(Map<String, String> kept) {
        arguments.get(ReadingOptions.LANGUAGE).ifPresent(Reading::requireLanguage);
        ReadOptions.Builder options = ReadOptions.builder();
        try {
            options.fields(FieldMap.of(map(kept)));
            value("reading.type", ReadingOptions.TYPE, kept).ifPresent(options::type);
            value("reading.language", ReadingOptions.LANGUAGE, kept).ifPresent(options::language);
            value("reading.encoding", ReadingOptions.ENCODING, kept).ifPresent(options::encoding);
            options.maxRecordBytes(Math.toIntExact(arguments.get(ReadingOptions.MAX_RECORD)));
            options.maxValues(arguments.get(ReadingOptions.MAX_VALUES));
            options.maxNesting(arguments.get(ReadingOptions.MAX_NESTING));
            options.maxArchives(arguments.get(ReadingOptions.MAX_ARCHIVES));
            options.maxRatio(arguments.get(ReadingOptions.MAX_RATIO));
            options.maxUnpackedBytes(arguments.get(ReadingOptions.MAX_UNPACKED));
            return options.build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
