package dateline.documents;

import dateline.article.Article;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadOptions;
import dateline.ingest.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What comes of reading documents.
final class DocumentReads {

    private DocumentReads() {}

    static List<ReadResult> results(Path folder, String name, byte[] content, ReadOptions options) {
        Path file = folder.resolve(name);
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<ReadResult> results = new ArrayList<>();
        try (ArticleReader reader = ArticleReader.open(List.of(file.toString()), options)) {
            reader.forEachRemaining(results::add);
        }
        return results;
    }

    static List<Article> articles(Path folder, String name, byte[] content) {
        return articles(results(folder, name, content, ReadOptions.defaults()));
    }

    static List<Article> articles(List<ReadResult> results) {
        return results.stream()
                .flatMap(result ->
                        result instanceof ReadResult.Accepted accepted ? Stream.of(accepted.article()) : Stream.empty())
                .toList();
    }

    static Article article(Path folder, String name, byte[] content) {
        List<ReadResult> results = results(folder, name, content, ReadOptions.defaults());
        if (results.size() == 1 && results.getFirst() instanceof ReadResult.Accepted accepted) {
            return accepted.article();
        }
        throw new AssertionError("expected one article, got " + results);
    }

    /// What is said of a file without articles, without its path.
    static String said(Path folder, String name, byte[] content) {
        return results(folder, name, content, ReadOptions.defaults()).toString().replace(folder + "/", "");
    }
}
