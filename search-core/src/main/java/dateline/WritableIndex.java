package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.index.ArticleWriter;
import dateline.index.ExistingArticles;
import dateline.query.Query;
import dateline.story.compare.Thresholds;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
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
            if (!writer.format().stories().exists()) {
                throw new ArticleIndexException(
                        Reason.BAD_REQUEST,
                        "the index " + this + " has no stories: index the articles again with stories");
            }
            writer.regroup(thresholds);
            source().refresh();
        });
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
