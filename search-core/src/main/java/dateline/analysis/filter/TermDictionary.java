package dateline.analysis.filter;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/// The numbers of the terms that come again and again while an index is written, so that a token need not be looked up
/// by its bytes. A number is never given twice. The first [#MAX_TERMS] terms get one, all others do without.
///
/// Safe for use by many threads: a number that was handed from one thread to another with a lock can be read there.
public final class TermDictionary {
    /// What stands for a term without a number.
    public static final int NONE = -1;

    private static final int MAX_TERMS = 1 << 18;
    /// Longer terms hardly come again.
    private static final int MAX_LENGTH = 60;

    private static final int PAGE = 1 << 10;

    private final BytesRefHash hash = new BytesRefHash();
    /// Copies of the terms, by pages that are never moved, so that readers need no lock.
    private final BytesRef[][] terms = new BytesRef[MAX_TERMS / PAGE][];

    private final AtomicLong serial = new AtomicLong();

    /// An empty dictionary.
    public TermDictionary() {}

    /// {@return the number of a term, or [#NONE] if it gets none}
    ///
    /// @param bytes  where the term lies
    /// @param offset where it begins
    /// @param length how long it is
    public synchronized int number(byte[] bytes, int offset, int length) {
        if (length > MAX_LENGTH) {
            return NONE;
        }
        BytesRef term = new BytesRef(bytes, offset, length);
        if (hash.size() == MAX_TERMS) {
            return Math.max(NONE, hash.find(term));
        }
        int number = hash.add(term);
        if (number < 0) {
            return -(number + 1);
        }
        if (number % PAGE == 0) {
            terms[number / PAGE] = new BytesRef[PAGE];
        }
        terms[number / PAGE][number % PAGE] = BytesRef.deepCopyOf(term);
        return number;
    }

    /// {@return the term of a number, not to be changed}
    ///
    /// @param number a number that [#number] gave
    public BytesRef term(int number) {
        return terms[number / PAGE][number % PAGE];
    }

    /// {@return one more than the greatest number}
    public synchronized int size() {
        return hash.size();
    }

    /// {@return a number greater than those that it returned before}
    public long nextSerial() {
        return serial.getAndIncrement();
    }
}
