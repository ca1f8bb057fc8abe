package dateline.index.files;

import dateline.revision.store.RevisionStore;
import dateline.vector.store.VectorFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The indexes in the folder of one: that of the articles, and beside it, in folders of their own, what imports
/// remember, the vectors of each model, and earlier versions of articles. The articles do not depend on the others.
///
/// @param folder the folder of the index
public record IndexParts(Path folder) {

    /// A text in the folder: the searches that are asked again and again, which the command keeps there.
    static final String ALERTS = "alerts.txt";

    private static final String MANIFEST = "manifest";

    /// One of the indexes beside that of the articles.
    ///
    /// @param path where it lies
    /// @param loss what follows when it is damaged
    public record Beside(Path path, String loss) {

        /// {@return its name}
        public String name() {
            return path.getFileName().toString();
        }
    }

    /// {@return the indexes beside that of the articles}
    ///
    /// @throws IOException if the folder cannot be read
    public List<Beside> beside() throws IOException {
        List<Beside> all = new ArrayList<>();
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            for (Path path : content) {
                String name = path.getFileName().toString();
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                if (name.equals(MANIFEST)) {
                    all.add(new Beside(path, "articles are not affected; the next import reads all files again"));
                } else if (isRevisions(name)) {
                    all.add(new Beside(path, "articles are not affected; their earlier versions are lost"));
                } else if (VectorFiles.isFolder(name)) {
                    all.add(new Beside(path, "articles are not affected; vectors are made again when needed"));
                }
            }
        }
        all.sort((a, b) -> a.path().compareTo(b.path()));
        return all;
    }

    /// {@return whether a folder beside the articles has earlier versions of them, which nothing can make again}
    ///
    /// @param name its name
    public static boolean isRevisions(String name) {
        return RevisionStore.isFolder(name);
    }

    /// {@return whether a folder has files of an index, be they damaged}
    ///
    /// @param folder a folder
    /// @throws IOException if it cannot be read
    public static boolean isIndex(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            for (Path path : content) {
                String name = path.getFileName().toString();
                if (name.startsWith(IndexFileNames.SEGMENTS + "_")) {
                    return true;
                }
            }
        }
        return false;
    }

    /// {@return what is wrong with any of them}
    ///
    /// @param deep whether what the files hold is read as well
    /// @throws IndexNotFoundException if there is no index of articles
    /// @throws IOException            if one may not be read, or is none that this version reads
    public Findings verify(boolean deep) throws IOException {
        Findings all = verifyArticles(deep);
        for (Beside part : beside()) {
            all = all.plus(verify(part, deep));
        }
        return all;
    }

    /// {@return what is wrong with the index of the articles alone}
    ///
    /// @param deep whether what the files hold is read as well
    /// @throws IOException as [#verify(boolean)]
    public Findings verifyArticles(boolean deep) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            return new IndexVerifier(directory, true, deep).run();
        }
    }

    /// {@return what is wrong with an index beside that of the articles}
    ///
    /// @param part the index
    /// @param deep whether what the files hold is read as well
    /// @throws IOException if it may not be read
    public static Findings verify(Beside part, boolean deep) throws IOException {
        try (Directory directory = FSDirectory.open(part.path())) {
            Findings found = SegmentInfos.getLastCommitSegmentsFileName(directory) == null
                    ? new Findings(0, 0, List.of())
                    : new IndexVerifier(directory, false, deep).run();
            List<Finding> damage = new ArrayList<>(found.damage());
            if (damage.isEmpty() && isRevisions(part.name())) {
                verifyOwner(part, damage);
            }
            List<Finding> named = damage.stream()
                    .map(finding ->
                            new Finding(part.name() + "/" + finding.file(), finding.problem() + "; " + part.loss()))
                    .toList();
            return new Findings(found.files(), found.bytes(), named);
        }
    }

    /// Verifies that versions are those of the articles beside which they lie, and that something says which they are.
    private static void verifyOwner(Beside part, List<Finding> damage) throws IOException {
        Path folder = part.path().toAbsolutePath().getParent();
        try (Directory articles = FSDirectory.open(folder)) {
            RevisionStore.beside(articles)
                    .problem()
                    .ifPresent(problem -> damage.add(new Finding("the list of segments", problem)));
        }
    }
}
