package dateline.index.window;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The terms of one field with their postings, filled document by document. Offsets and payloads are not kept.
final class InvertedField {

    /// The version of Lucene whose rules norms follow.
    private static final int MAJOR = org.apache.lucene.util.Version.LATEST.major;

    private final String name;
    private final IndexOptions options;
    private final Map<BytesRef, Occurrences> terms = new HashMap<>();
    private List<Occurrences> sorted = List.of();
    private final BytesRef term = new BytesRef();
    private int documents;
    private int document = -1;
    private int position;
    private int length;
    private int overlaps;
    private long postings;
    private long occurrences;

    InvertedField(String name, IndexOptions options) {
        this.name = name;
        this.options = options;
    }

    /// Where one term occurs.
    static final class Occurrences {

        private final BytesRef term;
        private int[] documents = new int[4];
        private int[] ends = new int[4];
        private int[] positions = new int[4];
        private int size;
        private int count;

        Occurrences(BytesRef term) {
            this.term = term;
        }

        BytesRef term() {
            return term;
        }

        int documents() {
            return size;
        }

        long occurrences() {
            return count;
        }

        int document(int index) {
            return documents[index];
        }

        /// {@return where the positions of a document begin}
        int begin(int index) {
            return index == 0 ? 0 : ends[index - 1];
        }

        int end(int index) {
            return ends[index];
        }

        int position(int index) {
            return positions[index];
        }

        /// {@return whether it is the first one in the document}
        private boolean add(int document, int position, boolean isCounted) {
            boolean isFirst = size == 0 || documents[size - 1] != document;
            if (isFirst) {
                if (size == documents.length) {
                    documents = Arrays.copyOf(documents, 2 * size);
                    ends = Arrays.copyOf(ends, 2 * size);
                }
                documents[size++] = document;
            } else if (!isCounted) {
                return false;
            }
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, 2 * count);
            }
            positions[count++] = position;
            ends[size - 1] = count;
            return isFirst;
        }
    }

    /// Adds the tokens of a value, which go on after those of the values before it in the same document.
    void add(int newDocument, TokenStream tokens) throws IOException {
        begin(newDocument);
        TermToBytesRefAttribute token = tokens.getAttribute(TermToBytesRefAttribute.class);
        PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
            int step = increment.getPositionIncrement();
            position += step;
            overlaps += step == 0 ? 1 : 0;
            occur(token.getBytesRef());
        }
        tokens.end();
        position += increment.getPositionIncrement();
        tokens.close();
    }

    /// Adds a value that is one term.
    void add(int newDocument, BytesRef value) {
        begin(newDocument);
        position++;
        occur(value);
    }

    private void begin(int newDocument) {
        if (newDocument != document) {
            document = newDocument;
            position = -1;
            length = 0;
            overlaps = 0;
        }
    }

    private void occur(BytesRef bytes) {
        documents += length == 0 ? 1 : 0;
        length++;
        term.bytes = bytes.bytes;
        term.offset = bytes.offset;
        term.length = bytes.length;
        Occurrences found = terms.get(term);
        if (found == null) {
            found = new Occurrences(BytesRef.deepCopyOf(bytes));
            terms.put(found.term(), found);
        }
        boolean isCounted = options.compareTo(IndexOptions.DOCS) > 0;
        boolean isFirst = found.add(document, position, isCounted);
        postings += isFirst ? 1 : 0;
        occurrences += isFirst || isCounted ? 1 : 0;
    }

    /// {@return what decides the norm of the latest document}
    FieldInvertState state() {
        return new FieldInvertState(MAJOR, name, options, position, length, overlaps, 0, 1, 1);
    }

    /// {@return whether the latest document has terms, as far as they were added}
    boolean hasTerms() {
        return length > 0;
    }

    IndexOptions options() {
        return options;
    }

    int size() {
        return terms.size();
    }

    /// {@return a term; null if it is not there}
    @Nullable
    Occurrences get(BytesRef wanted) {
        return terms.get(wanted);
    }

    /// {@return all terms in order, once all are added; most windows are never asked for them}
    synchronized List<Occurrences> sorted() {
        if (sorted.size() < terms.size()) {
            List<Occurrences> all = new ArrayList<>(terms.values());
            all.sort((one, other) -> one.term().compareTo(other.term()));
            sorted = all;
        }
        return sorted;
    }

    int documents() {
        return documents;
    }

    long postings() {
        return postings;
    }

    long occurrences() {
        return occurrences;
    }
}
