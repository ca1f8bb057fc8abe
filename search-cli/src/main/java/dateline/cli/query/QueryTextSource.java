package dateline.cli.query;

import java.util.List;

/// Makes the text of a query from the arguments of a command line, or from a file.
public final class QueryTextSource {

    private QueryTextSource() {}

    /// {@return the query that these arguments are}
    ///
    /// They are joined by spaces. The shell has taken the quotes from `"satellite programme" korea`, so beside others
    /// an argument with white space becomes a phrase again, after its `-`, `+` and `field:`. It stays as it is when it
    /// has quotes or brackets of its own, or stands alone: then it is a query in itself.
    ///
    /// @param arguments the arguments
    public static String of(List<String> arguments) {
        if (arguments.size() == 1) {
            return arguments.getFirst();
        }
        StringBuilder query = new StringBuilder();
        for (String argument : arguments) {
            if (!argument.isBlank()) {
                query.append(query.isEmpty() ? "" : " ");
                appendArgument(query, argument);
            }
        }
        return query.toString();
    }

    private static void appendArgument(StringBuilder query, String argument) {
        int space = firstSpace(argument);
        if (space < 0 || hasSyntax(argument)) {
            query.append(argument);
            return;
        }
        int begin = argument.charAt(0) == '-' || argument.charAt(0) == '+' ? 1 : 0;
        begin = afterField(argument, begin);
        query.append(argument, 0, begin).append('"');
        query.append(argument.substring(begin).strip()).append('"');
    }

    /// {@return where the value begins after `field:`, or `begin` when no field stands there, as in a time or an
    /// address}
    private static int afterField(String argument, int begin) {
        int i = begin;
        while (Character.isLetterOrDigit(argument.charAt(i)) || argument.charAt(i) == '_') {
            i++;
        }
        boolean field = i > begin
                && Character.isLetter(argument.charAt(begin))
                && argument.charAt(i) == ':'
                && !Character.isWhitespace(argument.charAt(i + 1))
                && argument.charAt(i + 1) != '/';
        return field ? i + 1 : begin;
    }

    private static int firstSpace(String argument) {
        for (int i = 0; i < argument.length(); i++) {
            if (Character.isWhitespace(argument.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasSyntax(String argument) {
        for (int i = 0; i < argument.length(); i++) {
            switch (argument.charAt(i)) {
                case '"', '(', ')', '\u201c', '\u201d' -> {
                    return true;
                }
                default -> {
                    // An ordinary character.
                }
            }
        }
        return false;
    }

    /// {@return the query that a file holds: its lines, without those that begin with `#`, joined by spaces}
    ///
    /// @param content what the file holds
    static String ofFile(String content) {
        StringBuilder query = new StringBuilder(content.length());
        int start = content.startsWith("\ufeff") ? 1 : 0;
        while (start < content.length()) {
            int end = content.indexOf('\n', start);
            String line =
                    content.substring(start, end < 0 ? content.length() : end).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                query.append(query.isEmpty() ? "" : " ").append(line);
            }
            start = end < 0 ? content.length() : end + 1;
        }
        return query.toString();
    }
}
