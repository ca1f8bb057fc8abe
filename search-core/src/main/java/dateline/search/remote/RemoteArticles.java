package dateline.search.remote;

import dateline.article.Article;
import dateline.index.PlainDocuments;
import dateline.remote.query.Candidates.Candidate;
import dateline.remote.query.RemoteEngine;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the articles that match a query, one after the other. For use by one thread, until it is closed.
public final class RemoteArticles implements Closeable {

    /// So many articles are checked together.
    private static final int BATCH = 200;

    private final RemoteEngine.Reading found;
    private final Optional<Check> check;
    private final Deque<Article> ready = new ArrayDeque<>();

    /// Tells which of some articles match.
    @FunctionalInterface
    interface Check {
        /// {@return those that match, in the same order}
        List<Article> matching(List<Candidate> batch) throws IOException;
    }

    /// @param found may hold articles that do not match
    /// @param check leaves those out; empty where there are none
    RemoteArticles(RemoteEngine.Reading found, Optional<Check> check) {
        this.found = found;
        this.check = check;
    }

    /// {@return the next article; null after the last one}
    public @Nullable Article next() throws IOException {
        while (ready.isEmpty() && found.hasNext()) {
            List<Candidate> batch = new ArrayList<>();
            while (batch.size() < BATCH && found.hasNext()) {
                batch.add(found.next());
            }
            if (check.isPresent()) {
                ready.addAll(check.get().matching(batch));
            } else {
                for (Candidate each : batch) {
                    ready.add(PlainDocuments.articleWithLanguage(each.source()));
                }
            }
        }
        return ready.poll();
    }

    @Override
    public void close() throws IOException {
        found.close();
    }
}
