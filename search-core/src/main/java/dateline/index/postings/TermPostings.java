package dateline.index.postings;

import dateline.analysis.filter.TermDictionary;
import dateline.analysis.token.PackedTokens;
import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/// The postings of a field by terms, made of the packed tokens of its documents: in a first pass it is counted how many
/// bytes those of each term will take, in a second one they are put there.
///
/// The postings of a term are one entry after the other: the number of the document less that of the entry before, the
/// number of positions, and the positions, each less the one before. Entries of one document follow each other.
final class TermPostings {
    private final TermDictionary dictionary;
    private final BytesRefHash terms = new BytesRefHash();
    /// By number of the dictionary, the number of the term in the field plus 1, or 0.
    private final int[] local;

    /// By number of the term in the field: in the upper half where its postings end, and, while they are counted, how
    /// long they are; in the lower half the document of its last entry. Together, since the memory is what takes the
    /// time.
    private long[] states = new long[1 << 10];

    /// The terms that are written out, in the order in which they are met, since they are met twice.
    private int[] literals = new int[1 << 8];

    private int literalCount;
    private boolean literalsKnown;

    private byte[] bytes = new byte[0];
    private int[] order = new int[0];

    private int documentCount;
    private int lastDocument = -1;
    private long postingCount;
    private long positionCount;

    private TermPostings(TermDictionary dictionary) {
        this.dictionary = dictionary;
        this.local = new int[dictionary.size()];
    }

    /// {@return the postings of a field}
    ///
    /// @param packed     the packed tokens, each the term of one document
    /// @param dictionary has the numbers of the terms
    static TermPostings of(Terms packed, TermDictionary dictionary) throws IOException {
        TermPostings postings = new TermPostings(dictionary);
        postings.read(packed, postings::count);
        postings.allot();
        postings.literalsKnown = true;
        postings.literalCount = 0;
        postings.read(packed, postings::put);
        postings.order = postings.terms.sort();
        return postings;
    }

    /// What is done with an entry.
    private interface Sink {

        /// @param term      the number of the term in the field
        /// @param document  the document
        /// @param positions the number of positions
        /// @param in        where the number of positions and the positions lie
        /// @param from      where they begin
        /// @param to        where they end
        void entry(int term, int document, int positions, byte[] in, int from, int to);
    }

    private void read(Terms packed, Sink sink) throws IOException {
        TermsEnum tokens = packed.iterator();
        PostingsEnum posting = null;
        for (BytesRef token = tokens.next(); token != null; token = tokens.next()) {
            posting = tokens.postings(posting, PostingsEnum.NONE);
            read(token, posting.nextDoc(), sink);
        }
    }

    private void read(BytesRef token, int document, Sink sink) {
        PackedInts in = new PackedInts(token.bytes, token.offset + PackedTokens.HEADER);
        int end = token.offset + token.length;
        while (in.at < end) {
            int number = in.next();
            int term = number == 0 ? literal(in) : known(number - 1);
            int from = in.at;
            int positions = in.next();
            in.skip(positions);
            sink.entry(term, document, positions, token.bytes, from, in.at);
        }
    }

    private int literal(PackedInts in) {
        int length = in.next();
        if (!literalsKnown) {
            literals = ArrayUtil.grow(literals, literalCount + 1);
            literals[literalCount] = term(new BytesRef(in.bytes, in.at, length));
        }
        in.at += length;
        return literals[literalCount++];
    }

    private int known(int number) {
        if (local[number] == 0) {
            local[number] = term(dictionary.term(number)) + 1;
        }
        return local[number] - 1;
    }

    private int term(BytesRef term) {
        int number = terms.add(term);
        if (number < 0) {
            return -(number + 1);
        }
        if (number == states.length) {
            states = ArrayUtil.grow(states, number + 1);
        }
        return number;
    }

    private void count(int term, int document, int positions, byte[] in, int from, int to) {
        documentCount += document == lastDocument ? 0 : 1;
        lastDocument = document;
        int length = end(term);
        int before = document(term);
        postingCount += length > 0 && before == document ? 0 : 1;
        positionCount += positions;
        set(term, length + PackedInts.length(document - before) + to - from, document);
    }

    /// Gives each term its place.
    private void allot() {
        int total = 0;
        for (int term = 0; term < terms.size(); term++) {
            int length = end(term);
            set(term, total, 0);
            total = Math.addExact(total, length);
        }
        bytes = new byte[total];
    }

    private void put(int term, int document, int positions, byte[] in, int from, int to) {
        int at = PackedInts.write(document - document(term), bytes, end(term));
        System.arraycopy(in, from, bytes, at, to - from);
        set(term, at + to - from, document);
    }

    private void set(int term, int end, int document) {
        states[term] = (long) end << Integer.SIZE | document;
    }

    private int document(int term) {
        return (int) states[term];
    }

    /// {@return the number of the term at a place in the order of terms}
    int number(int place) {
        return order[place];
    }

    /// {@return how many documents have a term}
    int documentCount() {
        return documentCount;
    }

    /// {@return how many documents each term has, added up}
    long postingCount() {
        return postingCount;
    }

    /// {@return how many positions there are}
    long positionCount() {
        return positionCount;
    }

    int size() {
        return terms.size();
    }

    BytesRef term(int number, BytesRef into) {
        return terms.get(number, into);
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int number) {
        return number == 0 ? 0 : end(number - 1);
    }

    int end(int number) {
        return (int) (states[number] >>> Integer.SIZE);
    }
}
