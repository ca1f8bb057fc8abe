package dateline.ingest;

import dateline.article.Article;
import dateline.article.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What an import would bring, found out by reading and not writing.
///
/// ```java
/// Preview preview = Preview.of(List.of("news/"), ReadOptions.defaults(), 1000);
/// ```
///
/// @param formats    how many files, and files within files, are of each format, by name
/// @param fields     what fields in the files become which fields of articles, the most frequent first for each
/// @param samples    some articles, of different files where there are several
/// @param articles   how many articles were read
/// @param rejected   how many records could not be read
/// @param rejections the first of these, at most [ImportReport#SHOWN]
/// @param skipped    how many files were skipped
/// @param skips      the first of these, at most [ImportReport#SHOWN]
/// @param complete   whether all was read
/// @since 0.1
public record Preview(
        Map<String, Long> formats,
        List<Use> fields,
        List<Article> samples,
        long articles,
        long rejected,
        List<ReadResult.Rejected> rejections,
        long skipped,
        List<ReadResult.Skipped> skips,
        boolean complete) {

    /// How many samples there are at most.
    public static final int SAMPLES = 3;

    /// A field in files and what becomes of it.
    ///
    /// @param field  the article's field, by the name that queries have for it; an extra field's own name
    /// @param from   where it comes from: `json: headline`
    /// @param extra  whether it is an extra field
    /// @param number in how many articles
    public record Use(String field, String from, boolean extra, long number) {

        /// Checks the texts.
        public Use {
            Objects.requireNonNull(field, "field must not be null");
            Objects.requireNonNull(from, "from must not be null");
        }
    }

    /// Copies the lists and the map.
    public Preview {
        Objects.requireNonNull(formats, "formats must not be null");
        Objects.requireNonNull(fields, "fields must not be null");
        Objects.requireNonNull(samples, "samples must not be null");
        Objects.requireNonNull(rejections, "rejections must not be null");
        Objects.requireNonNull(skips, "skips must not be null");
        formats = Map.copyOf(formats);
        fields = List.copyOf(fields);
        samples = List.copyOf(samples);
        rejections = List.copyOf(rejections);
        skips = List.copyOf(skips);
    }

    /// {@return what an import would bring}
    ///
    /// @param inputs  files, folders, patterns such as `news/*.json`, and `-` for the standard input
    /// @param options how they would be read
    /// @param records how many records are read of each file, at most
    public static Preview of(List<String> inputs, ReadOptions options, int records) {
        Objects.requireNonNull(inputs, "inputs must not be null");
        Objects.requireNonNull(options, "options must not be null");
        Survey survey = new Survey(records);
        try (ArticleReader reader = ArticleReader.open(inputs, options)) {
            while (!survey.isEnough() && reader.hasNext()) {
                survey.take(reader.next(), reader);
            }
            return survey.preview(reader);
        }
    }

    /// Reads on until enough was seen.
    private static final class Survey {

        /// How many records are read at most, of all files together, for each record of a file.
        private static final int FILES = 100;

        private static final int MOST_EXTRAS = 200;

        private final int perFile;
        private final Map<String, Map<String, Long>> fields = new TreeMap<>();
        private final Map<String, Long> extras = new TreeMap<>();
        private final List<Article> samples = new ArrayList<>();
        private final List<Article> further = new ArrayList<>();
        private final List<ReadResult.Rejected> rejections = new ArrayList<>();
        private final List<ReadResult.Skipped> skips = new ArrayList<>();
        private String path = "";
        private String sampled = "";
        private long inFile;
        private long all;
        private boolean partly;

        Survey(int perFile) {
            this.perFile = perFile;
        }

        boolean isEnough() {
            return all >= (long) FILES * perFile;
        }

        void take(ReadResult result, ArticleReader reader) {
            String itsPath = switch (result) {
                case ReadResult.Accepted accepted -> {
                    count(accepted.article());
                    yield accepted.article()
                            .source()
                            .map(source -> source.path())
                            .orElse("");
                }
                case ReadResult.Rejected rejected -> {
                    if (rejections.size() < ImportReport.SHOWN) {
                        rejections.add(rejected);
                    }
                    yield rejected.where().path();
                }
                case ReadResult.Skipped skipped -> {
                    if (skips.size() < ImportReport.SHOWN) {
                        skips.add(skipped);
                    }
                    yield skipped.where().path();
                }
            };
            int inner = itsPath.indexOf('!');
            String file = inner < 0 ? itsPath : itsPath.substring(0, inner);
            inFile = file.equals(path) ? inFile + 1 : 1;
            path = file;
            all++;
            if (inFile >= perFile) {
                partly = true;
                reader.leaveFile();
            }
        }

        private void count(Article article) {
            for (Map.Entry<String, Origin> origin : article.origins().entrySet()) {
                fields.computeIfAbsent(origin.getKey(), key -> new TreeMap<>())
                        .merge(origin.getValue().evidence(), 1L, Long::sum);
            }
            for (String extra : article.extras().keySet()) {
                if (extras.size() < MOST_EXTRAS || extras.containsKey(extra)) {
                    extras.merge(extra, 1L, Long::sum);
                }
            }
            String from = article.source().map(source -> source.path()).orElse("");
            if (samples.size() < SAMPLES && !from.equals(sampled)) {
                samples.add(article);
                sampled = from;
            } else if (further.size() < SAMPLES) {
                further.add(article);
            }
        }

        Preview preview(ArticleReader reader) {
            List<Use> uses = new ArrayList<>();
            fields.forEach((field, origins) -> origins.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .forEach(origin -> uses.add(new Use(field, origin.getKey(), false, origin.getValue()))));
            extras.forEach((name, number) -> uses.add(new Use(name, "", true, number)));
            further.stream().limit(SAMPLES - samples.size()).forEach(samples::add);
            ReadProgress read = reader.progress();
            return new Preview(
                    reader.formats(),
                    uses,
                    samples,
                    read.accepted(),
                    read.rejected(),
                    rejections,
                    read.skipped(),
                    skips,
                    !partly && !isEnough());
        }
    }
}
