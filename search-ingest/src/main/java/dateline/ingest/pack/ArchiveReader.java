package dateline.ingest.pack;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Context;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Member;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.ReadItem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// The files of an archive. Hidden ones are left out without a word, as in folders. Names are shown and never used as
/// paths.
///
/// @param <E> the archive's kind of entry
final class ArchiveReader<E extends ArchiveEntry> implements ItemReader {

    private final ArchiveInputStream<E> archive;
    private final Obstacle<E> obstacle;

    /// Says what keeps an entry from being read.
    ///
    /// @param <E> the archive's kind of entry
    interface Obstacle<E extends ArchiveEntry> {

        /// {@return what the entry is instead of a file that can be read, or an empty text}
        String to(ArchiveInputStream<E> archive, E entry);
    }

    ArchiveReader(ArchiveInputStream<E> archive, Obstacle<E> obstacle) {
        this.archive = archive;
        this.obstacle = obstacle;
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        while (true) {
            E entry = archive.getNextEntry();
            if (entry == null) {
                return null;
            }
            if (!entry.isDirectory() && !isHidden(EntryName.of(entry))) {
                return item(entry);
            }
        }
    }

    private ReadItem item(E entry) {
        String name = EntryName.of(entry);
        String found = obstacle.to(archive, entry);
        if (!found.isEmpty()) {
            return found.equals("encrypted")
                    ? BadRecord.member(name, "the member is encrypted")
                    : NotAnArticle.member(name, found);
        }
        if (!archive.canReadEntryData(entry)) {
            return BadRecord.member(name, "the member is packed by an unknown method");
        }
        Date changed = entry.getLastModifiedDate();
        Context context = changed == null ? Context.NONE : Context.NONE.at(changed.toInstant());
        return new Member(name, new Content(archive), context);
    }

    private static boolean isHidden(String name) {
        return (name.startsWith(".") && !name.startsWith("./") && !name.startsWith("../"))
                || (name.contains("/.") && !name.contains("/../"))
                || name.startsWith("__MACOSX/");
    }

    @Override
    public String where() {
        return "";
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /// An entry's bytes; closing them leaves the archive open.
    private static final class Content extends FilterInputStream {

        Content(InputStream archive) {
            super(archive);
        }

        @Override
        public void close() {}
    }
}
