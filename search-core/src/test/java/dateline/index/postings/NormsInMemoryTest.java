package dateline.index.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/// Norms kept in memory are those of the file, however they are gone through.
class NormsInMemoryTest {

    private static final List<String> TEXTS = List.of("a b c", "", "a", "", "", "a b", "");

    private static List<String> all(NumericDocValues norms) throws IOException {
        List<String> all = new ArrayList<>();
        for (int doc = norms.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = norms.nextDoc()) {
            all.add(doc + "=" + norms.longValue());
        }
        return all;
    }

    @Test
    void areThoseOfTheFile() throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (String text : TEXTS) {
                Document document = new Document();
                if (!text.isEmpty()) {
                    document.add(new TextField("text", text, Field.Store.NO));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                SegmentReader segment =
                        (SegmentReader) reader.leaves().getFirst().reader();
                NormsInMemory memory = new NormsInMemory(segment.getNormsReader(), TEXTS.size());
                var field = segment.getFieldInfos().fieldInfo("text");
                assertThat(all(memory.getNorms(field)))
                        .isEqualTo(all(segment.getNormValues("text")))
                        .hasSize(3);
                NumericDocValues norms = memory.getNorms(field);
                NumericDocValues file = segment.getNormValues("text");
                for (int doc = 0; doc < TEXTS.size(); doc++) {
                    assertThat(norms.advanceExact(doc)).as("document %d", doc).isEqualTo(file.advanceExact(doc));
                    assertThat(norms.docID()).isEqualTo(doc);
                }
                assertThat(memory.getNorms(field).advance(3)).isEqualTo(5);
                assertThat(memory.getNorms(field).advance(6)).isEqualTo(NumericDocValues.NO_MORE_DOCS);
                memory.checkIntegrity();
            }
        }
    }
}
