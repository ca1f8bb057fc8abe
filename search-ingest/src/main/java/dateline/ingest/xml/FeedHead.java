package dateline.ingest.xml;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.RawRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What a feed says of itself, before its items.
///
/// @param fields  all that it says, under the names that an item would have it
/// @param authors who writes what has no author of its own, as Atom defines it
/// @param base    the address that others are relative to, empty if none is stated
/// @param names   the names of authors whom items name by their logins
record FeedHead(RawRecord fields, List<String> authors, String base, Map<String, String> names) {

    /// {@return what the beginning of a file says}
    ///
    /// @param head    how the file begins
    /// @param items   the names of its items
    /// @param nesting how deep elements may stand in one another
    static FeedHead read(FileHead head, Set<String> items, int nesting) {
        String text = head.text();
        int start = Math.max(0, XmlHead.rootStart(text));
        Element root = Xml.parse(text.substring(start, firstItem(text, items)), nesting);
        Element channel = Xml.child(root, "channel");
        Element feed = channel == null ? root : channel;
        String base = root.hasAttr("xml:base") ? root.attr("xml:base") : site(feed);
        RawRecord.Builder fields = RawRecord.builder("feed", "");
        String language = FeedItem.language(feed).isEmpty() ? FeedItem.language(root) : FeedItem.language(feed);
        fields.add("language", language);
        FeedItem.addAll(feed, base, fields);
        List<String> authors = Xml.local(root).equals("feed") ? FeedItem.people(feed, "author") : List.of();
        return new FeedHead(fields.build(), authors, base, WordPress.authors(feed));
    }

    /// The address of the site, to which those that are not whole are relative where the feed states nothing else.
    private static String site(Element feed) {
        String site = Xml.childText(feed, "link");
        return site.startsWith("http://") || site.startsWith("https://") ? site : "";
    }

    private static int firstItem(String text, Set<String> items) {
        int first = text.length();
        String lower = text.toLowerCase(Locale.ROOT);
        for (String item : items) {
            int at = lower.indexOf('<' + item);
            while (at >= 0 && at + item.length() + 1 < lower.length()) {
                char next = lower.charAt(at + item.length() + 1);
                if (next == '>' || next == '/' || Character.isWhitespace(next)) {
                    first = Math.min(first, at);
                    break;
                }
                at = lower.indexOf('<' + item, at + 1);
            }
        }
        // Lower case is longer than the text where it has a letter such as İ.
        return Math.min(first, text.length());
    }
}
