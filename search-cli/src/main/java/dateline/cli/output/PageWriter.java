package dateline.cli.output;

/// Writes a page of hits in one format.
public interface PageWriter {

    /// Writes a page.
    ///
    /// @param answer the page
    /// @param out    where to
    /// @throws OutputException if it cannot be written
    void write(Answer answer, Out out);
}
