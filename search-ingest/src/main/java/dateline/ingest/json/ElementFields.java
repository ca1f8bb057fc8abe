package dateline.ingest.json;

import dateline.article.Field;
import dateline.ingest.field.FieldNames;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// The fields of an article that the objects of an array have; where all of them have one and the same member only,
/// such as `{"tweet": {"text": …}}`, those of that member.
final class ElementFields {

    private final Set<Field> own = EnumSet.noneOf(Field.class);
    private final Set<Field> wrapped = EnumSet.noneOf(Field.class);

    /// What their members are called, as far as it matters whether it is more than one name.
    private final Set<String> members = new HashSet<>();

    /// Takes note of a name in one of the objects.
    ///
    /// @param path the name, with dots between the parts of a path
    void add(String path) {
        int dot = path.indexOf('.');
        if (members.size() < 2) {
            members.add(dot < 0 ? path : path.substring(0, dot));
        }
        FieldNames.match(path).ifPresent(match -> own.add(match.field()));
        if (dot > 0 && members.size() < 2) {
            FieldNames.match(path.substring(dot + 1)).ifPresent(match -> wrapped.add(match.field()));
        }
    }

    /// {@return the fields}
    Set<Field> fields() {
        if (members.size() != 1 || wrapped.isEmpty()) {
            return own;
        }
        Set<Field> all = EnumSet.copyOf(wrapped);
        all.addAll(own);
        return all;
    }
}
