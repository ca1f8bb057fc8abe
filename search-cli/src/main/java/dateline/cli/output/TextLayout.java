package dateline.cli.output;

import java.util.Objects;

/// How text is laid out.
///
/// @param palette how styles look
/// @param columns the width to wrap at; 0 for no wrapping, each paragraph on one line
/// @param marks   whether what matched stands between asterisks, for output without colours
/// @param links   whether titles and addresses are links, for terminals that follow them
public record TextLayout(Palette palette, int columns, boolean marks, boolean links) {

    /// Plain text, unwrapped.
    public static final TextLayout PLAIN = new TextLayout(Palette.NONE, 0, false);

    /// Makes one without links.
    public TextLayout(Palette palette, int columns, boolean marks) {
        this(palette, columns, marks, false);
    }

    /// Checks the parts.
    public TextLayout {
        Objects.requireNonNull(palette, "palette must not be null");
        if (columns < 0) {
            throw new IllegalArgumentException("columns must not be negative, not " + columns);
        }
    }
}
