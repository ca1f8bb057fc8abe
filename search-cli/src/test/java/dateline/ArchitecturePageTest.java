package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `docs/ARCHITECTURE.md` names is there.
class ArchitecturePageTest {

    private static final Path TOP = Path.of("").toAbsolutePath().getParent();
    private static final Path PAGE = TOP.resolve("docs/ARCHITECTURE.md");

    /// A type in backticks, with a package before it or a member behind it.
    private static final Pattern TYPE = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]+[A-Za-z]*)(?:\\.\\w+)*`");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    /// Lucene's own.
    private static final Set<String> FOREIGN = Set.of("IndexWriter");

    @Test
    void typesOfThePageExist() throws IOException {
        Set<String> known = new TreeSet<>(FOREIGN);
        try (Stream<Path> files = Files.walk(TOP)) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".java") && file.contains("/src/"))
                    .forEach(file -> known.add(file.substring(file.lastIndexOf('/') + 1, file.length() - 5)));
        }

        assertThat(found(TYPE))
                .hasSizeGreaterThan(50)
                .allSatisfy(type -> assertThat(known).contains(type));
    }

    @Test
    void linksOfThePageLeadSomewhere() throws IOException {
        assertThat(found(LINK))
                .hasSizeGreaterThan(30)
                .allSatisfy(link -> assertThat(PAGE.resolveSibling(link)).exists());
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult each) -> each.group(1))
                .distinct()
                .collect(Collectors.toList());
    }
}
