package dateline.remote;

/// A value of an article's document, as a remote engine is given it.
public sealed interface RemoteField {

    /// {@return the name of the field in dateline's own layout}
    String field();

    /// What the tokens of a field are for.
    enum Use {
        /// Frequencies and length: the field that is scored. Each term comes once, see [Tokens#COUNT].
        SCORED,
        /// Positions and length.
        POSITIONS,
        /// Positions alone.
        EXACT,
        /// Positions alone, with sentences and paragraphs.
        TWIN
    }

    /// Tokens. One position is separated from the next by a space, tokens at the same position by [#STACKED]; a
    /// position without a token holds [#HOLE].
    ///
    /// @param field the field
    /// @param use   what they are for
    /// @param cells the tokens
    record Tokens(String field, Use use, String cells) implements RemoteField {

        /// Between tokens of the same position. Like [#COUNT], a control character that no text has and that JSON has
        /// as it is.
        public static final char STACKED = '\u007F';

        /// Between a term and how often the texts have it, where that is more than once and positions do not count.
        public static final char COUNT = '\u0080';

        /// How many bytes the terms of one position take at most where terms are counted.
        public static final int LONGEST = 32_766;

        /// Stands where no token does.
        public static final String HOLE = "\b";

        /// Stands at the first position of a text.
        public static final String FIRST = "\u0005";
    }

    /// A whole value, to be found, counted and sorted by.
    ///
    /// @param field the field
    /// @param value the value
    record Value(String field, String value) implements RemoteField {}

    /// A whole number.
    ///
    /// @param field the field
    /// @param value the number
    record Whole(String field, long value) implements RemoteField {}

    /// A number with a fraction.
    ///
    /// @param field the field
    /// @param value the number
    record Decimal(String field, double value) implements RemoteField {}

    /// A stretch of days.
    ///
    /// @param field the field
    /// @param first the first day since 1970
    /// @param last  the last one
    record Days(String field, long first, long last) implements RemoteField {}
}
