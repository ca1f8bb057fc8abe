package dateline.format;

import dateline.result.MatchExplanation;
import dateline.result.MatchExplanation.ClauseMatch;
import dateline.result.ScorePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Why an article matches a query, or why it does not, as one JSON object.
///
/// @since 0.1
public final class WhyJson {

    private WhyJson() {}

    /// {@return the smallest clauses that are not as the query wants them, and for which it therefore fails}
    ///
    /// @param clauses clauses of one query
    public static List<String> failures(List<ClauseMatch> clauses) {
        Objects.requireNonNull(clauses, "clauses must not be null");
        List<String> failures = new ArrayList<>();
        for (ClauseMatch clause : clauses) {
            if (!clause.holds()) {
                List<String> inner = clause.matches() ? List.of() : failures(clause.clauses());
                if (inner.isEmpty()) {
                    failures.add(clause.query() + (clause.matches() ? " matches, and is excluded" : " does not match"));
                } else {
                    failures.addAll(inner);
                }
            }
        }
        return failures;
    }

    /// Writes an explanation.
    ///
    /// @param why  the explanation
    /// @param json takes it as one object
    public static void write(MatchExplanation why, JsonWriter json) {
        Objects.requireNonNull(why, "why must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("id").value(why.article().id().value());
        json.name("title").value(why.article().title());
        json.name("matches").value(why.matches());
        json.name("failed").value(failures(why.clauses()));
        json.name("clauses").beginArray();
        why.clauses().forEach(clause -> write(clause, json));
        json.endArray();
        json.name("score").value((double) why.score());
        why.freshness().ifPresent(freshness -> ExplanationJson.write(freshness, json));
        if (why.semantic().isPresent()) {
            json.name("semantic").beginObject();
            ExplanationJson.write(why.semantic().get(), json);
            json.endObject();
        }
        json.name("parts").beginArray();
        why.parts().forEach(part -> write(part, json));
        json.endArray();
        json.endObject();
    }

    private static void write(ClauseMatch clause, JsonWriter json) {
        json.beginObject();
        json.name("role").value(clause.role().name().toLowerCase(Locale.ROOT));
        json.name("query").value(clause.query());
        json.name("meaning").value(clause.meaning());
        json.name("matches").value(clause.matches());
        json.name("where").snippets(clause.where());
        json.name("clauses").beginArray();
        clause.clauses().forEach(each -> write(each, json));
        json.endArray();
        json.endObject();
    }

    private static void write(ScorePart part, JsonWriter json) {
        json.beginObject();
        json.name("what").value(part.what());
        json.name("value").value(part.value());
        json.name("how").value(part.how());
        json.name("parts").beginArray();
        part.parts().forEach(each -> write(each, json));
        json.endArray();
        json.endObject();
    }
}
