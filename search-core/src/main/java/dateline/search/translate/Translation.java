package dateline.search.translate;

import dateline.search.terms.ScoredWord;
import dateline.search.terms.SpelledWord;
import java.util.List;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// A query in Lucene's terms.
///
/// @param query    finds and scores
/// @param words    the words that count for the score, as they stand in the field of all text
/// @param spelled  those of them that count beyond their stems where they are spelled as in the query
/// @param warnings what the user should know
public record Translation(Query query, List<ScoredWord> words, List<SpelledWord> spelled, List<String> warnings) {

    /// A query that finds nothing.
    static final Translation NOTHING = new Translation(MatchNoDocsQuery.INSTANCE, List.of(), List.of(), List.of());

    public Translation {
        words = List.copyOf(words);
        spelled = List.copyOf(spelled);
        warnings = List.copyOf(warnings);
    }
}
