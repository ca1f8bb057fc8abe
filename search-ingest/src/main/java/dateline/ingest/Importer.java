package dateline.ingest;

import dateline.AddReport;
import dateline.ArticleIndex;
import dateline.article.Article;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts articles from files into an index.
///
/// ```java
/// ImportReport report = Importer.into(index).add(List.of("news/"));
/// index.commit();
/// ```
///
/// Files are read on the calling thread while the index works on its own ones. What cannot be read is counted, reported
/// and left out; when the index fails, the import ends with its exception. Committing is left to the caller.
///
/// Immutable; but an index takes one import at a time.
public final class Importer {

    private static final long BETWEEN_REPORTS_NANOS = 100_000_000;

    private final Target target;
    private final ReadOptions options;
    private final ImportListener listener;

    /// What takes the articles.
    interface Target {

        /// Takes all articles and tells what became of them.
        AddReport addAll(Iterator<Article> articles);
    }

    Importer(Target target, ReadOptions options, ImportListener listener) {
        this.target = Objects.requireNonNull(target, "target must not be null");
        this.options = Objects.requireNonNull(options, "options must not be null");
        this.listener = Objects.requireNonNull(listener, "listener must not be null");
    }

    /// {@return an importer with the default options}
    ///
    /// @param index where the articles go; it has to be open for writing
    public static Importer into(ArticleIndex index) {
        return new Importer(index::addAll, ReadOptions.defaults(), ImportListener.NONE);
    }

    /// {@return an importer that reads files so}
    ///
    /// @param newOptions how to read
    public Importer with(ReadOptions newOptions) {
        return new Importer(target, newOptions, listener);
    }

    /// {@return an importer that tells somebody what happens}
    ///
    /// @param newListener who is told
    public Importer tell(ImportListener newListener) {
        return new Importer(target, options, newListener);
    }

    /// Adds the articles of some files. An article whose id is in the index already takes the place of the older one.
    ///
    /// @param inputs files, folders, patterns such as `news/*.json`, and `-` for the standard input
    /// @return what came of it
    /// @throws dateline.ArticleIndexException if the index fails
    public ImportReport add(List<String> inputs) {
        long start = System.nanoTime();
        try (ArticleReader reader = ArticleReader.open(inputs, options);
                TotalSize total = new TotalSize(inputs)) {
            Articles articles = new Articles(reader, total, start);
            AddReport added = target.addAll(articles);
            articles.report();
            ReadProgress read = reader.progress();
            return new ImportReport(
                    added.added(),
                    added.updated(),
                    added.unchanged(),
                    added.replaced(),
                    read.rejected(),
                    articles.rejections,
                    read.skipped(),
                    articles.skips,
                    read.files(),
                    read.bytes(),
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /// The articles alone, with all else that comes up taken note of.
    private final class Articles implements Iterator<Article> {

        private final ArticleReader reader;
        private final TotalSize total;
        private final long start;
        private final List<ReadResult.Rejected> rejections = new ArrayList<>();
        private final List<ReadResult.Skipped> skips = new ArrayList<>();
        private long lastReport;
        private @Nullable Article next;

        Articles(ArticleReader reader, TotalSize total, long start) {
            this.reader = reader;
            this.total = total;
            this.start = start;
            this.lastReport = start;
        }

        @Override
        public boolean hasNext() {
            while (next == null && reader.hasNext()) {
                switch (reader.next()) {
                    case ReadResult.Accepted accepted -> next = accepted.article();
                    case ReadResult.Rejected rejected -> note(rejected);
                    case ReadResult.Skipped skipped -> note(skipped);
                }
                if (System.nanoTime() - lastReport > BETWEEN_REPORTS_NANOS) {
                    report();
                }
            }
            return next != null;
        }

        @Override
        public Article next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all is read");
            }
            Article article = Objects.requireNonNull(next);
            next = null;
            return article;
        }

        private void note(ReadResult.Rejected rejected) {
            if (rejections.size() < ImportReport.SHOWN) {
                rejections.add(rejected);
            }
            listener.rejected(rejected);
        }

        private void note(ReadResult.Skipped skipped) {
            if (skips.size() < ImportReport.SHOWN) {
                skips.add(skipped);
            }
            listener.skipped(skipped);
        }

        private void report() {
            lastReport = System.nanoTime();
            listener.progress(new ImportProgress(reader.progress(), total.get(), Duration.ofNanos(lastReport - start)));
        }
    }
}
