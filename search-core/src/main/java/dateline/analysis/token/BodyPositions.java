package dateline.analysis.token;

/// The positions of the field of all text, which say in which part a word stands and whether it is spelled as its stem.
///
/// Words of title and lead stand at position 0, all of them: where they stand there, fields of their own tell. A word
/// of the body stands at `2 · (position + 1)` if it is spelled as its stem, else at the odd position after that. So a
/// posting alone tells whether an occurrence is in the body, where, and whether its exact form is in the twin of the
/// body, which holds only forms that differ from their stems.
public final class BodyPositions {

    /// The position of all words of title and lead.
    static final int HEAD = 0;

    private BodyPositions() {}

    /// {@return the position in the field of all text}
    ///
    /// @param position of a word of the body
    /// @param inflected whether its form differs from its stem
    static int encode(int position, boolean inflected) {
        return 2 * (position + 1) + (inflected ? 1 : 0);
    }

    /// {@return whether an occurrence is in the body}
    ///
    /// @param encoded a position in the field of all text
    public static boolean isInBody(int encoded) {
        return encoded != HEAD;
    }

    /// {@return whether an occurrence is in the body and spelled as its stem}
    ///
    /// @param encoded a position in the field of all text
    public static boolean isInBodyAsStem(int encoded) {
        return encoded != HEAD && (encoded & 1) == 0;
    }

    /// {@return the position in the body}
    ///
    /// @param encoded a position in the field of all text, of an occurrence in the body
    public static int decode(int encoded) {
        return (encoded >> 1) - 1;
    }
}
