package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.batch.StoryImport;
import dateline.index.ArticleWriter;
import dateline.index.ExistingArticles;
import dateline.query.Query;
import dateline.story.compare.Thresholds;
import dateline.story.graph.CopyPairs;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// An [ArticleIndex] on this machine.
final class WritableIndex extends LocalIndex implements ArticleIndex {

    private final ArticleWriter writer;
    private final IndexOptions options;

    WritableIndex(
            SearcherSource source, Operations operations, ArticleWriter writer, IndexOptions options, Closeable files) {
        super(source, operations, files);
        this.writer = writer;
        this.options = options;
        if (options.deferStories()) {
            writer.deferStories();
        }
    }

    @Override
    public void add(Article article) {
        Objects.requireNonNull(article, "article must not be null");
        operations()
                .write(
                        "add article " + article.id(),
                        () -> source().with(committed -> {
                            writer.add(
                                    article,
                                    new ExistingArticles(committed.snapshot().reader()));
                            return null;
                        }));
    }

    @Override
    public AddReport addAll(Iterator<? extends Article> articles) {
        Objects.requireNonNull(articles, "articles must not be null");
        return operations().get("add articles", () -> {
            try (ArticleWriter.Run run = writer.startRun()) {
                operations().executor().call(() -> {
                    source().refresh();
                    return null;
                });
                ArticleWriter.Counts counts = source().with(before -> run.addAll(
                        articles,
                        options.threads(),
                        new ExistingArticles(before.snapshot().reader())));
                return new AddReport(counts.added(), counts.updated(), counts.unchanged(), counts.replaced());
            }
        });
    }

    @Override
    public void delete(String id) {
        ArticleId article = ArticleId.of(Objects.requireNonNull(id, "id must not be null"));
        operations().write("delete article " + id, () -> writer.delete(article));
    }

    @Override
    public long delete(Query query) {
        Objects.requireNonNull(query, "query must not be null");
        return operations().writeAndGet("delete articles", () -> {
            source().refresh();
            return source().with(searcher -> {
                long count = searcher.count(query);
                writer.delete(searcher.matching(query));
                return count;
            });
        });
    }

    @Override
    public void commit() {
        operations().write("commit", () -> {
            writer.commit();
            source().refresh();
        });
    }

    @Override
    public void compact() {
        operations().write("compact", () -> {
            writer.compact(1);
            source().refresh();
        });
    }

    @Override
    public void regroupStories(double near, double rewrite) {
        Thresholds thresholds = new Thresholds(near, rewrite);
        operations().write("regroup stories", () -> {
            requireStories();
            writer.regroup(thresholds);
            source().refresh();
        });
    }

    private void requireStories() {
        if (!writer.format().stories().exists()) {
            throw new ArticleIndexException(
                    Reason.BAD_REQUEST, "the index " + this + " has no stories: index the articles again with stories");
        }
    }

    @Override
    public StoryImport importStories(Path path) {
        Objects.requireNonNull(path, "path must not be null");
        return operations().writeAndGet("import stories", () -> {
            requireStories();
            source().refresh();
            StoryFile.Content content = source().with(searcher -> StoryFile.read(
                    path,
                    ids -> texts(ids, new ExistingArticles(searcher.snapshot().reader()))));
            int pairs = content.found().size();
            if (pairs > CopyPairs.MOST_AS_BYTES) {
                throw new ArticleIndexException(
                        Reason.BAD_REQUEST,
                        "cannot import " + pairs + " pairs, an index in a folder holds up to "
                                + CopyPairs.MOST_AS_BYTES
                                + ": divide the articles among several indexes, or keep them on a cluster");
            }
            ArticleWriter.StoryCounts counts = writer.replaceStories(content.found());
            source().refresh();
            return new StoryImport(
                    content.lines(), counts.pairs(), content.missing() + pairs - counts.pairs(), counts.compared());
        });
    }

    private static Map<String, Long> texts(List<String> ids, ExistingArticles articles) throws IOException {
        Map<String, Long> texts = new HashMap<>();
        for (String id : ids) {
            articles.text(id).ifPresent(text -> texts.put(id, text));
        }
        return texts;
    }

    @Override
    public void changeSettings(UnaryOperator<IndexSettings> change) {
        Objects.requireNonNull(change, "change must not be null");
        operations().get("change settings", () -> {
            writer.changeSettings(
                    settings -> change.apply(IndexSettings.of(settings)).stored());
            return null;
        });
    }

    @Override
    void closeWriter() throws IOException {
        writer.close();
    }
}
