package dateline.cli.eval;

import dateline.cli.output.BarChart;
import dateline.cli.output.Out;
import dateline.cli.output.TextLayout;
import dateline.eval.Comparison;
import dateline.eval.Evaluation;
import dateline.eval.Measure;
import dateline.format.Amount;
import dateline.format.BarRows;
import dateline.format.BarRows.Group;
import dateline.format.BarRows.Row;
import dateline.format.ControlCharacterEscaper;
import dateline.format.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What `dateline eval` shows.
///
/// @param tag        the name of the run
/// @param evaluation its values
/// @param compared   what it is compared with
/// @param perTopic   whether the values of each topic are shown
/// @param bars       whether values are drawn too
record EvalReport(String tag, Evaluation evaluation, Optional<Compared> compared, boolean perTopic, boolean bars) {

    private static final int COLUMNS = 80;

    /// Another run on the same topics.
    ///
    /// @param tag         its name
    /// @param comparisons for each measure, from it to the evaluated run
    record Compared(String tag, List<Comparison> comparisons) {}

    void writeText(Out out, TextLayout layout) {
        int columns = layout.columns() == 0 ? COLUMNS : Math.max(layout.columns(), BarChart.MIN_WIDTH);
        line(
                out,
                ControlCharacterEscaper.escape(tag) + ", "
                        + Amount.of(evaluation.topics().size(), "topic"));
        shares(out, columns);
        compared.ifPresent(other -> comparison(out, other));
        if (perTopic) {
            for (Measure measure : evaluation.measures()) {
                topics(out, measure, columns);
            }
        }
    }

    private void shares(Out out, int columns) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Measure measure : evaluation.measures()) {
            if (measure instanceof Measure.Count || !bars) {
                line(out, String.format(Locale.ROOT, "%-14s %s", measure, measure.format(evaluation.overall(measure))));
            } else {
                shares.put(measure.toString(), evaluation.overall(measure));
            }
        }
        BarChart.of(shares, columns, false).forEach(bar -> line(out, bar));
    }

    private static void comparison(Out out, Compared other) {
        line(out, "");
        line(out, "against " + ControlCharacterEscaper.escape(other.tag()) + ":");
        other.comparisons().forEach(comparison -> line(out, comparison.toString()));
    }

    private void topics(Out out, Measure measure, int columns) {
        line(out, "");
        Optional<Comparison> comparison = compared.flatMap(other -> other.comparisons().stream()
                .filter(each -> each.measure().equals(measure))
                .findFirst());
        line(out, measure + " by topic" + (comparison.isPresent() ? ", less that of the other" : ""));
        Map<String, Double> values =
                comparison.isPresent() ? comparison.get().differences() : evaluation.values(measure);
        if (!bars) {
            values.forEach((topic, value) ->
                    line(out, String.format(Locale.ROOT, "%-14s %.4f", ControlCharacterEscaper.escape(topic), value)));
        } else if (comparison.isPresent()) {
            BarChart.ofDifferences(values, columns, false)
                    .forEach(bar -> line(out, ControlCharacterEscaper.escape(bar)));
        } else {
            BarChart.of(values, columns, false).forEach(bar -> line(out, ControlCharacterEscaper.escape(bar)));
        }
    }

    private static void line(Out out, String line) {
        out.print(line).print("\n");
    }

    /// {@return the values as bars from 0 to 1; where two runs are compared, the pale bar is the other one's; counts
    /// are not drawn}
    BarRows chart() {
        List<Measure> shares = evaluation.measures().stream()
                .filter(measure -> !(measure instanceof Measure.Count))
                .toList();
        List<Group> groups = new ArrayList<>();
        if (compared.isPresent()) {
            for (Comparison each : compared.get().comparisons()) {
                if (shares.contains(each.measure())) {
                    groups.add(new Group(
                            each.measure().toString(),
                            1,
                            List.of(
                                    row(tag, each.measure(), each.second(), true),
                                    row(compared.get().tag(), each.measure(), each.first(), false))));
                }
            }
        } else {
            groups.add(new Group(
                    tag,
                    1,
                    shares.stream()
                            .map(each -> row(each.toString(), each, evaluation.overall(each), true))
                            .toList()));
        }
        if (perTopic) {
            for (Measure measure : shares) {
                List<Row> rows = new ArrayList<>();
                evaluation.values(measure).forEach((topic, value) -> rows.add(row(topic, measure, value, true)));
                groups.add(new Group(measure + " by topic", 1, rows));
            }
        }
        return new BarRows(tag + ", " + Amount.of(evaluation.topics().size(), "topic"), groups);
    }

    private static Row row(String name, Measure measure, double value, boolean dark) {
        return new Row(name, value, dark ? value : 0, measure.format(value));
    }

    void writeJson(Out out) {
        JsonWriter json = new JsonWriter(out, true);
        json.beginObject();
        json.name("format_version").value(1);
        json.name("run").value(tag);
        json.name("topics").value(evaluation.topics().size());
        json.name("measures").beginObject();
        for (Measure measure : evaluation.measures()) {
            json.name(measure.toString()).value(evaluation.overall(measure));
        }
        json.endObject();
        compared.ifPresent(other -> writeJson(json, other));
        if (perTopic) {
            json.name("by_topic").beginObject();
            for (Measure measure : evaluation.measures()) {
                json.name(measure.toString()).beginObject();
                evaluation
                        .values(measure)
                        .forEach((topic, value) -> json.name(topic).value((double) value));
                json.endObject();
            }
            json.endObject();
        }
        json.endObject();
    }

    private void writeJson(JsonWriter json, Compared other) {
        json.name("compared_with").value(other.tag());
        json.name("comparison").beginObject();
        for (Comparison comparison : other.comparisons()) {
            json.name(comparison.measure().toString()).beginObject();
            json.name("before").value(comparison.first());
            json.name("after").value(comparison.second());
            json.name("better").value(comparison.wins());
            json.name("equal").value(comparison.ties());
            json.name("worse").value(comparison.losses());
            json.name("p").value(comparison.randomisationTest());
            if (perTopic) {
                json.name("differences").beginObject();
                comparison
                        .differences()
                        .forEach((topic, value) -> json.name(topic).value((double) value));
                json.endObject();
            }
            json.endObject();
        }
        json.endObject();
    }
}
