package dateline.query.parser;

import dateline.query.syntax.QuerySyntax;
import java.util.BitSet;

/// A run of characters of a query text, its escapes taken out: what a word or value is made from.
///
/// A character that was escaped is *literal*: it stands for itself. The others are *bare*, and can be operators.
///
/// @param start   where the run begins in the query text, in UTF-16 units
/// @param text    the characters
/// @param literal which of them are literal
record UnescapedRun(int start, String text, BitSet literal) {

    /// {@return whether nothing in it is literal}
    boolean isBare() {
        return literal.isEmpty();
    }

    /// {@return whether the character there is this one, and bare}
    ///
    /// @param index in the text; may be outside
    /// @param c     a character
    boolean isBare(int index, char c) {
        return index >= 0 && index < text.length() && text.charAt(index) == c && !literal.get(index);
    }

    /// {@return whether this has bare characters only, and is this text}
    ///
    /// @param other a text
    boolean isBare(String other) {
        return isBare() && text.equals(other);
    }

    /// {@return where the character is found bare for the last time before an index, or -1}
    ///
    /// @param c   a character
    /// @param end the index
    int lastBare(char c, int end) {
        int index = text.lastIndexOf(c, end - 1);
        while (index >= 0 && literal.get(index)) {
            index = text.lastIndexOf(c, index - 1);
        }
        return index;
    }

    /// {@return the part from one index to before another}
    ///
    /// @param begin the first index
    /// @param end   the index after the last
    UnescapedRun part(int begin, int end) {
        return new UnescapedRun(start + begin, text.substring(begin, end), literal.get(begin, end));
    }

    /// {@return whether this holds an address such as `https://…`}
    boolean isAddress() {
        int index = text.indexOf("://");
        return index >= 0 && !literal.get(index);
    }

    /// {@return where the text ends when the punctuation at a sentence's end is not counted}
    int endOfWord() {
        int end = text.length();
        while (end > 0 && ",;.!?".indexOf(text.charAt(end - 1)) >= 0 && !literal.get(end - 1)) {
            end--;
        }
        return end;
    }

    /// {@return whether there is nothing to search for: it is blank, or all of it is bare punctuation}
    boolean isNothing() {
        return QuerySyntax.isBlank(text) || (literal.isEmpty() && QuerySyntax.isPunctuation(text));
    }
}
