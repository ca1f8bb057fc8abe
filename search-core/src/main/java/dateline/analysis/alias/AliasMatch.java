package dateline.analysis.alias;

import dateline.analysis.query.AnalyzedQuery;
import java.util.List;

/// Words of a query that have other names.
///
/// @param from the first of the words, counted from 0 in [AnalyzedQuery#words]
/// @param words how many words they are, at least 1
/// @param names the other names, each to be looked for as a phrase in place of the words; none equals them
public record AliasMatch(int from, int words, List<AnalyzedQuery> names) {
    public AliasMatch {
        if (from < 0 || words < 1) {
            throw new IllegalArgumentException("no words: " + words + " from " + from);
        }
        names = List.copyOf(names);
    }

    /// {@return the index behind the last of the words}
    public int to() {
        return from + words;
    }
}
