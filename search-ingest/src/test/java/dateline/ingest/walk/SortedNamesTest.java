package dateline.ingest.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedNamesTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 20, 49, 50, 51, 1000})
    void allNamesComeInOrderHoweverFewAreHeld(int most) throws IOException {
        List<String> expected = new ArrayList<>();
        Random random = new Random(most);
        while (expected.size() < 50) {
            String name = Integer.toString(random.nextInt(1_000_000), 36) + "é.json";
            if (!expected.contains(name)) {
                expected.add(name);
                Files.createFile(dir.resolve(name));
            }
        }
        Files.createFile(dir.resolve(".hidden"));
        Collections.sort(expected);

        assertThat(all(SortedNames.of(dir, most))).isEqualTo(expected);
    }

    @Test
    void anEmptyFolderHasNone() throws IOException {
        assertThat(all(SortedNames.of(dir, 1))).isEmpty();
    }

    @Test
    void whatComesAndGoesMeanwhileDoesNotDisturbTheRest() throws IOException {
        for (String name : List.of("a", "b", "c", "d")) {
            Files.createFile(dir.resolve(name));
        }
        SortedNames names = SortedNames.of(dir, 1);
        assertThat(names.next()).isEqualTo("a");
        assertThat(names.next()).isEqualTo("b");

        Files.createFile(dir.resolve("aa"));
        Files.createFile(dir.resolve("cc"));
        Files.delete(dir.resolve("d"));

        assertThat(all(names)).containsExactly("c", "cc");
    }

    private static List<String> all(SortedNames names) throws IOException {
        List<String> all = new ArrayList<>();
        for (String name = names.next(); name != null; name = names.next()) {
            all.add(name);
        }
        return all;
    }
}
