package dateline.cli.output;

/// Writes a page of hits in one format.
public sealed interface PageWriter
        permits TextPage, ConcordancePage, JsonPage, JsonLinesPage, TablePage, IdsPage, TrecPage, RisPage {

    /// Writes a page.
    ///
    /// @param answer the page
    /// @param out    where to
    /// @throws OutputException if it cannot be written
    void write(Answer answer, Out out);

    /// {@return a writer of each match in its context}
    ///
    /// @param layout palette and width
    static PageWriter concordance(Layout layout) {
        return new ConcordancePage(layout);
    }
}
