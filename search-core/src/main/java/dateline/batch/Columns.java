package dateline.batch;

/// Values of files whose columns are separated by tabs, escaped as PostgreSQL's `COPY` does.
final class Columns {

    private Columns() {}

    static String escaped(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\\' -> out.append("\\\\");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /// {@return the value that [#escaped] wrote}
    ///
    /// @throws IllegalArgumentException if a backslash stands before anything else
    static String unescaped(String column) {
        if (column.indexOf('\\') < 0) {
            return column;
        }
        StringBuilder out = new StringBuilder(column.length());
        int i = 0;
        while (i < column.length()) {
            char c = column.charAt(i);
            out.append(c == '\\' ? unescaped(i + 1 < column.length() ? column.charAt(i + 1) : ' ') : c);
            i += c == '\\' ? 2 : 1;
        }
        return out.toString();
    }

    private static char unescaped(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '\\' -> '\\';
            default ->
                throw new IllegalArgumentException(
                        "a backslash stands before '" + escaped + "', and not before t, n, r or another");
        };
    }
}
