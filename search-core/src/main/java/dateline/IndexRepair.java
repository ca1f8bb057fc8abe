package dateline;

import dateline.index.IndexFormat;
import dateline.index.files.Finding;
import dateline.index.files.FolderCopy;
import dateline.index.files.FolderListing;
import dateline.index.files.IndexParts;
import dateline.index.files.NewFolder;
import dateline.index.files.Salvage;
import dateline.revision.store.RevisionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/// Rebuilds a damaged index of the articles that can be read in it.
final class IndexRepair {

    private static final String DAMAGED = "damaged";

    private final Path folder;

    IndexRepair(Path folder) {
        this.folder = folder;
    }

    RepairReport run() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            List<DamagedFile> articles = damage();
            List<IndexParts.Beside> besides = new ArrayList<>();
            List<DamagedFile> all = new ArrayList<>(articles);
            for (IndexParts.Beside part : new IndexParts(folder).beside()) {
                List<DamagedFile> damage = files(IndexParts.verify(part, true).damage());
                if (!damage.isEmpty()) {
                    besides.add(part);
                    all.addAll(damage);
                }
            }
            if (all.isEmpty()) {
                return new RepairReport(all, Optional.empty(), count(folder), List.of(), 0, List.of());
            }
            try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                return articles.isEmpty() ? moveAside(besides, all) : rebuild(directory, all);
            }
        }
    }

    private List<DamagedFile> damage() throws IOException {
        try {
            return files(new IndexParts(folder).verifyArticles(true).damage());
        } catch (IndexNotFoundException e) {
            boolean hasSegments = FolderListing.of(folder).stream()
                    .anyMatch(
                            file -> file.name().endsWith(".si") && !file.name().contains("/"));
            if (!hasSegments) {
                throw e;
            }
            return List.of(new DamagedFile("the list of segments", "is missing"));
        }
    }

    private static List<DamagedFile> files(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new DamagedFile(finding.file(), finding.problem()))
                .toList();
    }

    private static long count(Path folder) {
        try (SearchIndex index = SearchIndex.open(folder)) {
            return index.stats().articles();
        }
    }

    private RepairReport moveAside(List<IndexParts.Beside> parts, List<DamagedFile> damage) throws IOException {
        Path aside = Files.createDirectory(NewFolder.aside(folder, DAMAGED));
        List<String> losses = new ArrayList<>();
        for (IndexParts.Beside part : parts) {
            Files.move(part.path(), aside.resolve(part.name()));
            losses.add(part.name() + ": " + part.loss());
        }
        return new RepairReport(damage, Optional.of(aside), count(folder), List.of(), 0, losses);
    }

    private RepairReport rebuild(Directory damaged, List<DamagedFile> damage) throws IOException {
        try (NewFolder place = new NewFolder(folder);
                Salvage salvage = new Salvage(damaged)) {
            Optional<IndexFormat> format = salvage.format();
            Set<String> lost = new LinkedHashSet<>();
            long articles;
            try (ArticleIndex index = new IndexOpener(IndexOptions.defaults()).rebuild(place.path(), format)) {
                index.addAll(salvage);
                index.commit();
                articles = index.stats().articles();
                // Of one id there may have been an older article, deleted when that was lost which replaced it.
                salvage.lostIds().stream()
                        .filter(id -> index.article(id).isEmpty())
                        .forEach(lost::add);
            }
            FolderCopy copy = new FolderCopy(folder, false);
            copy.alertsTo(place.path());
            boolean hasRevisions = copy.revisionsTo(place.path());
            if (format.isEmpty()) {
                try (Directory repaired = FSDirectory.open(place.path())) {
                    RevisionStore.beside(repaired).adopt();
                }
            }
            List<String> losses = losses(salvage, format.isPresent(), hasRevisions);
            Path aside = NewFolder.moveAside(folder, DAMAGED);
            place.putInPlace();
            return new RepairReport(
                    damage, Optional.of(aside), articles, List.copyOf(lost), salvage.lostWithoutId(), losses);
        }
    }

    private List<String> losses(Salvage salvage, boolean hasFormat, boolean hasRevisions) throws IOException {
        List<String> losses = new ArrayList<>();
        for (Finding segment : salvage.lostSegments()) {
            losses.add("nothing of the segment of " + segment.file() + " can be read: it " + segment.problem());
        }
        if (!hasFormat) {
            losses.add("the settings of the collection, such as its aliases, are lost; articles that were deleted, or "
                    + "were added by a run that did not end, may be there");
        }
        for (IndexParts.Beside part : new IndexParts(folder).beside()) {
            if (!hasRevisions || !IndexParts.isRevisions(part.name())) {
                losses.add(part.name() + " is left out: " + part.loss());
            }
        }
        return losses;
    }
}
