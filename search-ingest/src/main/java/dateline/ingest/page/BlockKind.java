package dateline.ingest.page;

/// What part of a text a [Block] is, read from the element that it stands in.
enum BlockKind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    PREFORMATTED,
    ROW,
    CAPTION,
    /// Text of an element that says nothing of its part, such as a `div`.
    OTHER;

    static BlockKind of(String tagName) {
        return switch (tagName) {
            case "p" -> PARAGRAPH;
            case "h1", "h2", "h3", "h4", "h5", "h6", "legend", "summary" -> HEADING;
            case "li", "dt", "dd" -> ITEM;
            case "blockquote" -> QUOTE;
            case "pre", "listing", "xmp", "plaintext" -> PREFORMATTED;
            case "tr", "td", "th" -> ROW;
            case "figcaption", "caption" -> CAPTION;
            default -> OTHER;
        };
    }
}
