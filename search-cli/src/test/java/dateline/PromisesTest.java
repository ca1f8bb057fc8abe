package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/promises.md` names a test for each promise, and each of these tests exists.
class PromisesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final int PROMISES = 10;

    @Test
    void eachNamedTestExists() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = NAMED.matcher(page())
                .results()
                .filter(named -> !Pattern.compile("\\bvoid " + named.group(2) + "\\(")
                        .matcher(sources.getOrDefault(named.group(1), ""))
                        .find())
                .map(named -> named.group(1) + "." + named.group(2))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void eachPromiseNamesATest() throws IOException {
        String[] parts = page().split("(?m)^## ", -1);
        assertThat(parts).hasSize(PROMISES + 1);
        for (int i = 1; i < parts.length; i++) {
            assertThat(NAMED.matcher(parts[i]).find()).as(parts[i]).isTrue();
        }
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/promises.md"));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.map(path -> path.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    for (Path file : files.filter(path -> path.toString().endsWith("Test.java"))
                            .toList()) {
                        String name = file.getFileName().toString().replace(".java", "");
                        sources.merge(name, Files.readString(file), String::concat);
                    }
                }
            }
        }
        return sources;
    }
}
