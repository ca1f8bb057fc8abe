package dateline.story.graph;

import dateline.story.fingerprint.Sketches;
import dateline.util.LongNumbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// The pairs that buckets propose, verified: by several threads, with the same result in the same order as by one.
final class ProposedPairs {

    /// So many pairs are verified together.
    private static final int TOGETHER = 200;

    /// So many pairs are proposed to a thread at once.
    private static final int PART = 1 << 11;

    private final long[] pairs;
    private final LongNumbers numbers;
    private final CopyPairs edges;
    /// What is found in each part.
    private final List<List<CopyPair>> parts = new ArrayList<>();

    private final AtomicInteger nextPart = new AtomicInteger();

    /// @param pairs   the numbers of two texts each, as of [Bucket#pair], ascending
    /// @param numbers the numbers of the texts
    /// @param edges   the pairs that are verified already
    ProposedPairs(long[] pairs, LongNumbers numbers, CopyPairs edges) {
        this.pairs = pairs;
        this.numbers = numbers;
        this.edges = edges;
        for (int from = 0; from < pairs.length; from += PART) {
            parts.add(new ArrayList<>());
        }
    }

    /// {@return those that are pairs and are not known yet, in order}
    ///
    /// @param readers a reader of the texts for each thread
    /// @throws IOException if a text cannot be read
    List<CopyPair> verified(List<? extends TextSketches> readers) throws IOException {
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (TextSketches reader : readers.subList(1, Math.clamp(parts.size(), 1, readers.size()))) {
            others.add(CompletableFuture.runAsync(() -> verifyPartsUnchecked(reader), ProposedPairs::start));
        }
        try {
            verifyParts(readers.getFirst());
            for (CompletableFuture<Void> other : others) {
                join(other);
            }
        } finally {
            // Whoever fails ends the others, and nobody reads on when this returns.
            nextPart.set(parts.size());
            others.forEach(other -> other.exceptionally(failure -> null).join());
        }
        return parts.stream().flatMap(List::stream).toList();
    }

    private static void start(Runnable task) {
        Thread.ofPlatform().daemon().name("dateline-stories").start(task);
    }

    private static void join(CompletableFuture<Void> other) throws IOException {
        try {
            other.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof UncheckedIOException wrapped) {
                throw wrapped.getCause();
            }
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void verifyPartsUnchecked(TextSketches texts) {
        try {
            verifyParts(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void verifyParts(TextSketches texts) throws IOException {
        PairVerifier verifier = new PairVerifier(texts);
        for (int part = nextPart.getAndIncrement(); part < parts.size(); part = nextPart.getAndIncrement()) {
            int from = part * PART;
            verify(texts, verifier, from, Math.min(pairs.length, from + PART), parts.get(part));
        }
    }

    private void verify(TextSketches texts, PairVerifier verifier, int from, int to, List<CopyPair> found)
            throws IOException {
        List<Candidate> together = new ArrayList<>();
        int last = -1;
        Sketches a = null;
        for (int i = from; i < to; i++) {
            int first = (int) (pairs[i] >>> Integer.SIZE);
            if (a == null || first != last) {
                a = texts.sketches(numbers.value(first));
                last = first;
            }
            long name = numbers.value((int) pairs[i]);
            if (edges.between(a.text(), name).isEmpty()) {
                Sketches b = texts.sketches(name);
                if (PairVerifier.isCandidate(a, b)) {
                    together.add(new Candidate(a, b));
                }
                if (together.size() == TOGETHER) {
                    verify(texts, verifier, together, found);
                    together.clear();
                }
            }
        }
        verify(texts, verifier, together, found);
    }

    private static void verify(
            TextSketches texts, PairVerifier verifier, List<Candidate> candidates, List<CopyPair> found)
            throws IOException {
        texts.expect(candidates.stream()
                .filter(each -> each.a().wording() != each.b().wording())
                .flatMapToLong(each -> LongStream.of(each.a().text(), each.b().text()))
                .toArray());
        for (Candidate each : candidates) {
            verifier.verify(each.a(), each.b()).ifPresent(found::add);
        }
    }

    /// Two texts that may be a pair.
    private record Candidate(Sketches a, Sketches b) {}
}
