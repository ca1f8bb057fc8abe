package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ArticleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Importing the same files again and again.
class AgainTest {

    private static final Instant LONG_AGO = Instant.parse("2022-11-14T09:12:44Z");

    @TempDir
    Path dir;

    private Path news;
    private Path folder;
    private ArticleIndex index;

    @BeforeEach
    void create() throws IOException {
        news = Files.createDirectory(dir.resolve("news"));
        folder = dir.resolve("index");
        index = ArticleIndex.create(folder);
        write("a.jsonl", LONG_AGO, "{\"id\": \"1\", \"title\": \"One\"}\n{\"id\": \"2\", \"title\": \"Two\"}\n");
        write("b.jsonl", LONG_AGO, "{\"id\": \"3\", \"title\": \"Three\"}\n");
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void write(String name, Instant modified, String content) throws IOException {
        Path path = Files.writeString(news.resolve(name), content);
        Files.setLastModifiedTime(path, FileTime.from(modified));
    }

    private Importer importer() {
        return Importer.into(index).remembering(folder);
    }

    private ImportReport run() {
        return importer().add(List.of(news.toString()));
    }

    @Test
    void whatDidNotChangeIsNotRead() {
        assertThat(run().added()).isEqualTo(3);

        ImportReport again = run();

        assertThat(again.sameFiles()).isEqualTo(2);
        assertThat(again.bytes()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.read()).isEqualTo(3);
    }

    @Test
    void whatChangedIsRead() throws IOException {
        run();
        write(
                "a.jsonl",
                LONG_AGO.plusSeconds(60),
                "{\"id\": \"1\", \"title\": \"One!\"}\n{\"id\": \"2\", \"title\": \"Two\"}\n");

        ImportReport again = run();

        assertThat(again.sameFiles()).isEqualTo(1);
        assertThat(again.updated()).isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(index.article("1").orElseThrow().title()).isEqualTo("One!");
    }

    @Test
    void aNewTimeWithTheSameContentIsNoChange() throws IOException {
        run();
        Files.setLastModifiedTime(news.resolve("a.jsonl"), FileTime.from(LONG_AGO.plusSeconds(60)));

        assertThat(run().sameFiles()).isEqualTo(2);
    }

    @Test
    void aChangeWithinTheSameTimeAndSizeIsNoticedWhereTheFileIsNew() throws IOException {
        Instant now = Instant.now();
        write("c.jsonl", now, "{\"id\": \"4\", \"title\": \"Fou\"}\n");
        run();
        write("c.jsonl", now, "{\"id\": \"4\", \"title\": \"Fox\"}\n");

        assertThat(run().updated()).isEqualTo(1);
    }

    @Test
    void whatVanishedIsCountedAndDeletedOnRequest() throws IOException {
        run();
        Files.delete(news.resolve("b.jsonl"));
        write("a.jsonl", LONG_AGO.plusSeconds(60), "{\"id\": \"1\", \"title\": \"One\"}\n");

        ImportReport counted = run();

        assertThat(counted.vanished()).isEqualTo(2);
        assertThat(counted.deleted()).isFalse();
        assertThat(index.stats().articles()).isEqualTo(3);

        ImportReport synced = importer().sync(true).add(List.of(news.toString()));

        assertThat(synced.vanished()).isEqualTo(2);
        assertThat(synced.deleted()).isTrue();
        assertThat(index.stats().articles()).isEqualTo(1);
        assertThat(run().vanished()).isZero();
    }

    @Test
    void onlyWhatTheRunWouldHaveReadCanVanish() throws IOException {
        run();
        Files.delete(news.resolve("b.jsonl"));

        assertThat(importer()
                        .sync(true)
                        .add(List.of(news.resolve("a.jsonl").toString()))
                        .vanished())
                .isZero();
        assertThat(importer().add(List.of(news + "/*.jsonl")).vanished()).isEqualTo(1);
    }

    @Test
    void aVanishedFileThatComesBackIsRead() throws IOException {
        run();
        Files.delete(news.resolve("b.jsonl"));
        importer().sync(true).add(List.of(news.toString()));
        write("b.jsonl", LONG_AGO, "{\"id\": \"3\", \"title\": \"Three\"}\n");

        assertThat(run().added()).isEqualTo(1);
        assertThat(run().vanished()).isZero();
    }

    @Test
    void aFileReadInAnotherWayIsReadAgain() {
        run();
        ReadOptions options = ReadOptions.builder().language("nl").build();

        assertThat(importer().with(options).add(List.of(news.toString())).updated())
                .isEqualTo(3);
    }

    @Test
    void aFileWithRejectedRecordsIsReportedAgain() throws IOException {
        write("bad.jsonl", LONG_AGO, "{\"id\": \"9\", \"title\": \"Nine\"}\n{broken\n");
        run();

        ImportReport again = run();

        assertThat(again.rejected()).isEqualTo(1);
        assertThat(again.sameFiles()).isEqualTo(2);
    }

    @Test
    void filesOfAllFormatsAreRemembered() throws IOException {
        write("a.csv", LONG_AGO, "id,title\n5,Five\n6,Six\n");
        write("a.rss", LONG_AGO, "<rss><channel><item><title>Seven</title></item></channel></rss>");
        write("a.html", LONG_AGO, "<!DOCTYPE html><title>Eight</title><h1>Eight</h1><p>Eight cranes move again.</p>");
        write("a.md", LONG_AGO, "# Nine\n\nNine cranes.\n");
        write("a.txt", LONG_AGO, "Ten\n\nTen cranes move again, said the harbour office on Monday.\n");
        run();

        assertThat(run().sameFiles()).isEqualTo(7);
    }

    @Test
    void everythingIsReadOnRequest() {
        run();

        ImportReport again = importer().everything(true).add(List.of(news.toString()));

        assertThat(again.sameFiles()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    void ofRepeatedIdsTheLastTheFirstOrNoneStays() throws IOException {
        write("c.jsonl", LONG_AGO, "{\"id\": \"1\", \"title\": \"Other\"}\n");

        ImportReport skipped = Importer.into(index).on(OnDuplicate.SKIP).add(List.of(news.toString()));
        assertThat(skipped.duplicates()).isEqualTo(1);
        assertThat(skipped.added()).isEqualTo(3);
        index.commit();
        assertThat(index.article("1").orElseThrow().title()).isEqualTo("One");

        ImportReport replaced = importer().on(OnDuplicate.REPLACE).add(List.of(news.toString()));
        assertThat(replaced.duplicates()).isEqualTo(1);
        assertThat(replaced.read()).isEqualTo(4);
        assertThat(index.article("1").orElseThrow().title()).isEqualTo("Other");

        assertThatThrownBy(() -> Importer.into(index).on(OnDuplicate.ERROR).add(List.of(news.toString())))
                .isInstanceOf(DuplicateIdException.class)
                .hasMessageContaining("id 1 of " + news.resolve("c.jsonl") + ":1");
    }

    @Test
    void theManifestOutlivesTheImporter() throws IOException {
        run();
        index.close();
        index = ArticleIndex.open(folder);

        assertThat(run().sameFiles()).isEqualTo(2);
    }

    @Test
    void aDamagedManifestIsBegunAnew() throws IOException {
        run();
        Files.writeString(folder.resolve("manifest.files"), "no table");

        ImportReport again = run();

        assertThat(again.sameFiles()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
    }
}
