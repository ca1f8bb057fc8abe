package dateline.index.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/// The values of documents in one field, filled document by document.
final class ValueList {

    private final List<Integer> documents = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private BytesRef[] distinct = {};

    void add(int document, Object value) {
        documents.add(document);
        values.add(value);
    }

    /// The documents that have values, walked in order; the values of each lie side by side.
    private final class Walk {

        private int from = -1;
        private int to;

        int document() {
            return from < 0 ? -1 : from < documents.size() ? documents.get(from) : NumericDocValues.NO_MORE_DOCS;
        }

        int next() {
            from = to;
            while (to < documents.size() && documents.get(to).equals(documents.get(from))) {
                to++;
            }
            return document();
        }

        int advance(int target) {
            int doc = document();
            while (doc < target) {
                doc = next();
            }
            return doc;
        }

        /// Goes to a document, back too, and says whether it has values.
        boolean exact(int target) {
            if (document() > target) {
                from = -1;
                to = 0;
            }
            return advance(target) == target;
        }

        int count() {
            return to - from;
        }

        Object first() {
            return values.get(from);
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    NumericDocValues numeric() {
        Walk walk = new Walk();
        return new NumericDocValues() {
            @Override
            public long longValue() {
                return number(walk.first());
            }

            @Override
            public boolean advanceExact(int target) {
                return walk.exact(target);
            }

            @Override
            public int docID() {
                return walk.document();
            }

            @Override
            public int nextDoc() {
                return walk.next();
            }

            @Override
            public int advance(int target) {
                return walk.advance(target);
            }

            @Override
            public long cost() {
                return documents.size();
            }
        };
    }

    BinaryDocValues binary() {
        Walk walk = new Walk();
        return new BinaryDocValues() {
            @Override
            public BytesRef binaryValue() {
                return (BytesRef) walk.first();
            }

            @Override
            public boolean advanceExact(int target) {
                return walk.exact(target);
            }

            @Override
            public int docID() {
                return walk.document();
            }

            @Override
            public int nextDoc() {
                return walk.next();
            }

            @Override
            public int advance(int target) {
                return walk.advance(target);
            }

            @Override
            public long cost() {
                return documents.size();
            }
        };
    }

    SortedNumericDocValues numbers() {
        Walk walk = new Walk();
        return new SortedNumericDocValues() {

            private long[] here = {};
            private int given;

            private void read() {
                here = values.subList(walk.from, walk.to).stream()
                        .mapToLong(ValueList::number)
                        .sorted()
                        .toArray();
                given = 0;
            }

            private int read(int document) {
                if (document != NO_MORE_DOCS) {
                    read();
                }
                return document;
            }

            @Override
            public long nextValue() {
                return here[given++];
            }

            @Override
            public int docValueCount() {
                return walk.count();
            }

            @Override
            public boolean advanceExact(int target) {
                boolean has = walk.exact(target);
                if (has) {
                    read();
                }
                return has;
            }

            @Override
            public int docID() {
                return walk.document();
            }

            @Override
            public int nextDoc() {
                return read(walk.next());
            }

            @Override
            public int advance(int target) {
                return read(walk.advance(target));
            }

            @Override
            public long cost() {
                return documents.size();
            }
        };
    }

    /// The values in order, each once.
    private synchronized BytesRef[] distinct() {
        if (distinct.length == 0) {
            TreeSet<BytesRef> all = new TreeSet<>();
            values.forEach(value -> all.add((BytesRef) value));
            distinct = all.toArray(BytesRef[]::new);
        }
        return distinct;
    }

    SortedDocValues sorted() {
        Walk walk = new Walk();
        BytesRef[] all = distinct();
        return new SortedDocValues() {
            @Override
            public int ordValue() {
                return Arrays.binarySearch(all, (BytesRef) walk.first());
            }

            @Override
            public BytesRef lookupOrd(int ord) {
                return all[ord];
            }

            @Override
            public int getValueCount() {
                return all.length;
            }

            @Override
            public boolean advanceExact(int target) {
                return walk.exact(target);
            }

            @Override
            public int docID() {
                return walk.document();
            }

            @Override
            public int nextDoc() {
                return walk.next();
            }

            @Override
            public int advance(int target) {
                return walk.advance(target);
            }

            @Override
            public long cost() {
                return documents.size();
            }
        };
    }

    SortedSetDocValues set() {
        Walk walk = new Walk();
        BytesRef[] all = distinct();
        return new SortedSetDocValues() {

            private int[] here = {};
            private int given;

            private void read() {
                here = values.subList(walk.from, walk.to).stream()
                        .mapToInt(value -> Arrays.binarySearch(all, (BytesRef) value))
                        .sorted()
                        .distinct()
                        .toArray();
                given = 0;
            }

            private int read(int document) {
                if (document != NO_MORE_DOCS) {
                    read();
                }
                return document;
            }

            @Override
            public long nextOrd() {
                return here[given++];
            }

            @Override
            public int docValueCount() {
                return here.length;
            }

            @Override
            public BytesRef lookupOrd(long ord) {
                return all[(int) ord];
            }

            @Override
            public long getValueCount() {
                return all.length;
            }

            @Override
            public boolean advanceExact(int target) {
                boolean has = walk.exact(target);
                if (has) {
                    read();
                }
                return has;
            }

            @Override
            public int docID() {
                return walk.document();
            }

            @Override
            public int nextDoc() {
                return read(walk.next());
            }

            @Override
            public int advance(int target) {
                return read(walk.advance(target));
            }

            @Override
            public long cost() {
                return documents.size();
            }
        };
    }
}
