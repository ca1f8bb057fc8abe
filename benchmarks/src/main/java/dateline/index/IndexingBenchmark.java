package dateline.index;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.analysis.LanguageAnalysis;
import dateline.article.Article;
import dateline.article.Field;
import dateline.lucene.LuceneStorage;
import dateline.query.Query;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// Indexing by dateline against indexing by bare Lucene: the same English articles from memory, the same analyzers,
/// stored source and buffer, and fields that answer the same queries, one thread each, in turns. Bare Lucene has the
/// stems of all text with positions, those of title and lead by themselves, and the exact forms of each.
///
/// Arguments: an index of dateline's that the articles are taken from, an empty folder to write to, how many articles,
/// how many rounds. `docs/benchmarks/indexing.md` has the command.
public final class IndexingBenchmark {

    private static final double BUFFER_MB = 64;

    private IndexingBenchmark() {}

    /// Runs the benchmark and prints a table.
    ///
    /// @param args index, folder, articles, rounds
    /// @throws IOException if a file cannot be read or written
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[2]);
        int rounds = Integer.parseInt(args[3]);
        List<Article> articles = new ArrayList<>();
        try (SearchIndex index = SearchIndex.open(Path.of(args[0]))) {
            try (Stream<Article> found = index.articles(Query.in("lang", Query.word("en")))) {
                found.forEach(article -> {
                    if (articles.size() < count) {
                        articles.add(article.toBuilder().language("en").build());
                    }
                });
            }
        }
        Path folder = Path.of(args[1]);
        dateline(articles, folder.resolve("warm-up-dateline"));
        bare(articles, folder.resolve("warm-up-bare"));
        double[] ours = new double[rounds];
        double[] bare = new double[rounds];
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            bare[i] = bare(articles, folder.resolve("bare-" + i));
            ours[i] = dateline(articles, folder.resolve("dateline-" + i));
            ratios[i] = bare[i] / ours[i];
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.printf(Locale.ROOT, "%d articles, %d rounds, CPU seconds, medians%n", articles.size(), rounds);
        out.printf(Locale.ROOT, "bare Lucene  %.2f  %d MB%n", median(bare), megabytes(folder.resolve("bare-0")));
        out.printf(Locale.ROOT, "dateline     %.2f  %d MB%n", median(ours), megabytes(folder.resolve("dateline-0")));
        out.printf(Locale.ROOT, "speed of dateline, bare Lucene = 1: %.2f%n", median(ratios));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private static double dateline(List<Article> articles, Path folder) throws IOException {
        double begun = cpuSeconds();
        IndexOptions options =
                IndexOptions.builder().threads(1).memory(BUFFER_MB).build();
        try (ArticleIndex index = ArticleIndex.open(LuceneStorage.of(FSDirectory.open(folder)), options)) {
            index.addAll(articles.iterator());
            index.commit();
        }
        return cpuSeconds() - begun;
    }

    // --- bare Lucene, as its documentation has it ---

    private static double bare(List<Article> articles, Path folder) throws IOException {
        double begun = cpuSeconds();
        IndexWriterConfig config = new IndexWriterConfig(new ByField())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setSimilarity(FirstStageSimilarity.similarity());
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config)) {
            for (Article article : articles) {
                writer.addDocument(document(article));
            }
            writer.commit();
        }
        return cpuSeconds() - begun;
    }

    private static Document document(Article article) {
        Document document = new Document();
        document.add(new StoredField(
                Layout.SOURCE, ArticleCodec.encode(article, Instant.EPOCH).all()));
        text(document, Field.TITLE.queryName(), article.title());
        text(document, Field.LEAD.queryName(), article.lead());
        text(document, Field.BODY.queryName(), article.body());
        article.authors().forEach(value -> keyword(document, Field.AUTHOR.queryName(), value));
        article.tags().forEach(value -> keyword(document, Field.TAG.queryName(), value));
        article.publisher().ifPresent(value -> keyword(document, Field.PUBLISHER.queryName(), value));
        article.section().ifPresent(value -> keyword(document, Field.SECTION.queryName(), value));
        article.place().ifPresent(value -> keyword(document, Field.PLACE.queryName(), value));
        article.url().ifPresent(value -> keyword(document, Field.URL.queryName(), value));
        article.extras()
                .forEach((name, values) -> values.forEach(value -> keyword(document, Layout.field(name), value)));
        BytesRef id = new BytesRef(article.id().value());
        add(document, Field.ID.queryName(), article.id().value(), IndexTypes.VALUE);
        document.add(new SortedDocValuesField(Field.ID.queryName(), id));
        add(document, Field.LANGUAGE.queryName(), "en", IndexTypes.VALUE);
        document.add(new SortedSetDocValuesField(Field.LANGUAGE.queryName(), new BytesRef("en")));
        document.add(new NumericDocValuesField(Layout.DIGEST, Digests.of(id)));
        document.add(new LongField(Field.WORDS.queryName(), article.wordCount(), IndexTypes.NOT_STORED));
        document.add(new LongField(Field.ADDED.queryName(), 0, IndexTypes.NOT_STORED));
        article.published().firstDay().ifPresent(day -> {
            document.add(new LongField(Field.DATE.queryName(), day.toEpochDay(), IndexTypes.NOT_STORED));
            document.add(new SortedSetDocValuesField(
                    Layout.YEAR, new BytesRef(day.toString().substring(0, 4))));
            document.add(new SortedSetDocValuesField(
                    Layout.MONTH, new BytesRef(day.toString().substring(0, 7))));
        });
        return document;
    }

    private static void text(Document document, String field, String value) {
        if (!value.isEmpty()) {
            add(document, Layout.TEXT, value, IndexTypes.POSITIONS);
            add(document, Layout.exact(field), value, IndexTypes.POSITIONS_ONLY);
            if (!field.equals(Layout.BODY)) {
                add(document, field, value, IndexTypes.POSITIONS);
            }
        }
    }

    private static void keyword(Document document, String field, String value) {
        add(document, field, value, IndexTypes.POSITIONS_ONLY);
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    private static void add(Document document, String field, String value, FieldType type) {
        document.add(new org.apache.lucene.document.Field(field, value, type));
    }

    /// The analyzer of each field.
    private static final class ByField extends AnalyzerWrapper {

        private static final Analyzer STEMS = LanguageAnalysis.of("en").stemAnalyzer();
        private static final Analyzer EXACT = LanguageAnalysis.of("en").exactAnalyzer();
        private static final Analyzer WORDS = LanguageAnalysis.words().exactAnalyzer();

        ByField() {
            super(PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return switch (field) {
                case "text", "title", "lead", "body" -> STEMS;
                case "title_x", "lead_x", "body_x" -> EXACT;
                default -> WORDS;
            };
        }
    }
}
