package dateline.index.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/// Copies the latest commit of an index, with the indexes beside it, while writers may be at work.
///
/// What imports remember is copied before the articles, so that it never says of a file that it was read whose articles
/// are missing. Versions of articles are copied after them, so that none is missing that was replaced meanwhile. Files
/// of an index never change once they are written, so a hard link is as good as a copy, and takes neither time nor
/// space.
public final class FolderCopy {

    private static final int BUFFER = 1 << 16;

    private final Path source;
    private final boolean links;

    /// @param source the folder of the index
    /// @param links  whether files may be hard links where that is possible
    public FolderCopy(Path source, boolean links) {
        this.source = source;
        this.links = links;
    }

    /// Copies and verifies. When this throws, the target may hold a part of the copy.
    ///
    /// @param target a new folder
    /// @return how many files and bytes; and as damage what is damaged beside the articles, which is left out
    /// @throws DamagedFileException if a file of the articles is damaged
    /// @throws IOException          if a file cannot be read or written
    public Findings to(Path target) throws IOException {
        Files.createDirectories(target);
        List<Finding> leftOut = new ArrayList<>();
        List<IndexParts.Beside> besides = new IndexParts(source).beside();
        for (IndexParts.Beside part : besides) {
            if (!IndexParts.isRevisions(part.name())) {
                leftOut.addAll(copyBeside(part, target.resolve(part.name())));
            }
        }
        copy(source, target);
        alertsTo(target);
        for (IndexParts.Beside part : besides) {
            if (IndexParts.isRevisions(part.name())) {
                leftOut.addAll(copyBeside(part, target.resolve(part.name())));
            }
        }
        Findings found = new IndexParts(target).verify(false);
        if (!found.damage().isEmpty()) {
            throw new DamagedFileException(found.damage().getFirst(), null);
        }
        return new Findings(found.files(), found.bytes(), leftOut);
    }

    /// Copies the earlier versions of articles, if they are sound.
    ///
    /// @param target the folder of another index
    /// @return whether they were copied, or there are none
    /// @throws IOException if they cannot be read or written
    public boolean revisionsTo(Path target) throws IOException {
        for (IndexParts.Beside part : new IndexParts(source).beside()) {
            if (IndexParts.isRevisions(part.name())) {
                return copyBeside(part, target.resolve(part.name())).isEmpty();
            }
        }
        return true;
    }

    /// Copies the alerts, if there are any: as they are, since people may correct them.
    ///
    /// @param target the folder of another index
    /// @throws IOException if they cannot be read or written
    public void alertsTo(Path target) throws IOException {
        Path alerts = source.resolve(IndexParts.ALERTS);
        // A link would lead out of the folder.
        if (Files.isRegularFile(alerts, LinkOption.NOFOLLOW_LINKS)) {
            Path copy = target.resolve(IndexParts.ALERTS);
            Files.copy(alerts, copy);
            IOUtils.fsync(copy, false);
            IOUtils.fsync(target, true);
        }
    }

    private List<Finding> copyBeside(IndexParts.Beside part, Path target) throws IOException {
        List<Finding> damage = IndexParts.verify(part, false).damage();
        if (damage.isEmpty() && hasList(part)) {
            Files.createDirectory(target);
            copy(part.path(), target);
        }
        return damage;
    }

    private static boolean hasList(IndexParts.Beside part) throws IOException {
        try (Directory directory = FSDirectory.open(part.path())) {
            return SegmentInfos.getLastCommitSegmentsFileName(directory) != null;
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (Directory directory = FSDirectory.open(from);
                PinnedCommit commit = PinnedCommit.latest(directory)) {
            for (String name : commit.missing()) {
                throw new DamagedFileException(new Finding(name, "is missing"), null);
            }
            for (String name : commit.listAll()) {
                if (!links || !link(from.resolve(name), to.resolve(name), commit.fileLength(name))) {
                    copy(commit, name, to.resolve(name));
                }
            }
        }
        IOUtils.fsync(to, true);
    }

    private static boolean link(Path from, Path to, long length) throws IOException {
        try {
            Files.createLink(to, from);
            if (Files.size(to) == length) {
                return true;
            }
        } catch (IOException | UnsupportedOperationException e) {
            // Another file system, or one without links, or a writer was faster: it is open and can be copied.
        }
        Files.deleteIfExists(to);
        return false;
    }

    private static void copy(PinnedCommit commit, String name, Path to) throws IOException {
        try (IndexInput in = commit.openInput(name, IOContext.DEFAULT);
                FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[BUFFER];
            for (long left = in.length(); left > 0; ) {
                int part = (int) Math.min(buffer.length, left);
                in.readBytes(buffer, 0, part);
                out.write(buffer, 0, part);
                left -= part;
            }
            channel.force(true);
        }
    }
}
