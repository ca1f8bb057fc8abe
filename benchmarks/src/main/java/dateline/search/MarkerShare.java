package dateline.search;

import dateline.analysis.token.Terms;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What the markers of sentences and paragraphs cost: the size of an index copied as it is, and copied without them.
///
/// Arguments: an index of dateline's, an empty folder.
public final class MarkerShare {

    private static final Set<String> MARKERS =
            Set.of(Terms.SENTENCE_START, Terms.SENTENCE_END, Terms.PARAGRAPH_START, Terms.PARAGRAPH_END);

    private MarkerShare() {}

    /// Prints both sizes and the share.
    ///
    /// @param args index, folder
    /// @throws IOException if they cannot be read or written
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(args[0])))) {
            long with = copied(reader, Path.of(args[1], "with"), true);
            long without = copied(reader, Path.of(args[1], "without"), false);
            out.printf(
                    Locale.ROOT,
                    "%d articles, %d bytes with markers, %d without: %.1f %% of the index%n",
                    reader.numDocs(),
                    with,
                    without,
                    100.0 * (with - without) / with);
        }
    }

    private static long copied(DirectoryReader reader, Path folder, boolean markers) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    LeafReader copy = markers ? leaf.reader() : new Unmarked(leaf.reader());
                    CodecReader codec = SlowCodecReaderWrapper.wrap(copy);
                    writer.addIndexes(codec);
                }
            }
            long size = 0;
            for (String file : directory.listAll()) {
                size += directory.fileLength(file);
            }
            return size;
        }
    }

    /// A segment without the markers.
    private static final class Unmarked extends FilterLeafReader {

        Unmarked(LeafReader in) {
            super(in);
        }

        @Override
        public org.apache.lucene.index.@Nullable Terms terms(String field) throws IOException {
            org.apache.lucene.index.Terms terms = super.terms(field);
            return terms == null
                    ? null
                    : new FilterTerms(terms) {
                        @Override
                        public TermsEnum iterator() throws IOException {
                            return new FilteredTermsEnum(in.iterator(), false) {
                                @Override
                                protected AcceptStatus accept(BytesRef term) {
                                    return MARKERS.contains(term.utf8ToString()) ? AcceptStatus.NO : AcceptStatus.YES;
                                }
                            };
                        }
                    };
        }

        @Override
        public @Nullable CacheHelper getCoreCacheHelper() {
            return null;
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
