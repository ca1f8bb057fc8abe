package dateline.index.files;

import dateline.index.StoredContent;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/// The latest commit of an index with all of its files open, so that it can be read to its end while a writer replaces
/// it. As a directory it shows these files and no others.
///
/// No lock is needed. A writer may delete a file between the reading of the list and its opening; then there is a later
/// commit, which is pinned instead. Safe for use by many threads.
final class PinnedCommit extends FilterDirectory {

    /// A writer would have to commit this often in the moments that opening takes.
    private static final int MOST_ATTEMPTS = 100;

    private final SegmentInfos infos;
    private final SortedMap<String, IndexInput> inputs;
    private final List<String> missing;

    private PinnedCommit(
            Directory directory, SegmentInfos infos, SortedMap<String, IndexInput> inputs, List<String> missing) {
        super(directory);
        this.infos = infos;
        this.inputs = inputs;
        this.missing = missing;
    }

    /// {@return the latest commit}
    ///
    /// @param directory where the index lies; it stays open
    /// @throws IndexNotFoundException if there is none
    /// @throws IOException            if the list of segments cannot be read
    static PinnedCommit latest(Directory directory) throws IOException {
        for (int attempt = 1; ; attempt++) {
            String list = SegmentInfos.getLastCommitSegmentsFileName(directory);
            if (list == null) {
                throw new IndexNotFoundException("no list of segments in " + directory);
            }
            PinnedCommit commit;
            try {
                commit = of(directory, SegmentInfos.readCommit(directory, list));
            } catch (IOException e) {
                boolean isOvertaken = Causes.missingFile(e).isPresent() && !isLatest(list, directory);
                if (attempt == MOST_ATTEMPTS || !isOvertaken) {
                    throw e;
                }
                continue;
            }
            if (commit.missing.isEmpty() || attempt == MOST_ATTEMPTS || isLatest(list, directory)) {
                return commit;
            }
            commit.close();
        }
    }

    private static boolean isLatest(String list, Directory directory) throws IOException {
        return list.equals(SegmentInfos.getLastCommitSegmentsFileName(directory));
    }

    private static PinnedCommit of(Directory directory, SegmentInfos infos) throws IOException {
        SortedMap<String, IndexInput> inputs = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        try {
            for (String name : files(infos)) {
                try {
                    inputs.put(name, directory.openInput(name, IOContext.DEFAULT));
                } catch (NoSuchFileException | FileNotFoundException e) {
                    missing.add(name);
                }
            }
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(inputs.values());
            throw e;
        }
        return new PinnedCommit(directory, infos, inputs, missing);
    }

    private static Iterable<String> files(SegmentInfos infos) throws IOException {
        TreeSet<String> names = new TreeSet<>(infos.files(true));
        names.addAll(StoredContent.filesOf(infos.getUserData()));
        return names;
    }

    /// {@return the segments}
    SegmentInfos infos() {
        return infos;
    }

    /// {@return the files that the commit names and that are not there}
    List<String> missing() {
        return Collections.unmodifiableList(missing);
    }

    @Override
    public String[] listAll() {
        return inputs.keySet().toArray(new String[0]);
    }

    @Override
    public long fileLength(String name) throws IOException {
        return input(name).length();
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        IndexInput clone = input(name).clone();
        clone.seek(0);
        return clone;
    }

    private IndexInput input(String name) throws IOException {
        IndexInput input = inputs.get(name);
        if (input == null) {
            throw new NoSuchFileException(name);
        }
        return input;
    }

    /// Closes the files; the directory beneath stays open.
    @Override
    public void close() throws IOException {
        IOUtils.close(inputs.values());
    }
}
