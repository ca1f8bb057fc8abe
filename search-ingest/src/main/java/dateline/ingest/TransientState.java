package dateline.ingest;

import dateline.article.Article;
import dateline.ingest.walk.Found;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The state of an import that remembers nothing: every file has to be read, no id is known, and the index alone sees
/// which articles replace one another. Takes no memory.
final class TransientState implements ImportState {

    @Override
    public boolean isDurable() {
        return false;
    }

    @Override
    public Optional<String> rebuilt() {
        return Optional.empty();
    }

    @Override
    public OptionalLong unchanged(Found.File file) {
        return OptionalLong.empty();
    }

    @Override
    public void begin(Found.File file) {}

    @Override
    public void end(ReadEvent.Ended file) {}

    @Override
    public OptionalInt claim(Article article, boolean replace) {
        return OptionalInt.empty();
    }

    @Override
    public String path(int number) {
        return "";
    }

    @Override
    public boolean hasRepeatedLines() {
        return false;
    }

    @Override
    public boolean isRepeated(String source, String line) {
        return false;
    }

    @Override
    public void addRepeated(String source, String line) {}

    @Override
    public void pages(BiConsumer<String, String> page) {}

    @Override
    public void endPages() {}

    @Override
    public long vanished(Predicate<String> isGone, boolean forget, Consumer<String> article) {
        return 0;
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}
}
