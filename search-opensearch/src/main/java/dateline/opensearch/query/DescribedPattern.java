package dateline.opensearch.query;

import dateline.search.span.SpanPattern;
import dateline.search.span.TermPattern;
import java.util.List;
import java.util.stream.Collectors;

/// Patterns as people may read them.
final class DescribedPattern {

    private DescribedPattern() {}

    static String of(SpanPattern pattern) {
        return switch (pattern) {
            case SpanPattern.AnyTerm p -> terms(p);
            case SpanPattern.Sequence p -> "\"" + joined(p.parts(), " ") + "\"" + (p.slop() == 0 ? "" : "~" + p.slop());
            case SpanPattern.AnyOf p -> "(" + joined(p.alternatives(), " OR ") + ")";
            case SpanPattern.AtLeastOf p -> p.count() + " of (" + joined(p.parts(), " ") + ")";
            case SpanPattern.Near p ->
                "(" + of(p.left()) + (p.ordered() ? " pre/" : " w/") + p.distance() + " " + of(p.right()) + ")";
            case SpanPattern.SameUnit p ->
                "(" + of(p.left())
                        + (p.start().terms().getFirst().equals(UnitMarkers.SENTENCE_START) ? " /s " : " /p ")
                        + of(p.right()) + ")";
            case SpanPattern.NotNear p ->
                "(" + of(p.include()) + " NOT w/" + p.distance() + " " + of(p.exclude()) + ")";
            case SpanPattern.First p -> "first/" + p.positions() + "(" + of(p.part()) + ")";
        };
    }

    private static String joined(List<SpanPattern> parts, String between) {
        return parts.stream().map(DescribedPattern::of).collect(Collectors.joining(between));
    }

    private static String terms(SpanPattern.AnyTerm terms) {
        if (terms.pattern().isEmpty()) {
            return terms.terms().isEmpty() ? "nothing" : terms.terms().getFirst();
        }
        return switch (terms.pattern().get()) {
            case TermPattern.Wildcard p -> p.text();
            case TermPattern.Regex p -> "re:/" + p.text() + "/";
            case TermPattern.Fuzzy p -> p.text() + "~" + p.edits();
            case TermPattern.Capitalised p -> "caps(" + p.word() + ")";
        };
    }
}
