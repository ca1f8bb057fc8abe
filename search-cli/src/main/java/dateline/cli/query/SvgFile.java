package dateline.cli.query;

import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.UsageException;
import dateline.format.Amount;
import dateline.format.BarRows;
import dateline.format.BarRows.Group;
import dateline.format.BarRows.Row;
import dateline.format.SvgBarChart;
import dateline.format.SvgBarChart.Bar;
import dateline.result.FacetCount;
import dateline.result.PeriodCount;
import dateline.result.ResultPage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The chart of an answer as a file: articles over time if a histogram was requested, else its facets.
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
            Files.writeString(session.path(file.get()), chart(page, arguments));
        }
    }

    private static String chart(ResultPage page, Arguments arguments) {
        if (arguments.has(QueryOptions.HISTOGRAM)) {
            List<Bar> bars = new ArrayList<>();
            for (PeriodCount count : page.histogram()) {
                bars.add(bar(count));
            }
            return new SvgBarChart("Articles over time; dark: stories", bars).file();
        }
        if (page.facets().isEmpty()) {
            throw new UsageException(
                    QueryOptions.SVG.name() + " needs something to draw: add --histogram month or --facet publisher");
        }
        List<Group> groups = new ArrayList<>();
        page.facets()
                .forEach((field, counts) -> groups.add(
                        new Group(field, 0, counts.stream().map(SvgFile::row).toList())));
        return new BarRows("Articles by " + String.join(", ", page.facets().keySet()) + "; dark: stories", groups)
                .file();
    }

    private static Bar bar(PeriodCount count) {
        String label = count.start().toString();
        String text = label + ": " + counted(count.articles(), count.stories());
        return new Bar(label, text, count.articles(), stories(count.articles(), count.stories()), "");
    }

    private static Row row(FacetCount count) {
        return new Row(
                count.value(),
                count.articles(),
                stories(count.articles(), count.stories()),
                counted(count.articles(), count.stories()));
    }

    private static long stories(long articles, OptionalLong counted) {
        return Math.min(counted.orElse(articles), articles);
    }

    private static String counted(long articles, OptionalLong counted) {
        long stories = stories(articles, counted);
        return Amount.of(articles, "article")
                + (stories == articles ? "" : " of " + Amount.number(stories) + (stories == 1 ? " story" : " stories"));
    }
}
