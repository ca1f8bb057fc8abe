package dateline.query.parser;

import dateline.query.syntax.QuerySyntax;
import java.util.BitSet;
import java.util.Optional;

/// A place in a query text, and the reading of what every form is made of: runs of characters, quotations, digits.
///
/// Not safe for use by several threads at once.
final class CharReader {

    private final String input;
    private final int end;
    private int position;
    private int unclosedStraight = Integer.MAX_VALUE;
    private int unclosedCurly = Integer.MAX_VALUE;

    /// @param input the text
    /// @param end   where reading ends, in UTF-16 units
    CharReader(String input, int end) {
        this.input = input;
        this.end = end;
    }

    /// {@return where it stands, in UTF-16 units}
    int position() {
        return position;
    }

    /// Goes there.
    ///
    /// @param index in the text
    void moveTo(int index) {
        position = index;
    }

    /// {@return whether all is read}
    boolean isAtEnd() {
        return position >= end;
    }

    /// {@return the character there; a space beyond the end}
    ///
    /// @param index in the text
    char at(int index) {
        return index < end ? input.charAt(index) : ' ';
    }

    /// {@return the character where it stands; a space at the end}
    char here() {
        return at(position);
    }

    /// {@return the text from one index to before another}
    ///
    /// @param begin the first index
    /// @param after the index after the last
    String text(int begin, int after) {
        return input.substring(begin, after);
    }

    /// {@return whether this text stands there}
    ///
    /// @param prefix the text
    /// @param index  in the text
    boolean startsWith(String prefix, int index) {
        return index + prefix.length() <= end && input.startsWith(prefix, index);
    }

    /// {@return whether something other than white space and brackets stands there}
    ///
    /// @param index in the text
    boolean isWord(int index) {
        char c = at(index);
        return c != '(' && c != ')' && !QuerySyntax.isSpace(c);
    }

    /// {@return where the white space that begins there ends}
    ///
    /// @param index in the text
    int afterSpaces(int index) {
        int i = index;
        while (i < end && QuerySyntax.isSpace(input.charAt(i))) {
            i++;
        }
        return i;
    }

    /// {@return where the characters that begin there end at white space or a bracket, or the index itself if that is
    /// too far}
    ///
    /// @param index in the text
    /// @param most  how many characters there may be
    int afterWord(int index, int most) {
        int i = index;
        while (isWord(i)) {
            i++;
            if (i - index > most) {
                return index;
            }
        }
        return i;
    }

    /// Passes over white space.
    void skipSpaces() {
        position = afterSpaces(position);
    }

    /// {@return the digits here, perhaps none}
    String digits() {
        int start = position;
        while (isDigit(position)) {
            position++;
        }
        return input.substring(start, position);
    }

    /// {@return whether one of 0 to 9 stands there}
    ///
    /// @param index in the text
    boolean isDigit(int index) {
        return QuerySyntax.isDigit(at(index));
    }

    /// {@return the characters from here to the next white space or bracket, escapes taken out}
    ///
    /// In an address (`https://…`), brackets that come in pairs belong to it.
    UnescapedRun run() {
        int start = position;
        StringBuilder text = new StringBuilder();
        BitSet literal = new BitSet();
        boolean address = false;
        int nested = 0;
        while (position < end) {
            char c = input.charAt(position);
            if (c == '\\') {
                literal.set(text.length());
                text.append(escaped(text.isEmpty()));
                continue;
            }
            if (QuerySyntax.isSpace(c) || (c == '(' && !address) || (c == ')' && nested == 0)) {
                break;
            }
            if (address) {
                nested += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            text.append(c);
            position++;
            address |= c == ':' && startsWith("//", position);
        }
        return new UnescapedRun(start, text.toString(), literal);
    }

    /// {@return what the backslash here makes literal; the backslash itself where it escapes nothing}
    ///
    /// @param first whether a word begins here, so that a letter or digit can be escaped
    char escaped(boolean first) {
        position++;
        return position < end && (first || !Character.isLetterOrDigit(input.charAt(position)))
                ? input.charAt(position++)
                : '\\';
    }

    /// {@return what stands between the quotation mark here and the next that closes it; nothing, and it does not
    /// move, if none does}
    ///
    /// A straight mark is closed by a straight one, a curly one by a curly one.
    Optional<String> quoted() {
        int start = position;
        boolean straight = here() == '"';
        if (start >= (straight ? unclosedStraight : unclosedCurly)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        position++;
        while (position < end) {
            char c = input.charAt(position);
            if (c == '\\') {
                text.append(escaped(false));
            } else if (straight ? c == '"' : c == '”' || c == '“') {
                position++;
                return Optional.of(text.toString());
            } else {
                text.append(c);
                position++;
            }
        }
        // What is not closed from here is not closed from further on either: each text is searched to its end but once.
        if (straight) {
            unclosedStraight = start;
        } else {
            unclosedCurly = start;
        }
        position = start;
        return Optional.empty();
    }
}
