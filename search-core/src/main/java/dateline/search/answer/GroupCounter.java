package dateline.search.answer;

import dateline.index.Schema;
import dateline.result.GroupCount;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Deadline;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// Counts articles by the combinations of values that they have in several fields: a pass over all articles found. One
/// with several values of a field counts for each.
public final class GroupCounter {

    /// So many combinations are counted; more are no table.
    public static final int MOST = 1_000_000;

    private static final int CHECK_EVERY = 1 << 12;

    private final List<String> fields = new ArrayList<>();
    private final Map<List<String>, Long> counts = new HashMap<>();
    private final Deadline deadline;

    private GroupCounter(List<String> names, Schema schema, Deadline deadline) throws BadRequestException {
        for (String name : names) {
            fields.add(Facets.field(name, schema));
        }
        this.deadline = deadline;
    }

    /// {@return the combinations in the order of their values}
    ///
    /// @param prepared finds the articles
    /// @param names    the fields, as facets name them
    /// @throws BadRequestException if a field cannot be counted by, or there are too many combinations
    /// @throws IOException         if the index cannot be read
    public static List<GroupCount> of(PreparedSearch prepared, List<String> names) throws IOException {
        GroupCounter counter = new GroupCounter(names, prepared.snapshot().schema(), prepared.deadline());
        FacetsCollector found = prepared.searcher().search(prepared.query(), new FacetsCollectorManager());
        for (FacetsCollector.MatchingDocs docs : found.getMatchingDocs()) {
            counter.add(docs);
        }
        return inOrder(counter.counts);
    }

    /// {@return combinations in the order of their values}
    ///
    /// @param counts how many articles have each
    public static List<GroupCount> inOrder(Map<List<String>, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> new GroupCount(each.getKey(), each.getValue()))
                .sorted((a, b) -> compare(a.values(), b.values()))
                .toList();
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void add(FacetsCollector.MatchingDocs docs) throws IOException {
        List<SortedSetDocValues> values = new ArrayList<>();
        for (String field : fields) {
            values.add(DocValues.getSortedSet(docs.context().reader(), field));
        }
        DocIdSetIterator each = docs.bits().iterator();
        int seen = 0;
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            if (++seen % CHECK_EVERY == 0) {
                deadline.check();
            }
            List<List<String>> combinations = List.of(List.of());
            for (SortedSetDocValues field : values) {
                combinations = product(combinations, valuesOf(field, doc));
            }
            combinations.forEach(combination -> counts.merge(combination, 1L, Long::sum));
            if (counts.size() > MOST) {
                throw new BadRequestException("there are more than " + MOST + " combinations of "
                        + String.join(" and ", fields) + ": count by fewer fields");
            }
        }
    }

    private static List<String> valuesOf(SortedSetDocValues field, int doc) throws IOException {
        if (!field.advanceExact(doc)) {
            return List.of("");
        }
        List<String> values = new ArrayList<>(1);
        for (int i = 0; i < field.docValueCount(); i++) {
            values.add(field.lookupOrd(field.nextOrd()).utf8ToString());
        }
        return values;
    }

    private static List<List<String>> product(List<List<String>> combinations, List<String> values) {
        List<List<String>> product = new ArrayList<>(combinations.size() * values.size());
        for (List<String> combination : combinations) {
            for (String value : values) {
                List<String> longer = new ArrayList<>(combination);
                longer.add(value);
                product.add(longer);
            }
        }
        return product;
    }
}
