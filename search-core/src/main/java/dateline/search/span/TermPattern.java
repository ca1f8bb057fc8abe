package dateline.search.span;

/// A pattern of terms, for engines that expand patterns by themselves.
public sealed interface TermPattern {

    /// A word with `*` and `?`.
    ///
    /// @param text in the letters of the field
    record Wildcard(String text) implements TermPattern {}

    /// A regular expression in Lucene's syntax, without its optional operators.
    ///
    /// @param text the expression
    record Regex(String text) implements TermPattern {}

    /// A word spelled nearly so.
    ///
    /// @param text   in the letters of the field
    /// @param edits  how many letters may differ
    /// @param prefix how many letters at the beginning must be the same
    record Fuzzy(String text, int edits, int prefix) implements TermPattern {}

    /// A word with at least one capital letter.
    ///
    /// @param word in small letters
    record Capitalised(String word) implements TermPattern {}
}
