package dateline.cli.eval;

import dateline.cli.output.Out;
import dateline.eval.Comparison;
import dateline.eval.CrossValidation;
import dateline.format.Amount;
import dateline.format.JsonWriter;
import dateline.query.RankingModel;
import dateline.query.RankingParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What `dateline tune` shows.
///
/// @param model  the ranking that was tuned
/// @param found  what was found
/// @param stored whether the index keeps it
record TuneReport(RankingModel model, CrossValidation found, boolean stored) {

    void writeText(Out out) {
        Comparison heldOut = found.heldOut();
        int topics = heldOut.differences().size();
        line(
                out,
                heldOut.measure() + " of the ranking " + name() + ", " + Amount.of(topics, "topic") + " in "
                        + Amount.of(found.folds().size(), "part") + ", "
                        + Amount.of(found.evaluations(), "setting") + " tried");
        line(out, "");
        line(out, "part  topics  standard   tuned  by what is best on the other parts");
        int part = 1;
        for (CrossValidation.Fold fold : found.folds()) {
            line(
                    out,
                    String.format(
                            Locale.ROOT,
                            "%4d  %6d    %.4f  %.4f  %s",
                            part++,
                            fold.topics().size(),
                            fold.untuned(),
                            fold.tuned(),
                            text(fold.parameters())));
        }
        line(out, "");
        line(out, "held out: " + heldOut);
        line(
                out,
                String.format(
                        Locale.ROOT,
                        "best on all topics: %s, %.4f on the topics it was chosen by",
                        text(found.best()),
                        found.bestValue()));
    }

    private String name() {
        return model.word();
    }

    private static String text(Map<String, Double> parameters) {
        RankingParameters set = RankingParameters.of(parameters);
        return set.isStandard() ? "the standard" : set.toString();
    }

    private static void line(Out out, String text) {
        out.print(text).print("\n");
    }

    void writeJson(JsonWriter json) {
        Comparison heldOut = found.heldOut();
        json.beginObject();
        json.name("format_version").value(1);
        json.name("ranking").value(name());
        json.name("measure").value(heldOut.measure().toString());
        json.name("topics").value(heldOut.differences().size());
        json.name("settings").value(found.evaluations());
        json.name("folds").beginArray();
        for (CrossValidation.Fold fold : found.folds()) {
            json.beginObject();
            json.name("topics").value(List.copyOf(fold.topics()));
            json.name("untuned").value(fold.untuned());
            json.name("tuned").value(fold.tuned());
            json.name("parameters");
            parameters(json, fold.parameters());
            json.endObject();
        }
        json.endArray();
        json.name("held_out").beginObject();
        json.name("untuned").value(heldOut.first());
        json.name("tuned").value(heldOut.second());
        json.name("better").value(heldOut.wins());
        json.name("equal").value(heldOut.ties());
        json.name("worse").value(heldOut.losses());
        json.name("p").value(heldOut.randomisationTest());
        json.endObject();
        json.name("best").beginObject();
        json.name("value").value(found.bestValue());
        json.name("parameters");
        parameters(json, found.best());
        json.endObject();
        json.name("stored").value(stored);
        json.endObject();
    }

    private static void parameters(JsonWriter json, Map<String, Double> parameters) {
        json.beginObject();
        parameters.forEach((name, value) -> json.name(name).value((double) value));
        json.endObject();
    }
}
