package dateline.documents.pdf;

/// A run of characters on one base line without a gap as wide as between columns. Positions are in points, from the
/// page's top left corner.
///
/// @param text the characters, with spaces between words
/// @param left where it begins
/// @param right where it ends
/// @param base its base line, counted downwards
/// @param size the size of its characters
record Line(String text, double left, double right, double base, double size) {

    double middle() {
        return (left + right) / 2;
    }

    double width() {
        return right - left;
    }
}
