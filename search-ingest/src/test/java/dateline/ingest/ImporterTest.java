package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

    @TempDir
    Path dir;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(dir.resolve(name), content);
    }

    @Test
    void everyRecordIsCountedOnce() throws IOException {
        write("a.jsonl", """
                {"id": "1", "title": "One", "body": "First version."}
                {"id": "2", "title": "Two"}
                broken
                {"id": "1", "title": "One", "body": "Second version."}
                """);
        write("b.jsonl", "{\"id\": \"3\", \"title\": \"Three\"}\n");
        Files.write(dir.resolve("c.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            ImportReport report = Importer.into(index).add(List.of(dir.toString()));
            index.commit();

            assertThat(report.read()).isEqualTo(5);
            assertThat(report.added()).isEqualTo(3);
            assertThat(report.duplicates()).isEqualTo(1);
            assertThat(report.rejected()).isEqualTo(1);
            assertThat(report.rejections()).singleElement().asString().contains("a.jsonl:3: bad JSON");
            assertThat(report.skipped()).isEqualTo(1);
            assertThat(report.skips()).singleElement().asString().contains("c.png: none of the formats");
            assertThat(report.files()).isEqualTo(2);
            assertThat(report.bytes())
                    .isEqualTo(Files.size(dir.resolve("a.jsonl")) + Files.size(dir.resolve("b.jsonl")) + 10);
            assertThat(index.article("1").orElseThrow().body()).isEqualTo("Second version.");

            ImportReport again = Importer.into(index).add(List.of(dir.toString()));

            assertThat(again.added()).isZero();
            assertThat(again.read()).isEqualTo(5);
        }
    }

    @Test
    void membersThatArePassedByAreNoFiles() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(dir.resolve("a.zip")))) {
            for (String name : List.of("one.bin", "two.bin", "three.bin")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[] {0, 1, 2, 3});
            }
            zip.putNextEntry(new ZipEntry("a.jsonl"));
            zip.write("{\"id\": \"1\", \"title\": \"One\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            ImportReport report = Importer.into(index).add(List.of(dir.toString()));

            assertThat(report.files()).isEqualTo(1);
            assertThat(report.skipped()).isEqualTo(3);
        }
    }

    @Test
    void whoeverListensIsTold() throws IOException {
        write(
                "a.jsonl",
                IntStream.range(0, 2000)
                        .mapToObj(i ->
                                i % 1000 == 7 ? "oops\n" : "{\"id\": \"" + i + "\", \"title\": \"Story " + i + "\"}\n")
                        .collect(Collectors.joining()));
        List<String> told = new ArrayList<>();
        List<ImportProgress> progress = new ArrayList<>();
        ImportListener listener = new ImportListener() {
            @Override
            public void rejected(ReadResult.Rejected rejected) {
                told.add(rejected.where().record());
            }

            @Override
            public void progress(ImportProgress now) {
                progress.add(now);
            }
        };
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            ImportReport report = Importer.into(index).tell(listener).add(List.of(dir.toString()));

            assertThat(report.added()).isEqualTo(1998);
        }
        assertThat(told).containsExactly("8", "1008");
        assertThat(progress.getLast().read().accepted()).isEqualTo(1998);
        assertThat(progress.getLast().read().bytes()).isEqualTo(Files.size(dir.resolve("a.jsonl")));
    }
}
