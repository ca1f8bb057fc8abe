package dateline.ingest;

import dateline.AddReport;
import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// How fast each format is read, and what reading costs of indexing.
///
/// The same articles ([Heap]) are written in each format and read in turn, round after round; the median of the reading
/// thread's CPU time counts. Further folders that are named are read as they are. At last a file of JSON Lines is read
/// with and without the manifest, and indexed: the share is that of the reading thread's CPU time in the process's.
final class FormatBenchmark {

    private static final int ROUNDS = 5;

    private final Path folder;
    private final List<String[]> articles = new ArrayList<>();

    private FormatBenchmark(Path folder) {
        this.folder = folder;
    }

    /// Measures.
    ///
    /// @param args a folder to write to, how many articles, and folders of files to read besides
    public static void main(String[] args) throws IOException {
        FormatBenchmark benchmark = new FormatBenchmark(Files.createDirectories(Path.of(args[0])));
        Heap heap = new Heap();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            benchmark.articles.add(heap.fields(i));
        }
        benchmark.formats(List.of(args).subList(2, args.length));
        benchmark.share();
    }

    private void formats(List<String> folders) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("JSON Lines", write("a.jsonl", "", FormatBenchmark::json, "\n", "\n"));
        files.put("JSON", write("a.json", "[", FormatBenchmark::json, ",\n", "]"));
        files.put("CSV", write("a.csv", "id,date,title,body\n", a -> csv(a, ','), "\n", "\n"));
        files.put("TSV", write("a.tsv", "id\tdate\ttitle\tbody\n", a -> csv(a, '\t'), "\n", "\n"));
        files.put(
                "RSS",
                write("a.rss", "<rss version=\"2.0\"><channel>", FormatBenchmark::item, "\n", "</channel></rss>"));
        files.put(
                "Atom",
                write(
                        "a.atom",
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
                        a -> "<entry><id>" + a[0] + "</id><title>" + a[2] + "</title><updated>" + a[1]
                                + "T00:00:00Z</updated><content>" + a[3] + "</content></entry>",
                        "\n",
                        "</feed>"));
        files.put(
                "other XML",
                write(
                        "a.xml",
                        "<list>",
                        a -> "<story><id>" + a[0] + "</id><date>" + a[1] + "</date><title>" + a[2] + "</title><text>"
                                + a[3] + "</text></story>",
                        "\n",
                        "</list>"));
        files.put(
                "NewsML-G2",
                write(
                        "a.newsml",
                        "<newsMessage><itemSet>",
                        a -> "<newsItem guid=\"" + a[0]
                                + "\"><contentMeta><headline>" + a[2]
                                + "</headline></contentMeta><contentSet><inlineData>" + a[3]
                                + "</inlineData></contentSet></newsItem>",
                        "\n",
                        "</itemSet></newsMessage>"));
        files.put(
                "TREC SGML",
                write(
                        "a.trec",
                        "",
                        a -> "<DOC>\n<DOCNO>" + a[0] + "</DOCNO>\n<HEADLINE>" + a[2] + "</HEADLINE>\n<TEXT>\n" + a[3]
                                + "\n</TEXT>\n</DOC>",
                        "\n",
                        "\n"));
        files.put(
                "Reuters SGML",
                write(
                        "a.sgm",
                        "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n",
                        a -> "<REUTERS NEWID=\"" + a[0] + "\"><TEXT><TITLE>" + a[2] + "</TITLE><BODY>" + a[3]
                                + "</BODY></TEXT></REUTERS>",
                        "\n",
                        "\n"));
        files.put(
                "mbox",
                write(
                        "a.mbox",
                        "",
                        a -> "From a@b.example Mon Nov 14 09:12:44 2022\nMessage-ID: <" + a[0]
                                + "@b.example>\nFrom: a@b.example\nSubject: " + a[2] + "\n\n"
                                + a[3].replace(". ", ".\n") + "\n",
                        "\n",
                        "\n"));
        files.put("WARC", write("a.warc", "", FormatBenchmark::capture, "", ""));
        byte[] lines = Files.readAllBytes(files.get("JSON Lines"));
        files.put("JSON Lines, gzip", pack("a.jsonl.gz", lines, GZIPOutputStream::new));
        files.put("JSON Lines, bzip2", pack("a.jsonl.bz2", lines, BZip2CompressorOutputStream::new));
        files.put("JSON Lines, xz", pack("a.jsonl.xz", lines, out -> new XZOutputStream(out, new LZMA2Options(1))));
        files.put("JSON Lines, zip", pack("a.zip", lines, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry("a.jsonl"));
            return zip;
        }));
        for (String name : folders) {
            files.put(name.substring(name.lastIndexOf('/') + 1), Path.of(name));
        }
        Map<String, long[]> nanos = new LinkedHashMap<>();
        Map<String, long[]> seen = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                long[] counts = new long[2];
                long time = cpu(() -> read(file.getValue(), counts));
                seen.put(file.getKey(), counts);
                if (round > 0) {
                    nanos.computeIfAbsent(file.getKey(), key -> new long[ROUNDS])[round - 1] = time;
                }
            }
        }
        System.out.printf(Locale.ROOT, "%-20s %9s %8s %12s %8s%n", "format", "articles", "MB", "articles/s", "MB/s");
        seen.forEach((name, counts) -> {
            double seconds = median(nanos.get(name)) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %,9d %8.1f %,12.0f %8.1f%n",
                    name,
                    counts[0],
                    counts[1] / 1e6,
                    counts[0] / seconds,
                    counts[1] / 1e6 / seconds);
        });
    }

    private static long read(Path path, long[] counts) {
        try (ArticleReader reader = ArticleReader.open(List.of(path.toString()))) {
            while (reader.hasNext()) {
                reader.next();
            }
            counts[0] = reader.progress().accepted();
            counts[1] = reader.progress().bytes();
            return counts[0];
        }
    }

    private void share() throws IOException {
        Path file = folder.resolve("a.jsonl");
        long[] plain = new long[ROUNDS];
        long[] remembering = new long[ROUNDS];
        long[] indexing = new long[ROUNDS];
        long[] withStories = new long[ROUNDS];
        for (int round = 0; round < ROUNDS + 1; round++) {
            int at = Math.max(0, round - 1);
            plain[at] = cpu(() -> drain(file, null));
            remembering[at] = cpu(() -> drain(file, manifest()));
            indexing[at] = index(file, IndexOptions.builder().stories(false).build());
            withStories[at] = index(file, IndexOptions.defaults());
        }
        System.out.printf(
                Locale.ROOT,
                "reading %.2f s, with the manifest %.2f s; import without stories %.2f s, share %.3f; with %.2f s, share %.3f%n",
                median(plain) / 1e9,
                median(remembering) / 1e9,
                median(indexing) / 1e9,
                (double) median(remembering) / median(indexing),
                median(withStories) / 1e9,
                (double) median(remembering) / median(withStories));
    }

    private Path manifest() {
        try {
            return Files.createTempDirectory(folder, "manifest");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long drain(Path file, @Nullable Path manifest) {
        ImportTarget target = new ImportTarget() {
            @Override
            public AddReport addAll(Iterator<Article> all) {
                long n = 0;
                while (all.hasNext()) {
                    all.next();
                    n++;
                }
                return new AddReport(n, 0, 0, 0);
            }
        };
        Importer importer = new Importer(target, ReadOptions.defaults(), ImportListener.NONE);
        return (manifest == null ? importer : importer.remembering(manifest))
                .add(List.of(file.toString()))
                .added();
    }

    private long index(Path file, IndexOptions options) throws IOException {
        Path target = Files.createTempDirectory(folder, "index");
        try (ArticleIndex index = ArticleIndex.create(target, options)) {
            Duration before = total();
            Importer.into(index).remembering(target).add(List.of(file.toString()));
            return total().minus(before).toNanos();
        }
    }

    private static Duration total() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static long cpu(LongSupplier work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (work.getAsLong() == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private Path write(String name, String head, Function<String[], String> article, String between, String tail)
            throws IOException {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < articles.size(); i++) {
            text.append(i == 0 ? "" : between).append(article.apply(articles.get(i)));
        }
        return Files.writeString(folder.resolve(name), text.append(tail));
    }

    /// Packs what is written to it.
    private interface Packer {

        OutputStream pack(OutputStream out) throws IOException;
    }

    private Path pack(String name, byte[] content, Packer packer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packer.pack(bytes)) {
            out.write(content);
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static String json(String[] article) {
        return "{\"id\": \"" + article[0] + "\", \"date\": \"" + article[1] + "\", \"title\": \"" + article[2]
                + "\", \"body\": \"" + article[3] + "\"}";
    }

    private static String csv(String[] article, char comma) {
        return String.join(String.valueOf(comma), article);
    }

    private static String item(String[] article) {
        return "<item><guid>" + article[0] + "</guid><title>" + article[2] + "</title><description>" + article[3]
                + "</description></item>";
    }

    private static String capture(String[] article) {
        String page = "<!DOCTYPE html><html><head><title>" + article[2] + "</title></head><body><h1>" + article[2]
                + "</h1><p>" + article[3].replace(". ", ".</p>\n<p>") + "</p></body></html>";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/" + article[0]
                + "\r\nWARC-Date: 2022-11-14T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:" + article[0]
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }
}
