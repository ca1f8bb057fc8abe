package dateline.index;

import dateline.index.pairs.CopyPairFile;
import dateline.story.graph.Roundups;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;

/// Reads which articles of an index are roundups, and what they contain.
public final class StoryRoundups {

    private StoryRoundups() {}

    /// {@return the roundups as of the reader's commit; none where a later commit has replaced their file}
    ///
    /// @param reader the index
    /// @throws IOException if they cannot be read
    public static Roundups of(IndexReader reader) throws IOException {
        if (!(reader instanceof DirectoryReader whole)) {
            return Roundups.NONE;
        }
        String file = StoryFormat.pairFile(whole.getIndexCommit().getUserData());
        if (file.isEmpty()) {
            return Roundups.NONE;
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return CopyPairFile.roundups(whole.directory(), file);
                } catch (NoSuchFileException | FileNotFoundException e) {
                    return Roundups.NONE;
                } catch (IOException e) {
                    // An interrupt closes the file. It is small, so the search does not end for it.
                    if (!Thread.interrupted()) {
                        throw e;
                    }
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// {@return the name of a document's text; that of no text if it has no copies}
    ///
    /// @param reader   the index
    /// @param document the document
    /// @throws IOException if it cannot be read
    public static long text(IndexReader reader, int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        NumericDocValues texts = leaf.reader().getNumericDocValues(Layout.STORY_TEXT);
        return texts != null && texts.advanceExact(document - leaf.docBase) ? texts.longValue() : StoryFields.NO_TEXT;
    }

    /// {@return the live documents that have one of some texts, ascending}
    ///
    /// @param reader the index
    /// @param texts  names of the texts
    /// @throws IOException if they cannot be read
    public static List<Integer> documents(IndexReader reader, Collection<Long> texts) throws IOException {
        long[] sorted =
                texts.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
        List<Integer> documents = new ArrayList<>();
        PointJoin.run(
                reader,
                Layout.STORY_TEXT,
                StoryFields::decodeText,
                sorted,
                leaf -> (place, doc) -> documents.add(leaf.docBase + doc));
        int[] ascending =
                documents.stream().mapToInt(Integer::intValue).sorted().toArray();
        return Arrays.stream(ascending).boxed().toList();
    }
}
