package dateline;

import dateline.analysis.Spellings;
import dateline.article.Article;
import dateline.index.PlainDocuments;
import dateline.index.Schema;
import dateline.index.remote.NotedPrints;
import dateline.remote.RemoteDocument;
import dateline.remote.StoryNote;
import dateline.remote.query.RemoteEngine;
import dateline.remote.query.RemoteEngine.Known;
import dateline.util.LongHashSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Analyzes articles on several threads and hands them to a remote engine, batch by batch.
final class RemoteWriter {

    /// So many articles are analyzed, looked up and written together.
    private static final int BATCH = 500;

    /// A batch ends earlier after so many UTF-16 units of text.
    private static final long LARGEST = 8L << 20;

    private final RemoteEngine engine;
    private final Learning learning;
    private final IndexOptions options;
    private final boolean stories;
    private final Spellings spellings;
    private final NotedPrints noted;
    private final ConcurrentLinkedQueue<PlainDocuments> idle = new ConcurrentLinkedQueue<>();

    /// Notes the extra fields of articles.
    @FunctionalInterface
    interface Learning {
        /// {@return the types of extra fields, of those of an article too}
        Schema learn(Article article) throws IOException;
    }

    RemoteWriter(
            RemoteEngine engine,
            Learning learning,
            IndexOptions options,
            boolean stories,
            Spellings spellings,
            NotedPrints noted) {
        this.spellings = spellings;
        this.noted = noted;
        this.engine = engine;
        this.learning = learning;
        this.options = options;
        this.stories = stories;
    }

    AddReport addAll(Iterator<? extends Article> articles) throws IOException {
        Counts counts = new Counts(noted);
        try (ExecutorService workers = Executors.newFixedThreadPool(options.threads())) {
            Future<?> written = workers.submit(() -> {});
            while (articles.hasNext()) {
                List<RemoteDocument> batch = analyzed(taken(articles), workers);
                await(written);
                Changed changed = counts.changed(batch, engine);
                written = workers.submit(() -> {
                    write(changed);
                    return null;
                });
            }
            await(written);
        }
        return counts.report();
    }

    /// What is to be written, and the texts that come and go with it.
    private record Changed(List<RemoteDocument> documents, StoryNote note) {}

    private void write(Changed changed) throws IOException {
        if (stories && !changed.note().texts().isEmpty()) {
            engine.stories().note(changed.note());
        }
        engine.write(changed.documents());
    }

    /// Deletes articles.
    ///
    /// @param ids which ones
    void delete(List<String> ids) throws IOException {
        if (stories && !ids.isEmpty()) {
            List<Long> texts = engine.known(ids).values().stream()
                    .flatMap(known -> known.text().stream())
                    .distinct()
                    .toList();
            if (!texts.isEmpty()) {
                engine.stories().note(StoryNote.of(texts, Map.of()));
            }
        }
        engine.delete(ids);
    }

    private static List<Article> taken(Iterator<? extends Article> articles) {
        List<Article> taken = new ArrayList<>();
        long size = 0;
        while (taken.size() < BATCH && size < LARGEST && articles.hasNext()) {
            Article article = Objects.requireNonNull(articles.next(), "article must not be null");
            size += article.body().length()
                    + article.lead().length()
                    + article.title().length();
            taken.add(article);
        }
        return taken;
    }

    private List<RemoteDocument> analyzed(List<Article> articles, ExecutorService workers) throws IOException {
        List<Future<RemoteDocument>> analyzing = new ArrayList<>();
        for (Article article : articles) {
            Schema schema = learning.learn(article);
            analyzing.add(workers.submit(() -> analyzed(article, schema)));
        }
        List<RemoteDocument> analyzed = new ArrayList<>();
        for (Future<RemoteDocument> each : analyzing) {
            analyzed.add(await(each));
        }
        return analyzed;
    }

    private RemoteDocument analyzed(Article article, Schema schema) {
        PlainDocuments documents = documents();
        RemoteDocument document = documents.of(article, schema);
        idle.add(documents);
        return document;
    }

    /// {@return the document of an article that is stored already, with another label of its story}
    RemoteDocument labelled(String source, long label, Schema schema) throws IOException {
        PlainDocuments documents = documents();
        RemoteDocument document = documents.labelled(source, label, schema);
        idle.add(documents);
        return document;
    }

    private PlainDocuments documents() {
        PlainDocuments documents = idle.poll();
        return documents == null ? new PlainDocuments(options.clock(), stories, spellings) : documents;
    }

    private static <T> T await(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            future.cancel(true);
            throw new org.apache.lucene.util.ThreadInterruptedException(e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException failure) {
                throw failure;
            }
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    /// What became of the articles of one run.
    private static final class Counts {

        private final NotedPrints noted;
        private final LongHashSet seen = new LongHashSet();
        private long added;
        private long updated;
        private long unchanged;
        private long replaced;

        Counts(NotedPrints noted) {
            this.noted = noted;
        }

        /// {@return the articles of a batch that are not there as they are, the last of each id}
        Changed changed(List<RemoteDocument> batch, RemoteEngine engine) throws IOException {
            Map<String, RemoteDocument> last = new LinkedHashMap<>();
            for (RemoteDocument each : batch) {
                if (last.put(each.id(), each) != null) {
                    replaced++;
                }
            }
            Map<String, Known> there = engine.known(last.keySet());
            List<RemoteDocument> changed = new ArrayList<>();
            Set<Long> texts = new LinkedHashSet<>();
            Map<Long, String> prints = new LinkedHashMap<>();
            for (RemoteDocument each : last.values()) {
                Known known = there.get(each.id());
                boolean isSame = known != null && known.digest() == each.digest();
                if (!seen.add(PlainDocuments.number(each.id()))) {
                    replaced++;
                } else if (known == null) {
                    added++;
                } else if (isSame) {
                    unchanged++;
                } else {
                    updated++;
                }
                if (!isSame) {
                    changed.add(each);
                    if (known != null) {
                        known.text().ifPresent(texts::add);
                    }
                    each.text().ifPresent(text -> {
                        texts.add(text.name());
                        if (!noted.keep(text)) {
                            prints.put(text.name(), text.print());
                        }
                    });
                }
            }
            return new Changed(changed, StoryNote.of(List.copyOf(texts), prints));
        }

        AddReport report() {
            return new AddReport(added, updated, unchanged, replaced);
        }
    }
}
