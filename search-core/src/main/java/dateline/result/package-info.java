/// What is answered.
///
/// A search gives a [dateline.result.ResultPage]: the [dateline.result.TotalHits] of articles found, the
/// [dateline.result.Hit]s of this page with their marked [dateline.result.Snippet]s, and
/// [dateline.result.FacetCount]s over everything found. A [dateline.result.Story] holds an article's copies. A
/// [dateline.result.Explanation] says how a query was read and what each part of it finds, a
/// [dateline.result.MatchExplanation] why an article answers it. All are immutable values.
///
/// @since 0.1
package dateline.result;
