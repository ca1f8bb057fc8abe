package dateline.ingest.markdown;

import java.util.Locale;
import java.util.Set;

/// The block before a Markdown text that says what is known about it.
///
/// @param syntax  how it is written
/// @param source  what stands between the marks
/// @param bodyAt  where the text behind it begins
record FrontMatter(Syntax syntax, String source, int bodyAt) {

    private static final int LARGEST = 64 << 10;

    /// What a block without a mark before it says at least one of.
    private static final Set<String> TELLING = Set.of("title", "date", "author", "authors", "published");

    /// How a block is written.
    enum Syntax {
        /// There is none.
        NONE,
        /// YAML between lines of three hyphens; the last may be one of three full stops.
        YAML,
        /// TOML between lines of three plus signs.
        TOML,
        /// An object of JSON, as Hugo takes it.
        JSON,
        /// Lines `Title: …` up to an empty line or three hyphens, as Pelican, Hexo and MultiMarkdown have them.
        LINES,
        /// `% Title`, `% Authors`, `% Date`: the title block of Pandoc.
        PANDOC
    }

    /// {@return the block that a text begins with}
    ///
    /// @param text the text, or how it begins
    static FrontMatter of(String text) {
        FrontMatter marked = marked(text, Syntax.YAML, "---", "...");
        return marked.syntax != Syntax.NONE ? marked : marked(text, Syntax.TOML, "+++", "+++");
    }

    /// {@return the block of any syntax that a text begins with, which is known to be Markdown}
    ///
    /// @param text the text, or how it begins
    static FrontMatter ofMarkdown(String text) {
        FrontMatter marked = of(text);
        if (marked.syntax != Syntax.NONE || text.isEmpty()) {
            return marked;
        }
        return switch (text.charAt(0)) {
            case '{' -> json(text);
            case '%' -> pandoc(text);
            default -> lines(text);
        };
    }

    private static FrontMatter none() {
        return new FrontMatter(Syntax.NONE, "", 0);
    }

    private static FrontMatter marked(String text, Syntax syntax, String mark, String otherEnd) {
        int start = behindMark(text, 0, mark);
        int line = start;
        while (line >= 0 && line < text.length() && line < LARGEST) {
            int end = Math.max(behindMark(text, line, mark), behindMark(text, line, otherEnd));
            if (end >= 0) {
                return new FrontMatter(syntax, text.substring(start, line), end);
            }
            line = nextLine(text, line);
        }
        return none();
    }

    /// The object ends with a brace at the beginning of a line, or is one line, and an empty line or the end follows.
    private static FrontMatter json(String text) {
        int line = 0;
        while (line >= 0 && line < text.length() && line < LARGEST) {
            int next = nextLine(text, line);
            int end = next < 0 ? text.length() : next;
            String own = text.substring(line, end).strip();
            boolean closes = line == 0 ? own.endsWith("}") && own.length() > 1 : own.equals("}");
            if (closes) {
                return new FrontMatter(Syntax.JSON, text.substring(0, end), end);
            }
            line = next;
        }
        return none();
    }

    private static FrontMatter pandoc(String text) {
        int line = 0;
        while (line >= 0 && text.startsWith("%", line)) {
            line = nextLine(text, line);
        }
        int end = line < 0 ? text.length() : line;
        return new FrontMatter(Syntax.PANDOC, text.substring(0, end), end);
    }

    private static FrontMatter lines(String text) {
        boolean telling = false;
        int line = 0;
        while (line >= 0 && line < text.length() && line < LARGEST) {
            int next = nextLine(text, line);
            int end = next < 0 ? text.length() : next;
            String own = text.substring(line, end);
            if (own.isBlank() || own.strip().equals("---")) {
                return telling ? new FrontMatter(Syntax.LINES, text.substring(0, line), end) : none();
            }
            String key = LineFields.key(own);
            if (key.isEmpty() && (line == 0 || !LineFields.isContinued(own))) {
                return none();
            }
            telling |= TELLING.contains(key.toLowerCase(Locale.ROOT));
            line = next;
        }
        return none();
    }

    private static int nextLine(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? -1 : newline + 1;
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
