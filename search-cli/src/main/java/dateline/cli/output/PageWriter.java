package dateline.cli.output;

/// Writes a page of hits in one format.
public sealed interface PageWriter permits TextPage, JsonPage, JsonLinesPage, TablePage, IdsPage, TrecPage, RisPage {

    /// Writes a page.
    ///
    /// @param answer the page
    /// @param out    where to
    /// @throws OutputException if it cannot be written
    void write(Answer answer, Out out);
}
