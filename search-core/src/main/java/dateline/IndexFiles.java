package dateline;

import dateline.index.UninterruptibleExecutor;
import dateline.index.files.Findings;
import dateline.index.files.FolderCopy;
import dateline.index.files.FolderListing;
import dateline.index.files.IndexParts;
import dateline.index.files.NewFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/// The files of an index in a folder, for who keeps them: to verify, copy and repair them.
///
/// ```java
/// VerifyReport report = IndexFiles.of(folder).verify(false);
/// report.damage().forEach(System.out::println);
/// ```
///
/// The folder of an index holds the index of the articles, and beside it what imports remember and the vectors of
/// models, which can be made again. Every method takes all of them. Instances are safe for use by many threads, and so
/// is using them while the index is written or read, in this process or others.
///
/// @since 0.1
public final class IndexFiles {

    private final Path folder;

    private IndexFiles(Path folder) {
        this.folder = folder;
    }

    /// {@return the files of an index}
    ///
    /// @param folder where the index lies
    public static IndexFiles of(Path folder) {
        return new IndexFiles(Objects.requireNonNull(folder, "folder must not be null"));
    }

    /// Verifies the latest commit. Every byte of every file is read and compared with the checksum that the file was
    /// written with, and it is seen whether the files belong together. Nothing is written and no lock is taken, so a
    /// writer may be at work, and the folder may be one that cannot be written.
    ///
    /// @param deep whether what the files hold is read as well: whether postings, doc values and points agree, and each
    ///             article is the one that was added. That finds what was wrong before it was written, and takes some
    ///             ten times as long
    /// @return what is damaged
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#MISSING] if there is no index, with
    ///                               [ArticleIndexException.Reason#INCOMPATIBLE] if it is sound and this version
    ///                               cannot read it, with [ArticleIndexException.Reason#IO] if it may not be read
    public VerifyReport verify(boolean deep) {
        IndexOpener.requireIndex(folder);
        return report(uninterrupted("verify", () -> new IndexParts(folder).verify(deep)));
    }

    /// {@return the files in the folder, by name}
    ///
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#IO] if it cannot be read
    public List<IndexFile> list() {
        IndexOpener.requireIndex(folder);
        return uninterrupted("list the files of", () -> FolderListing.of(folder)).stream()
                .map(file -> new IndexFile(file.name(), file.bytes(), file.purpose(), file.committed()))
                .toList();
    }

    /// Makes a snapshot: an index of its own, of the latest commit, that can be searched, kept and restored. Writers
    /// may be at work meanwhile. It is made beside its place and put there when it has been verified, so it is whole or
    /// not there.
    ///
    /// @param target a new folder, outside of this one
    /// @param copies whether all files are copied; else they are hard links where the file system has them, which takes
    ///               neither time nor space. Files of an index never change, but what damages a disk damages both then
    /// @return what was copied and verified; as damage, what is damaged beside the articles and was left out
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#EXISTS] if something is there, with
    ///                               [ArticleIndexException.Reason#DAMAGED] if the articles are damaged
    public VerifyReport snapshot(Path target, boolean copies) {
        Objects.requireNonNull(target, "target must not be null");
        IndexOpener.requireIndex(folder);
        Path place = target.toAbsolutePath().normalize();
        if (place.startsWith(folder.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("the folder of a snapshot must not be in that of the index: " + target);
        }
        return report(uninterrupted("make a snapshot of", () -> {
            if (!NewFolder.isFree(place)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            try (NewFolder made = new NewFolder(place)) {
                Findings found = new FolderCopy(folder, !copies).to(made.path());
                made.putInPlace();
                return found;
            }
        }));
    }

    /// Puts a copy of a snapshot in the place of this index, which need not exist. What is there is moved aside, and
    /// deleted by nobody.
    ///
    /// @param snapshot a folder that [#snapshot] made, or any other index; it stays
    /// @param copies   whether all files are copied, see [#snapshot]
    /// @return where what was there is now; empty if nothing was
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#LOCKED] if a writer holds the index here, with
    ///                               [ArticleIndexException.Reason#EXISTS] if what is here is not an index, with
    ///                               [ArticleIndexException.Reason#DAMAGED] if the snapshot is damaged
    public Optional<Path> restore(Path snapshot, boolean copies) {
        Objects.requireNonNull(snapshot, "snapshot must not be null");
        IndexOpener.requireIndex(snapshot);
        return uninterrupted("restore", () -> {
            try (NewFolder made = new NewFolder(folder)) {
                if (!NewFolder.isFree(folder) && !IndexParts.isIndex(folder)) {
                    throw new FileAlreadyExistsException(folder.toString());
                }
                new FolderCopy(snapshot, !copies).to(made.path());
                if (NewFolder.isFree(folder)) {
                    made.putInPlace();
                    return Optional.empty();
                }
                try (Directory directory = FSDirectory.open(folder);
                        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                    Path aside = NewFolder.moveAside(folder, "replaced");
                    made.putInPlace();
                    return Optional.of(aside);
                }
            }
        });
    }

    /// Repairs the index if it is damaged: the damaged folder is moved aside, and in its place comes an index of all
    /// articles that can be read in it, each verified, with the settings and times of the old one. What imports
    /// remember is left out, so that the next import reads all files again and brings back what was lost. When only
    /// what lies beside the articles is damaged, only that is moved aside.
    ///
    /// Needs as much free disk space as the index takes.
    ///
    /// @return what was damaged, and what is lost
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#LOCKED] if a writer holds the index, with
    ///                               [ArticleIndexException.Reason#MISSING] if there is none
    public RepairReport repair() {
        IndexOpener.requireIndex(folder);
        return uninterrupted("repair", () -> new IndexRepair(folder).run());
    }

    private static VerifyReport report(Findings found) {
        return new VerifyReport(
                found.files(),
                found.bytes(),
                found.damage().stream()
                        .map(finding -> new DamagedFile(finding.file(), finding.problem()))
                        .toList());
    }

    private <T> T uninterrupted(String what, UninterruptibleExecutor.Work<T> work) {
        try (UninterruptibleExecutor executor = new UninterruptibleExecutor()) {
            return executor.call(work);
        } catch (FileAlreadyExistsException e) {
            throw new ArticleIndexException(
                    ArticleIndexException.Reason.EXISTS,
                    "cannot " + what + " the index " + folder + ", " + e.getFile()
                            + " is there and not an empty folder: choose another one",
                    e);
        } catch (IOException e) {
            throw ExceptionMapper.of("cannot " + what + " the index " + folder, e);
        }
    }
}
