package dateline.ingest;

import dateline.article.Article;
import dateline.ingest.walk.Found;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What an import knows of files and articles beside the index: [ManifestState] on disk, from one import to the next;
/// [TransientState] for imports that keep nothing.
///
/// What is noted becomes durable by [#commit] alone. All methods throw [UncheckedIOException] when the state cannot be
/// read or written. Not safe for use by several threads at once.
interface ImportState extends AutoCloseable {

    /// {@return whether this outlives the import, so that the import commits as it goes}
    boolean isDurable();

    /// {@return that and why an earlier state was deleted, if one was}
    Optional<String> rebuilt();

    // --- files ---

    /// Asks whether a file changed since it was read. One that did not is noted as seen.
    ///
    /// @param file the file
    /// @return how many articles the file gave when it was read; empty if it has to be read
    OptionalLong unchanged(Found.File file);

    /// Notes that a file is being read: the articles that follow are from it.
    ///
    /// @param file the file
    void begin(Found.File file);

    /// Notes that the file begun last was read to its end.
    ///
    /// @param file what is known of it now
    void end(ReadEvent.Ended file);

    // --- repeated ids ---

    /// Notes an article, unless another record of this import has its id.
    ///
    /// @param article the article
    /// @param replace whether it takes the place of the other one
    /// @return the number of the file that has the id, 0 for none; empty if no other record of this import has it
    OptionalInt claim(Article article, boolean replace);

    /// {@return the path of a file, empty if none has this number}
    ///
    /// @param number the number
    String path(int number);

    // --- repeated lines ---

    /// {@return whether any source is known to repeat lines}
    boolean hasRepeatedLines();

    /// {@return whether a source is known to repeat a line}
    ///
    /// @param source what pages come from, such as a host
    /// @param line   the line, as it is compared
    boolean isRepeated(String source, String line);

    /// Notes that a source repeats a line.
    ///
    /// @param source what pages come from
    /// @param line   the line, as it is compared
    void addRepeated(String source, String line);

    /// Goes over the web pages that were committed and whose repeated lines were not looked for yet.
    ///
    /// @param page is given the source of each, and its article's id
    void pages(BiConsumer<String, String> page);

    /// Notes that the repeated lines of all pages so far were looked for.
    void endPages();

    // --- what vanished ---

    /// Finds, after a [#commit], articles whose file is gone, or which are in their file no more.
    ///
    /// @param isGone  tells by their absolute paths the files that this import would have read, had they been there
    /// @param forget  whether they are forgotten, by the next commit
    /// @param article is given the id of each
    /// @return how many they are
    long vanished(Predicate<String> isGone, boolean forget, Consumer<String> article);

    // --- durability ---

    /// Makes durable what was noted. To be called by the import's checkpoint only, after the index was committed.
    void commit();

    /// Ends; what was not committed is forgotten.
    @Override
    void close();
}
