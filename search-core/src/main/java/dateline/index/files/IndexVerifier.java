package dateline.index.files;

import dateline.index.IncompatibleIndexException;
import dateline.index.IndexFormat;
import dateline.index.StoredContent;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.store.Directory;

/// Verifies one Lucene index, that of the articles or one beside it.
///
/// First every byte of every file is read and compared with the checksum that the file was written with; a file that is
/// damaged is never parsed. Then, when all are sound, it is checked whether they belong together; and, on demand, what
/// they hold is read as well.
public final class IndexVerifier {

    /// Files of an index by their names; what is being written and the lock are none of a commit.
    private static final Pattern COMMITTED = Pattern.compile(
            IndexFileNames.SEGMENTS + "_[0-9a-z]+|stories_[0-9a-z]+|" + IndexFileNames.CODEC_FILE_PATTERN.pattern());

    private static final String PAIRS =
            "; it holds the pairs of copies: stories are kept, and the next commit rebuilds it";

    private final Directory directory;
    private final boolean ofArticles;
    private final boolean deep;

    /// @param directory  where the index lies
    /// @param ofArticles whether it is to be an index of articles
    /// @param deep       whether what the files hold is read as well
    public IndexVerifier(Directory directory, boolean ofArticles, boolean deep) {
        this.directory = directory;
        this.ofArticles = ofArticles;
        this.deep = deep;
    }

    /// {@return what is wrong}
    ///
    /// @throws IndexNotFoundException     if there is no index
    /// @throws IncompatibleIndexException if it is sound and none that this version reads
    /// @throws IOException                if it may not be read
    public Findings run() throws IOException {
        try (PinnedCommit commit = PinnedCommit.latest(directory)) {
            return verify(commit);
        } catch (AccessDeniedException | IndexNotFoundException | IncompatibleIndexException e) {
            throw e;
        } catch (IOException | RuntimeException | InternalError | AssertionError | OutOfMemoryError e) {
            // A flipped bit in a length may ask for more memory than there is.
            return unreadable(e);
        }
    }

    private Findings verify(PinnedCommit commit) throws IOException {
        List<Finding> damage = new ArrayList<>();
        Map<String, String> contents = contents(commit);
        for (String name : commit.missing()) {
            damage.add(new Finding(name, "is missing" + contents.getOrDefault(segment(name), "")));
        }
        long bytes = 0;
        String[] names = commit.listAll();
        for (String name : names) {
            bytes += commit.fileLength(name);
            Optional<String> problem = Checksums.problem(commit, name);
            if (problem.isPresent()) {
                damage.add(new Finding(name, problem.get() + contents.getOrDefault(segment(name), "")));
            }
        }
        if (damage.isEmpty()) {
            verifyContent(commit, damage);
        }
        return new Findings(names.length, bytes, damage);
    }

    private void verifyContent(PinnedCommit commit, List<Finding> damage) throws IOException {
        String list = commit.infos().getSegmentsFileName();
        // Each file may be sound and still not be the one that was written with the others.
        try (DirectoryReader reader = DirectoryReader.open(commit)) {
            if (ofArticles) {
                IndexFormat.ofAnyAge(reader.getIndexCommit().getUserData());
                verifyPairs(commit, damage);
            }
            if (deep) {
                new ContentVerifier(commit, reader, ofArticles, damage).run();
            }
        } catch (IncompatibleIndexException e) {
            throw e;
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            damage.add(new Finding(list, "names files that do not belong together: one " + Checksums.describe(e)));
        }
    }

    private static void verifyPairs(PinnedCommit commit, List<Finding> damage) {
        for (String name : StoredContent.filesOf(commit.infos().getUserData())) {
            try {
                StoredContent.verifyOwner(commit, name);
            } catch (IOException e) {
                damage.add(new Finding(name, Checksums.describe(e) + PAIRS));
            }
        }
    }

    /// What is lost with each segment, in words.
    private Map<String, String> contents(PinnedCommit commit) {
        Map<String, String> contents = new TreeMap<>();
        for (SegmentCommitInfo segment : commit.infos()) {
            int articles = segment.info.maxDoc() - segment.getDelCount();
            String entries =
                    ofArticles ? articles == 1 ? " article" : " articles" : articles == 1 ? " entry" : " entries";
            contents.put(segment.info.name, "; its segment has " + articles + entries);
        }
        for (String pairs : StoredContent.filesOf(commit.infos().getUserData())) {
            contents.put(pairs, PAIRS);
        }
        return contents;
    }

    private static String segment(String file) {
        return file.startsWith("_") ? IndexFileNames.parseSegmentName(file) : file;
    }

    /// What is said of an index whose list of segments, or a description of one, cannot be read: each file that is
    /// damaged by its checksum.
    private Findings unreadable(Throwable failure) throws IOException {
        List<Finding> damage = new ArrayList<>();
        int files = 0;
        long bytes = 0;
        for (String name : directory.listAll()) {
            if (COMMITTED.matcher(name).matches()) {
                files++;
                bytes += directory.fileLength(name);
                Checksums.problem(directory, name).ifPresent(problem -> damage.add(new Finding(name, problem)));
            }
        }
        if (damage.isEmpty()) {
            damage.add(blame(failure));
        }
        return new Findings(files, bytes, damage);
    }

    private static Finding blame(Throwable failure) throws IOException {
        return switch (failure) {
            case IndexFormatTooOldException older ->
                throw new IncompatibleIndexException("an older version of Lucene wrote it, and not dateline", older);
            case IndexFormatTooNewException later ->
                throw new IncompatibleIndexException("a later version wrote it: use a newer dateline", later);
            default ->
                Causes.missingFile(failure)
                        .map(path -> new Finding(Causes.name(path), "is missing"))
                        .orElseGet(() -> new Finding("the list of segments", Checksums.describe(failure)));
        };
    }
}
