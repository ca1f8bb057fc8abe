package dateline.ingest;

import dateline.article.Article;
import dateline.ingest.manifest.Manifest;
import dateline.ingest.walk.Found;
import dateline.ingest.walk.Walk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The state of an import in a manifest beside the index, which the next import finds again.
final class ManifestState implements ImportState {

    private final Path folder;
    private final Manifest manifest;
    private final boolean rejectedAgain;

    /// Begins an import.
    ///
    /// @param folder        the index's folder
    /// @param options       how files are read; a file read otherwise before counts as changed
    /// @param rejectedAgain whether a file counts as changed of which records were rejected
    ManifestState(Path folder, ReadOptions options, boolean rejectedAgain) {
        this.folder = folder;
        this.rejectedAgain = rejectedAgain;
        this.manifest = get(() -> Manifest.open(folder));
        manifest.begin(System.currentTimeMillis(), options.toString());
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    @Override
    public Optional<String> rebuilt() {
        return manifest.rebuilt();
    }

    @Override
    public OptionalLong unchanged(Found.File file) {
        return get(() -> {
            String path = absolute(file);
            long modified = file.modified().toEpochMilli();
            Manifest.Known known = manifest.file(path, file.size(), modified, rejectedAgain);
            boolean same = switch (known.state()) {
                case CHANGED -> false;
                case UNCHANGED -> true;
                case DOUBTFUL -> hash(file.path()) == known.content();
            };
            if (!same) {
                return OptionalLong.empty();
            }
            manifest.skip(path, modified);
            return OptionalLong.of(known.articles());
        });
    }

    @Override
    public void begin(Found.File file) {
        run(() -> manifest.reading(absolute(file)));
    }

    @Override
    public void end(ReadEvent.Ended ended) {
        Found.File file = ended.file();
        run(() -> manifest.read(
                file.size(), file.modified().toEpochMilli(), ended.content(), ended.articles(), ended.rejected()));
    }

    @Override
    public OptionalInt claim(Article article, boolean replace) {
        return get(() -> {
            String source = RepeatedLineFilter.source(article).orElse("");
            Manifest.Claim claim = manifest.article(article.id().value(), source, replace);
            return claim.repeated() ? OptionalInt.of(claim.owner()) : OptionalInt.empty();
        });
    }

    @Override
    public String path(int number) {
        return get(() -> manifest.path(number));
    }

    @Override
    public boolean hasRepeatedLines() {
        return manifest.hasRepeatedLines();
    }

    @Override
    public boolean isRepeated(String source, String line) {
        return get(() -> manifest.isRepeated(source, line));
    }

    @Override
    public void addRepeated(String source, String line) {
        run(() -> manifest.repeats(source, line));
    }

    @Override
    public void pages(BiConsumer<String, String> page) {
        run(() -> manifest.pages(page::accept));
    }

    @Override
    public void endPages() {
        manifest.endBatch();
    }

    @Override
    public long vanished(Predicate<String> isGone, boolean forget, Consumer<String> article) {
        long[] count = new long[1];
        run(() -> manifest.vanished(isGone, forget, id -> {
            count[0]++;
            article.accept(id);
        }));
        return count[0];
    }

    @Override
    public void commit() {
        run(manifest::commit);
    }

    @Override
    public void close() {
        run(manifest::close);
    }

    private static String absolute(Found.File found) {
        return found.path().toAbsolutePath().normalize().toString();
    }

    private static long hash(Path path) throws IOException {
        try (HashingStream bytes = new HashingStream(Files.newInputStream(path))) {
            return bytes.ofAll();
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface Supply<T> {
        T get() throws IOException;
    }

    private void run(Step step) {
        get(() -> {
            step.run();
            return true;
        });
    }

    private <T> T get(Supply<T> supply) {
        try {
            return supply.get();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException("cannot keep the manifest in " + folder + ": " + Walk.reason(e), e));
        }
    }
}
