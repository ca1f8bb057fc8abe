package dateline.index.postings;

import dateline.analysis.filter.TermDictionary;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104PostingsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/// Lucene's format of postings, for a writer whose fields of text come as
/// [PackedTokens][dateline.analysis.token.PackedTokens].
///
/// Lucene looks each token up by its bytes when it takes a document, which is the greatest part of indexing. Here the
/// tokens of a document come gathered by terms that have numbers already, and are spread over the terms when a segment
/// is written. What is written is what Lucene would have written, under the name of its own format.
public final class PackedPostingsFormat extends PostingsFormat {
    private static final PostingsFormat LUCENE = new Lucene104PostingsFormat();

    private final Set<String> packed;
    private final TermDictionary dictionary;

    /// A format for one writer.
    ///
    /// @param packed     the fields whose tokens are packed
    /// @param dictionary has the numbers of their terms
    public PackedPostingsFormat(Set<String> packed, TermDictionary dictionary) {
        super(LUCENE.getName());
        this.packed = packed;
        this.dictionary = dictionary;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
        return new PackedFieldsConsumer(LUCENE.fieldsConsumer(state), packed, dictionary, state.segmentInfo.maxDoc());
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
        return LUCENE.fieldsProducer(state);
    }
}
