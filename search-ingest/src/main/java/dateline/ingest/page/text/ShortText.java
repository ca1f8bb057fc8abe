package dateline.ingest.page.text;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// The text of an element that is expected to be short: reading stops once it turns out not to be.
public final class ShortText implements NodeFilter {

    /// Parts blocks; no text of a page has it.
    private static final char END = '\u0000';

    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private final char end;

    private ShortText(int limit, char end) {
        this.limit = limit;
        this.end = end;
    }

    /// {@return the text, white space as it stands; cut a little after `limit` characters}
    public static String of(Element element, int limit) {
        ShortText reader = new ShortText(limit, ' ');
        element.filter(reader);
        return reader.text.toString();
    }

    /// {@return the lines of the text, one for each block, white space collapsed, none blank; cut a little after
    /// `limit` characters}
    public static List<String> lines(Element element, int limit) {
        ShortText reader = new ShortText(limit, END);
        element.filter(reader);
        return Arrays.stream(reader.text.toString().split(String.valueOf(END), -1))
                .map(Text::squeeze)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            String whole = textNode.getWholeText();
            text.append(whole, 0, Math.min(whole.length(), limit + 1));
        } else if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("script") || tag.equals("style") || tag.equals("svg") || tag.equals("template")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.isBlock() || tag.equals("br")) {
                text.append(end);
            }
        }
        return text.length() > limit ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            text.append(end);
        }
        return FilterResult.CONTINUE;
    }
}
