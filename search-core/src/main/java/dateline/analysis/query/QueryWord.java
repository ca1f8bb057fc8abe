package dateline.analysis.query;

import java.util.List;
import java.util.Objects;

/// One word of a query, with all the forms in which texts may have it. What is typed without a space is one word: also
/// `10:30`, an address, a run of Chinese.
///
/// @param text as typed, normalised, without what stands around it
/// @param start where it begins in the query text, in UTF-16 units
/// @param end where it ends there, exclusive
/// @param forms the word as typed first, then others, of which any one will do
public record QueryWord(String text, int start, int end, List<QueryForm> forms) {
    public QueryWord {
        Objects.requireNonNull(text, "text");
        forms = List.copyOf(forms);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("a word needs a form");
        }
    }

    /// {@return the forms to look for where this word is asked for by itself, one of which is enough}
    public List<QueryForm> alone() {
        return forms.stream()
                .filter(form -> form.kind() == QueryForm.Kind.PARTS || form.kind() == QueryForm.Kind.JOINED)
                .toList();
    }

    /// {@return the word without the forms in which it is joined with the next}
    QueryWord withoutPair() {
        return new QueryWord(
                text,
                start,
                end,
                forms.stream()
                        .filter(form -> form.kind() != QueryForm.Kind.PAIR)
                        .toList());
    }

    /// {@return whether capitals count in the word as typed}
    public boolean isAcronym() {
        return forms.getFirst().terms().stream().anyMatch(QueryTerm::isAcronym);
    }

    @Override
    public String toString() {
        return text;
    }
}
