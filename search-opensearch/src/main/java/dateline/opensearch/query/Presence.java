package dateline.opensearch.query;

import dateline.opensearch.http.Json;
import dateline.search.span.SpanPattern;
import dateline.search.span.TermPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Patterns of positions without the positions: what has to be in a field for them to match.
final class Presence {

    private Presence() {}

    /// {@return whether a pattern has patterns of words, of which a cluster tries a limited number where positions
    /// count}
    static boolean hasPatterns(SpanPattern pattern) {
        return pattern instanceof SpanPattern.AnyTerm terms
                ? terms.pattern().isPresent()
                : parts(pattern).anyMatch(Presence::hasPatterns);
    }

    private static Stream<SpanPattern> parts(SpanPattern pattern) {
        return switch (pattern) {
            case SpanPattern.AnyTerm p -> Stream.of();
            case SpanPattern.Sequence p -> p.parts().stream();
            case SpanPattern.AnyOf p -> p.alternatives().stream();
            case SpanPattern.AtLeastOf p -> p.parts().stream();
            case SpanPattern.Near p -> Stream.of(p.left(), p.right());
            case SpanPattern.SameUnit p -> Stream.of(p.left(), p.right());
            case SpanPattern.NotNear p -> Stream.of(p.include(), p.exclude());
            case SpanPattern.First p -> Stream.of(p.part());
        };
    }

    /// {@return a query for all that matches a pattern, and more}
    static Map<String, Object> of(SpanPattern pattern) {
        return switch (pattern) {
            case SpanPattern.AnyTerm p -> terms(p);
            case SpanPattern.AnyOf p -> some(p.alternatives(), 1);
            case SpanPattern.AtLeastOf p -> some(p.parts(), p.count());
            case SpanPattern.NotNear p -> of(p.include());
            case SpanPattern.Sequence p -> all(p.parts());
            case SpanPattern.Near p -> all(List.of(p.left(), p.right()));
            case SpanPattern.SameUnit p -> all(List.of(p.left(), p.right()));
            case SpanPattern.First p -> of(p.part());
        };
    }

    private static Map<String, Object> all(List<SpanPattern> parts) {
        return Json.object(
                "bool", Json.object("filter", parts.stream().map(Presence::of).toList()));
    }

    private static Map<String, Object> some(List<SpanPattern> parts, int least) {
        return parts.isEmpty()
                ? Json.object("match_none", Json.object())
                : Json.object(
                        "bool",
                        Json.object(
                                "should", parts.stream().map(Presence::of).toList(), "minimum_should_match", least));
    }

    private static Map<String, Object> terms(SpanPattern.AnyTerm terms) {
        String field = ClusterFields.name(terms.field());
        if (terms.pattern().isEmpty()) {
            return Json.object("terms", Json.object(field, new ArrayList<Object>(terms.terms())));
        }
        return switch (terms.pattern().get()) {
            case TermPattern.Wildcard p -> Json.object("wildcard", Json.object(field, Json.object("value", p.text())));
            case TermPattern.Regex p ->
                Json.object("regexp", Json.object(field, Json.object("value", p.text(), "flags", "NONE")));
            case TermPattern.Capitalised p ->
                Json.object(
                        "regexp",
                        Json.object(field, Json.object("value", CasePattern.capitalised(p.word()), "flags", "NONE")));
            case TermPattern.Fuzzy p -> Json.object("exists", Json.object("field", field));
        };
    }
}
