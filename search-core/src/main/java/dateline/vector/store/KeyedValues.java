package dateline.vector.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/// A map in a Lucene index: documents with a key as their only term, and a value as doc values.
///
/// @param keyField   the field of keys
/// @param valueField the field of values
record KeyedValues(String keyField, String valueField) {

    /// {@return a document for a key and its value}
    Document document(BytesRef key, byte[] value) {
        Document document = new Document();
        document.add(new StringField(keyField, key, Field.Store.NO));
        document.add(new BinaryDocValuesField(valueField, new BytesRef(value)));
        return document;
    }

    /// {@return what the document of a key is replaced by}
    Term term(BytesRef key) {
        return new Term(keyField, key);
    }

    /// What is looked for.
    ///
    /// @param bytes the key as it is stored
    /// @param name  what the key stands for
    record Key<K>(BytesRef bytes, K name) {}

    /// Finds the values of those keys that have one.
    ///
    /// @param reader the index
    /// @param keys   the keys in ascending order
    /// @param found  is given each key that has a value, and the value, which is overwritten afterwards
    <K> void find(IndexReader reader, List<Key<K>> keys, BiConsumer<Key<K>, BytesRef> found) throws IOException {
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            BinaryDocValues values = leaf.getBinaryDocValues(valueField);
            if (values == null) {
                continue;
            }
            // Documents are numbered as they came and not by key: values are read in their order.
            for (long each : documents(leaf, keys)) {
                if (values.advanceExact((int) (each >> Integer.SIZE))) {
                    found.accept(keys.get((int) each), values.binaryValue());
                }
            }
        }
    }

    /// {@return the documents of keys in ascending order, each with the place of its key in the lower half}
    private <K> long[] documents(LeafReader leaf, List<Key<K>> keys) throws IOException {
        long[] documents = new long[keys.size()];
        int size = 0;
        Terms terms = leaf.terms(keyField);
        if (terms == null) {
            return new long[0];
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (int i = 0; i < keys.size(); i++) {
            if (each.seekExact(keys.get(i).bytes())) {
                postings = each.postings(postings, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc)) {
                        documents = ArrayUtil.grow(documents, size + 1);
                        documents[size++] = ((long) doc << Integer.SIZE) | i;
                    }
                }
            }
        }
        Arrays.sort(documents, 0, size);
        return Arrays.copyOf(documents, size);
    }

    /// {@return how many keys have a value}
    ///
    /// @param reader the index
    long count(IndexReader reader) throws IOException {
        long count = 0;
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            BinaryDocValues values = leaf.getBinaryDocValues(valueField);
            while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(values.docID())) {
                    count++;
                }
            }
        }
        return count;
    }
}
