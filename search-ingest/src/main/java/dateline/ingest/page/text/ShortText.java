package dateline.ingest.page.text;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// The text of an element that is expected to be short: reading stops once it turns out not to be.
public final class ShortText implements NodeFilter {

    private final StringBuilder text = new StringBuilder();
    private final int limit;

    private ShortText(int limit) {
        this.limit = limit;
    }

    /// {@return the text, white space as it stands; cut a little after `limit` characters}
    public static String of(Element element, int limit) {
        ShortText reader = new ShortText(limit);
        element.filter(reader);
        return reader.text.toString();
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
            text.append(element.isBlock() || tag.equals("br") ? " " : "");
        }
        return text.length() > limit ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
