package dateline.ingest.markdown;

/// The block before a Markdown text that says what is known about it.
///
/// @param syntax  how it is written
/// @param source  what stands between the marks
/// @param bodyAt  where the text behind it begins
record FrontMatter(Syntax syntax, String source, int bodyAt) {

    private static final int LARGEST = 64 << 10;

    /// How a block is written.
    enum Syntax {
        /// There is none.
        NONE(""),
        /// YAML between lines of three hyphens.
        YAML("---"),
        /// TOML between lines of three plus signs.
        TOML("+++");

        private final String mark;

        Syntax(String mark) {
            this.mark = mark;
        }
    }

    /// {@return the block that a text begins with}
    ///
    /// @param text the text, or how it begins
    static FrontMatter of(String text) {
        for (Syntax syntax : new Syntax[] {Syntax.YAML, Syntax.TOML}) {
            int start = behindMark(text, 0, syntax.mark);
            int line = start;
            while (line >= 0 && line < text.length() && line < LARGEST) {
                int end = behindMark(text, line, syntax.mark);
                if (end >= 0) {
                    return new FrontMatter(syntax, text.substring(start, line), end);
                }
                int newline = text.indexOf('\n', line);
                line = newline < 0 ? -1 : newline + 1;
            }
        }
        return new FrontMatter(Syntax.NONE, "", 0);
    }

    /// {@return where the line behind the one that begins here begins, if it holds the mark and nothing else; else -1}
    private static int behindMark(String text, int at, String mark) {
        if (!text.startsWith(mark, at)) {
            return -1;
        }
        int i = at + mark.length();
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
            i++;
        }
        if (i == text.length()) {
            return i;
        }
        return text.charAt(i) == '\n' ? i + 1 : -1;
    }
}
