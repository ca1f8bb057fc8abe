package dateline.search.timeline;

import dateline.article.ArticleDate.Precision;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.query.PeriodLength;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.NumericUtils;

/// When the articles of a snapshot were published, and how precisely that is known. Read in one pass, nine bytes for
/// each article.
final class ArticleDays {

    private static final long MOST_DAYS_OF_MONTH = 31;

    private final long[] millis;
    private final Precision[] precisions;

    ArticleDays(IndexReader reader) throws IOException {
        this.millis = new long[reader.maxDoc()];
        this.precisions = new Precision[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedNumericDocValues dates = DocValues.getSortedNumeric(leaf.reader(), Field.DATE.queryName());
            for (int doc = dates.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = dates.nextDoc()) {
                millis[leaf.docBase + doc] = dates.nextValue();
                precisions[leaf.docBase + doc] = Precision.DAY;
            }
            PointValues days = leaf.reader().getPointValues(Layout.DATE_DAYS);
            if (days != null) {
                days.intersect(new Ranges(leaf.docBase));
            }
        }
    }

    /// Looks for ranges longer than a day.
    private final class Ranges implements PointValues.IntersectVisitor {

        private final int base;

        Ranges(int base) {
            this.base = base;
        }

        @Override
        public void visit(int doc) {
            throw new IllegalStateException("values are always compared");
        }

        @Override
        public void visit(int doc, byte[] range) {
            long days = NumericUtils.sortableBytesToLong(range, Long.BYTES)
                    - NumericUtils.sortableBytesToLong(range, 0)
                    + 1;
            if (days > 1) {
                precisions[base + doc] = days > MOST_DAYS_OF_MONTH ? Precision.YEAR : Precision.MONTH;
            }
        }

        @Override
        public PointValues.Relation compare(byte[] least, byte[] most) {
            return PointValues.Relation.CELL_CROSSES_QUERY;
        }
    }

    /// {@return how precisely the date of a document is known: a year, a month, a day, or not at all}
    Precision precision(int doc) {
        Precision known = precisions[doc];
        return known == null ? Precision.UNKNOWN : known;
    }

    /// {@return the begin of a document's date in ms since 1970}
    long millis(int doc) {
        return millis[doc];
    }

    /// {@return the first day of a document's date since 1970}
    long day(int doc) {
        return Math.floorDiv(millis[doc], TimeUnit.DAYS.toMillis(1));
    }

    /// {@return whether it is known in which period of a length a document was published}
    boolean fits(int doc, PeriodLength length) {
        return switch (precision(doc)) {
            case INSTANT, DAY -> true;
            case MONTH -> length == PeriodLength.MONTH || length == PeriodLength.YEAR;
            case YEAR -> length == PeriodLength.YEAR;
            case MONTH_DAY, UNKNOWN -> false;
        };
    }
}
