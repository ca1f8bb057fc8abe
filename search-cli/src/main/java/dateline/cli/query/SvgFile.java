package dateline.cli.query;

import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.UsageException;
import dateline.format.Amount;
import dateline.format.BarChart;
import dateline.format.BarChart.Bar;
import dateline.result.FacetCount;
import dateline.result.PeriodCount;
import dateline.result.ResultPage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The chart of an answer as a file: articles over time where a histogram was asked for, else the first facet.
final class SvgFile {

    private SvgFile() {}

    /// Writes the file that `--svg` names, if it is given.
    ///
    /// @param page      the answer
    /// @param arguments may hold the option
    /// @param session   has the directory
    /// @throws IOException if the file cannot be written
    static void write(ResultPage page, Arguments arguments, Session session) throws IOException {
        Optional<String> file = arguments.get(QueryOptions.SVG);
        if (file.isPresent()) {
            Files.writeString(session.path(file.get()), chart(page, arguments).file());
        }
    }

    private static BarChart chart(ResultPage page, Arguments arguments) {
        List<Bar> bars = new ArrayList<>();
        if (arguments.has(QueryOptions.HISTOGRAM)) {
            for (PeriodCount count : page.histogram()) {
                bars.add(bar(count.start().toString(), count.articles(), count.stories()));
            }
            return new BarChart("Articles over time; dark: stories", bars);
        }
        Map.Entry<String, List<FacetCount>> facet = page.facets().entrySet().stream()
                .findFirst()
                .orElseThrow(() -> new UsageException(QueryOptions.SVG.name()
                        + " needs something to draw: add --histogram month or --facet publisher"));
        for (FacetCount count : facet.getValue()) {
            bars.add(bar(count.value(), count.articles(), count.stories()));
        }
        return new BarChart("Articles by " + facet.getKey() + "; dark: stories", bars);
    }

    private static Bar bar(String label, long articles, OptionalLong counted) {
        long stories = Math.min(counted.orElse(articles), articles);
        String text = label + ": " + Amount.of(articles, "article");
        if (stories != articles) {
            text += " of " + Amount.number(stories) + (stories == 1 ? " story" : " stories");
        }
        return new Bar(label, text, articles, stories, "");
    }
}
