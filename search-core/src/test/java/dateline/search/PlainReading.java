package dateline.search;

import dateline.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Reads a text as a person would who has all the time in the world: every way in which an operator could hold is
/// tried. Knows nothing of Lucene, so that the engine can be held against it.
///
/// @param fields title, lead and body, each as its words in order
/// @param stem   the common form of a word
record PlainReading(Map<String, List<Token>> fields, UnaryOperator<String> stem) {

    /// A word of a text.
    ///
    /// @param exact     how it is spelled, in small letters; several forms where it can be read in several ways
    /// @param stems     its common forms
    /// @param sentence  the number of its sentence
    /// @param paragraph the number of its paragraph
    record Token(Set<String> exact, Set<String> stems, int sentence, int paragraph) {}

    /// A stretch of words.
    record Span(int start, int end) {}

    /// {@return whether the text answers a query}
    boolean matches(Query query) {
        return switch (query) {
            case Query.Everything q -> true;
            case Query.Not q -> !matches(q.clause());
            case Query.And q -> q.clauses().stream().allMatch(this::matches);
            case Query.Or q -> q.clauses().stream().anyMatch(this::matches);
            case Query.Best q -> best(q);
            case Query.AtLeastOf q -> q.clauses().stream().filter(this::matches).count() >= q.count();
            case Query.AtLeast q ->
                fields.values().stream()
                                .mapToInt(field ->
                                        shortest(spans(q.clause(), field)).size())
                                .sum()
                        >= q.count();
            case Query.First q ->
                spans(q.clause(), fields.getOrDefault("body", List.of())).stream()
                        .anyMatch(span -> span.end() < q.words());
            default ->
                fields.values().stream().anyMatch(field -> !spans(query, field).isEmpty());
        };
    }

    private boolean best(Query.Best best) {
        boolean required = false;
        boolean optional = false;
        boolean anyOptional = false;
        for (Query.Clause clause : best.clauses()) {
            boolean matches = matches(clause.query());
            switch (clause.occurs()) {
                case EXCLUDED -> {
                    if (matches) {
                        return false;
                    }
                }
                case REQUIRED -> {
                    required = true;
                    if (!matches) {
                        return false;
                    }
                }
                case OPTIONAL -> {
                    anyOptional = true;
                    optional |= matches;
                }
            }
        }
        return required || optional || !anyOptional;
    }

    private Set<Span> spans(Query query, List<Token> text) {
        Set<Span> spans = new HashSet<>();
        switch (query) {
            case Query.Word q -> words(spans, text, token -> token.stems().contains(stem.apply(q.text())));
            case Query.Exact q ->
                words(spans, text, token -> token.exact().contains(q.text().toLowerCase(Locale.ROOT)));
            case Query.Wildcard q -> {
                Pattern pattern = Pattern.compile(
                        q.pattern().toLowerCase(Locale.ROOT).replace("?", ".").replace("*", ".*"));
                words(spans, text, token -> token.exact().stream().anyMatch(pattern.asMatchPredicate()));
            }
            case Query.Phrase q -> phrase(spans, q, text);
            case Query.Or q -> q.clauses().forEach(clause -> spans.addAll(spans(clause, text)));
            case Query.Near q -> {
                for (Span left : spans(q.left(), text)) {
                    for (Span right : spans(q.right(), text)) {
                        int after = right.start() - left.end();
                        int before = left.start() - right.end();
                        boolean follows = after > 0 && after <= q.distance();
                        boolean precedes = before > 0 && before <= q.distance();
                        if (follows || (precedes && !q.ordered())) {
                            spans.add(hull(left, right));
                        }
                    }
                }
            }
            case Query.NotNear q -> {
                Set<Span> excluded = spans(q.exclude(), text);
                for (Span span : spans(q.include(), text)) {
                    if (excluded.stream()
                            .noneMatch(other -> other.start() - span.end() <= q.distance()
                                    && span.start() - other.end() <= q.distance())) {
                        spans.add(span);
                    }
                }
            }
            case Query.SameUnit q -> {
                for (Span left : spans(q.left(), text)) {
                    for (Span right : spans(q.right(), text)) {
                        Span hull = hull(left, right);
                        boolean apart = left.end() < right.start() || right.end() < left.start();
                        if (apart && unit(q, text.get(hull.start())) == unit(q, text.get(hull.end()))) {
                            spans.add(hull);
                        }
                    }
                }
            }
            default -> throw new IllegalArgumentException("not read here: " + query);
        }
        return spans;
    }

    private static int unit(Query.SameUnit same, Token token) {
        return same.unit() == Query.Unit.SENTENCE ? token.sentence() : token.paragraph();
    }

    private static Span hull(Span left, Span right) {
        return new Span(Math.min(left.start(), right.start()), Math.max(left.end(), right.end()));
    }

    private interface TokenTest {
        boolean holds(Token token);
    }

    private static void words(Set<Span> spans, List<Token> text, TokenTest test) {
        for (int i = 0; i < text.size(); i++) {
            if (test.holds(text.get(i))) {
                spans.add(new Span(i, i));
            }
        }
    }

    private void phrase(Set<Span> spans, Query.Phrase phrase, List<Token> text) {
        String[] words = phrase.text().split(" ", -1);
        for (int i = 0; i + words.length <= text.size(); i++) {
            boolean holds = true;
            for (int w = 0; w < words.length && holds; w++) {
                holds = text.get(i + w).stems().contains(stem.apply(words[w]));
            }
            if (holds) {
                spans.add(new Span(i, i + words.length - 1));
            }
        }
    }

    private static List<Span> shortest(Set<Span> spans) {
        List<Span> shortest = new ArrayList<>();
        for (Span span : spans) {
            if (spans.stream()
                    .noneMatch(other ->
                            !other.equals(span) && other.start() >= span.start() && other.end() <= span.end())) {
                shortest.add(span);
            }
        }
        return shortest;
    }
}
