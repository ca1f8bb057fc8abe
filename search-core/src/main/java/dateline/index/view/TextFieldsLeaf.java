package dateline.index.view;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/// A segment whose fields `body` and `body_x` have all words of the body.
final class TextFieldsLeaf extends FilterLeafReader {

    private final TextFields fields;

    TextFieldsLeaf(LeafReader in, TextFields fields) {
        super(in);
        this.fields = fields;
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
        boolean isTwin = field.equals(fields.twin());
        if (!isTwin && !field.equals(fields.body())) {
            return in.terms(field);
        }
        Terms all = in.terms(fields.all());
        Terms lengths = in.terms(fields.body());
        if (all == null || lengths == null) {
            return null;
        }
        long words = Math.max(lengths.getDocCount(), all.getSumTotalTermFreq() - heads());
        long postings = Math.max(lengths.getDocCount(), Math.min(words, all.getSumDocFreq()));
        BodyTerms.Sums sums = new BodyTerms.Sums(lengths.getDocCount(), postings, words);
        return new BodyTerms(sums, all, in.terms(fields.twin()), isTwin);
    }

    /// {@return the number of words in titles and leads}
    private long heads() throws IOException {
        long words = 0;
        for (String field : fields.heads()) {
            Terms head = in.terms(field);
            words += head == null ? 0 : head.getSumTotalTermFreq();
        }
        return words;
    }

    @Override
    public IndexReader.CacheHelper getCoreCacheHelper() {
        return in.getCoreCacheHelper();
    }

    @Override
    public IndexReader.CacheHelper getReaderCacheHelper() {
        return in.getReaderCacheHelper();
    }
}
