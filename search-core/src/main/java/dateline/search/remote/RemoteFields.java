package dateline.search.remote;

import dateline.article.Field;
import dateline.index.Layout;
import dateline.index.Schema;
import dateline.remote.query.CandidateRequest;
import dateline.remote.query.CandidateRequest.Order;
import dateline.remote.query.Candidates;
import dateline.remote.query.RemoteEngine;
import dateline.remote.query.RemoteQuery;
import dateline.result.FacetCount;
import dateline.result.FieldSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Describes the fields of an index that an engine elsewhere keeps.
///
/// @param engine keeps the articles
/// @param schema the extra fields
record RemoteFields(RemoteEngine engine, Schema schema) {

    private static final int EXAMPLES = 3;

    /// {@return the fields, those that every article can have first}
    List<FieldSummary> list() throws IOException {
        List<FieldSummary> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            fields.add(summary(field.queryName(), field.aliases(), field.type(), false));
        }
        for (Map.Entry<String, Field.Type> extra : schema.types().entrySet()) {
            fields.add(summary(extra.getKey(), List.of(), extra.getValue(), true));
        }
        return List.copyOf(fields);
    }

    private FieldSummary summary(String name, List<String> aliases, Field.Type type, boolean extra) throws IOException {
        String field = Layout.field(name);
        boolean names =
                type == Field.Type.KEYWORD && !name.equals(Field.ID.queryName()) && !name.equals(Field.URL.queryName());
        Candidates found = engine.find(new CandidateRequest(
                new RemoteQuery.Exists(field),
                Order.SCORE,
                0,
                false,
                true,
                false,
                names ? Map.of(field, EXAMPLES) : Map.of(),
                Optional.empty()));
        List<FacetCount> examples = found.facets().getOrDefault(field, List.of());
        return new FieldSummary(name, aliases, type, extra, found.total(), examples);
    }
}
