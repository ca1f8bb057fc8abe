package dateline.index;

import dateline.article.Article;
import dateline.index.ArticleWriter.Counts;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One run of adding articles on several threads.
///
/// The calling thread takes the articles one after the other and hands each to the worker that its id belongs to, in
/// batches through queues: that keeps articles of one id in order, and a slow index holds the reading back. So do
/// articles of millions of characters, of which only a few are under way at once ([MemoryBudget]).
final class ParallelAdd {

    private static final int BATCH = 32;

    /// About as many articles as a worker analyzes while another writes a segment; with fewer, the queue of the one
    /// that
    /// writes is full long before, the calling thread waits for it, and the others have nothing to do.
    private static final int QUEUED_BATCHES = 32;

    /// Batches hold something, so an empty one says that none follows.
    private static final List<Article> END_OF_ARTICLES = List.of();

    private final ArticleWriter writer;
    private final ExistingArticles known;
    private final int threads;
    private final MemoryBudget budget = MemoryBudget.ofProcess();

    ParallelAdd(ArticleWriter writer, ExistingArticles known, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.writer = writer;
        this.known = known;
        this.threads = threads;
    }

    /// {@return what became of the articles}
    ///
    /// When the iterator throws or the calling thread is interrupted, no further article is taken, and those that were
    /// taken are added. The workers are never interrupted: that would close the files that they write.
    ///
    /// @throws InterruptedIOException if the calling thread is interrupted, with its flag set again
    Counts run(Iterator<? extends Article> articles) throws IOException {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(new Worker(new AddWorker(writer, known)));
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads, ParallelAdd::daemon);
        try {
            List<Future<Counts>> results = new ArrayList<>();
            for (Worker worker : workers) {
                results.add(executor.submit(worker::work));
            }
            boolean interrupted = false;
            try {
                interrupted = !giveAll(articles, workers);
            } catch (WorkerFailed e) {
                workers.forEach(Worker::stop);
                sum(results);
                throw new IllegalStateException("a failed worker reported no failure", e);
            } catch (Throwable e) {
                finish(workers, results, e);
                throw e;
            }
            Counts counts = finish(workers, results);
            if (interrupted) {
                throw interrupted(counts);
            }
            return counts;
        } finally {
            executor.shutdown();
        }
    }

    /// {@return whether all articles were given to the workers; false when the thread was interrupted before}
    private boolean giveAll(Iterator<? extends Article> articles, List<Worker> workers) throws WorkerFailed {
        while (!Thread.currentThread().isInterrupted()) {
            if (!articles.hasNext()) {
                return true;
            }
            Article article = articles.next();
            writer.learn(article);
            if (!budget.takesNow(article)) {
                // What waits in batches has to be done before anything becomes less.
                for (Worker worker : workers) {
                    worker.flush();
                }
                while (!budget.takesSoon(article)) {
                    for (Worker worker : workers) {
                        worker.check();
                    }
                }
            }
            workers.get(Math.floorMod(article.id().hashCode(), threads)).give(article);
        }
        return false;
    }

    private static Counts finish(List<Worker> workers, List<Future<Counts>> results) throws IOException {
        try {
            for (Worker worker : workers) {
                worker.finish();
            }
        } catch (WorkerFailed e) {
            workers.forEach(Worker::stop);
        }
        return sum(results);
    }

    private static void finish(List<Worker> workers, List<Future<Counts>> results, Throwable failure) {
        try {
            finish(workers, results);
        } catch (IOException | RuntimeException | Error e) {
            failure.addSuppressed(e);
        }
    }

    private static InterruptedIOException interrupted(Counts counts) {
        long taken = counts.added() + counts.updated() + counts.unchanged() + counts.replaced();
        return new InterruptedIOException("the thread was interrupted after " + taken
                + (taken == 1 ? " article" : " articles") + ": commit keeps what was added before");
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "dateline-index");
        thread.setDaemon(true);
        return thread;
    }

    /// {@return what all workers did together, when all of them have ended}
    private static Counts sum(List<Future<Counts>> results) throws IOException {
        Counts sum = new Counts(0, 0, 0, 0);
        Throwable failure = null;
        for (Future<Counts> result : results) {
            try {
                sum = sum.plus(UninterruptibleExecutor.result(result));
            } catch (IOException | RuntimeException | Error e) {
                failure = failure == null ? e : failure;
            }
        }
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IOException(failure);
        }
        return sum;
    }

    /// A worker has ended with an exception, which its future holds.
    private static final class WorkerFailed extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final class Worker {
        private final BlockingQueue<List<Article>> queue = new ArrayBlockingQueue<>(QUEUED_BATCHES);
        private final AddWorker adder;
        private List<Article> batch = new ArrayList<>(BATCH);
        private volatile boolean failed;
        private volatile boolean stopped;

        Worker(AddWorker adder) {
            this.adder = adder;
        }

        void give(Article article) throws WorkerFailed {
            batch.add(article);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() throws WorkerFailed {
            if (!batch.isEmpty()) {
                List<Article> full = batch;
                batch = new ArrayList<>(BATCH);
                put(full);
            }
        }

        void finish() throws WorkerFailed {
            flush();
            put(END_OF_ARTICLES);
        }

        /// Ends the work after the article that is under way.
        void stop() {
            stopped = true;
            queue.clear();
            queue.offer(END_OF_ARTICLES);
        }

        void check() throws WorkerFailed {
            if (failed) {
                throw new WorkerFailed();
            }
        }

        /// A failed worker empties its queue after setting `failed`, so that a waiting put always ends.
        private void put(List<Article> articles) throws WorkerFailed {
            check();
            boolean interrupted = false;
            while (true) {
                try {
                    queue.put(articles);
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            check();
        }

        Counts work() throws IOException, InterruptedException {
            boolean done = false;
            try {
                for (List<Article> articles = queue.take(); !articles.isEmpty(); articles = queue.take()) {
                    for (Article article : articles) {
                        if (stopped) {
                            return adder.counts();
                        }
                        adder.add(article);
                        budget.gone(article);
                    }
                }
                writer.flushMuch();
                done = true;
                return adder.counts();
            } finally {
                if (!done) {
                    failed = true;
                    queue.clear();
                }
            }
        }
    }
}
