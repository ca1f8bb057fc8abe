package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ArticleIndex;
import dateline.IndexFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    /// A file without an end.
    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void aFileThatIsSkippedIsNotReadToItsEnd() {
        ImportReport report = importer().add(List.of("/dev/zero", news.toString()));

        assertThat(report.skipped()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(3);
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
    void aDamagedManifestIsNamedAndRebuilt() throws IOException {
        run();
        truncateAll(folder.resolve("manifest"));
        assertThat(IndexFiles.of(folder).verify(false).damage())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.name()).startsWith("manifest/"));

        List<String> told = new ArrayList<>();
        ImportReport again = importer().tell(rebuilding(told)).add(List.of(news.toString()));

        assertThat(told)
                .singleElement()
                .asString()
                .contains(folder.resolve("manifest").toString());
        assertThat(again.sameFiles()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(IndexFiles.of(folder).verify(true).isSound()).isTrue();
        assertThat(run().sameFiles()).isEqualTo(2);
    }

    /// What it says of files is not so for other articles.
    @Test
    void aManifestOfAnotherIndexIsNotBelieved() throws IOException {
        run();
        Path another = dir.resolve("another");
        ArticleIndex.create(another).close();
        copy(folder.resolve("manifest"), another.resolve("manifest"));
        try (ArticleIndex foreign = ArticleIndex.open(another)) {
            List<String> told = new ArrayList<>();
            ImportReport report = Importer.into(foreign)
                    .remembering(another)
                    .tell(rebuilding(told))
                    .add(List.of(news.toString()));

            assertThat(report.added()).isEqualTo(3);
            assertThat(told).singleElement().asString().contains("it is that of another index");
        }
    }

    /// As when a copy of the articles is put back, and not of the manifest.
    @Test
    void aManifestThatIsAheadOfTheArticlesIsNotBelieved() throws IOException {
        Files.delete(news.resolve("b.jsonl"));
        run();
        index.close();
        Path older = dir.resolve("older");
        copy(folder, older);
        write("b.jsonl", LONG_AGO, "{\"id\": \"3\", \"title\": \"Three\"}\n");
        index = ArticleIndex.open(folder);
        run();
        index.close();
        copy(folder.resolve("manifest"), older.resolve("manifest"));
        folder = older;
        index = ArticleIndex.open(folder);
        List<String> told = new ArrayList<>();

        ImportReport report = importer().tell(rebuilding(told)).add(List.of(news.toString()));

        assertThat(report.added()).isEqualTo(1);
        assertThat(told).singleElement().asString().contains("it is of a later state of the index");
        assertThat(run().sameFiles()).isEqualTo(2);
    }

    /// Nothing is made where it was, which would be in the way of a new index there.
    @Test
    void anIndexThatWasMovedAwayIsMissed() throws IOException {
        run();
        Path moved = Files.move(folder, dir.resolve("moved"));
        write("c.jsonl", LONG_AGO, "{\"id\": \"4\", \"title\": \"Four\"}\n");

        assertThatThrownBy(this::run)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot keep the manifest in " + folder);

        assertThat(folder).doesNotExist();
        Files.move(moved, folder);
        assertThat(IndexFiles.of(folder).verify(true).isSound()).isTrue();
    }

    /// Somebody else's files may lie there.
    @Test
    void aFileThatIsNotOfTheManifestIsKeptWhenThatIsRebuilt() throws IOException {
        run();
        Path foreign = Files.writeString(folder.resolve("manifest/notes.txt"), "mine");
        Files.createDirectory(folder.resolve("manifest/folder"));
        truncateAll(folder.resolve("manifest"));

        assertThat(run().unchanged()).isEqualTo(3);
        assertThat(foreign).exists();
        assertThat(run().sameFiles()).isEqualTo(2);
    }

    private static ImportListener rebuilding(List<String> told) {
        return new ImportListener() {
            @Override
            public void manifestRebuilt(String reason) {
                told.add(reason);
            }
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path path : contents(to).keySet()) {
            Files.delete(path);
        }
        for (Map.Entry<Path, byte[]> file : contents(from).entrySet()) {
            Files.write(to.resolve(file.getKey().getFileName().toString()), file.getValue());
        }
    }

    private static void truncateAll(Path files) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(files)) {
            for (Path path : all) {
                if (Files.isRegularFile(path) && !path.endsWith("notes.txt")) {
                    byte[] bytes = Files.readAllBytes(path);
                    Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
                }
            }
        }
    }

    @Test
    void aManifestOfTheEarlierFormatIsDeletedAndAllFilesAreReadAgain() throws IOException {
        Importer.into(index).add(List.of(news.toString()));
        index.commit();
        List<String> earlier = List.of("files", "ids", "names", "names.3", "pages", "lines", "files.next", "ids.new");
        for (String name : earlier) {
            Files.writeString(folder.resolve("manifest." + name), "of an earlier version");
        }
        Path foreign = Files.writeString(folder.resolve("manifest.txt"), "not ours");

        ImportReport again = run();

        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.added()).isZero();
        assertThat(foreign).exists();
        assertThat(earlier)
                .allSatisfy(
                        name -> assertThat(folder.resolve("manifest." + name)).doesNotExist());
    }

    /// Whatever bit of the manifest flips, what `sync` deletes is the article whose file is gone, or nothing.
    @Test
    void noFlippedBitDeletesAnotherArticle() throws IOException {
        for (String id : List.of("1", "12", "123", "1234")) {
            write("f" + id + ".json", LONG_AGO, "{\"id\": \"" + id + "\", \"title\": \"Ferry " + id + "\"}");
        }
        run();
        Files.delete(news.resolve("f123.json"));
        Map<Path, byte[]> sound = contents(folder.resolve("manifest"));
        index.close();
        Map<Path, byte[]> soundIndex = contents(folder);
        Random random = new Random(6);
        for (int i = 0; i < 60; i++) {
            restore(soundIndex);
            restore(sound);
            List<Path> files = List.copyOf(sound.keySet());
            Path file = files.get(i % files.size());
            byte[] bytes = sound.get(file).clone();
            if (bytes.length == 0) {
                continue;
            }
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            index = ArticleIndex.open(folder);

            importer().sync(true).add(List.of(news.toString()));

            for (String id : List.of("1", "12", "1234", "2", "3")) {
                assertThat(index.article(id))
                        .as("%s, byte %d, id %s", file, at, id)
                        .isPresent();
            }
            index.close();
        }
    }

    private static Map<Path, byte[]> contents(Path directory) throws IOException {
        Map<Path, byte[]> contents = new TreeMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            for (Path path : all) {
                if (Files.isRegularFile(path)) {
                    contents.put(path, Files.readAllBytes(path));
                }
            }
        }
        return contents;
    }

    private static void restore(Map<Path, byte[]> contents) throws IOException {
        Path directory = contents.keySet().iterator().next().getParent();
        for (Path path : contents(directory).keySet()) {
            Files.delete(path);
        }
        for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }
}
