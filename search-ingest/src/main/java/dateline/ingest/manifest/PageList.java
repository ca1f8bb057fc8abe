package dateline.ingest.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The web pages of a batch, by their source, and the lines that sources are known to repeat; in files, so that memory
/// does not grow with them, and a run that was killed can be ended by the next one.
///
/// Not safe for use by several threads at once.
public final class PageList implements Closeable {

    private static final char BETWEEN = '\n';

    private final Path path;
    private NameFile pages;
    private final DiskTable lines;
    private final long[] number = new long[1];

    private PageList(Path path, NameFile pages, DiskTable lines) {
        this.path = path;
        this.pages = pages;
        this.lines = lines;
    }

    /// {@return whether there is a list beside an index}
    ///
    /// @param folder the index's folder
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve("manifest.pages"));
    }

    /// {@return the list beside an index}
    ///
    /// @param folder the index's folder
    /// @throws IOException if it cannot be read or made
    public static PageList open(Path folder) throws IOException {
        Path path = folder.resolve("manifest.pages");
        return new PageList(path, new NameFile(path), DiskTable.open(folder.resolve("manifest.lines"), 1));
    }

    /// Adds a page to the batch.
    ///
    /// @param source what it comes from, such as a host
    /// @param id     its article's id
    /// @throws IOException if it cannot be written
    public void add(String source, String id) throws IOException {
        pages.add(source + BETWEEN + id);
    }

    /// Goes over the pages of the batch, in the order in which they were added.
    ///
    /// @param visitor is shown each
    /// @throws IOException if the list cannot be read, or the visitor throws it
    public void forEach(Visitor visitor) throws IOException {
        pages.forEach(page -> {
            int end = page.indexOf(BETWEEN);
            if (end >= 0) {
                visitor.page(page.substring(0, end), page.substring(end + 1));
            }
        });
    }

    /// What is done with each page.
    public interface Visitor {

        /// Looks at a page.
        ///
        /// @param source what it comes from
        /// @param id     its article's id
        /// @throws IOException if the work fails
        void page(String source, String id) throws IOException;
    }

    /// Takes note that a source repeats a line.
    ///
    /// @param source the source
    /// @param line   the line, as it is compared
    /// @throws IOException if it cannot be written
    public void repeats(String source, String line) throws IOException {
        number[0] = 1;
        lines.put(Key.of(source + BETWEEN + line), number);
    }

    /// {@return whether a source is known to repeat a line}
    ///
    /// @param source the source
    /// @param line   the line, as it is compared
    public boolean isRepeated(String source, String line) {
        return lines.size() > 0 && lines.get(Key.of(source + BETWEEN + line), number);
    }

    /// Ends the batch: the list is empty then. The lines stay.
    ///
    /// @throws IOException if the files cannot be written
    public void clear() throws IOException {
        lines.force();
        pages.close();
        Files.delete(path);
        pages = new NameFile(path);
    }

    /// Makes durable what was added.
    ///
    /// @throws IOException if it cannot be
    public void force() throws IOException {
        pages.force();
    }

    @Override
    public void close() throws IOException {
        try (lines) {
            pages.close();
        }
    }
}
