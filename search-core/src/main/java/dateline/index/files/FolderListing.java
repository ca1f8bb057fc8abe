package dateline.index.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// What the files in the folder of an index are for.
public final class FolderListing {

    private static final Map<String, String> CONTENT = Map.ofEntries(
            Map.entry("si", "description of a segment"),
            Map.entry("cfs", "a segment in one file"),
            Map.entry("cfe", "table of contents of a .cfs"),
            Map.entry("fnm", "fields"),
            Map.entry("fdt", "stored articles"),
            Map.entry("fdx", "stored articles, where each is"),
            Map.entry("fdm", "stored articles, description"),
            Map.entry("tim", "terms"),
            Map.entry("tip", "terms, index"),
            Map.entry("tmd", "terms, description"),
            Map.entry("doc", "postings"),
            Map.entry("pos", "positions"),
            Map.entry("pay", "payloads and offsets"),
            Map.entry("psm", "postings, description"),
            Map.entry("nvd", "lengths of texts"),
            Map.entry("nvm", "lengths of texts, description"),
            Map.entry("dvd", "values by article"),
            Map.entry("dvm", "values by article, description"),
            Map.entry("dvp", "values by article, skip index"),
            Map.entry("dvs", "values by article, skip index"),
            Map.entry("kdd", "numbers and dates"),
            Map.entry("kdi", "numbers and dates, index"),
            Map.entry("kdm", "numbers and dates, description"),
            Map.entry("liv", "which articles are deleted"));

    private FolderListing() {}

    /// A file.
    ///
    /// @param name      its name in the folder
    /// @param bytes     its size
    /// @param purpose   what it is for
    /// @param committed whether the latest commit needs it
    public record Entry(String name, long bytes, String purpose, boolean committed) {}

    /// {@return the files in the folder of an index, by name}
    ///
    /// @param folder the folder
    /// @throws IOException if it cannot be read
    public static List<Entry> of(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        list(folder, "", entries);
        for (IndexParts.Beside part : new IndexParts(folder).beside()) {
            list(part.path(), part.name() + "/", entries);
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private static void list(Path folder, String prefix, List<Entry> entries) throws IOException {
        Set<String> committed = committed(folder);
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            for (Path path : content) {
                String name = path.getFileName().toString();
                try {
                    BasicFileAttributes file =
                            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                    if (file.isRegularFile()) {
                        entries.add(new Entry(prefix + name, file.size(), purpose(name), committed.contains(name)));
                    }
                } catch (NoSuchFileException e) {
                    // A writer has deleted it since it was listed.
                }
            }
        }
    }

    private static Set<String> committed(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                PinnedCommit commit = PinnedCommit.latest(directory)) {
            return new HashSet<>(List.of(commit.listAll()));
        } catch (IOException | RuntimeException e) {
            // Which files belong together cannot be read; that they are there can.
            return Set.of();
        }
    }

    private static String purpose(String name) {
        if (name.equals(IndexWriter.WRITE_LOCK_NAME)) {
            return "lock of the writer";
        }
        if (name.startsWith(IndexFileNames.SEGMENTS)) {
            return "list of segments, settings";
        }
        if (name.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
            return "list of segments, not finished";
        }
        if (name.equals(IndexParts.ALERTS)) {
            return "alerts";
        }
        if (name.equals("alerts.lock")) {
            return "lock of the alerts";
        }
        if (name.startsWith("stories_")) {
            return "pairs of copies";
        }
        String extension = IndexFileNames.getExtension(name);
        boolean isLucenes = IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches() && extension != null;
        return isLucenes ? CONTENT.getOrDefault(extension, "part of a segment") : "not of the index";
    }
}
