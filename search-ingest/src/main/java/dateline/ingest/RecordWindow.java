package dateline.ingest;

import dateline.article.Article;
import dateline.ingest.field.Placeholder;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Member;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a file some records ahead, to find ids that several of them have with different titles or addresses. Such an
/// id, mostly the address of a site or a word for nothing, names none of them; each gets one of its own. A zero is an
/// id where other records have numbers as ids, and a word for nothing elsewhere.
///
/// A record that repeats an id with the same title and address is another version of one article. Not safe for use by
/// several threads at once.
final class RecordWindow {

    /// How many records are read ahead.
    private static final int MOST_RECORDS = 1000;

    /// How many UTF-16 units of them.
    private static final long MOST_CHARS = 2_000_000;

    /// How much of a text tells one without a title from another.
    private static final int OPENING = 200;

    /// Finding new ids takes a round each for the id and for the address.
    private static final int ROUNDS = 3;

    private final ItemReader reader;
    private final Maker maker;
    private final ArrayDeque<Item> items = new ArrayDeque<>();
    private final Set<String> shared = new HashSet<>();
    private @Nullable Exception failure;
    private boolean ended;

    /// Makes articles of records.
    interface Maker {

        /// {@return what comes of a record}
        ///
        /// @param record the record
        /// @param shared ids that name nothing
        ReadResult make(RawRecord record, Set<String> shared);
    }

    /// An item of a file.
    ///
    /// @param read   the item
    /// @param result what came of it, if it is a record
    record Item(ReadItem read, @Nullable ReadResult result) {}

    RecordWindow(ItemReader reader, Maker maker) {
        this.reader = reader;
        this.maker = maker;
    }

    /// {@return the next item, or null after the last}
    ///
    /// @throws IOException if the file cannot be read on, once all before is given
    @Nullable
    Item next() throws IOException {
        if (items.isEmpty() && !ended && failure == null) {
            fill();
        }
        Item item = items.poll();
        Exception thrown = failure;
        if (item == null && thrown != null) {
            failure = null;
            ended = true;
            switch (thrown) {
                case IOException io -> throw io;
                case RuntimeException other -> throw other;
                default -> throw new AssertionError(thrown);
            }
        }
        return item;
    }

    private void fill() {
        long chars = 0;
        List<Item> ahead = new ArrayList<>();
        while (ahead.size() < MOST_RECORDS && chars < MOST_CHARS) {
            ReadItem read;
            try {
                read = reader.next();
            } catch (IOException | RuntimeException e) {
                failure = e;
                break;
            }
            if (read == null) {
                ended = true;
                break;
            }
            ahead.add(item(read));
            if (read instanceof Member) {
                // It has to be read before anything behind it.
                break;
            }
            chars += read instanceof RawRecord record ? size(record) : 0;
        }
        items.addAll(distinct(ahead));
    }

    private static long size(RawRecord record) {
        long size = 0;
        for (int i = 0; i < record.size(); i++) {
            size += record.value(i).length();
        }
        return size;
    }

    private Item item(ReadItem read) {
        return new Item(read, read instanceof RawRecord record ? maker.make(record, shared) : null);
    }

    /// {@return the items, with ids that several of them shared taken away}
    private List<Item> distinct(List<Item> found) {
        List<Item> distinct = found;
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> newlyShared = shared(distinct);
            if (newlyShared.isEmpty()) {
                return distinct;
            }
            shared.addAll(newlyShared);
            distinct = distinct.stream()
                    .map(item -> isNamed(item, newlyShared) ? item(item.read()) : item)
                    .toList();
        }
        return distinct;
    }

    private static boolean isNamed(Item item, Set<String> ids) {
        Article article = article(item);
        return article != null && ids.contains(article.id().value());
    }

    private static Set<String> shared(List<Item> items) {
        Map<String, Article> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        boolean numbered = items.stream().anyMatch(RecordWindow::isNumbered);
        for (Item item : items) {
            Article article = article(item);
            if (article != null) {
                if (!numbered && Placeholder.isZero(article.id().value())) {
                    shared.add(article.id().value());
                }
                Article other = first.putIfAbsent(article.id().value(), article);
                if (other != null && !isVersion(article, other)) {
                    shared.add(article.id().value());
                }
            }
        }
        return shared;
    }

    /// {@return whether a record's id is a whole number above zero}
    private static boolean isNumbered(Item item) {
        Article article = article(item);
        return article != null
                && article.id().value().chars().allMatch(c -> c >= '0' && c <= '9')
                && !Placeholder.isZero(article.id().value());
    }

    private static @Nullable Article article(Item item) {
        return item.result() instanceof ReadResult.Accepted accepted ? accepted.article() : null;
    }

    private static boolean isVersion(Article one, Article other) {
        String address = address(one);
        String otherAddress = address(other);
        boolean elsewhere = !address.isEmpty() && !otherAddress.isEmpty() && !address.equals(otherAddress);
        return !elsewhere && name(one).equals(name(other));
    }

    private static String name(Article article) {
        String body = article.body().isEmpty() ? article.lead() : article.body();
        String name = article.title().isEmpty() ? body.substring(0, Math.min(OPENING, body.length())) : article.title();
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String address(Article article) {
        return article.url().orElse("").replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
