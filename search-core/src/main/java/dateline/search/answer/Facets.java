package dateline.search.answer;

import dateline.article.Field;
import dateline.index.Layout;
import dateline.index.Schema;
import dateline.result.FacetCount;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Messages;
import dateline.search.speech.SpeechFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;

/// Counts the values of fields over all articles found.
public final class Facets {

    private static final Set<Field> BUILT_IN =
            Set.of(Field.PUBLISHER, Field.SECTION, Field.TAG, Field.AUTHOR, Field.LANGUAGE, Field.PLACE);

    private Facets() {}

    /// {@return the Lucene field that a facet counts}
    ///
    /// @param name   the facet's name
    /// @param schema the extra fields
    /// @throws BadRequestException if the field cannot be counted
    public static String field(String name, Schema schema) throws BadRequestException {
        boolean countable = Field.named(name)
                .map(BUILT_IN::contains)
                .orElseGet(() -> schema.type(name)
                        .filter(type -> type == Field.Type.KEYWORD)
                        .isPresent());
        if (countable) {
            return Layout.field(name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (Layout.isPartOfDate(lower)) {
            return lower;
        }
        if (SpeechFields.isSpeaker(name, schema)) {
            throw new BadRequestException(
                    "speakers can only be counted as a facet of a search of an index on this machine");
        }
        throw new BadRequestException("cannot count values of '" + Messages.brief(name)
                + "': facets are publisher, section, tag, author, lang, place, year, month and extra keyword fields");
    }

    /// {@return the most frequent values, equal counts in the order of values; only of those are the labels read}
    ///
    /// @param ordinals  the ordinals of the articles' values
    /// @param collected the articles found
    /// @param field     a Lucene field, see [#field]
    /// @param values    how many values
    /// @throws IOException if they cannot be read
    public static List<FacetCount> count(FacetOrdinals ordinals, FacetsCollector collected, String field, int values)
            throws IOException {
        Optional<StringDocValuesReaderState> state = ordinals.of(field);
        if (state.isEmpty()) {
            return List.of();
        }
        // Equal counts come in the order of ordinals, which is that of values.
        FacetResult top = new StringValueFacetCounts(state.get(), collected).getTopChildren(values, field);
        if (top == null) {
            return List.of();
        }
        List<FacetCount> result = new ArrayList<>();
        for (LabelAndValue each : top.labelValues) {
            result.add(new FacetCount(each.label, each.value.longValue()));
        }
        return List.copyOf(result);
    }
}
