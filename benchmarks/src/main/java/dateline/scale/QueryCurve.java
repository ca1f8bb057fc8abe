package dateline.scale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.SearchIndex;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What queries of each kind cost on a warm index: CPU milliseconds of the asking thread, the median and the 99th
/// percentile of many queries, each asked once, as JSON.
///
/// Argument: an index of dateline's.
public final class QueryCurve {

    private static final int WARM_UP = 150;
    private static final int QUERIES = 300;

    private QueryCurve() {}

    public static void main(String[] args) throws IOException {
        JsonGenerator out = new JsonFactory().createGenerator(System.out);
        out.writeStartObject();
        try (SearchIndex index = SearchIndex.open(Path.of(args[0]))) {
            for (Map.Entry<String, Supplier<SearchRequest>> kind :
                    kinds(index, new SampleWords(index, 5)).entrySet()) {
                double[] times = times(index, kind.getValue());
                out.writeArrayFieldStart(kind.getKey());
                out.writeNumber(times[QUERIES / 2]);
                out.writeNumber(times[QUERIES * 99 / 100]);
                out.writeEndArray();
            }
        }
        out.writeEndObject();
        out.flush();
    }

    /// {@return what each query cost, ascending}
    private static double[] times(SearchIndex index, Supplier<SearchRequest> requests) {
        double[] times = new double[QUERIES];
        for (int i = -WARM_UP; i < QUERIES; i++) {
            SearchRequest request = requests.get();
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            index.search(request);
            if (i >= 0) {
                times[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static Map<String, Supplier<SearchRequest>> kinds(SearchIndex index, SampleWords words) {
        Supplier<String> two = () -> String.join(" OR ", words.words(2));
        Map<String, Supplier<SearchRequest>> kinds = new LinkedHashMap<>();
        kinds.put("word", () -> plain(index, words.words(1).getFirst()).build());
        kinds.put("OR of 2", () -> plain(index, two.get()).build());
        kinds.put(
                "OR of 6",
                () -> plain(index, String.join(" OR ", words.words(6))).build());
        kinds.put(
                "AND of 2",
                () -> plain(index, String.join(" AND ", words.words(2))).build());
        kinds.put("phrase", () -> plain(index, '"' + words.pair() + '"').build());
        kinds.put(
                "same sentence",
                () -> plain(index, String.join(" /s ", words.words(2))).build());
        kinds.put(
                "prefix",
                () -> plain(index, words.words(1).getFirst().substring(0, 4) + "*")
                        .build());
        kinds.put(
                "OR of 2, dates",
                () -> plain(index, "(" + two.get() + ") date:1990..2005").build());
        kinds.put(
                "OR of 2, newest first",
                () -> plain(index, two.get()).sort(Sort.parse("newest")).build());
        kinds.put(
                "OR of 2, facets",
                () -> plain(index, two.get()).facet("year", 10).build());
        kinds.put(
                "OR of 2, stories folded",
                () -> plain(index, two.get()).stories(StoryView.FOLD).build());
        kinds.put(
                "OR of 6, no exact total",
                () -> plain(index, String.join(" OR ", words.words(6)))
                        .exactTotal(false)
                        .build());
        return kinds;
    }

    private static SearchRequest.Builder plain(SearchIndex index, String text) {
        return SearchRequest.builder(index.parser().parse(text))
                .stories(StoryView.SHOW)
                .snippets(0);
    }
}
