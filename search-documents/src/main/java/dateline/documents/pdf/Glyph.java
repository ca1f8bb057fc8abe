package dateline.documents.pdf;

/// A character on a page. Positions are in points, from the top left corner as the text is turned.
///
/// @param text      one character, or several for a ligature
/// @param left      where it begins
/// @param base      its baseline, counted downwards
/// @param width     its width
/// @param size      its size
/// @param space     the width of a space in its font
/// @param direction how it is turned, in degrees
record Glyph(String text, double left, double base, double width, double size, double space, double direction) {

    double right() {
        return left + width;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
