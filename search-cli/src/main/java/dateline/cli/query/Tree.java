package dateline.cli.query;

import dateline.cli.output.Style;
import dateline.cli.output.StyledText;

/// Draws the branches of trees.
final class Tree {

    private Tree() {}

    /// {@return what stands before a node}
    ///
    /// @param below what stands before the lines below its parent
    /// @param last  whether it is the last of its parent's
    static String branch(String below, boolean last) {
        return below + (last ? "└ " : "├ ");
    }

    /// {@return what stands before the lines below a node}
    ///
    /// @param below what stands before the lines below its parent
    /// @param last  whether it is the last of its parent's
    static String below(String below, boolean last) {
        return below + (last ? "  " : "│ ");
    }

    /// {@return branches as a margin, which keeps its spaces}
    ///
    /// @param before lines and spaces
    static StyledText margin(String before) {
        StyledText margin = new StyledText();
        for (int i = 0; i < before.length(); i++) {
            if (before.charAt(i) == ' ') {
                margin.indent(1);
            } else {
                margin.add(before.substring(i, i + 1), Style.META);
            }
        }
        return margin;
    }
}
