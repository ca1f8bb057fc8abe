package dateline.vector.store;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /// {@return the values of those keys that have one}
    ///
    /// @param reader the index
    /// @param keys   the keys
    Map<BytesRef, byte[]> find(IndexReader reader, Collection<BytesRef> keys) throws IOException {
        TreeSet<BytesRef> sorted = new TreeSet<>(keys);
        Map<BytesRef, byte[]> found = new HashMap<>();
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            BinaryDocValues values = leaf.getBinaryDocValues(valueField);
            if (values == null) {
                continue;
            }
            // Documents are numbered as they came and not by key: values are read in their order.
            for (Map.Entry<Integer, BytesRef> doc : documents(leaf, sorted).entrySet()) {
                if (values.advanceExact(doc.getKey())) {
                    found.put(doc.getValue(), BytesRef.deepCopyOf(values.binaryValue()).bytes);
                }
            }
        }
        return found;
    }

    private TreeMap<Integer, BytesRef> documents(LeafReader leaf, TreeSet<BytesRef> keys) throws IOException {
        TreeMap<Integer, BytesRef> documents = new TreeMap<>();
        Terms terms = leaf.terms(keyField);
        if (terms == null) {
            return documents;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef key : keys) {
            if (each.seekExact(key)) {
                postings = each.postings(postings, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc)) {
                        documents.put(doc, key);
                    }
                }
            }
        }
        return documents;
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
