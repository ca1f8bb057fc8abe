package dateline.opensearch.query;

import dateline.opensearch.http.Json;
import dateline.remote.RemoteField;
import dateline.remote.query.RemoteQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes queries in OpenSearch's query language.
///
/// Each node matches the same articles and scores them the same; only patterns of positions may match more, see
/// [SpanWriter]. For one query.
public final class QueryWriter {

    /// The analyzer that takes the tokens of a text as they were sent.
    public static final String ANALYZER = "tokens";

    private static final int NEAREST = 50;

    private final Set<String> wider = new LinkedHashSet<>();
    private final SpanWriter spans;

    private QueryWriter(boolean broad) {
        this.spans = new SpanWriter(wider, broad);
    }

    /// {@return a query in OpenSearch's query language}
    ///
    /// @param query the query
    public static WrittenQuery write(RemoteQuery query) {
        return write(query, false);
    }

    /// {@return a query in OpenSearch's query language}
    ///
    /// @param query the query
    /// @param broad whether patterns of words stand for too many of them to try where positions count
    public static WrittenQuery write(RemoteQuery query, boolean broad) {
        QueryWriter writer = new QueryWriter(broad);
        Map<String, Object> json = writer.write(query, 1f, false);
        return new WrittenQuery(json, List.copyOf(writer.wider), writer.spans.hasPatterns());
    }

    /// @param excluded whether what matches is left out: then nothing may match that should not
    private Map<String, Object> write(RemoteQuery query, float boost, boolean excluded) {
        return switch (query) {
            case RemoteQuery.Everything q -> of("match_all", boost);
            case RemoteQuery.Nothing q -> Json.object("match_none", Json.object());
            case RemoteQuery.Term q ->
                Json.object("term", Json.object(ClusterFields.name(q.field()), value("value", q.term(), boost)));
            case RemoteQuery.AnyTerm q -> match(q.field(), String.join(stacked(), q.terms()), boost);
            case RemoteQuery.Phrase q -> phrase(q, boost);
            case RemoteQuery.Wildcard q ->
                Json.object("wildcard", Json.object(ClusterFields.name(q.field()), value("value", q.pattern(), boost)));
            case RemoteQuery.Regex q -> regex(q, boost);
            case RemoteQuery.Fuzzy q -> fuzzy(q, boost);
            case RemoteQuery.Prefix q ->
                Json.object("prefix", Json.object(ClusterFields.name(q.field()), value("value", q.text(), boost)));
            case RemoteQuery.Exists q -> of("exists", boost, "field", existing(q.field()));
            case RemoteQuery.OneOf q -> of("terms", boost, ClusterFields.name(q.field()), q.terms());
            case RemoteQuery.Wholes q -> range(ClusterFields.name(q.field()), q.from(), q.to(), boost);
            case RemoteQuery.Decimals q -> decimals(q, boost);
            case RemoteQuery.Days q -> days(q, boost);
            case RemoteQuery.Values q -> values(q, boost);
            case RemoteQuery.All q -> all(q, boost, excluded);
            case RemoteQuery.Constant q -> of("constant_score", boost, "filter", write(q.clause(), 1f, excluded));
            case RemoteQuery.Boosted q -> write(q.clause(), boost * q.factor(), excluded);
            case RemoteQuery.Spans q -> spans.write(q, boost, excluded);
        };
    }

    private static String stacked() {
        return String.valueOf(RemoteField.Tokens.STACKED);
    }

    private static Map<String, Object> of(String kind, float boost, Object... namesAndValues) {
        Map<String, Object> inner = Json.object(namesAndValues);
        if (boost != 1f) {
            inner.put("boost", boost);
        }
        return Json.object(kind, inner);
    }

    private static Map<String, Object> value(String name, Object value, float boost) {
        return boost == 1f ? Json.object(name, value) : Json.object(name, value, "boost", boost);
    }

    private static Map<String, Object> match(String field, String cells, float boost) {
        Map<String, Object> inner = value("query", cells, boost);
        inner.put("analyzer", ANALYZER);
        return Json.object("match", Json.object(ClusterFields.name(field), inner));
    }

