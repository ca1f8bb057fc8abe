package dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.Reads;
import dateline.ingest.record.FileHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The table in docs/formats.md says the truth: each sample is recognised, and holds an article.
class FormatsTableTest {

    private static final Path TABLE = Path.of("..", "docs", "formats.md");

    @TempDir
    Path dir;

    /// A row of the table.
    record Row(String format, String type, String sample) {}

    @TestFactory
    Stream<DynamicTest> eachSampleIsWhatTheTableSays() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.format(), () -> {
                    FileHead head = FileHead.of("sample", row.sample().getBytes(StandardCharsets.UTF_8));
                    assertThat(Formats.of(head, ""))
                            .hasValueSatisfying(
                                    format -> assertThat(format.name()).isEqualTo(row.type()));
                    assertThat(Reads.in(Files.createTempDirectory(dir, "row"))
                                    .file("sample", row.sample())
                                    .articles()
                                    .getFirst()
                                    .title())
                            .isEqualTo("Strike ends");
                }));
    }

    @Test
    void eachTypeHasARow() throws IOException {
        assertThat(rows()).extracting(Row::type).containsAll(Formats.names());
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| ") && line.split(" \\| ", 4).length == 4)
                .filter(line -> !line.startsWith("| format |"))
                .map(line -> {
                    String[] cells = line.substring(2, line.length() - 2).split(" \\| ", 4);
                    return new Row(cells[0], code(cells[1]), code(cells[3]).replace('⏎', '\n'));
                })
                .toList();
    }

    private static String code(String cell) {
        return cell.substring(cell.indexOf('`') + 1, cell.lastIndexOf('`'));
    }
}
