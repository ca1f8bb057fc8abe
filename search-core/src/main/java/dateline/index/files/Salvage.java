package dateline.index.files;

import dateline.article.Article;
import dateline.index.IndexFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// The articles of a damaged index that can still be read, one after the other, and account of those that cannot.
///
/// For use by one thread.
public final class Salvage implements Iterator<Article>, Closeable {

    private final Directory directory;
    private final Optional<IndexFormat> format;
    private final Iterator<SegmentCommitInfo> segments;
    private final List<Finding> lostSegments;
    private final List<String> lostIds = new ArrayList<>();
    private long lostWithoutId;
    private @Nullable SegmentSalvage segment;
    private int doc;
    private @Nullable Article next;

    /// Begins to read.
    ///
    /// @param directory where the index lies; it stays open
    /// @throws IOException if the folder cannot be read
    public Salvage(Directory directory) throws IOException {
        this.directory = directory;
        SegmentList list = SegmentList.of(directory);
        this.format = list.userData().isPresent()
                ? Optional.of(IndexFormat.ofAnyAge(list.userData().get()))
                : Optional.empty();
        this.segments = list.segments().iterator();
        this.lostSegments = new ArrayList<>(list.unreadable());
    }

    /// {@return what the commit says about itself; empty where that is lost, and with it the settings}
    public Optional<IndexFormat> format() {
        return format;
    }

    /// {@return the ids of the lost articles, as far as they can be read; complete after the last article}
    public List<String> lostIds() {
        return Collections.unmodifiableList(lostIds);
    }

    /// {@return how many lost articles there are besides those whose ids can be read, as far as that is known}
    public long lostWithoutId() {
        return lostWithoutId;
    }

    /// {@return the segments of which nothing can be read}
    public List<Finding> lostSegments() {
        return Collections.unmodifiableList(lostSegments);
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && (segment != null || segments.hasNext())) {
                advance();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return next != null;
    }

    private void advance() throws IOException {
        if (segment == null) {
            segment = open(segments.next());
            doc = 0;
        } else if (doc == segment.size()) {
            segment.close();
            segment = null;
        } else {
            if (segment.isLive(doc)) {
                next = segment.article(doc).orElse(null);
                if (next == null) {
                    lose(segment.id(doc));
                }
            }
            doc++;
        }
    }

    private @Nullable SegmentSalvage open(SegmentCommitInfo info) {
        try {
            return new SegmentSalvage(directory, info);
        } catch (IOException e) {
            int articles = info.info.maxDoc() - info.getDelCount();
            lostWithoutId += articles;
            lostSegments.add(new Finding(info.info.name, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private void lose(Optional<String> id) {
        if (id.isPresent()) {
            lostIds.add(id.get());
        } else {
            lostWithoutId++;
        }
    }

    @Override
    public Article next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("all is read");
        }
        Article article = next;
        next = null;
        return article;
    }

    @Override
    public void close() throws IOException {
        if (segment != null) {
            segment.close();
        }
    }
}
