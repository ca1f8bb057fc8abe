package dateline.search.answer;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/// The ordinals of each field's values over all segments of one reader, by which values are counted. Merging those of
/// the segments takes longer than counting, so they are kept for the next request.
///
/// Safe for use by many threads.
public final class FacetOrdinals {

    private final IndexReader reader;
    private final Map<String, StringDocValuesReaderState> states = new ConcurrentHashMap<>();

    /// Nothing is merged yet.
    ///
    /// @param reader the articles
    public FacetOrdinals(IndexReader reader) {
        this.reader = reader;
    }

    /// {@return the ordinals of a field; empty where no article has a value}
    ///
    /// @param field a Lucene field
    /// @throws IOException if they cannot be read
    Optional<StringDocValuesReaderState> of(String field) throws IOException {
        StringDocValuesReaderState state = states.get(field);
        if (state == null && hasValues(field)) {
            state = new StringDocValuesReaderState(reader, field);
            states.put(field, state);
        }
        return Optional.ofNullable(state);
    }

    private boolean hasValues(String field) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader().getSortedSetDocValues(field) != null) {
                return true;
            }
        }
        return false;
    }
}
