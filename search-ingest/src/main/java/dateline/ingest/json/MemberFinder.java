package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dateline.article.Field;
import dateline.ingest.field.FieldNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds an object whose members are articles, each under a name of its own: `{"n1": {"title": …}, "n2": {…}}`, as it
/// is at the top or within an object at the top.
final class MemberFinder {

    /// How deep the object stands of which all members are looked at.
    private static final int DEEPEST = 2;

    private final Predicate<Set<Field>> isArticle;
    private final List<Bracket> open = new ArrayList<>();
    private final Map<String, Members> found = new LinkedHashMap<>();

    /// A bracket that is open.
    ///
    /// @param name   the name of the member that it begins; empty within an array
    /// @param object whether it is a brace
    private record Bracket(String name, boolean object) {}

    private static final class Members {
        /// The fields of the member that was looked at last, and whether it has one called 0.
        private final Set<Field> last = EnumSet.noneOf(Field.class);

        private boolean rows;
        private int articles;
        private int others;
        private int columns;
    }

    private MemberFinder(Predicate<Set<Field>> isArticle) {
        this.isArticle = isArticle;
    }

    /// {@return the shape of JSON with such an object; or of a table column by column, `{"title": {"0": …, "1": …},
    /// …}`}
    ///
    /// @param parser    before the text, which may break off
    /// @param isArticle whether an object with certain fields is an article
    static Optional<JsonShape> find(JsonParser parser, Predicate<Set<Field>> isArticle) {
        MemberFinder finder = new MemberFinder(isArticle);
        try {
            finder.collect(parser);
        } catch (IOException e) {
            // The head is cut, or the JSON is broken further on: what was seen counts.
        }
        return finder.shape();
    }

    private Optional<JsonShape> shape() {
        Members top = found.getOrDefault("", new Members());
        if (top.columns > 1 && top.columns == top.others) {
            return Optional.of(new JsonShape.Columns());
        }
        return found.entrySet().stream()
                .filter(each -> each.getValue().articles > 1 && each.getValue().others == 0)
                .findFirst()
                .map(each -> new JsonShape.Members(each.getKey()));
    }

    private void collect(JsonParser parser) throws IOException {
        String name = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                name = parser.currentName();
                note(name);
                continue;
            }
            if (token.isStructEnd()) {
                Bracket closed = open.removeLast();
                member(closed.object());
            } else if (token.isStructStart()) {
                open.add(new Bracket(inObject() ? name : "", token == JsonToken.START_OBJECT));
            } else {
                member(false);
            }
        }
    }

    private boolean inObject() {
        return !open.isEmpty() && open.getLast().object();
    }

    /// Counts a member that has ended.
    private void member(boolean object) {
        if (!inObject() || open.size() > DEEPEST) {
            return;
        }
        Members members = members(open.size() - 1);
        if (object && isArticle.test(members.last)) {
            members.articles++;
        } else {
            members.others++;
            members.columns += members.rows ? 1 : 0;
        }
        members.rows = false;
        members.last.clear();
    }

    private Members members(int depth) {
        return found.computeIfAbsent(depth == 0 ? "" : open.get(depth).name(), key -> new Members());
    }

    /// Takes note of a name in a member of an object.
    private void note(String name) {
        for (int depth = 0; depth < DEEPEST && depth + 1 < open.size(); depth++) {
            if (open.get(depth).object() && open.get(depth + 1).object()) {
                StringBuilder path = new StringBuilder();
                for (Bracket bracket : open.subList(depth + 2, open.size())) {
                    path.append(bracket.name()).append(bracket.name().isEmpty() ? "" : ".");
                }
                Set<Field> fields = members(depth).last;
                FieldNames.match(path + name).ifPresent(match -> fields.add(match.field()));
                members(depth).rows |= path.isEmpty() && name.equals("0");
            }
        }
    }
}
