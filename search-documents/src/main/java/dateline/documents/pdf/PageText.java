package dateline.documents.pdf;

import java.util.List;

/// What stands on a page.
///
/// @param lines      its lines, in the order in which they are read
/// @param height     the page's height in points
/// @param hasPicture whether there is a picture on it
record PageText(List<Line> lines, double height, boolean hasPicture) {

    PageText {
        lines = List.copyOf(lines);
    }
}
