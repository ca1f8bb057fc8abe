package dateline.cli.output;

import dateline.format.Table;

/// The forms in which a page of hits can be shown.
public enum OutputFormat {
    /// For reading.
    TEXT,
    /// One object with everything.
    JSON,
    /// One object per hit.
    JSONL,
    /// Comma-separated values.
    CSV,
    /// Tab-separated values.
    TSV,
    /// The ids alone.
    IDS,
    /// A run as TREC's evaluation reads it.
    TREC,
    /// Citations for reference managers.
    RIS,
    /// Entries of BibTeX.
    BIBTEX,
    /// Items of CSL-JSON.
    CSL;

    /// {@return a writer of this format}
    ///
    /// @param layout for text
    public PageWriter writer(TextLayout layout) {
        return switch (this) {
            case TEXT -> new TextPage(layout);
            case JSON -> new JsonPage();
            case JSONL -> new JsonLinesPage();
            case CSV -> new TablePage(Table.CSV, true);
            case TSV -> new TablePage(Table.TSV, false);
            case IDS -> new IdsPage();
            case TREC -> new TrecPage();
            case RIS -> new RisPage();
            case BIBTEX -> new BibTexPage();
            case CSL -> new CslPage();
        };
    }

    /// {@return a writer of comma-separated values as they are, those among them that a spreadsheet takes for formulas}
    public static PageWriter rawCells() {
        return new TablePage(Table.CSV, false);
    }

    /// {@return a writer of each match in its context}
    ///
    /// @param layout palette and width
    public static PageWriter concordance(TextLayout layout) {
        return new ConcordancePage(layout);
    }
}
