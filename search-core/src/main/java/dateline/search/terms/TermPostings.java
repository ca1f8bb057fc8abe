package dateline.search.terms;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Finds postings for one search that asks for the same terms repeatedly: each term is looked up once per field and
/// segment, and enums are reused.
///
/// Not thread-safe.
public final class TermPostings {

    private final List<LeafReaderContext> leaves;
    private final Map<String, InLeaf[]> fields = new HashMap<>();

    /// @param leaves the segments
    public TermPostings(List<LeafReaderContext> leaves) {
        this.leaves = leaves;
    }

    /// {@return the segments}
    List<LeafReaderContext> leaves() {
        return leaves;
    }

    /// {@return the postings of a term in a segment, before the first one; null where it has none there. They are good
    /// until postings of the field are asked for again}
    ///
    /// @param leaf  the segment, by its place among all
    /// @param field the field
    /// @param term  the term
    /// @param flags what is wanted of them, see [PostingsEnum]
    @Nullable
    PostingsEnum of(int leaf, String field, String term, int flags) throws IOException {
        InLeaf[] inLeaves = fields.computeIfAbsent(field, name -> new InLeaf[leaves.size()]);
        if (inLeaves[leaf] == null) {
            inLeaves[leaf] = new InLeaf(leaves.get(leaf).reader().terms(field));
        }
        return inLeaves[leaf].postings(term, flags);
    }

    /// The terms of a field in a segment.
    private static final class InLeaf {

        private final @Nullable TermsEnum terms;
        private final Map<String, @Nullable TermState> known = new HashMap<>();
        private @Nullable PostingsEnum frequencies;
        private @Nullable PostingsEnum positions;

        InLeaf(@Nullable Terms terms) throws IOException {
            this.terms = terms == null ? null : terms.iterator();
        }

        @Nullable
        PostingsEnum postings(String term, int flags) throws IOException {
            if (terms == null || !isFound(terms, term)) {
                return null;
            }
            if (PostingsEnum.featureRequested(flags, PostingsEnum.POSITIONS)) {
                positions = terms.postings(positions, flags);
                return positions;
            }
            frequencies = terms.postings(frequencies, flags);
            return frequencies;
        }

        /// Puts the terms on this one.
        private boolean isFound(TermsEnum each, String term) throws IOException {
            TermState state = known.get(term);
            if (state != null) {
                each.seekExact(new BytesRef(term), state);
                return true;
            }
            if (known.containsKey(term)) {
                return false;
            }
            boolean found = each.seekExact(new BytesRef(term));
            known.put(term, found ? each.termState() : null);
            return found;
        }
    }
}
