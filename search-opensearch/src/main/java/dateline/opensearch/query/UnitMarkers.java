package dateline.opensearch.query;

/// The tokens that mark where sentences, paragraphs and texts begin and end.
///
/// On a cluster each text has a beginning at its first word and an end at its last, besides those that part its
/// sentences and paragraphs.
public final class UnitMarkers {

    /// Stands at the first word of a sentence.
    public static final String SENTENCE_START = "\u0001";

    /// Stands at the last word of a sentence.
    public static final String SENTENCE_END = "\u0002";

    /// Stands at the first word of a paragraph.
    public static final String PARAGRAPH_START = "\u0003";

    /// Stands at the last word of a paragraph.
    public static final String PARAGRAPH_END = "\u0004";

    /// How many markers each text has besides those that part its sentences and paragraphs: one of each kind, and that
    /// of
    /// its first position.
    public static final int OF_TEXT = 5;

    private UnitMarkers() {}

    /// {@return what marks the end of what another token begins}
    ///
    /// @param start the token
    static String end(String start) {
        return switch (start) {
            case SENTENCE_START -> SENTENCE_END;
            case PARAGRAPH_START -> PARAGRAPH_END;
            default -> throw new IllegalArgumentException("nothing begins with " + (int) start.charAt(0));
        };
    }

    /// {@return the field that has the markers; the argument is that in which something stands}
    static String twin(String field) {
        return field.startsWith("x_") ? "x" + field : field + "_x";
    }
}
