package dateline.vector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorStoreTest {

    private static final String MODEL = "0123456789abcdef".repeat(4);

    @TempDir
    Path index;

    private Path folder;

    @BeforeEach
    void name() {
        folder = new VectorFiles(index).folder(MODEL);
    }

    private VectorStore open() {
        return VectorStore.of(MODEL, Optional.of(new VectorFiles(index)));
    }

    private static TextName text(int number) {
        return TextName.ofPassage("text " + number);
    }

    private static WindowVectors vectors(int number) {
        Random random = new Random(number);
        float[][] windows = new float[1 + number % 4][16];
        for (float[] window : windows) {
            for (int i = 0; i < window.length; i++) {
                window[i] = random.nextFloat() - .5f;
            }
        }
        return WindowVectors.of(windows);
    }

    private static Map<TextName, WindowVectors> some(int from, int to) {
        Map<TextName, WindowVectors> some = new HashMap<>();
        for (int i = from; i < to; i++) {
            some.put(text(i), vectors(i));
        }
        return some;
    }

    /// An article has the digest 1000 + its number, and the text of half of it: two are copies of one another.
    private static Map<Long, TextName> names(int from, int to) {
        Map<Long, TextName> names = new HashMap<>();
        for (int i = from; i < to; i++) {
            names.put(1000L + i, text(i / 2));
        }
        return names;
    }

    private void keep(int from, int to) throws IOException {
        try (VectorStore store = open()) {
            store.add(some(from, to));
            store.addNames(names(from, to));
        }
    }

    // --- keeping ---

    @Test
    void whatIsKeptIsFoundLater() throws IOException {
        keep(0, 50);
        keep(40, 90);
        try (VectorStore store = open()) {
            assertThat(store.find(some(0, 100).keySet())).isEqualTo(some(0, 90));
            assertThat(store.names(names(0, 100).keySet())).isEqualTo(names(0, 90));
            assertThat(store.size()).isEqualTo(90);
            assertThat(store.bytes()).isPositive();
        }
    }

    @Test
    void nothingIsMadeByLooking() throws IOException {
        try (VectorStore store = open()) {
            assertThat(store.find(some(0, 3).keySet())).isEmpty();
            assertThat(store.names(names(0, 3).keySet())).isEmpty();
        }
        assertThat(index).isEmptyDirectory();
    }

    @Test
    void theNameOfAnArticlesTextCanChange() throws IOException {
        keep(0, 10);
        try (VectorStore store = open()) {
            store.addNames(Map.of(1003L, text(77)));
        }
        try (VectorStore store = open()) {
            assertThat(store.names(List.of(1002L, 1003L))).isEqualTo(Map.of(1002L, text(1), 1003L, text(77)));
            assertThat(store.size()).isEqualTo(10);
        }
    }

    @Test
    void severalAtOnceSeeWhatTheOthersKeep() throws IOException {
        try (VectorStore one = open();
                VectorStore other = open()) {
            one.add(some(0, 10));
            one.flush();
            assertThat(other.find(some(0, 10).keySet())).isEqualTo(some(0, 10));
            other.add(some(10, 20));
            other.flush();
            assertThat(one.find(some(0, 20).keySet())).isEqualTo(some(0, 20));
        }
    }

    @Test
    void whileAnotherWritesVectorsWaitInMemory() throws IOException {
        try (VectorStore store = open()) {
            try (FSDirectory directory = FSDirectory.open(folder);
                    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                store.add(some(0, 600));
                assertThat(store.find(some(0, 600).keySet())).isEqualTo(some(0, 600));
                assertThat(writer.isOpen()).isTrue();
            }
            deleteAll();
            store.flush();
        }
        try (VectorStore store = open()) {
            assertThat(store.size()).isEqualTo(600);
        }
    }

    @Test
    void whereNothingCanBeWrittenVectorsAreKeptInMemory() throws IOException {
        Files.writeString(folder, "no folder");
        try (VectorStore store = open()) {
            store.add(some(0, 600));
            assertThat(store.find(some(0, 600).keySet())).isEqualTo(some(0, 600));
        }
        assertThat(folder).hasContent("no folder");
    }

    @Test
    void whatCannotBeWrittenIsSaidUntilItCan() throws IOException {
        Files.writeString(folder, "no folder");
        try (VectorStore store = open()) {
            assertThat(store.obstacle())
                    .hasValueSatisfying(why -> assertThat(why).hasMessageContaining("vectors-"));
            store.add(some(0, 10));
            assertThatThrownBy(() -> store.write(Duration.ZERO)).isInstanceOf(IOException.class);
            Files.delete(folder);
            store.write(Duration.ZERO);
            assertThat(store.obstacle()).isEmpty();
        }
        try (VectorStore store = open()) {
            assertThat(found(store)).isEqualTo(some(0, 10));
        }
    }

    @Test
    void aWriterWaitsForAnother() throws Exception {
        keep(0, 1);
        CountDownLatch waits = new CountDownLatch(1);
        try (VectorStore store = open();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            store.add(some(1, 10));
            Future<?> written;
            try (FSDirectory directory = FSDirectory.open(folder);
                    Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                assertThatThrownBy(() -> store.write(Duration.ZERO)).isInstanceOf(LockObtainFailedException.class);
                written = other.submit(() -> {
                    waits.countDown();
                    store.write(Duration.ofMinutes(1));
                    return null;
                });
                waits.await();
                lock.ensureValid();
            }
            written.get();
        }
        try (VectorStore store = open()) {
            assertThat(found(store)).isEqualTo(some(0, 10));
        }
    }

    @Test
    void anIndexInMemoryKeepsThemInMemory() throws IOException {
        try (VectorStore store = VectorStore.of(MODEL, Optional.empty())) {
            store.add(some(0, 600));
            assertThat(store.find(some(0, 600).keySet())).isEqualTo(some(0, 600));
            assertThat(store.bytes()).isZero();
        }
    }

    // --- damage ---

    @Test
    void vectorsOfAnotherModelAreReplaced() throws IOException {
        String other = "f".repeat(64);
        try (VectorStore store = VectorStore.of(other, Optional.of(new VectorFiles(index)))) {
            store.add(some(0, 10));
        }
        Files.move(new VectorFiles(index).folder(other), folder);
        try (VectorStore store = open()) {
            assertThat(store.find(some(0, 10).keySet())).isEmpty();
            store.add(some(5, 10));
        }
        try (VectorStore store = open()) {
            assertThat(store.find(some(0, 10).keySet())).isEqualTo(some(5, 10));
        }
    }

    @Test
    void flippedBitsAndCutFilesCostNothingButTime() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 40; round++) {
            deleteAll();
            keep(0, 30);
            keep(30, 40);
            Path file = randomFile(random);
            byte[] bytes = Files.readAllBytes(file);
            if (round % 4 == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            } else {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            }
            Files.write(file, bytes);
            try (VectorStore store = open()) {
                assertThat(some(0, 40)).as("round %d, %s", round, file).containsAllEntriesOf(found(store));
                assertThat(names(0, 40)).as("round %d, %s", round, file).containsAllEntriesOf(foundNames(store));
                store.add(some(0, 40));
                store.addNames(names(0, 40));
                store.flush();
                assertThat(found(store)).as("round %d, %s", round, file).isEqualTo(some(0, 40));
                assertThat(foundNames(store)).as("round %d, %s", round, file).isEqualTo(names(0, 40));
            }
            try (VectorStore store = open()) {
                assertThat(some(0, 40)).as("round %d, %s", round, file).containsAllEntriesOf(found(store));
            }
        }
    }

    @Test
    void filesOfAnythingElseAreReplaced() throws IOException {
        keep(0, 30);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> content = Files.list(folder)) {
            content.forEach(files::add);
        }
        assertThat(files).contains(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
        for (Path file : files) {
            Files.writeString(file, "hello");
        }
        try (VectorStore store = open()) {
            assertThat(found(store)).isEmpty();
            store.add(some(0, 40));
        }
        try (VectorStore store = open()) {
            assertThat(found(store)).isEqualTo(some(0, 40));
        }
    }

    @Test
    void whatSomebodyElsePutThereIsLeftAlone() throws IOException {
        keep(0, 30);
        Path note = Files.writeString(folder.resolve("notes.txt"), "mine");
        Path inFolder =
                Files.writeString(Files.createDirectory(folder.resolve("_a.b")).resolve("c"), "mine");
        Path list = folder.resolve("segments_1");
        Files.write(list, new byte[5]);
        try (VectorStore store = open()) {
            assertThat(found(store)).isEmpty();
            store.add(some(0, 40));
        }
        try (VectorStore store = open()) {
            assertThat(found(store)).isEqualTo(some(0, 40));
        }
        assertThat(new VectorFiles(index).drop()).isPositive();
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".cfs"));
        assertThat(note).exists();
        assertThat(inFolder).exists();
    }

    @Test
    void whatAKilledWriterLeftIsInNobodysWay() throws IOException {
        Files.createDirectories(folder);
        for (String file : List.of("_0.fdt", "_0.cfs", "_0_Lucene90FieldsIndex-doc_ids_0.tmp", "pending_segments_1")) {
            Files.writeString(folder.resolve(file), "half a file");
        }
        Files.createFile(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
        try (VectorStore store = open()) {
            assertThat(found(store)).isEmpty();
            store.add(some(0, 40));
            store.write(Duration.ZERO);
        }
        try (VectorStore store = open()) {
            assertThat(found(store)).isEqualTo(some(0, 40));
        }
        assertThat(folder.resolve("_0.fdt")).doesNotExist();
    }

    private static Map<TextName, WindowVectors> found(VectorStore store) {
        return store.find(some(0, 40).keySet());
    }

    private static Map<Long, TextName> foundNames(VectorStore store) {
        return store.names(names(0, 40).keySet());
    }

    private Path randomFile(Random random) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> content = Files.list(folder)) {
            content.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))
                    .sorted()
                    .forEach(files::add);
        }
        return files.get(random.nextInt(files.size()));
    }

    private void deleteAll() throws IOException {
        new VectorFiles(index).drop();
    }

    @Test
    void whatIsDroppedWhileItIsReadIsMadeAgain() throws IOException {
        keep(0, 10);
        try (VectorStore store = open()) {
            assertThat(store.find(some(0, 10).keySet())).hasSize(10);
            assertThat(new VectorFiles(index).drop()).isPositive();
            assertThat(folder).doesNotExist();
            store.add(some(0, 12));
            store.flush();
            assertThat(store.find(some(0, 12).keySet())).isEqualTo(some(0, 12));
        }
        keep(12, 14);
        try (VectorStore store = open()) {
            assertThat(store.size()).isEqualTo(14);
        }
    }

    @Test
    void anInterruptedWriterDeletesNothing() throws IOException {
        keep(0, 10);
        try (VectorStore store = open()) {
            store.add(some(10, 20));
            Thread.currentThread().interrupt();
            store.flush();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.find(some(0, 20).keySet())).isEqualTo(some(0, 20));
        }
        try (VectorStore store = open()) {
            assertThat(store.size()).isEqualTo(20);
        }
    }

    @Test
    void anInterruptedReaderDeletesNothing() throws IOException {
        keep(0, 10);
        try (VectorStore store = open()) {
            store.find(some(0, 1).keySet());
            Thread.currentThread().interrupt();
            store.find(some(0, 10).keySet());
            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.find(some(0, 10).keySet())).isEqualTo(some(0, 10));
        }
        try (VectorStore store = open()) {
            assertThat(store.size()).isEqualTo(10);
        }
    }
}
