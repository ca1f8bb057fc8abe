package dateline.ingest.markdown;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads TOML 1.1, of which TOML 1.0 is a part. Numbers, dates and truth values are kept as they are written.
///
/// ```text
/// document = { "[" key "]" | "[[" key "]]" | key "=" value }, each on a line
/// value    = "[" { value "," } "]" | "{" { key "=" value "," } "}" | scalar
/// ```
final class Toml {

    private final TomlScanner in;

    private Toml(String text) {
        this.in = new TomlScanner(text);
    }

    /// {@return the table at the top: strings, lists and maps}
    ///
    /// @param text the source
    /// @throws TomlException if it is not TOML
    static Map<String, Object> parse(String text) throws TomlException {
        return new Toml(text).document();
    }

    private Table document() throws TomlException {
        Table top = new Table(Defined.BY_HEADER);
        Table table = top;
        in.skipLines();
        while (!in.atEnd()) {
            if (in.take("[[")) {
                table = element(top, in.key());
                in.expect("]]");
            } else if (in.take("[")) {
                table = table(top, in.key());
                in.expect("]");
            } else {
                pair(table, 0);
            }
            in.expectLineEnd();
            in.skipLines();
        }
        return top;
    }

    /// {@return the table that a header `[key]` begins}
    private Table table(Table top, List<String> key) throws TomlException {
        Table parent = parent(top, key);
        Object known = parent.get(key.getLast());
        if (known instanceof Table table && table.defined == Defined.IMPLICITLY) {
            table.defined = Defined.BY_HEADER;
            return table;
        }
        Table table = new Table(Defined.BY_HEADER);
        define(parent, key.getLast(), table);
        return table;
    }

    /// {@return the table that a header `[[key]]` adds to an array}
    private Table element(Table top, List<String> key) throws TomlException {
        Table parent = parent(top, key);
        Table element = new Table(Defined.BY_HEADER);
        if (parent.get(key.getLast()) instanceof Tables tables) {
            tables.all.add(element);
        } else {
            Tables tables = new Tables();
            tables.all.add(element);
            define(parent, key.getLast(), tables);
        }
        return element;
    }

    /// {@return the table in which the last name of a header stands; tables on the way are made where there are none}
    private Table parent(Table top, List<String> key) throws TomlException {
        Table table = top;
        for (String name : key.subList(0, key.size() - 1)) {
            Object inner = table.values.computeIfAbsent(name, absent -> new Table(Defined.IMPLICITLY));
            table = inner instanceof Tables tables ? tables.all.getLast() : open(name, inner);
        }
        return table;
    }

    private void pair(Table table, int depth) throws TomlException {
        List<String> key = in.key();
        in.expect("=");
        Object value = value(depth);
        Table inner = table;
        for (String name : key.subList(0, key.size() - 1)) {
            inner = open(name, inner.values.computeIfAbsent(name, absent -> new Table(Defined.BY_DOTTED_KEY)));
            if (inner.defined == Defined.BY_HEADER) {
                throw in.fault("'" + name + "' is defined twice");
            }
            inner.defined = Defined.BY_DOTTED_KEY;
        }
        define(inner, key.getLast(), value);
    }

    private Table open(String name, Object value) throws TomlException {
        if (!(value instanceof Table table)) {
            throw in.fault("'" + name + "' is not a table");
        }
        if (table.defined == Defined.INLINE) {
            throw in.fault("'" + name + "' is complete");
        }
        return table;
    }

    private void define(Table table, String name, Object value) throws TomlException {
        if (table.values.putIfAbsent(name, value) != null) {
            throw in.fault("'" + name + "' is defined twice");
        }
    }

    private Object value(int depth) throws TomlException {
        if (depth > TomlScanner.MOST_LEVELS) {
            throw in.fault("values are nested more than " + TomlScanner.MOST_LEVELS + " levels deep");
        }
        in.skipSpaces();
        if (in.take("[")) {
            return array(depth);
        }
        return in.take("{") ? inlineTable(depth) : in.scalar();
    }

    private List<Object> array(int depth) throws TomlException {
        List<Object> values = new ArrayList<>();
        in.skipLines();
        while (!in.take("]")) {
            values.add(value(depth + 1));
            separator("]");
        }
        return values;
    }

    private Table inlineTable(int depth) throws TomlException {
        Table table = new Table(Defined.IMPLICITLY);
        in.skipLines();
        while (!in.take("}")) {
            pair(table, depth + 1);
            separator("}");
        }
        table.defined = Defined.INLINE;
        return table;
    }

    private void separator(String end) throws TomlException {
        in.skipLines();
        if (!in.take(",") && in.peek() != end.charAt(0)) {
            throw in.fault("',' or '" + end + "' is missing");
        }
        in.skipLines();
    }

    /// How a table came to be, which decides what may be added to it.
    private enum Defined {
        /// By a longer header, `[a.b]` for `a`: it may have a header of its own.
        IMPLICITLY,
        BY_HEADER,
        BY_DOTTED_KEY,
        /// Complete where it stands.
        INLINE
    }

    /// A table of the document.
    private static final class Table extends AbstractMap<String, Object> {

        private final Map<String, Object> values = new LinkedHashMap<>();
        private Defined defined;

        Table(Defined defined) {
            this.defined = defined;
        }

        @Override
        public @Nullable Object get(Object name) {
            return values.get(name);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return values.entrySet();
        }
    }

    /// An array of tables, each with a header of its own.
    private static final class Tables extends AbstractList<Table> {

        private final List<Table> all = new ArrayList<>();

        @Override
        public Table get(int index) {
            return all.get(index);
        }

        @Override
        public int size() {
            return all.size();
        }
    }
}
