package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The engine is used without the command: its messages name neither options nor commands.
class MessagesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final Pattern COMMAND_WORDS = Pattern.compile("--[a-z]|\\bdateline [a-z]");

    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");

    @Test
    void noLiteralNamesAnOptionOrACommand() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> literals = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> lines(file).stream())
                    .filter(line -> !line.strip().startsWith("//"))
                    .flatMap(line -> LITERAL.matcher(line).results().map(literal -> literal.group(1)))
                    .toList();
            assertThat(literals).hasSizeGreaterThan(1000).noneMatch(MessagesTest::namesACommand);
        }
    }

    @Test
    void optionsAndCommandsAreFound() {
        assertThat(Stream.of("give --max-record", "see 'dateline fields'")).allMatch(MessagesTest::namesACommand);
        assertThat(Stream.of("a -- b", "dateline.search", "use a newer dateline"))
                .noneMatch(MessagesTest::namesACommand);
    }

    private static boolean namesACommand(String literal) {
        return COMMAND_WORDS.matcher(literal).find();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
