package dateline.search.translate;

import dateline.index.Layout;
import dateline.query.Interval;
import dateline.search.terms.DaysQuery;
import dateline.search.terms.LuceneQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// Queries on dates. A date known to the instant is within a period or not; one known to the day, month or year matches
/// if its days overlap with the period.
final class DateQueries {

    private DateQueries() {}

    /// {@return a condition on a date field}
    static Query within(String field, Interval interval) {
        if (interval.isEmpty()) {
            return new MatchNoDocsQuery("the period is empty");
        }
        Query instants = instantsWithin(Layout.at(field), interval);
        Query days = new DaysQuery(
                Layout.days(field),
                interval.firstDay().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                interval.lastDay().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE),
                false);
        return new ConstantScoreQuery(LuceneQueries.any(List.of(instants, days)));
    }

    /// {@return a condition on a field of instants}
    static Query instantsWithin(String field, Interval interval) {
        if (interval.isEmpty()) {
            return new MatchNoDocsQuery("the period is empty");
        }
        return LongPoint.newRangeQuery(
                field,
                interval.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                interval.to().map(to -> to.toEpochMilli() - 1).orElse(Long.MAX_VALUE));
    }

    /// {@return a condition that holds of dates that lie wholly after a time}
    static Query after(String field, Instant time, ZoneId zone) {
        Query instants =
                LongPoint.newRangeQuery(Layout.at(field), Math.addExact(time.toEpochMilli(), 1), Long.MAX_VALUE);
        long nextDay = LocalDate.ofInstant(time, zone).toEpochDay() + 1;
        Query days = new DaysQuery(Layout.days(field), nextDay, Long.MAX_VALUE, true);
        return LuceneQueries.any(List.of(instants, days));
    }
}
