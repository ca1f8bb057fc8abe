package dateline.index.postings;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/// The norms of a new segment, read once for each field. A writer of postings asks for them with each posting, and they
/// are slow to be found in a file where some documents have none.
///
/// Not thread-safe.
final class NormsInMemory extends NormsProducer {
    private final NormsProducer in;
    private final int documents;
    private final Map<String, long[]> known = new HashMap<>();
    /// The norms that were asked for last: a field is written after the other.
    private @Nullable FieldInfo last;

    private long[] lastNorms = {};

    /// Norms that are read when they are asked for.
    ///
    /// @param in        has them
    /// @param documents how many documents the segment has
    NormsInMemory(NormsProducer in, int documents) {
        this.in = in;
        this.documents = documents;
    }

    @Override
    public NumericDocValues getNorms(FieldInfo field) throws IOException {
        if (field != last) {
            long[] norms = known.get(field.name);
            if (norms == null) {
                norms = read(in.getNorms(field));
                known.put(field.name, norms);
            }
            last = field;
            lastNorms = norms;
        }
        return new Norms(lastNorms);
    }

    /// {@return the norms by document; 0 for documents without a token, of which no posting speaks}
    private long[] read(NumericDocValues from) throws IOException {
        long[] norms = new long[documents];
        for (int doc = from.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = from.nextDoc()) {
            norms[doc] = from.longValue();
        }
        return norms;
    }

    @Override
    public void checkIntegrity() throws IOException {
        in.checkIntegrity();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Norms extends NumericDocValues {
        private final long[] norms;
        private int document = -1;

        Norms(long[] norms) {
            this.norms = norms;
        }

        @Override
        public long longValue() {
            return norms[document];
        }

        @Override
        public boolean advanceExact(int target) {
            document = target;
            return norms[target] != 0;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            return advance(document + 1);
        }

        @Override
        public int advance(int target) {
            document = target;
            while (document < norms.length && norms[document] == 0) {
                document++;
            }
            if (document >= norms.length) {
                document = NO_MORE_DOCS;
            }
            return document;
        }

        @Override
        public long cost() {
            return norms.length;
        }
    }
}
