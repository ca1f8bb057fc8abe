package dateline.analysis.sentence;

/// Where a sentence stands in a text, in UTF-16 units.
///
/// @param start its first character
/// @param end behind its last character that is not white space
/// @param startsParagraph whether a paragraph begins with it; true for the first of a text
public record Sentence(int start, int end, boolean startsParagraph) {
    public Sentence {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a sentence cannot go from " + start + " to " + end);
        }
    }

    /// {@return the sentence's characters in `text`, the text that it is of}
    public String in(String text) {
        return text.substring(start, end);
    }
}
