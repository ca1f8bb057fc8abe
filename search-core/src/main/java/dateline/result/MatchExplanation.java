package dateline.result;

import dateline.article.Article;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Why an article answers a query, or why it does not.
///
/// @param article the article
/// @param matches whether it answers the query
/// @param clauses the query, then each filter, clause by clause
/// @param score   the article's score for the query, 0 where it does not answer it
/// @param parts   what the score, or its relevance where age counts, is made of, without meaning; they sum up to it,
///                but for rounding
/// @param freshness what age has made of the score, where age counts
/// @param semantic  what words and meaning have made of the score, or of its relevance, where meaning counts
/// @since 0.1
public record MatchExplanation(
        Article article,
        boolean matches,
        List<ClauseMatch> clauses,
        float score,
        List<ScorePart> parts,
        Optional<Freshness> freshness,
        Optional<SemanticScore> semantic) {

    /// Whether one clause holds of an article.
    ///
    /// @param role    what the clause means for the one that it belongs to
    /// @param query   the clause in the query language
    /// @param meaning the clause in plain words, without those that it consists of
    /// @param matches whether it holds by itself
    /// @param where   passages in which it holds, with marks; empty for what does not speak of text
    /// @param clauses what it consists of
    public record ClauseMatch(
            ClauseExplanation.Role role,
            String query,
            String meaning,
            boolean matches,
            List<Snippet> where,
            List<ClauseMatch> clauses) {

        /// Checks and copies.
        public ClauseMatch {
            Objects.requireNonNull(where, "where must not be null");
            Objects.requireNonNull(clauses, "clauses must not be null");
            Objects.requireNonNull(role, "role must not be null");
            Objects.requireNonNull(query, "query must not be null");
            Objects.requireNonNull(meaning, "meaning must not be null");
            where = List.copyOf(where);
            clauses = List.copyOf(clauses);
        }

        /// {@return whether the clause is as the one that it belongs to wants it}
        public boolean holds() {
            return matches != (role == ClauseExplanation.Role.EXCLUDED);
        }
    }

    /// Checks and copies.
    public MatchExplanation {
        Objects.requireNonNull(clauses, "clauses must not be null");
        Objects.requireNonNull(parts, "parts must not be null");
        Objects.requireNonNull(freshness, "freshness must not be null");
        Objects.requireNonNull(semantic, "semantic must not be null");
        Objects.requireNonNull(article, "article must not be null");
        clauses = List.copyOf(clauses);
        parts = List.copyOf(parts);
    }
}
