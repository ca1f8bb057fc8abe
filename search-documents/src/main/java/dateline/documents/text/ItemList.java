package dateline.documents.text;

import dateline.ingest.record.ItemReader;
import dateline.ingest.record.ReadItem;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a document whole when its first item is asked for.
public final class ItemList implements ItemReader {

    private final Source source;
    private final ArrayDeque<ReadItem> behind = new ArrayDeque<>();
    private @Nullable ItemReader articles;

    /// Reads the document.
    public interface Source {

        /// {@return its articles}
        ///
        /// @param behind takes what is to be said behind them
        /// @throws IOException if it cannot be read
        ItemReader read(List<ReadItem> behind) throws IOException;
    }

    /// @param source reads the document
    public ItemList(Source source) {
        this.source = source;
    }

    /// {@return a reader of a few items}
    ///
    /// @param items the items
    public static ItemReader of(ReadItem... items) {
        ArrayDeque<ReadItem> waiting = new ArrayDeque<>(List.of(items));
        return new ItemReader() {

            @Override
            public @Nullable ReadItem next() {
                return waiting.poll();
            }

            @Override
            public String where() {
                return "";
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        ItemReader reader = articles;
        if (reader == null) {
            List<ReadItem> last = new ArrayList<>();
            reader = source.read(last);
            articles = reader;
            behind.addAll(last);
        }
        ReadItem item = reader.next();
        return item == null ? behind.poll() : item;
    }

    @Override
    public String where() {
        ItemReader reader = articles;
        return reader == null ? "" : reader.where();
    }

    @Override
    public void close() throws IOException {
        Closeable reader = articles;
        if (reader != null) {
            reader.close();
        }
    }
}
