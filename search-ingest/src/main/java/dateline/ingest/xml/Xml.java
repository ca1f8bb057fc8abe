package dateline.ingest.xml;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Parsed markup, and small questions about it.
final class Xml {

    private Xml() {}

    /// {@return the first element of some markup}
    ///
    /// @param source  the markup, however broken
    /// @param nesting how deep elements may stand in one another; those that stand deeper are moved up
    static Element parse(String source, int nesting) {
        Parser parser = Parser.xmlParser().setMaxDepth(nesting + 1);
        Document document = parser.parseInput(source, "");
        Element first = document.firstElementChild();
        return first == null ? document : first;
    }

    /// {@return an element's name without its prefix, in lower case}
    static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /// {@return the first child of this name, prefix aside, or null}
    static @Nullable Element child(Element parent, String name) {
        for (Element child : parent.children()) {
            if (local(child).equals(name)) {
                return child;
            }
        }
        return null;
    }

    /// {@return the text of the first child of this name, or an empty text}
    static String childText(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? "" : child.wholeText().strip();
    }

    /// {@return a text without markup with its paragraphs separated by blank lines, where lines that are indented begin
    /// them}
    ///
    /// @param text the text
    static String paragraphs(String text) {
        StringBuilder paragraphs = new StringBuilder(text.length());
        text.strip().lines().forEach(line -> {
            int indent = 0;
            while (indent < line.length() && line.charAt(indent) == ' ') {
                indent++;
            }
            boolean begins = (indent >= 2 && indent <= 4) || line.startsWith("\t");
            boolean afterEmpty = !paragraphs.isEmpty() && paragraphs.charAt(paragraphs.length() - 1) == '\n';
            if (!paragraphs.isEmpty()) {
                paragraphs.append(begins && !afterEmpty ? "\n\n" : "\n");
            }
            paragraphs.append(line.strip());
        });
        return paragraphs.toString();
    }
}
