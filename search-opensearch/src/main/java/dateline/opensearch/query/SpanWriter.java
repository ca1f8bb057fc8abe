package dateline.opensearch.query;

import dateline.opensearch.http.Json;
import dateline.remote.RemoteField;
import dateline.remote.query.RemoteQuery;
import dateline.search.span.SpanPattern;
import dateline.search.span.SpanPatternQuery.InField;
import dateline.search.span.TermPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes patterns of positions as intervals, those without something near as spans.
///
/// | pattern | exact |
/// |---|---|
/// | terms, patterns of terms, alternatives of these, phrases | yes |
/// | near, in one sentence or paragraph, of the above | yes |
/// | not near, of terms and phrases | yes, as spans |
/// | first words, of the above | yes |
/// | a term n times, n up to 6 | yes |
/// | patterns of more than 1,024 words | what matches, and more |
/// | any of these within one another, something else n times, some of several, phrases with slop | what matches, and
/// more |
final class SpanWriter {

    /// Up to so many occurrences are divided among the fields in all ways.
    private static final int MOST_DIVIDED = 6;
    /// A pattern stands for at most so many words of a shard, else the query fails.
    private static final int MOST_EXPANSIONS = 1024;

    /// No text has this token: an empty rule makes OpenSearch fail.
    private static final String NOWHERE = "\u000f";

    private final Set<String> wider;
    private final boolean broad;
    private boolean hasPatterns;

    /// @param wider takes what matches more than it should
    /// @param broad whether patterns of words stand for too many of them to try where positions count
    SpanWriter(Set<String> wider, boolean broad) {
        this.wider = wider;
        this.broad = broad;
    }

    /// {@return whether a pattern of words was written}
    boolean hasPatterns() {
        return hasPatterns;
    }

    /// {@return a query for the patterns; a superset where they cannot be said, or a subset where they are excluded}
    Map<String, Object> write(RemoteQuery.Spans query, float boost, boolean excluded) {
        boolean patterns = query.fields().stream().anyMatch(each -> Presence.hasPatterns(each.pattern()));
        hasPatterns |= patterns;
        if (patterns && broad) {
            wider.add(described(query));
            return excluded
                    ? Json.object("match_none", Json.object())
                    : constant(
                            any(query.fields().stream()
                                    .<Object>map(each -> Presence.of(each.pattern()))
                                    .toList()),
                            boost);
        }
        Optional<Map<String, Object>> exact =
                query.count() == 1 ? Optional.empty() : divided(query.count(), query.fields());
        if (exact.isPresent()) {
            return constant(exact.get(), boost);
        }
        boolean isExact = query.count() == 1;
        List<Object> fields = new ArrayList<>();
        for (InField each : query.fields()) {
            Optional<Map<String, Object>> apart = apart(each);
            if (apart.isPresent()) {
                fields.add(apart.get());
            } else {
                IntervalsRule source = source(each.pattern(), ClusterFields.name(each.field()));
                isExact &= source.exact();
                fields.add(intervals(each.field(), source.json()));
            }
        }
        if (!isExact) {
            wider.add(described(query));
            if (excluded) {
                // Nothing is left out that may have to stay; what matches is left out when it is checked.
                return Json.object("match_none", Json.object());
            }
        }
        return constant(any(fields), boost);
    }

    private static Map<String, Object> constant(Map<String, Object> filter, float boost) {
        Map<String, Object> inner = Json.object("filter", filter);
        if (boost != 1f) {
            inner.put("boost", boost);
        }
        return Json.object("constant_score", inner);
    }

    private static Map<String, Object> any(List<Object> queries) {
        return Json.object("bool", Json.object("should", queries, "minimum_should_match", 1));
    }

    private static Map<String, Object> intervals(String field, Map<String, Object> source) {
        return Json.object("intervals", Json.object(ClusterFields.name(field), source));
    }

    private static String described(RemoteQuery.Spans query) {
        String pattern = DescribedPattern.of(query.fields().getFirst().pattern());
        return query.count() == 1 ? pattern : query.count() + " times " + pattern;
    }

    // --- intervals ---

    private IntervalsRule source(SpanPattern pattern, String field) {
        return switch (pattern) {
            case SpanPattern.AnyTerm p -> terms(p, field);
            case SpanPattern.Sequence p -> sequence(p, field);
            case SpanPattern.AnyOf p -> anyOf(p.alternatives(), field, true);
            case SpanPattern.AtLeastOf p -> {
                IntervalsRule any = anyOf(p.parts(), field, false);
                yield new IntervalsRule(any.json(), IntervalsRule.UNBOUNDED, p.count() == 1 && any.exact(), -1);
            }
            case SpanPattern.Near p -> near(p, field);
            case SpanPattern.SameUnit p -> sameUnit(p, field);
            case SpanPattern.NotNear p -> {
                IntervalsRule include = source(p.include(), field);
                yield new IntervalsRule(include.json(), include.slack(), false, include.width());
            }
            case SpanPattern.First p -> first(p, field);
        };
    }

