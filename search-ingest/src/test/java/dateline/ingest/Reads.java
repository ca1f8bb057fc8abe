package dateline.ingest;

import dateline.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What comes of reading something, in a form that a test can compare at a glance.
public final class Reads {

    private final Path folder;
    private ReadOptions options = ReadOptions.defaults();

    private Reads(Path folder) {
        this.folder = folder;
    }

    /// Files are written to this folder before they are read; results name them without it.
    public static Reads in(Path folder) {
        return new Reads(folder);
    }

    public Reads with(ReadOptions readOptions) {
        this.options = readOptions;
        return this;
    }

    /// Writes a file as UTF-8.
    public Reads file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Reads file(String name, byte[] content) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads inputs, or the whole folder when there are none.
    public List<ReadResult> results(String... inputs) {
        List<String> paths = inputs.length == 0
                ? List.of(folder.toString())
                : Arrays.stream(inputs).map(input -> folder + "/" + input).toList();
        List<ReadResult> results = new ArrayList<>();
        try (ArticleReader reader = ArticleReader.open(paths, options)) {
            reader.forEachRemaining(results::add);
        }
        return results;
    }

    /// The articles alone.
    public List<Article> articles(String... inputs) {
        return results(inputs).stream()
                .flatMap(result ->
                        result instanceof ReadResult.Accepted accepted ? Stream.of(accepted.article()) : Stream.empty())
                .toList();
    }

    /// The only result, which has to be an article.
    public Article article(String... inputs) {
        List<ReadResult> results = results(inputs);
        if (results.size() == 1 && results.getFirst() instanceof ReadResult.Accepted accepted) {
            return accepted.article();
        }
        throw new AssertionError("expected one article, got " + results);
    }

    /// For each result a line: `path:record ID "Title"`, `path:record: reason`, or `(path: reason)` when passed by.
    public List<String> lines(String... inputs) {
        return results(inputs).stream().map(this::line).toList();
    }

    private String line(ReadResult result) {
        String line = switch (result) {
            case ReadResult.Accepted accepted -> accepted.article().source().orElseThrow() + " " + accepted.article();
            case ReadResult.Rejected rejected -> rejected.toString();
            case ReadResult.Skipped skipped -> "(" + skipped + ")";
        };
        return line.replace(folder + "/", "");
    }
}
