package dateline.index.files;

import dateline.index.IndexFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/// Tells the commit that a reader has open from those that are in the folder by now.
///
/// Lucene compares numbers of commits. They are the same in two indexes that were made alike, so one that was put in
/// the place of the other would never be noticed.
public final class OpenCommit {

    private OpenCommit() {}

    /// {@return whether the folder has another index than the one that is open, or an earlier or other state of it than
    /// those that follow: then it must be opened anew}
    ///
    /// @param reader    the open index
    /// @param directory where it lies
    /// @throws IndexNotFoundException if there is no index any more
    /// @throws IOException            if the latest commit cannot be read
    public static boolean isReplaced(DirectoryReader reader, Directory directory) throws IOException {
        if (FilterDirectory.unwrap(directory) instanceof FSDirectory place
                && !Files.isDirectory(place.getDirectory())) {
            throw new IndexNotFoundException("there is no folder " + place.getDirectory());
        }
        SegmentInfos open = commit(reader).orElseThrow(IllegalArgumentException::new);
        SegmentInfos latest = SegmentInfos.readLatestCommit(directory);
        if (Arrays.equals(open.getId(), latest.getId())) {
            return false;
        }
        return latest.getVersion() <= open.getVersion()
                || !IndexFormat.created(latest.getUserData()).equals(IndexFormat.created(open.getUserData()))
                || hasOtherSegments(open, latest);
    }

    /// {@return whether a segment of one commit has the name of one of the other, and is another}
    private static boolean hasOtherSegments(SegmentInfos open, SegmentInfos latest) {
        Map<String, byte[]> ids = new HashMap<>();
        for (SegmentCommitInfo segment : open) {
            ids.put(segment.info.name, segment.info.getId());
        }
        for (SegmentCommitInfo segment : latest) {
            byte[] id = ids.get(segment.info.name);
            if (id != null && !Arrays.equals(id, segment.info.getId())) {
                return true;
            }
        }
        return false;
    }

    /// {@return when the index was created that a reader has open, as it is written in the commit; empty where the
    /// reader is of no commit}
    ///
    /// @param reader the open index
    public static String created(DirectoryReader reader) {
        return commit(reader)
                .map(commit -> IndexFormat.created(commit.getUserData()))
                .orElse("");
    }

    private static Optional<SegmentInfos> commit(DirectoryReader reader) {
        return FilterDirectoryReader.unwrap(reader) instanceof StandardDirectoryReader standard
                ? Optional.of(standard.getSegmentInfos())
                : Optional.empty();
    }
}
