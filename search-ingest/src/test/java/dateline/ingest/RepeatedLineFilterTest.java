package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.AddReport;
import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.article.Origin;
import dateline.query.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines that a source repeats over its pages.
class RepeatedLineFilterTest {

    private static final String REPEATED = "Readers of the Harbour Post can send us what they have seen at any hour.";

    @TempDir
    private Path dir;

    private Path pages;

    @BeforeEach
    void create() throws IOException {
        pages = Files.createDirectory(dir.resolve("pages"));
    }

    /// A page of a host, with a text of its own around the line.
    private void write(String file, String host, int i, String line) throws IOException {
        String page = "<!doctype html><html><head><title>Ship " + i + "</title><link rel=canonical href=https://" + host
                + "/ship/" + i + "></head><body><article><h1>Ship " + i + "</h1><p>The ship with the number " + i
                + " came in on Monday, " + "and again ".repeat(i + 1)
                + "it had to wait off the port for its turn.</p><p>"
                + line + "</p><p>Its captain, who has seen " + (i * 7 + 3) + " ports, said that this one was the"
                + " slowest that he knew, and that he would not come back.</p></article></body></html>";
        Files.writeString(pages.resolve(file), page);
    }

    /// The texts by their addresses, after an import.
    private static Map<String, String> run(ArticleIndex index, Path folder, Path pages) {
        Importer.into(index).remembering(folder).add(List.of(pages.toString()));
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Article> found = index.articles(Query.everything())) {
            found.forEach(article -> texts.put(article.url().orElseThrow(), article.body()));
        }
        return texts;
    }

    private Map<String, String> fresh(String name) {
        Path folder = dir.resolve(name);
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            return run(index, folder, pages);
        }
    }

    @Test
    void areDroppedWhateverTheOrderOfReading() throws IOException {
        for (int i = 0; i < 4; i++) {
            write(i + ".html", "post.example", i, REPEATED);
            write(
                    "z" + i + ".html",
                    "other.example",
                    i + 10,
                    i < 2 ? REPEATED : "Line " + i + " stands here only once.");
        }
        Map<String, String> forward = fresh("forward");
        for (int i = 0; i < 4; i++) {
            Files.move(pages.resolve(i + ".html"), pages.resolve("zz" + (9 - i) + ".html"));
        }

        assertThat(fresh("backward")).isEqualTo(forward);
        assertThat(forward).hasSize(8);
        forward.forEach((url, text) -> {
            assertThat(text).contains("came in on Monday").contains("Its captain");
            boolean twiceOnly = url.endsWith("/10") || url.endsWith("/11");
            assertThat(text.contains(REPEATED)).as(url).isEqualTo(twiceOnly);
        });
    }

    @Test
    void areKnownToLaterRuns() throws IOException {
        for (int i = 0; i < 3; i++) {
            write(i + ".html", "post.example", i, REPEATED);
        }
        Path folder = dir.resolve("index");
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            run(index, folder, pages);
            write("3.html", "post.example", 3, REPEATED);

            assertThat(run(index, folder, pages))
                    .hasSize(4)
                    .allSatisfy((url, text) -> assertThat(text).doesNotContain(REPEATED));

            ImportReport again =
                    Importer.into(index).remembering(folder).everything(true).add(List.of(pages.toString()));
            assertThat(again.unchanged()).isEqualTo(4);
            try (Stream<Article> found = index.articles(Query.everything())) {
                found.forEach(article -> assertThat(article.origins())
                        .containsEntry("body", new Origin("text without repeated lines", 1)));
            }
        }
    }

    @Test
    void ofCopiesAreKept() throws IOException {
        for (int i = 0; i < 4; i++) {
            write(i + ".html", "post.example", 5, REPEATED);
            Path file = pages.resolve(i + ".html");
            Files.writeString(file, Files.readString(file).replace("/ship/5", "/ship/copy" + i));
        }

        assertThat(fresh("index"))
                .hasSize(4)
                .allSatisfy((url, text) -> assertThat(text).contains(REPEATED));
    }

    /// Imports into an index, and fails at what the filter asks of it.
    private record Failing(ArticleIndex index, boolean atReading) implements ImportTarget {

        private static final int COMMITS_BEFORE = 1;
        private static final AtomicInteger COMMITS = new AtomicInteger();

        @Override
        public AddReport addAll(Iterator<Article> articles) {
            return index.addAll(articles);
        }

        @Override
        public Optional<Article> article(String id) {
            if (atReading) {
                throw new IllegalStateException("killed");
            }
            return index.article(id);
        }

        @Override
        public void commit() {
            if (COMMITS.getAndIncrement() == COMMITS_BEFORE) {
                throw new IllegalStateException("killed");
            }
            index.commit();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areDroppedByTheNextRunWhereOneWasKilledBeforeThatWasCommitted(boolean atReading) throws IOException {
        for (int i = 0; i < 3; i++) {
            write(i + ".html", "post.example", i, REPEATED);
        }
        Path folder = dir.resolve("index");
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            Failing.COMMITS.set(0);
            Importer killed = new Importer(new Failing(index, atReading), ReadOptions.defaults(), ImportListener.NONE)
                    .remembering(folder);
            assertThatThrownBy(() -> killed.add(List.of(pages.toString()))).hasMessage("killed");
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            ImportReport report = Importer.into(index).remembering(folder).add(List.of(pages.toString()));
            assertThat(report.sameFiles()).isEqualTo(3);
            try (Stream<Article> found = index.articles(Query.everything())) {
                found.forEach(article ->
                        assertThat(article.body()).contains("came in").doesNotContain(REPEATED));
            }
        }
    }
}
