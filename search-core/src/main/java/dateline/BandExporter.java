package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.batch.BandExport;
import dateline.batch.BatchArticle;
import dateline.batch.StoryBatch;
import dateline.index.ArticleLanguage;
import dateline.index.StoryFingerprints;
import dateline.index.files.NewFolder;
import dateline.story.fingerprint.WideFingerprint;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.OfflineSorter;

/// Writes the files of a [BandExport], article by article: their lines as they come, and the buckets sorted on disk, in
/// memory that does not grow with the index.
final class BandExporter {

    private static final String SORTING = "sorting";
    private static final long SORTED_MB = 32;
    private static final int ENTRY = 2 * Long.BYTES;

    private final Path folder;
    private long articles;
    private long bands;

    /// @param folder where the files are to be, which is empty or not there
    BandExporter(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// Exports articles.
    ///
    /// @param index names the index, for messages
    /// @param all   its articles, closed by the caller
    /// @return what was exported
    BandExport export(String index, Stream<Article> all) throws IOException {
        if (!NewFolder.isFree(folder)) {
            throw new ArticleIndexException(
                    Reason.EXISTS,
                    "cannot export bands of the index " + index + " to " + folder
                            + ", something is there: name a folder that is empty or does not exist");
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        try (NewFolder files = new NewFolder(folder)) {
            Files.createDirectories(files.path().resolve(SORTING));
            try (Directory sorting = FSDirectory.open(files.path().resolve(SORTING))) {
                String unsorted = writeArticles(files.path(), sorting, all.iterator());
                writeBands(files.path(), sorting, unsorted);
                for (String left : sorting.listAll()) {
                    sorting.deleteFile(left);
                }
            }
            Files.delete(files.path().resolve(SORTING));
            long bytes = 0;
            for (String name : new String[] {BandExport.ARTICLES, BandExport.BANDS}) {
                Path file = files.path().resolve(name);
                IOUtils.fsync(file, false);
                bytes += Files.size(file);
            }
            files.putInPlace();
            return new BandExport(articles, bands, bytes);
        }
    }

    private String writeArticles(Path files, Directory sorting, Iterator<Article> all) throws IOException {
        try (IndexOutput out = sorting.createTempOutput("bands", "unsorted", IOContext.DEFAULT);
                OfflineSorter.ByteSequencesWriter entries = new OfflineSorter.ByteSequencesWriter(out);
                BufferedWriter lines = Files.newBufferedWriter(files.resolve(BandExport.ARTICLES))) {
            while (all.hasNext()) {
                Article article = all.next();
                String language = ArticleLanguage.of(article).tag();
                WideFingerprint wide = StoryFingerprints.wide(article, language);
                if (StoryFingerprints.joins(wide.print())) {
                    articles++;
                    long text = wide.print().text();
                    lines.write(new BatchArticle(
                                    article.id().value(),
                                    text,
                                    Base64.getEncoder()
                                            .encodeToString(wide.print().toBytes()),
                                    language,
                                    article.body())
                            .toLine());
                    lines.write('\n');
                    for (long band : wide.bands()) {
                        entries.write(ByteBuffer.allocate(ENTRY)
                                .putLong(band)
                                .putLong(text)
                                .array());
                    }
                }
            }
            CodecUtil.writeFooter(out);
            return out.getName();
        }
    }

    private void writeBands(Path files, Directory sorting, String unsorted) throws IOException {
        OfflineSorter sorter = new OfflineSorter(
                sorting,
                "bands",
                Comparator.naturalOrder(),
                OfflineSorter.BufferSize.megabytes(SORTED_MB),
                OfflineSorter.MAX_TEMPFILES,
                -1,
                null,
                0);
        String sorted = sorter.sort(unsorted);
        try (OfflineSorter.ByteSequencesReader entries =
                        new OfflineSorter.ByteSequencesReader(sorting.openChecksumInput(sorted), sorted);
                BufferedWriter lines = Files.newBufferedWriter(files.resolve(BandExport.BANDS))) {
            byte[] last = new byte[0];
            for (BytesRef entry = entries.next(); entry != null; entry = entries.next()) {
                byte[] bytes = BytesRef.deepCopyOf(entry).bytes;
                if (!Arrays.equals(bytes, last)) {
                    ByteBuffer numbers = ByteBuffer.wrap(bytes);
                    lines.write(StoryBatch.name(numbers.getLong()));
                    lines.write('\t');
                    lines.write(StoryBatch.name(numbers.getLong()));
                    lines.write('\n');
                    bands++;
                    last = bytes;
                }
            }
        }
    }
}