    private static Map<String, Object> phrase(RemoteQuery.Phrase query, float boost) {
        Map<String, Object> inner = value("query", String.join(" ", query.terms()), boost);
        inner.put("analyzer", ANALYZER);
        inner.put("slop", query.slop());
        return Json.object("match_phrase", Json.object(ClusterFields.name(query.field()), inner));
    }

    private static Map<String, Object> regex(RemoteQuery.Regex query, float boost) {
        Map<String, Object> inner = value("value", query.pattern(), boost);
        inner.put("flags", "NONE");
        return Json.object("regexp", Json.object(ClusterFields.name(query.field()), inner));
    }

    private static Map<String, Object> fuzzy(RemoteQuery.Fuzzy query, float boost) {
        Map<String, Object> inner = value("value", query.text(), boost);
        inner.put("fuzziness", query.edits());
        inner.put("prefix_length", query.prefix());
        inner.put("max_expansions", NEAREST);
        inner.put("transpositions", true);
        return Json.object("fuzzy", Json.object(ClusterFields.name(query.field()), inner));
    }

    /// A field of names has tokens and values; what tells that it is there are the values.
    private static String existing(String field) {
        return switch (field) {
            case "author", "publisher", "section", "tag", "place", "url" -> ClusterFields.value(field);
            default -> ClusterFields.name(field);
        };
    }

    private static Map<String, Object> range(String field, long from, long to, float boost) {
        if (from > to) {
            return Json.object("match_none", Json.object());
        }
        Map<String, Object> inner = new LinkedHashMap<>();
        if (from != Long.MIN_VALUE) {
            inner.put("gte", from);
        }
        if (to != Long.MAX_VALUE) {
            inner.put("lte", to);
        }
        if (boost != 1f) {
            inner.put("boost", boost);
        }
        return Json.object("range", Json.object(field, inner));
    }

    private static Map<String, Object> decimals(RemoteQuery.Decimals query, float boost) {
        if (query.from() > query.to()) {
            return Json.object("match_none", Json.object());
        }
        Map<String, Object> inner = new LinkedHashMap<>();
        if (Double.isFinite(query.from())) {
            inner.put("gte", query.from());
        }
        if (Double.isFinite(query.to())) {
            inner.put("lte", query.to());
        }
        if (boost != 1f) {
            inner.put("boost", boost);
        }
        return Json.object("range", Json.object(ClusterFields.name(query.field()), inner));
    }

    private static Map<String, Object> days(RemoteQuery.Days query, float boost) {
        if (query.first() > query.last()) {
            return Json.object("match_none", Json.object());
        }
        Map<String, Object> inner = Json.object(
                "gte", query.first(), "lte", query.last(), "relation", query.within() ? "within" : "intersects");
        if (boost != 1f) {
            inner.put("boost", boost);
        }
        return Json.object("range", Json.object(ClusterFields.name(query.field()), inner));
    }

    private static Map<String, Object> values(RemoteQuery.Values query, float boost) {
        Map<String, Object> inner = new LinkedHashMap<>();
        query.from().ifPresent(from -> inner.put(query.fromIncluded() ? "gte" : "gt", from));
        query.to().ifPresent(to -> inner.put(query.toIncluded() ? "lte" : "lt", to));
        if (boost != 1f) {
            inner.put("boost", boost);
        }
        return Json.object("range", Json.object(ClusterFields.value(query.field()), inner));
    }

    private Map<String, Object> all(RemoteQuery.All query, float boost, boolean excluded) {
        Map<String, Object> inner = new LinkedHashMap<>();
        put(inner, "must", query.required(), excluded);
        put(inner, "filter", query.conditions(), excluded);
        put(inner, "should", query.optional(), excluded);
        put(inner, "must_not", query.excluded(), !excluded);
        if (!query.optional().isEmpty()) {
            inner.put("minimum_should_match", query.least());
        }
        if (boost != 1f) {
            inner.put("boost", boost);
        }
        return Json.object("bool", inner);
    }

    private void put(Map<String, Object> bool, String occurrence, List<RemoteQuery> clauses, boolean excluded) {
        if (!clauses.isEmpty()) {
            List<Object> written = new ArrayList<>();
            clauses.forEach(clause -> written.add(write(clause, 1f, excluded)));
            bool.put(occurrence, written);
        }
    }
}
