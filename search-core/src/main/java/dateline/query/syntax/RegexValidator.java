package dateline.query.syntax;

import java.util.Optional;

/// Finds what is wrong with a regular expression, so that an ill-formed one is seen when a query is read, with its
/// place, and not when it is searched for.
///
/// ```text
/// union  = concat { "|" concat }
/// concat = repeat { repeat }
/// repeat = simple { "?" | "*" | "+" | "{" digits [ "," [ digits ] ] "}" }
/// simple = "." | "(" [ union ] ")" | "[" [ "^" ] class { class } "]" | quote characters quote | char
/// class  = char [ "-" char ] | "\d" | "\D" | "\w" | "\W" | "\s" | "\S"
/// char   = any | "\" any
/// ```
///
/// This is what Lucene's `RegExp` reads without its optional operators. An operator where a character must stand is
/// that character.
public final class RegexValidator {

    private static final int MOST_DIGITS = 9;

    private final String text;
    private int at;

    private RegexValidator(String text) {
        this.text = text;
    }

    /// What is wrong.
    ///
    /// @param index where, in UTF-16 units of the expression
    /// @param what  in a few words
    public record Fault(int index, String what) {}

    /// {@return the first fault of an expression; nothing when it is well formed}
    ///
    /// @param text the expression
    public static Optional<Fault> fault(String text) {
        RegexValidator expression = new RegexValidator(text);
        try {
            expression.union();
            return expression.at == text.length()
                    ? Optional.empty()
                    : Optional.of(new Fault(expression.at, "there is no ( for this )"));
        } catch (Malformed e) {
            return Optional.of(e.fault);
        }
    }

    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Malformed(int index, String what) {
            super(what, null, false, false);
            this.fault = new Fault(index, what);
        }
    }

    private void union() throws Malformed {
        concat();
        while (accept('|')) {
            concat();
        }
    }

    private void concat() throws Malformed {
        do {
            repeat();
        } while (at < text.length() && !isHere(')') && !isHere('|'));
    }

    private void repeat() throws Malformed {
        simple();
        while (true) {
            int start = at;
            if (accept('{')) {
                counts(start);
            } else if (!accept('?') && !accept('*') && !accept('+')) {
                return;
            }
        }
    }

    private void counts(int start) throws Malformed {
        int least = digits(start);
        if (accept(',') && !isHere('}') && digits(start) < least) {
            throw new Malformed(start, "the first number of these curly brackets is greater than the second");
        }
        if (!accept('}')) {
            throw new Malformed(start, "there is no } for this {");
        }
    }

    private int digits(int start) throws Malformed {
        int begin = at;
        while (at < text.length() && QuerySyntax.isDigit(text.charAt(at))) {
            at++;
        }
        if (begin == at || at - begin > MOST_DIGITS) {
            throw new Malformed(start, "these curly brackets hold no number: write {2} or {2,5}");
        }
        return Integer.parseInt(text, begin, at, 10);
    }

    private void simple() throws Malformed {
        int start = at;
        if (accept('(')) {
            if (!accept(')')) {
                union();
                if (!accept(')')) {
                    throw new Malformed(start, "there is no ) for this (");
                }
            }
        } else if (accept('[')) {
            accept('^');
            do {
                charClass(start);
            } while (at < text.length() && !isHere(']'));
            if (!accept(']')) {
                throw new Malformed(start, "there is no ] for this [");
            }
        } else if (accept('"')) {
            at = text.indexOf('"', at) + 1;
            if (at == 0) {
                throw new Malformed(start, "there is no closing quotation mark for this one");
            }
        } else {
            character(start);
        }
    }

    private void charClass(int open) throws Malformed {
        if (isHere('\\') && at + 1 < text.length() && "dDwWsS".indexOf(text.charAt(at + 1)) >= 0) {
            at += 2;
            return;
        }
        int start = at;
        int first = character(open);
        if (accept('-') && character(open) < first) {
            throw new Malformed(start, "this range of characters runs backwards");
        }
    }

    private int character(int start) throws Malformed {
        accept('\\');
        if (at >= text.length()) {
            throw new Malformed(start, "the expression ends too early");
        }
        int character = text.codePointAt(at);
        at += Character.charCount(character);
        return character;
    }

    private boolean isHere(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean accept(char c) {
        boolean here = isHere(c);
        if (here) {
            at++;
        }
        return here;
    }
}
