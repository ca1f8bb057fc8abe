package dateline.ingest.xml;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// News feeds: RSS 0.9 to 2.0, RDF and Atom 0.3 and 1.0. Each item or entry is an article; what the feed says of itself
/// stands in for what an item does not say: its title is the publisher.
public final class Feed implements Format {

    /// What namespaces of feeds have in their addresses.
    private static final Set<String> NAMESPACES = Set.of(
            "purl.org/rss",
            "purl.org/net/rss",
            "netscape.com/rdf",
            "w3.org/2005/atom",
            "purl.org/atom",
            "userland.com/rss");

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public boolean matches(FileHead head) {
        String root = XmlHead.root(head);
        return switch (root.substring(root.indexOf(':') + 1)) {
            case "rss", "feed" -> true;
            case "rdf" -> isRdfFeed(head);
            default -> false;
        };
    }

    private static boolean isRdfFeed(FileHead head) {
        String tag = XmlHead.rootTag(head).toLowerCase(Locale.ROOT);
        return NAMESPACES.stream().anyMatch(tag::contains);
    }

    @Override
    public ItemReader open(Input input) {
        Set<String> names = itemNames(input.head());
        FeedHead feed = FeedHead.read(input.head(), names, input.limits().nesting());
        return new ElementReader(
                input,
                names,
                false,
                "feed without items",
                (element, source, where, target) -> target.accept(FeedItem.record(element, where, feed)));
    }

    /// {@return the names of items, with the prefix of the root and each that is declared for a feed's namespace}
    static Set<String> itemNames(FileHead head) {
        Set<String> names = new HashSet<>(Set.of("item", "entry"));
        String root = XmlHead.root(head);
        int colon = root.indexOf(':');
        if (colon > 0) {
            names.add(root.substring(0, colon) + ":item");
            names.add(root.substring(0, colon) + ":entry");
        }
        String tag = XmlHead.rootTag(head).toLowerCase(Locale.ROOT);
        int at = tag.indexOf("xmlns:");
        while (at >= 0) {
            int equals = tag.indexOf('=', at);
            int end = tag.indexOf("xmlns", at + 1);
            String value = equals < 0 ? "" : tag.substring(equals, end < 0 ? tag.length() : Math.max(equals, end));
            if (NAMESPACES.stream().anyMatch(value::contains)) {
                String prefix = tag.substring(at + "xmlns:".length(), equals).strip();
                names.add(prefix + ":item");
                names.add(prefix + ":entry");
            }
            at = tag.indexOf("xmlns:", at + 1);
        }
        return names;
    }
}
