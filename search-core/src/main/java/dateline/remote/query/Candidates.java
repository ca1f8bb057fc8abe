package dateline.remote.query;

import dateline.result.FacetCount;
import dateline.result.PeriodCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What a remote engine found.
///
/// @param articles  the best articles, as many as were requested, then the other articles of their stories
/// @param best      how many of them are the best ones
/// @param exact     whether all of them match; else some may not
/// @param wider     what matched more than it should, as it was asked; empty where all match
/// @param total     how many were found, if that was counted
/// @param stories   how many stories these make, if that was counted
/// @param facets    the values of each requested field
/// @param histogram the periods
/// @param complete  false where a part of the index did not answer
public record Candidates(
        List<Candidate> articles,
        int best,
        boolean exact,
        List<String> wider,
        long total,
        OptionalLong stories,
        Map<String, List<FacetCount>> facets,
        List<PeriodCount> histogram,
        boolean complete) {

    /// Copies.
    public Candidates {
        articles = List.copyOf(articles);
        wider = List.copyOf(wider);
        facets = Map.copyOf(facets);
        histogram = List.copyOf(histogram);
    }

    /// An article that may match.
    ///
    /// @param source its stored form
    /// @param story  the label of its story, if the index has stories
    public record Candidate(String source, Optional<Long> story) {}

    /// {@return whether there are no others}
    public boolean areAll() {
        return best >= total;
    }
}
