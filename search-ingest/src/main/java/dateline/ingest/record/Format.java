package dateline.ingest.record;

import java.io.IOException;

/// A kind of file that articles, or files with articles, are found in. Stateless and safe for use by many threads.
public interface Format {

    /// {@return the name that `--type` takes and reports show: lower case, no spaces}
    String name();

    /// {@return whether a file is of this kind, judged by how it begins}
    ///
    /// The name of the file may decide only where its content leaves the choice open.
    ///
    /// @param head how it begins
    boolean matches(FileHead head);

    /// {@return whether a file that matches is of this kind though nothing is found in it}
    ///
    /// Where it may not be, such a file is read as the next format that it matches.
    default boolean isCertain() {
        return true;
    }

    /// {@return the items of a file of this kind}
    ///
    /// @param input the file; the reader closes nothing of it
    /// @throws IOException if its beginning cannot be read
    ItemReader open(Input input) throws IOException;
}
