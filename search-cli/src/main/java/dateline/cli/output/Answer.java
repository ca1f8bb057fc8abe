package dateline.cli.output;

import dateline.format.Column;
import dateline.format.PassageReference;
import dateline.query.PeriodLength;
import dateline.result.Hit;
import dateline.result.ResultPage;
import java.util.List;
import java.util.Objects;

/// A page of hits with what else its formats show.
///
/// @param query   the query as it was typed
/// @param page    the hits
/// @param columns what to show of each hit; empty for what the format shows by default
/// @param periods how long the periods of the histogram are, if there is one
public record Answer(String query, ResultPage page, List<Column> columns, PeriodLength periods) {

    /// An answer without a histogram.
    ///
    /// @param query   the query as it was typed
    /// @param page    the hits
    /// @param columns what to show of each hit; empty for what the format shows by default
    public Answer(String query, ResultPage page, List<Column> columns) {
        this(query, page, columns, PeriodLength.DAY);
    }

    /// Checks and copies.
    public Answer {
        Objects.requireNonNull(query, "query must not be null");
        Objects.requireNonNull(page, "page must not be null");
        Objects.requireNonNull(periods, "periods must not be null");
        columns = List.copyOf(columns);
    }

    /// {@return references to the passages of a hit, if requested}
    ///
    /// @param hit a hit of the page
    List<String> passages(Hit hit) {
        boolean asked = columns.stream().anyMatch(column -> column.name().equals("passages"));
        return asked ? PassageReference.of(hit) : List.of();
    }

    /// {@return what to show of each hit}
    ///
    /// @param byDefault for when nothing was chosen
    List<Column> columnsOr(List<Column> byDefault) {
        return columns.isEmpty() ? byDefault : columns;
    }
}
