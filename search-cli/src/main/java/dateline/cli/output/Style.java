package dateline.cli.output;

/// What a piece of text is, so that a [Palette] can show it as such.
public enum Style {
    /// Running text.
    PLAIN(""),
    /// The place of a hit among all.
    RANK("32"),
    /// A headline, or the heading of a list.
    TITLE("1"),
    /// What stands around the text: publisher, date, place, counts.
    META("2"),
    /// What made the query match.
    MARK("1;31"),
    /// What only the first of two texts has.
    DELETED("9;31"),
    /// What only the second of two texts has.
    INSERTED("32");

    private final String sgr;

    Style(String sgr) {
        this.sgr = sgr;
    }

    /// {@return the parameters of the terminal's "select graphic rendition" sequence (ECMA-48, 8.3.117)}
    String sgr() {
        return sgr;
    }
}
