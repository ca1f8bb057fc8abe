package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.serve.http.Endpoint;
import dateline.serve.http.Response;
import dateline.serve.index.ServedIndex;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server whose index is damaged says so, goes on, and answers again when the index is sound.
@Timeout(120)
class DamagedIndexTest {

    @TempDir
    private Path dir;

    private Path folder;

    @BeforeEach
    void index() {
        folder = dir.resolve("index");
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            Served.fill(index);
            index.commit();
            index.compact();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".si", ".fnm", ".cfs"})
    void isNotServedWhereItIsVerified(String kind) throws IOException {
        Path damaged = files().stream()
                .filter(file -> file.getFileName().toString().contains(kind))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 8;
        Files.write(damaged, bytes);
        IndexOptions options = IndexOptions.builder().verified(true).build();
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> ServedIndex.reading("news", () -> SearchIndex.open(folder, options)))
                .withMessageContaining("its files are damaged (" + damaged.getFileName())
                .withMessageContaining("verify and repair it");
    }

    @Test
    void isSaidInASentenceWhileItIsServedAndNoLongerThanItLasts() throws Exception {
        Map<Path, byte[]> sound = new HashMap<>();
        try (Served served =
                Served.of(List.of(ServedIndex.reading("news", () -> SearchIndex.open(folder))), more -> more)) {
            assertThat(served.get("/search.json?q=strike").statusCode()).isEqualTo(200);
            for (Path file : files()) {
                sound.put(file, Files.readAllBytes(file));
                overwrite(file, new byte[Math.toIntExact(Files.size(file))]);
            }
            for (String path : List.of("/search.json?q=boats", "/?q=boats", "/article.json?id=copy-2")) {
                HttpResponse<String> answer = served.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body())
                        .as(path)
                        .contains("its files are damaged")
                        .contains("verify and repair it")
                        .doesNotContain("Exception");
            }
            for (Path file : files()) {
                overwrite(file, sound.getOrDefault(file, new byte[0]));
            }
            assertThat(served.get("/search.json?q=boats").statusCode()).isEqualTo(200);
        }
    }

    /// As where each night another index is built and put in the place of the last one, with as many commits.
    @Test
    @Timeout(30)
    void thatAnotherTookThePlaceOfIsNotServedAnyLonger() throws Exception {
        Path another = dir.resolve("another");
        try (ArticleIndex index = ArticleIndex.create(another)) {
            Served.fill(index);
            index.delete("copy-2");
            index.add(Served.wire("tonight", "Post", "2024-03-06").build());
            index.commit();
            index.compact();
        }
        try (Served served =
                Served.of(List.of(ServedIndex.reading("news", () -> SearchIndex.open(folder))), more -> more)) {
            HttpResponse<String> before = served.get("/search.json?q=strike&stories=show&limit=100");
            assertThat(before.body()).contains("copy-2").doesNotContain("tonight");
            String tag = before.headers().firstValue("ETag").orElseThrow();
            Files.move(folder, dir.resolve("last"));
            Files.move(another, folder);
            String body;
            do {
                // The server looks for commits ten times a second.
                body = served.get("/search.json?q=strike&stories=show&limit=100", "If-None-Match", tag)
                        .body();
            } while (!body.contains("tonight"));
            assertThat(body).doesNotContain("copy-2");
        }
    }

    @Test
    void errorsOfTheMachineAreAnsweredAndEndNothing() throws Exception {
        Endpoint large = request -> {
            throw new OutOfMemoryError("Java heap space");
        };
        Endpoint unreadable = request -> {
            throw new InternalError("a fault occurred in an unsafe memory access operation");
        };
        Endpoint cut = request -> new Response.Streamed(Map.of(), out -> {
            out.write(new byte[100_000]);
            throw new OutOfMemoryError("Java heap space");
        });
        try (Served served = Served.of(
                List.of(ServedIndex.reading("news", () -> SearchIndex.open(folder))),
                more -> more.endpoint("/large", large)
                        .endpoint("/unreadable", unreadable)
                        .endpoint("/cut", cut))) {
            HttpResponse<String> answer = served.get("/large");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("there is not enough memory").doesNotContain("OutOfMemoryError");
            assertThat(served.get("/unreadable").statusCode()).isEqualTo(500);
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> served.get("/cut"));
            assertThat(served.get("/search.json?q=strike").statusCode()).isEqualTo(200);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.getFileName().toString().equals("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    /// Writes other bytes into a file that is mapped.
    private static void overwrite(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), 0);
        }
    }
}
