package dateline.format;

import java.util.Locale;

/// Writes SVG: elements whose names are the program's own, and text that is escaped. Not thread-safe.
final class Svg {

    private static final String STYLE =
            "text{font:11px sans-serif;fill:#555}.title{font-weight:bold;fill:#222}.copies{fill:#c9b8a8}"
                    + ".stories{fill:#7a2e1d}.base{stroke:#999}.hit{fill:none}";

    private final StringBuilder out = new StringBuilder(1024);

    /// Begins a picture.
    ///
    /// @param width      its width, in units of its own
    /// @param height     its height
    /// @param title      what it shows, for screen readers
    /// @param attributes further names and values in turn
    Svg begin(int width, int height, String title, String... attributes) {
        open("svg", attributes);
        out.setLength(out.length() - 1);
        attribute("viewBox", "0 0 " + width + " " + height);
        attribute("aria-label", title);
        out.append('>');
        return this;
    }

    /// Begins a picture that is a file of its own, with colours and fonts.
    Svg beginFile(int width, int height, String title) {
        begin(width, height, title, "xmlns", "http://www.w3.org/2000/svg", "role", "img");
        out.append("<style>").append(STYLE).append("</style>");
        return this;
    }

    Svg open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.append('>');
        return this;
    }

    Svg close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Svg text(String text) {
        escape(text);
        return this;
    }

    /// Adds a label.
    ///
    /// @param x      where it is anchored
    /// @param y      the line that it stands on
    /// @param anchor `start` or `end`
    /// @param style  a class of the style; empty for none
    Svg label(String text, double x, double y, String anchor, String style) {
        open("text", "x", number(x), "y", number(y), "text-anchor", anchor, "class", style);
        return text(text).close("text");
    }

    Svg rectangle(String style, double x, double y, double width, double height) {
        open("rect", "class", style, "x", number(x), "y", number(y), "width", number(width), "height", number(height));
        return close("rect");
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void escape(String text) {
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> ControlCharacterEscaper.append(out, c);
            }
        }
    }

    /// {@return the picture}
    String end() {
        return out.append("</svg>").toString();
    }
}
