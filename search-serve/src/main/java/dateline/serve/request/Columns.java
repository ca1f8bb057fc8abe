package dateline.serve.request;

import dateline.SearchIndex;
import dateline.format.Column;
import dateline.format.ControlCharacterEscaper;
import dateline.serve.http.Parameters;
import dateline.serve.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is shown of each hit, as the parameter `fields` names it.
public final class Columns {

    private static final String FIELDS = "fields";

    private Columns() {}

    /// {@return the columns that `fields` names}
    ///
    /// @param parameters may have it
    /// @param index      the index whose extra fields can be named
    /// @param unless     the columns where it names none
    /// @throws ProblemException if it names a field that hits of this index cannot have
    public static List<Column> of(Parameters parameters, SearchIndex index, List<Column> unless) {
        List<String> names = new ArrayList<>();
        for (String part : parameters.text(FIELDS).split(",", -1)) {
            if (!part.isBlank()) {
                names.add(part.strip());
            }
        }
        if (names.isEmpty()) {
            return unless;
        }
        List<Column> columns = Column.named(names);
        if (columns.stream().anyMatch(Column::isExtra)) {
            requireKnown(columns, index.stats().extras().keySet());
        }
        return columns;
    }

    private static void requireKnown(List<Column> columns, Set<String> extras) {
        for (Column column : columns) {
            if (column.isExtra() && !extras.contains(column.name())) {
                List<String> known = new ArrayList<>(Column.NAMES);
                known.addAll(extras);
                throw new ProblemException(
                        400,
                        "there is no field '" + ControlCharacterEscaper.brief(column.name()) + "': fields are "
                                + String.join(", ", known));
            }
        }
    }
}
