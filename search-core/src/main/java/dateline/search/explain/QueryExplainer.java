package dateline.search.explain;

import dateline.query.Query;
import dateline.result.ClauseExplanation;
import dateline.result.ClauseExplanation.Role;
import dateline.result.Explanation;
import dateline.result.QuerySuggestion;
import dateline.result.TermCount;
import dateline.result.TotalHits;
import dateline.search.limit.Deadline;
import dateline.search.limit.QueryParts;
import dateline.search.limit.TimeExceededException;
import dateline.search.terms.DoubtfulWord;
import dateline.search.terms.TermLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Explains how a query was read, and counts what each of its clauses finds.
public final class QueryExplainer {

    private static final int MOST_TERMS = 10;

    /// Of further clauses no terms are looked up: a query of so many is a text.
    private static final int MOST_LOOKED_UP = 40;

    private final Counts counts;
    private final TermLookup lookup;
    private final boolean hasTerms;
    private final Deadline deadline;
    private int visited;
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    /// Counts the articles of a clause.
    @FunctionalInterface
    public interface Counts {
        /// {@return how many articles answer a query, under the filters of the request}
        TotalHits count(Query query) throws IOException;
    }

    /// @param counts   counts what clauses find
    /// @param lookup   looks up the words of clauses
    /// @param hasTerms whether the index lists the words that a clause stands for
    /// @param deadline when looking up words has to end
    public QueryExplainer(Counts counts, TermLookup lookup, boolean hasTerms, Deadline deadline) {
        this.counts = counts;
        this.lookup = lookup;
        this.hasTerms = hasTerms;
        this.deadline = deadline;
    }

    /// {@return the explanation}
    ///
    /// @param query    the query
    /// @param warnings what is known already: what the parser and the translator had to say
    public Explanation explain(Query query, List<String> warnings) throws IOException {
        ClauseExplanation clause = explain(Role.PART, query, Optional.empty(), OptionalLong.empty());
        boolean isEmpty = clause.total().exact() && clause.total().articles() == 0;
        List<QuerySuggestion> hints = hints(query, isEmpty);
        Set<String> all = new LinkedHashSet<>(warnings);
        all.addAll(remarks);
        return new Explanation(
                query.toString(),
                QueryVerbalizer.sentence(query),
                clause,
                List.copyOf(unknown),
                hints,
                List.copyOf(all));
    }

    private List<QuerySuggestion> hints(Query query, boolean isEmpty) throws IOException {
        try {
            QuerySuggestions suggestions = new QuerySuggestions(counts, lookup);
            return isEmpty ? suggestions.of(query) : suggestions.corrected(query);
        } catch (TimeExceededException e) {
            return List.of();
        }
    }

    private ClauseExplanation explain(Role role, Query query, Optional<String> field, OptionalLong removed)
            throws IOException {
        TotalHits total = counts.count(within(field, query));
        boolean looksUp = visited++ < MOST_LOOKED_UP;
        List<TermCount> terms = looksUp ? lookUp(query, field) : List.of();
        List<TermCount> otherForms = looksUp ? otherForms(query, field) : List.of();
        Optional<String> inner = query instanceof Query.In in ? Optional.of(in.field()) : field;
        List<ClauseExplanation> clauses = new ArrayList<>();
        List<QueryParts.Part> parts = QueryParts.of(query);
        for (int i = 0; i < parts.size(); i++) {
            QueryParts.Part part = parts.get(i);
            OptionalLong takesAway =
                    part.role() == Role.EXCLUDED ? removed(query, i, field, total) : OptionalLong.empty();
            clauses.add(explain(part.role(), part.query(), inner, takesAway));
        }
        return new ClauseExplanation(
                role,
                query.toString(),
                QueryVerbalizer.clause(query),
                total,
                removed,
                terms.subList(0, Math.min(MOST_TERMS, terms.size())),
                Math.max(0, terms.size() - MOST_TERMS),
                otherForms,
                clauses);
    }

    private OptionalLong removed(Query query, int index, Optional<String> field, TotalHits with) throws IOException {
        Query without = query instanceof Query.NotNear apart ? apart.include() : QueryParts.without(query, index);
        TotalHits all = counts.count(within(field, without));
        return all.exact() && with.exact() ? OptionalLong.of(all.articles() - with.articles()) : OptionalLong.empty();
    }

    /// {@return the terms of a clause, as far as there is time to look them up}
    private List<TermCount> lookUp(Query query, Optional<String> field) throws IOException {
        if (deadline.shouldExit()) {
            return List.of();
        }
        try {
            for (DoubtfulWord word : lookup.doubtful(query, field)) {
                if (word.articles() == 0) {
                    unknown.add(word.word());
                }
                remarks.add(word.remark());
            }
            return hasTerms ? lookup.terms(query, field) : List.of();
        } catch (TimeExceededException e) {
            return List.of();
        }
    }

    private List<TermCount> otherForms(Query query, Optional<String> field) throws IOException {
        return hasTerms && !deadline.shouldExit() ? lookup.otherForms(query, field) : List.of();
    }

    static Query within(Optional<String> field, Query query) {
        boolean hasField = query instanceof Query.In || query instanceof Query.Range || query instanceof Query.Dated;
        return field.isPresent() && !hasField ? Query.in(field.get(), query) : query;
    }
}
