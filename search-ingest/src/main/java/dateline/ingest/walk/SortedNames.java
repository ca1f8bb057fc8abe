package dateline.ingest.walk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names in a folder in their order, hidden ones (`.name`) left out, however many there are.
///
/// Memory holds the first `most` names only. When these are used up, the folder is listed again for those that come
/// after them; so it is listed once for each `most` of its names. A name that appears meanwhile is found if it sorts
/// after those that were returned.
///
/// Not safe for use by several threads at once.
final class SortedNames {

    private final Path folder;
    private final int most;
    private List<String> names;
    private int given;
    private boolean complete;
    private boolean index;

    private SortedNames(Path folder, int most) {
        this.folder = folder;
        this.most = most;
        this.names = List.of();
    }

    /// {@return the names in a folder}
    ///
    /// @param folder where it is
    /// @param most   how many names are held at once, at least 1; twice as many while they are looked for
    /// @throws IOException if it cannot be listed
    static SortedNames of(Path folder, int most) throws IOException {
        SortedNames names = new SortedNames(folder, most);
        names.list(null);
        return names;
    }

    /// {@return whether a file is in the folder that search indexes have}
    boolean isIndex() {
        return index;
    }

    /// {@return the next name, or null behind the last}
    ///
    /// @throws IOException if the folder has to be listed again and cannot be
    @Nullable
    String next() throws IOException {
        if (given == names.size() && !complete) {
            list(names.getLast());
        }
        return given < names.size() ? names.get(given++) : null;
    }

    /// Takes in the first names after one, or the first of all.
    private void list(@Nullable String after) throws IOException {
        List<String> found = new ArrayList<>();
        String bound = null;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                index = index || name.startsWith("segments_");
                boolean wanted = !name.startsWith(".")
                        && (after == null || name.compareTo(after) > 0)
                        && (bound == null || name.compareTo(bound) < 0);
                if (wanted) {
                    found.add(name);
                }
                if (found.size() >= 2L * most) {
                    Collections.sort(found);
                    found.subList(most, found.size()).clear();
                    bound = found.getLast();
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(found);
        complete = bound == null && found.size() <= most;
        names = found.size() <= most ? found : new ArrayList<>(found.subList(0, most));
        given = 0;
    }
}
