package dateline.ingest;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.article.Source;
import dateline.ingest.field.Doubt;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The articles of an import as they go into the index, with all else that happens noted on the way.
///
/// The articles end at a pause, in which the import commits, and go on after [#resume]. [#hasNext] reads as far as the
/// next article and no further, so that no article is held back while more input is awaited; asked again, it changes
/// nothing.
///
/// Not safe for use by several threads at once.
final class ArticleStage implements Iterator<Article> {

    private static final long BETWEEN_REPORTS_NANOS = 100_000_000;

    /// How long at most what was read waits to be committed.
    private static final long BETWEEN_COMMITS_NANOS = 60_000_000_000L;

    private final InputReader reader;
    private final ImportState state;
    private final RepeatedIds repeatedIds;
    private final RepeatedLineFilter repeatedLines;
    private final int filesBetweenCommits;
    private final long longest = ArticleIndex.maxArticleLength();
    private final Events events;
    private final List<ReadResult.Rejected> rejections = new ArrayList<>();
    private final List<ReadResult.Skipped> skips = new ArrayList<>();
    private boolean paused;
    private long lastCommit = System.nanoTime();
    private long lastReport = System.nanoTime();
    private int filesSinceCommit;
    private long inDoubt;
    private long tooLarge;
    private long tooLargeInFile;
    private @Nullable Article next;

    /// Is told what happens.
    interface Events {

        /// A record was rejected.
        void rejected(ReadResult.Rejected rejected);

        /// A file was skipped.
        void skipped(ReadResult.Skipped skipped);

        /// Reading has come further; told about ten times a second.
        void progress();
    }

    /// Prepares the stage.
    ///
    /// @param reader        reads the files
    /// @param state         is notified of files and articles
    /// @param repeatedLines drops lines that sources are known to repeat
    /// @param policy        says what to do with repeated ids, and how often to commit
    /// @param events        is notified of everything else
    ArticleStage(
            InputReader reader,
            ImportState state,
            RepeatedLineFilter repeatedLines,
            ReimportPolicy policy,
            Events events) {
        this.reader = reader;
        this.state = state;
        this.repeatedIds = new RepeatedIds(state, policy.onDuplicate());
        this.repeatedLines = repeatedLines;
        this.filesBetweenCommits = policy.files();
        this.events = events;
    }

    /// {@return whether the articles ended for a commit, and not because all is read}
    boolean isPaused() {
        return paused;
    }

    /// Goes on after a pause.
    void resume() {
        paused = false;
        lastCommit = System.nanoTime();
        filesSinceCommit = 0;
    }

    @Override
    public boolean hasNext() {
        paused = paused || (next == null && isTimeToCommit());
        while (!paused && next == null) {
            ReadEvent event = reader.next();
            if (event == null) {
                return false;
            }
            take(event);
            if (System.nanoTime() - lastReport > BETWEEN_REPORTS_NANOS) {
                report();
            }
        }
        return next != null;
    }

    private boolean isTimeToCommit() {
        return state.isDurable()
                && (System.nanoTime() - lastCommit > BETWEEN_COMMITS_NANOS || filesSinceCommit > filesBetweenCommits);
    }

    private void take(ReadEvent event) {
        switch (event) {
            case ReadEvent.Begun begun -> {
                filesSinceCommit++;
                tooLargeInFile = 0;
                state.begin(begun.file());
            }
            case ReadEvent.Ended ended ->
                state.end(new ReadEvent.Ended(
                        ended.file(),
                        ended.content(),
                        ended.articles() - tooLargeInFile,
                        ended.rejected() + tooLargeInFile));
            case ReadEvent.Result result -> take(result.result());
        }
    }

    private void take(ReadResult result) {
        switch (result) {
            case ReadResult.Accepted accepted -> {
                Article article = accepted.article();
                if (article.textLength() > longest) {
                    tooLarge++;
                    tooLargeInFile++;
                    take(tooLarge(article));
                    return;
                }
                next = repeatedIds.admits(article) ? repeatedLines.withoutKnownLines(article) : null;
                inDoubt += next != null && Doubt.isIn(next) ? 1 : 0;
            }
            case ReadResult.Rejected rejected -> {
                if (rejections.size() < ImportReport.SHOWN) {
                    rejections.add(rejected);
                }
                events.rejected(rejected);
            }
            case ReadResult.Skipped skipped -> {
                if (skips.size() < ImportReport.SHOWN) {
                    skips.add(skipped);
                }
                events.skipped(skipped);
            }
        }
    }

    private ReadResult tooLarge(Article article) {
        return new ReadResult.Rejected(
                article.source().orElse(new Source("", "")),
                String.format(
                        Locale.ROOT,
                        "article has %,d characters, more than the %,d for which the memory of this process (%,d MB) suffices",
                        article.textLength(),
                        longest,
                        Runtime.getRuntime().maxMemory() >> 20));
    }

    @Override
    public Article next() {
        Article article = hasNext() ? next : null;
        if (article == null) {
            throw new NoSuchElementException("all is read");
        }
        next = null;
        return article;
    }

    /// Tells how far reading has come.
    void report() {
        lastReport = System.nanoTime();
        events.progress();
    }

    /// {@return the first rejected records}
    List<ReadResult.Rejected> rejections() {
        return rejections;
    }

    /// {@return the first skipped files}
    List<ReadResult.Skipped> skips() {
        return skips;
    }

    /// {@return how many articles had an id that another record of this import has}
    long duplicates() {
        return repeatedIds.found();
    }

    /// {@return of how many articles something is in doubt}
    long inDoubt() {
        return inDoubt;
    }

    /// {@return how many articles were read and rejected because there is not the memory for them}
    long tooLarge() {
        return tooLarge;
    }
}
