package dateline.index.postings;

import dateline.analysis.filter.TermDictionary;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/// Writes the fields of a new segment, the packed ones unpacked; when segments are merged, nothing is packed.
final class PackedFieldsConsumer extends FieldsConsumer {
    private final FieldsConsumer out;
    private final Set<String> packed;
    private final TermDictionary dictionary;
    private final int documents;

    PackedFieldsConsumer(FieldsConsumer out, Set<String> packed, TermDictionary dictionary, int documents) {
        this.out = out;
        this.packed = packed;
        this.dictionary = dictionary;
        this.documents = documents;
    }

    @Override
    public void write(Fields fields, @Nullable NormsProducer norms) throws IOException {
        out.write(new Unpacked(fields), norms == null ? null : new NormsInMemory(norms, documents));
    }

    @Override
    public void merge(MergeState mergeState, NormsProducer norms) throws IOException {
        out.merge(mergeState, norms);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private final class Unpacked extends FilterFields {

        Unpacked(Fields in) {
            super(in);
        }

        @Override
        public @Nullable Terms terms(String field) throws IOException {
            Terms terms = in.terms(field);
            return terms == null || !packed.contains(field)
                    ? terms
                    : new UnpackedTerms(TermPostings.of(terms, dictionary), documents);
        }
    }
}
