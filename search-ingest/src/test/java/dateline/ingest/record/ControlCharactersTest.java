package dateline.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.ReadResult;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Control characters in a text")
class ControlCharactersTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0001",
                "\u0007",
                "\u0008",
                "\u000B",
                "\u000E",
                "\u001A",
                "\u001F",
                "\uFFFD",
                "\u0000\u0007"
            })
    void do_not_keep_a_short_table_from_being_read(String odd) {
        assertThat(Reads.in(dir)
                        .file("news.csv", "id,title,body\n1,Ferry sails,It " + odd + "sailed\n2,Lock opens,It opened\n")
                        .lines())
                .containsExactly("news.csv:2 1 \"Ferry sails\"", "news.csv:3 2 \"Lock opens\"");
    }

    @Test
    void tell_binary_data_from_text() {
        Random random = new Random(7);
        for (int size : new int[] {8, 20, 100, 1_000, 20_000}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            bytes[0] = 0;
            bytes[size / 2] = 1;
            assertThat(Reads.in(dir).file("data.csv", bytes).results())
                    .as("%d bytes", size)
                    .allMatch(result -> result instanceof ReadResult.Skipped);
        }
    }
}
