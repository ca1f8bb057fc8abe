package dateline.serve.page;

import dateline.format.ControlCharacterEscaper;
import dateline.query.RankingModel;
import dateline.serve.http.Parameters;
import dateline.serve.http.ProblemException;
import dateline.serve.http.ServerLimits;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.SearchParameters;
import java.time.ZoneId;
import java.util.List;

/// What a server shows.
///
/// @param indexes the indexes, the first of them where none is named
/// @param zone    the time zone of days
/// @param limits  how much may be asked for
/// @param ranking how searches are ranked that do not say it
public record Site(List<ServedIndex> indexes, ZoneId zone, ServerLimits limits, RankingModel ranking) {

    /// The parameter that names an index.
    public static final String INDEX = "in";

    /// Copies.
    public Site {
        indexes = List.copyOf(indexes);
    }

    /// {@return the index that a request is about}
    ///
    /// @param parameters may name it
    /// @throws ProblemException if there is none of this name
    public ServedIndex index(Parameters parameters) {
        String name = parameters.text(INDEX);
        if (name.isEmpty()) {
            return indexes.getFirst();
        }
        return indexes.stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        404, "there is no index '" + ControlCharacterEscaper.brief(name) + "' here"));
    }

    /// {@return the search that parameters say}
    ///
    /// @param parameters the parameters
    public SearchParameters search(Parameters parameters) {
        return new SearchParameters(parameters, zone, limits, ranking);
    }

    /// {@return the names of the indexes}
    public List<String> names() {
        return indexes.stream().map(ServedIndex::name).toList();
    }
}
