package dateline.opensearch.query;

import dateline.opensearch.http.Json;
import dateline.search.span.SpanPattern;
import dateline.search.span.TermPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Terms and phrases as spans of OpenSearch, which knows all of them and not only the shortest.
final class Spans {

    private Spans() {}

    /// {@return a span query; empty where spans cannot say it}
    ///
    /// @param pattern what is to stand there
    /// @param field   the field in whose name all spans are found
    static Optional<Map<String, Object>> of(SpanPattern pattern, String field) {
        return switch (pattern) {
            case SpanPattern.AnyTerm p -> terms(p, field);
            case SpanPattern.AnyOf p -> any(p.alternatives(), field);
            case SpanPattern.Sequence p -> p.slop() == 0 ? sequence(p.parts(), field) : Optional.empty();
            case SpanPattern.AtLeastOf p -> Optional.empty();
            case SpanPattern.Near p -> Optional.empty();
            case SpanPattern.SameUnit p -> Optional.empty();
            case SpanPattern.NotNear p -> Optional.empty();
            case SpanPattern.First p -> Optional.empty();
        };
    }

    private static Optional<Map<String, Object>> terms(SpanPattern.AnyTerm terms, String field) {
        String name = ClusterFields.name(terms.field());
        if (terms.pattern().isPresent()) {
            Map<String, Object> match = pattern(terms.pattern().get(), name);
            return Optional.of(masked(Json.object("span_multi", Json.object("match", match)), name, field));
        }
        List<Object> clauses = new ArrayList<>();
        terms.terms().forEach(term -> clauses.add(Json.object("span_term", Json.object(name, term))));
        return clauses.isEmpty() ? Optional.empty() : Optional.of(masked(or(clauses), name, field));
    }

    private static Map<String, Object> pattern(TermPattern pattern, String name) {
        return switch (pattern) {
            case TermPattern.Wildcard p -> Json.object("wildcard", Json.object(name, Json.object("value", p.text())));
            case TermPattern.Regex p ->
                Json.object("regexp", Json.object(name, Json.object("value", p.text(), "flags", "NONE")));
            case TermPattern.Capitalised p ->
                Json.object(
                        "regexp",
                        Json.object(name, Json.object("value", CasePattern.capitalised(p.word()), "flags", "NONE")));
            case TermPattern.Fuzzy p ->
                Json.object(
                        "fuzzy",
                        Json.object(
                                name,
                                Json.object(
                                        "value",
                                        p.text(),
                                        "fuzziness",
                                        p.edits(),
                                        "prefix_length",
                                        p.prefix(),
                                        "max_expansions",
                                        1024,
                                        "rewrite",
                                        "constant_score")));
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> or(List<Object> clauses) {
        return clauses.size() == 1
                ? (Map<String, Object>) clauses.getFirst()
                : Json.object("span_or", Json.object("clauses", clauses));
    }

    private static Map<String, Object> masked(Map<String, Object> query, String name, String field) {
        return name.equals(field)
                ? query
                : Json.object("field_masking_span", Json.object("query", query, "field", field));
    }

    private static Optional<Map<String, Object>> any(List<SpanPattern> alternatives, String field) {
        List<Object> clauses = new ArrayList<>();
        for (SpanPattern alternative : alternatives) {
            Optional<Map<String, Object>> clause = of(alternative, field);
            if (clause.isEmpty()) {
                return Optional.empty();
            }
            clauses.add(clause.get());
        }
        return clauses.isEmpty() ? Optional.empty() : Optional.of(or(clauses));
    }

    private static Optional<Map<String, Object>> sequence(List<SpanPattern> parts, String field) {
        List<Object> clauses = new ArrayList<>();
        for (SpanPattern part : parts) {
            Optional<Map<String, Object>> clause =
                    part instanceof SpanPattern.AnyTerm ? of(part, field) : Optional.empty();
            if (clause.isEmpty()) {
                return Optional.empty();
            }
            clauses.add(clause.get());
        }
        return Optional.of(Json.object("span_near", Json.object("clauses", clauses, "slop", 0, "in_order", true)));
    }
}
