package dateline.search.terms;

import dateline.article.Field;
import dateline.result.Freshness;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;

/// Multiplies the scores of the best articles by their freshness, so that of two about equally relevant articles the
/// newer one comes first. As a clause of the query, it would prevent the first stage from skipping, at several times
/// the cost.
///
/// An article is as old as its date; a date known to the month or year counts as its first day. See [Freshness] for
/// articles without a date.
///
/// @param now      from when age is counted back
/// @param halfLife after how long freshness is half
public record RecencyDecay(Instant now, Duration halfLife) {

    /// {@return the same articles with their freshness in the score, in the order of documents}
    ///
    /// @param reader the snapshot
    /// @param hits   in any order
    public List<ScoredDoc> applied(IndexReader reader, List<ScoredDoc> hits) throws IOException {
        List<ScoredDoc> byDoc = CandidatePostings.byDoc(hits);
        List<ScoredDoc> aged = new ArrayList<>(byDoc.size());
        List<Optional<Duration>> ages = ages(reader, byDoc);
        for (int i = 0; i < byDoc.size(); i++) {
            ScoredDoc hit = byDoc.get(i);
            aged.add(new ScoredDoc(hit.doc(), (float) (hit.score() * factor(ages.get(i))), hit.score()));
        }
        return aged;
    }

    /// {@return what has become of the score of an article that age was applied to}
    ///
    /// @param reader the snapshot
    /// @param hit    the article
    public Freshness of(IndexReader reader, ScoredDoc hit) throws IOException {
        Optional<Duration> age = ages(reader, List.of(hit)).getFirst();
        return new Freshness(hit.relevance(), factor(age), age, halfLife);
    }

    private double factor(Optional<Duration> age) {
        return age.map(time -> Freshness.factor(time, halfLife)).orElse(Freshness.LEAST);
    }

    private List<Optional<Duration>> ages(IndexReader reader, List<ScoredDoc> byDoc) throws IOException {
        List<Optional<Duration>> ages = new ArrayList<>(byDoc.size());
        for (LeafReaderContext leaf : reader.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            SortedNumericDocValues dates = null;
            while (ages.size() < byDoc.size() && byDoc.get(ages.size()).doc() < end) {
                dates = dates == null ? leaf.reader().getSortedNumericDocValues(Field.DATE.queryName()) : dates;
                boolean dated = dates != null
                        && dates.advanceExact(byDoc.get(ages.size()).doc() - leaf.docBase);
                ages.add(dated ? Optional.of(age(Instant.ofEpochMilli(dates.nextValue()))) : Optional.empty());
            }
        }
        return ages;
    }

    /// What is published only later is new.
    private Duration age(Instant published) {
        Duration age = Duration.between(published, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
