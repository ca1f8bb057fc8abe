package dateline.search.alert;

import dateline.alert.AlertOrder;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.index.number.AddedNumbers;
import java.io.IOException;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;

/// The numbers of the articles of a segment in an order. Documents must be requested in ascending order.
final class ArticleNumbers {

    private final SortedNumericDocValues numbers;
    private final NumericDocValues first;

    ArticleNumbers(LeafReader leaf, AlertOrder order) throws IOException {
        this.numbers = DocValues.getSortedNumeric(leaf, field(order));
        this.first =
                order == AlertOrder.ADDED ? DocValues.getNumeric(leaf, Layout.FIRST_ADDED) : DocValues.emptyNumeric();
    }

    private static String field(AlertOrder order) {
        return (order == AlertOrder.ADDED ? Field.ADDED : Field.DATE).queryName();
    }

    /// {@return the number of a document}
    long number(int doc) throws IOException {
        return numbers.advanceExact(doc) ? numbers.nextValue() : Long.MIN_VALUE;
    }

    /// {@return the number of the first article that had the id of a document, as far as that is known}
    ///
    /// @param doc    the document
    /// @param number its number
    long firstNumber(int doc, long number) throws IOException {
        return first.advanceExact(doc) ? first.longValue() : number;
    }

    /// {@return the condition that an article has a number above another}
    static Query after(long number, AlertOrder order) {
        long least = number == Long.MAX_VALUE ? number : number + 1;
        return order == AlertOrder.ADDED
                ? LongField.newRangeQuery(field(order), least, Long.MAX_VALUE)
                : SortedNumericDocValuesField.newSlowRangeQuery(field(order), least, Long.MAX_VALUE);
    }

    /// {@return the greatest number of an article}
    static long greatest(IndexReader reader, AlertOrder order) throws IOException {
        if (order == AlertOrder.ADDED) {
            return AddedNumbers.greatest(reader);
        }
        long greatest = Long.MIN_VALUE;
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedNumericDocValues dates = DocValues.getSortedNumeric(leaf.reader(), field(order));
            while (dates.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                greatest = Math.max(greatest, dates.nextValue());
            }
        }
        return greatest;
    }
}
