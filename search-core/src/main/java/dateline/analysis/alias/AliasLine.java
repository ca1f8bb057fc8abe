package dateline.analysis.alias;

import java.util.ArrayList;
import java.util.List;

/// Reads one line of an alias file; the grammar stands in [Aliases].
final class AliasLine {
    private final String line;
    private int position;
    private final List<String> from = new ArrayList<>();
    private final List<String> to = new ArrayList<>();

    AliasLine(String line) {
        this.line = line;
    }

    /// {@return what is wrong with the line; empty if nothing is}
    String read() {
        skipSpace();
        if (atEnd()) {
            return "";
        }
        String problem = terms(from);
        if (!problem.isEmpty()) {
            return problem;
        }
        if (at("=>")) {
            position += 2;
            problem = terms(to);
            if (!problem.isEmpty()) {
                return problem;
            }
            return at("=>") ? "a second '=>': write one rule a line" : "";
        }
        to.addAll(from);
        return from.size() < 2 ? "only one name: write 'name = other name', or 'name => other name'" : "";
    }

    List<String> from() {
        return from;
    }

    List<String> to() {
        return to;
    }

    private String terms(List<String> names) {
        do {
            String problem = term(names);
            if (!problem.isEmpty()) {
                return problem;
            }
        } while (nextName());
        return names.size() > Aliases.MAX_NAMES ? "more than " + Aliases.MAX_NAMES + " names in one rule" : "";
    }

    private boolean nextName() {
        if (at(",") || (at("=") && !at("=>"))) {
            position++;
            return true;
        }
        return false;
    }

    private String term(List<String> names) {
        skipSpace();
        String name;
        if (at("\"")) {
            int close = line.indexOf('"', position + 1);
            if (close < 0) {
                return "a quote is opened, but not closed";
            }
            name = line.substring(position + 1, close).strip();
            position = close + 1;
            skipSpace();
            if (!atEnd() && !at(",") && !at("=")) {
                return "expected ',', '=' or '=>' behind the closing quote";
            }
        } else {
            int start = position;
            while (!atEnd() && !at(",") && !at("=")) {
                position++;
            }
            name = line.substring(start, position).strip();
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return name.isEmpty() ? "a name is missing" : "'" + name + "' has no letter and no digit";
        }
        if (name.length() > Aliases.MAX_LENGTH) {
            return "a name of more than " + Aliases.MAX_LENGTH + " characters";
        }
        names.add(name);
        return "";
    }

    private boolean at(String sign) {
        return line.startsWith(sign, position);
    }

    /// A comment ends a line; its sign counts only at the beginning and behind a space, so that `C#` is a name.
    private boolean atEnd() {
        return position >= line.length()
                || (line.charAt(position) == '#'
                        && (position == 0 || Character.isWhitespace(line.charAt(position - 1))));
    }

    private void skipSpace() {
        while (position < line.length() && Character.isWhitespace(line.charAt(position)) && !atEnd()) {
            position++;
        }
    }
}
