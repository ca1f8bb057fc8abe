package dateline.ingest.markup;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Makes plain text of marked-up text: paragraphs, headings, list items and table rows are separated by blank lines,
/// `br` is a line end, everything else is the text within.
public final class MarkupText {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "thead",
            "tbody",
            "caption",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "aside",
            "main",
            "nav",
            "figure",
            "figcaption",
            "address",
            "form",
            "hl1",
            "hl2",
            "block",
            "para",
            "paragraph",
            "title",
            "body",
            "text");

    /// Elements that tell that a text is HTML, when their tags stand in it.
    private static final Set<String> TELLING = Set.of(
            "p",
            "div",
            "br",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "td",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "span",
            "a",
            "b",
            "i",
            "em",
            "strong",
            "blockquote",
            "figure",
            "img",
            "section",
            "article",
            "font",
            "u",
            "sup",
            "sub",
            "hr",
            "iframe",
            "pre",
            "code",
            "script",
            "style",
            "html",
            "body");

    /// From the ampersand to the semicolon.
    private static final int LONGEST_REFERENCE = 33;

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "template", "noscript", "iframe");

    private MarkupText() {}

    /// {@return a text without its markup and entities, if it has any}
    ///
    /// It counts as HTML when it has an element that HTML pages are made of, with both tags or as an empty element.
    /// Other text keeps its angle brackets; entities are replaced in both.
    ///
    /// @param text a text from a field that may hold either
    public static String plain(String text) {
        if (isHtml(text)) {
            return ofHtml(text);
        }
        return unescape(text);
    }

    /// {@return the text of some HTML}
    ///
    /// @param html a whole page's or a part's source
    public static String ofHtml(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    /// {@return the text within an element}
    ///
    /// @param element an element of HTML or XML
    public static String of(Element element) {
        Collector collector = new Collector();
        NodeTraversor.traverse(collector, element);
        return collector.text.toString().strip();
    }

    /// {@return a text with the entities in it replaced, such as `&amp;` and `&#8217;`, when each ends in a semicolon}
    ///
    /// @param text the text
    public static String unescape(String text) {
        int amp = text.indexOf('&');
        while (amp >= 0) {
            int end = text.indexOf(';', amp, Math.min(text.length(), amp + LONGEST_REFERENCE));
            if (end >= 0 && isReference(text, amp + 1, end)) {
                return Parser.unescapeEntities(text, true);
            }
            amp = text.indexOf('&', amp + 1);
        }
        return text;
    }

    private static boolean isReference(String text, int from, int to) {
        int start = from < to && text.charAt(from) == '#' ? from + 1 : from;
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return start < to;
    }

    private static boolean isHtml(String text) {
        int open = text.indexOf('<');
        while (open >= 0 && open + 1 < text.length()) {
            int from = open + 1;
            boolean closing = text.charAt(from) == '/';
            int start = closing ? from + 1 : from;
            int end = start;
            while (end < text.length() && end - start < 12 && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            String name = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (TELLING.contains(name) && (closing || isEmptyTag(name)) && end < text.length()) {
                char next = text.charAt(end);
                if (next == '>' || next == '/' || next == ' ' || next == '\n') {
                    return true;
                }
            }
            open = text.indexOf('<', from);
        }
        return false;
    }

    private static boolean isEmptyTag(String name) {
        return name.equals("br") || name.equals("hr") || name.equals("img");
    }

    /// Gathers text while walking over a tree, without recursion.
    private static final class Collector implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private int unseen;
        private int preformatted;

        /// How many line ends must stand before the next text.
        private int breaks;

        private boolean space;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode leaf) {
                if (unseen == 0) {
                    append(leaf.getWholeText());
                }
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (name.equals("br")) {
                    breaks = Math.min(2, breaks + 1);
                } else if (BLOCKS.contains(name)) {
                    breaks = 2;
                } else if (name.equals("td") || name.equals("th")) {
                    space = true;
                }
                unseen += UNSEEN.contains(name) ? 1 : 0;
                preformatted += name.equals("pre") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                unseen -= UNSEEN.contains(name) ? 1 : 0;
                preformatted -= name.equals("pre") ? 1 : 0;
                if (BLOCKS.contains(name)) {
                    breaks = 2;
                }
            }
        }

        /// Adds text. An empty line in it is taken for a paragraph's end, although HTML does not say so: in a text that
        /// is part markup, part plain or Markdown, it is one.
        private void append(String part) {
            int lineEnds = 0;
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                if (c == '\n') {
                    lineEnds++;
                    breaks = Math.max(breaks, preformatted > 0 ? Math.min(2, lineEnds) : lineEnds > 1 ? 2 : 0);
                    space = true;
                } else if (Character.isWhitespace(c)) {
                    space = true;
                } else {
                    separate();
                    text.append(c);
                    lineEnds = 0;
                }
            }
        }

        private void separate() {
            if (text.isEmpty()) {
                breaks = 0;
                space = false;
            }
            if (breaks > 0) {
                text.repeat('\n', breaks);
            } else if (space) {
                text.append(' ');
            }
            breaks = 0;
            space = false;
        }
    }
}
