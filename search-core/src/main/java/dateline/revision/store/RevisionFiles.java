package dateline.revision.store;

import dateline.index.PlainFileDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.jspecify.annotations.Nullable;

/// Where the versions of an index's articles lie: in a folder of its own beside them, or in memory where the index
/// does. That it is there says that versions are kept.
final class RevisionFiles {

    static final String FOLDER = "revisions";

    private final @Nullable Path folder;
    private volatile @Nullable Directory memory;

    private RevisionFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /// {@return whether something in the folder of an index holds versions}
    ///
    /// @param name its name
    static boolean isFolder(String name) {
        return name.equals(FOLDER);
    }

    /// {@return the files of an index}
    ///
    /// @param index where it lies
    static RevisionFiles beside(Directory index) {
        return new RevisionFiles(
                FilterDirectory.unwrap(index) instanceof FSDirectory in
                        ? in.getDirectory().resolve(FOLDER)
                        : null);
    }

    /// {@return whether versions can be kept for an index}
    ///
    /// @param index where it lies
    static boolean isPossible(Directory index) {
        Directory place = FilterDirectory.unwrap(index);
        return place instanceof FSDirectory || place instanceof ByteBuffersDirectory;
    }

    boolean exist() {
        return folder == null ? memory != null : Files.isDirectory(folder);
    }

    /// {@return the files, to be closed after use; they are made if there are none}
    ///
    /// @throws CorruptIndexException if there are versions, but not their list: Lucene would begin another one, and
    ///                               delete what is there
    /// @throws IOException           if they cannot be opened
    Directory open() throws IOException {
        Directory directory = openAny();
        try {
            if (isListMissing(directory)) {
                throw new CorruptIndexException("the list of its segments is missing", String.valueOf(folder));
            }
            return directory;
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /// {@return the files as they are}
    ///
    /// @throws IOException if they cannot be opened
    synchronized Directory openAny() throws IOException {
        if (folder != null) {
            return new PlainFileDirectory(folder);
        }
        Directory made = memory == null ? new ByteBuffersDirectory() : memory;
        memory = made;
        return new FilterDirectory(made) {
            @Override
            public void close() {
                // What is in memory stays.
            }
        };
    }

    /// {@return whether there are versions, of which nothing says which are kept}
    static boolean isListMissing(Directory directory) throws IOException {
        return SegmentInfos.getLastCommitSegmentsFileName(directory) == null
                && Arrays.stream(directory.listAll())
                        .anyMatch(file ->
                                IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches());
    }
}