    private static IntervalsRule terms(SpanPattern.AnyTerm terms, String field) {
        if (terms.pattern().isPresent()) {
            return new IntervalsRule(pattern(terms.pattern().get(), terms.field(), field), 0, true, 1);
        }
        List<Object> each = new ArrayList<>();
        terms.terms().forEach(term -> each.add(term(term, terms.field(), field)));
        return new IntervalsRule(anyOf(each, field), 0, true, 1);
    }

    private static Map<String, Object> anyOf(List<Object> sources, String field) {
        return switch (sources.size()) {
            case 0 -> term(NOWHERE, field, field);
            case 1 -> cast(sources.getFirst());
            default -> Json.object("any_of", Json.object("intervals", sources));
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object source) {
        return (Map<String, Object>) source;
    }

    private static Map<String, Object> term(String term, String in, String field) {
        Map<String, Object> inner =
                Json.object("query", term, "analyzer", QueryWriter.ANALYZER, "max_gaps", 0, "mode", "ordered");
        return Json.object("match", masked(inner, in, field));
    }

    private static Map<String, Object> masked(Map<String, Object> inner, String in, String field) {
        String name = ClusterFields.name(in);
        if (!name.equals(field)) {
            inner.put("use_field", name);
        }
        return inner;
    }

    private static Map<String, Object> pattern(TermPattern pattern, String in, String field) {
        return switch (pattern) {
            case TermPattern.Wildcard p ->
                Json.object(
                        "wildcard",
                        masked(Json.object("pattern", p.text(), "max_expansions", MOST_EXPANSIONS), in, field));
            case TermPattern.Regex p ->
                Json.object(
                        "regexp",
                        masked(
                                Json.object("pattern", p.text(), "flags", "NONE", "max_expansions", MOST_EXPANSIONS),
                                in,
                                field));
            case TermPattern.Fuzzy p ->
                Json.object(
                        "fuzzy",
                        masked(
                                Json.object(
                                        "term",
                                        p.text(),
                                        "fuzziness",
                                        Integer.toString(p.edits()),
                                        "prefix_length",
                                        p.prefix(),
                                        "transpositions",
                                        true),
                                in,
                                field));
            case TermPattern.Capitalised p ->
                Json.object(
                        "regexp",
                        masked(
                                Json.object(
                                        "pattern",
                                        CasePattern.capitalised(p.word()),
                                        "flags",
                                        "NONE",
                                        "max_expansions",
                                        MOST_EXPANSIONS),
                                in,
                                field));
        };
    }

    private IntervalsRule sequence(SpanPattern.Sequence sequence, String field) {
        List<Object> sources = new ArrayList<>();
        int slack = sequence.slop();
        int width = 0;
        boolean exact = sequence.slop() == 0;
        for (SpanPattern part : sequence.parts()) {
            IntervalsRule source = source(part, field);
            sources.add(source.json());
            slack = IntervalsRule.sum(slack, source.slack());
            exact &= source.exact() && source.slack() == 0;
            width = width < 0 || source.width() < 0 ? -1 : width + source.width();
        }
        // Words that are off their places may change them.
        Map<String, Object> json = allOf(sources, sequence.slop() == 0 ? "ordered" : "unordered", slack);
        return new IntervalsRule(json, slack, exact, exact ? width : -1);
    }

    private static Map<String, Object> allOf(List<Object> sources, String mode, int gaps) {
        return Json.object("all_of", together(sources, mode, gaps));
    }

    private static Map<String, Object> together(List<Object> sources, String mode, int gaps) {
        Map<String, Object> inner = Json.object("mode", mode, "intervals", sources);
        if (gaps != IntervalsRule.UNBOUNDED) {
            inner.put("max_gaps", gaps);
        }
        return inner;
    }

    private IntervalsRule anyOf(List<SpanPattern> alternatives, String field, boolean isSame) {
        List<Object> sources = new ArrayList<>();
        int slack = 0;
        boolean exact = isSame;
        int width = Integer.MIN_VALUE;
        for (SpanPattern alternative : alternatives) {
            if (alternative instanceof SpanPattern.AnyTerm terms
                    && terms.terms().isEmpty()
                    && terms.pattern().isEmpty()) {
                continue;
            }
            IntervalsRule source = source(alternative, field);
            sources.add(source.json());
            slack = Math.max(slack, source.slack());
            exact &= source.exact();
            width = width == Integer.MIN_VALUE || width == source.width() ? source.width() : -1;
        }
        return new IntervalsRule(anyOf(sources, field), slack, exact, Math.max(-1, width));
    }

    private IntervalsRule near(SpanPattern.Near near, String field) {
        IntervalsRule left = source(near.left(), field);
        IntervalsRule right = source(near.right(), field);
        boolean plain = left.slack() == 0 && right.slack() == 0;
        int gaps = IntervalsRule.sum(near.distance() - 1, left.slack(), right.slack());
        Map<String, Object> json;
        if (near.ordered()) {
            json = allOf(List.of(left.json(), right.json()), "ordered", gaps);
        } else if (plain) {
            // Not `unordered_no_overlap`: with a limit of gaps that takes the shortest alternative of an operand alone.
            json = anyOf(
                    List.of(
                            allOf(List.of(left.json(), right.json()), "ordered", gaps),
                            allOf(List.of(right.json(), left.json()), "ordered", gaps)),
                    field);
        } else {
            json = allOf(List.of(left.json(), right.json()), "unordered", gaps);
        }
        return new IntervalsRule(json, gaps, plain && left.exact() && right.exact(), -1);
    }

    private IntervalsRule sameUnit(SpanPattern.SameUnit unit, String field) {
        IntervalsRule left = source(unit.left(), field);
        IntervalsRule right = source(unit.right(), field);
        boolean plain = left.slack() == 0 && right.slack() == 0;
        Map<String, Object> both = together(
                List.of(left.json(), right.json()),
                plain ? "unordered_no_overlap" : "unordered",
                IntervalsRule.UNBOUNDED);
        String start = unit.start().terms().getFirst();
        Map<String, Object> whole = allOf(
                List.of(
                        term(start, unit.start().field(), field),
                        term(UnitMarkers.end(start), unit.start().field(), field)),
                "ordered",
                IntervalsRule.UNBOUNDED);
        both.put("filter", Json.object("contained_by", whole));
        return new IntervalsRule(
                Json.object("all_of", both), IntervalsRule.UNBOUNDED, plain && left.exact() && right.exact(), -1);
    }

    /// The distance from the first word of the text, which is marked.
    private IntervalsRule first(SpanPattern.First first, String field) {
        IntervalsRule part = source(first.part(), field);
        if (part.width() < 0 || first.positions() - part.width() - 1 < 0) {
            return new IntervalsRule(part.json(), part.slack(), false, part.width());
        }
        Map<String, Object> beginning = allOf(
                List.of(term(RemoteField.Tokens.FIRST, UnitMarkers.twin(field), field), part.json()),
                "unordered",
                first.positions() - part.width() - 1);
        return new IntervalsRule(beginning, IntervalsRule.UNBOUNDED, part.exact(), -1);
    }

    // --- several times ---

    /// A term at least so many times in all fields together: so many in one, the rest in the others, in any way.
    private Optional<Map<String, Object>> divided(int count, List<InField> fields) {
        List<IntervalsRule> sources = new ArrayList<>();
        for (InField each : fields) {
            IntervalsRule source = source(each.pattern(), ClusterFields.name(each.field()));
            if (source.width() != 1 || !source.exact() || count > MOST_DIVIDED) {
                return Optional.empty();
            }
            sources.add(source);
        }
        List<Object> ways = new ArrayList<>();
        divide(count, 0, fields, sources, new ArrayList<>(), ways);
        return Optional.of(any(ways));
    }

    private static void divide(
            int left,
            int at,
            List<InField> fields,
            List<IntervalsRule> sources,
            List<Object> chosen,
            List<Object> ways) {
        if (at == fields.size() - 1) {
            List<Object> all = new ArrayList<>(chosen);
            if (left > 0) {
                all.add(times(left, fields.get(at), sources.get(at)));
            }
            ways.add(Json.object("bool", Json.object("filter", all)));
            return;
        }
        for (int here = 0; here <= left; here++) {
            List<Object> next = new ArrayList<>(chosen);
            if (here > 0) {
                next.add(times(here, fields.get(at), sources.get(at)));
            }
            divide(left - here, at + 1, fields, sources, next, ways);
        }
    }

    private static Map<String, Object> times(int count, InField in, IntervalsRule source) {
        return intervals(
                in.field(),
                count == 1
                        ? source.json()
                        : allOf(Collections.nCopies(count, source.json()), "ordered", IntervalsRule.UNBOUNDED));
    }

    // --- not near ---

    /// {@return a query for something without something else near, where both can be said as spans}
    private Optional<Map<String, Object>> apart(InField in) {
        if (!(in.pattern() instanceof SpanPattern.NotNear apart)) {
            return Optional.empty();
        }
        String field = ClusterFields.name(in.field());
        Optional<Map<String, Object>> include = Spans.of(apart.include(), field);
        Optional<Map<String, Object>> exclude = Spans.of(apart.exclude(), field);
        if (include.isEmpty() || exclude.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Json.object(
                "span_not",
                Json.object(
                        "include",
                        include.get(),
                        "exclude",
                        exclude.get(),
                        "pre",
                        apart.distance(),
                        "post",
                        apart.distance())));
    }
}
