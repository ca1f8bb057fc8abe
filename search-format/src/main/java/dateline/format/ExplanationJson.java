package dateline.format;

import dateline.result.ClauseExplanation;
import dateline.result.Explanation;
import dateline.result.Freshness;
import dateline.result.Hit;
import dateline.result.SemanticScore;
import dateline.result.TermCount;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// How a query was read, and what each part of it finds, as one JSON object.
///
/// @since 0.1
public final class ExplanationJson {

    private ExplanationJson() {}

    /// Writes an explanation.
    ///
    /// @param explanation what was read
    /// @param scored      hits whose scores age or meaning have changed
    /// @param json        takes it as one object
    public static void write(Explanation explanation, List<Hit> scored, JsonWriter json) {
        Objects.requireNonNull(explanation, "explanation must not be null");
        Objects.requireNonNull(scored, "scored must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("query").value(explanation.query());
        json.name("reading").value(explanation.reading());
        json.name("clause");
        write(explanation.clause(), json);
        json.name("unknown").value(explanation.unknown());
        HintJson.write(explanation.suggestions(), json);
        json.name("warnings").value(explanation.warnings());
        if (scored.stream().anyMatch(hit -> hit.freshness().isPresent())) {
            json.name("freshness").beginArray();
            for (Hit hit : scored) {
                json.beginObject();
                json.name("rank").value(hit.rank());
                json.name("id").value(hit.article().id().value());
                json.name("score").value((double) hit.score());
                hit.freshness().ifPresent(freshness -> write(freshness, json));
                json.endObject();
            }
            json.endArray();
        }
        if (scored.stream().anyMatch(hit -> hit.semantic().isPresent())) {
            json.name("semantic").beginArray();
            for (Hit hit : scored) {
                json.beginObject();
                json.name("rank").value(hit.rank());
                json.name("id").value(hit.article().id().value());
                json.name("score").value((double) hit.score());
                hit.semantic().ifPresent(semantic -> write(semantic, json));
                json.endObject();
            }
            json.endArray();
        }
        json.endObject();
    }

    /// Writes what words and meaning made of a score as members of an object.
    static void write(SemanticScore score, JsonWriter json) {
        json.name("words").value(score.words());
        json.name("meaning").value(score.meaning());
        json.name("weight").value(score.weight());
        json.name("cosine").value(score.cosine());
        json.name("cosine_with_feedback").value(score.feedback());
        json.name("part").value(score.window());
        json.name("of_parts").value(score.windows());
    }

    /// Writes what age made of a score as members of an object.
    static void write(Freshness freshness, JsonWriter json) {
        json.name("relevance").value(freshness.relevance());
        json.name("freshness").value(freshness.factor());
        json.name("age_days");
        if (freshness.age().isPresent()) {
            json.value(days(freshness.age().get()));
        } else {
            json.nothing();
        }
        json.name("half_life_days").value(days(freshness.halfLife()));
    }

    private static double days(Duration length) {
        return (double) length.toMillis() / Duration.ofDays(1).toMillis();
    }

    private static void write(ClauseExplanation clause, JsonWriter json) {
        json.beginObject();
        json.name("role").value(clause.role().name().toLowerCase(Locale.ROOT));
        json.name("query").value(clause.query());
        json.name("meaning").value(clause.meaning());
        json.name("articles").value(clause.total().articles());
        json.name("exact").value(clause.total().exact());
        if (clause.removed().isPresent()) {
            json.name("removed").value(clause.removed().getAsLong());
        }
        json.name("terms").beginArray();
        for (TermCount term : clause.terms()) {
            TermsJson.write(term, json);
        }
        json.endArray();
        json.name("other_terms").value(clause.others());
        json.name("other_forms").beginArray();
        for (TermCount form : clause.otherForms()) {
            TermsJson.write(form, json);
        }
        json.endArray();
        json.name("clauses").beginArray();
        for (ClauseExplanation each : clause.clauses()) {
            write(each, json);
        }
        json.endArray();
        json.endObject();
    }
}
