package dateline.ingest.xml;

import dateline.ingest.record.RawRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What WordPress adds to RSS when it exports a whole site (WXR).
///
/// Beside posts and pages, a site's menus, pictures, older versions and the like are items there; who wrote a post is
/// identified by a login, and what it is called elsewhere.
final class WordPress {

    /// The prefix of what WordPress adds.
    static final String PREFIX = "wp:";

    /// The element that holds a post's summary, whose local name is that of its content.
    static final String EXCERPT = "excerpt:encoded";

    /// The machinery of a site, as types of posts.
    private static final Set<String> MACHINERY = Set.of(
            "attachment",
            "nav_menu_item",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_block",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_navigation",
            "wp_font_family",
            "wp_font_face");

    /// Codes in posts that stand for what a page shows; the text between the two of a caption is kept.
    private static final Set<String> CODES = Set.of("caption", "gallery", "embed", "audio", "video", "playlist");

    private static final int LONGEST_CODE = 2000;

    private WordPress() {}

    /// {@return what an item is instead of an article, or an empty text}
    ///
    /// @param item an item of a feed
    static String notAnArticle(Element item) {
        String type = Xml.childText(item, "post_type");
        String status = Xml.childText(item, "status");
        if (MACHINERY.contains(type)) {
            return "a WordPress " + type;
        }
        boolean gone = !type.isEmpty() && (status.equals("trash") || status.equals("auto-draft"));
        return gone ? "a WordPress " + type + " in the trash" : "";
    }

    /// Adds what an element says of a post. What readers wrote below it is left out, and of the settings of plugins
    /// those that they mark as their own affair.
    ///
    /// @param element an element whose name begins with [#PREFIX]
    /// @param record  takes the values
    static void add(Element element, RawRecord.Builder record) {
        switch (Xml.local(element)) {
            case "postmeta" -> {
                String key = Xml.childText(element, "meta_key");
                record.add("meta_" + key, key.startsWith("_") ? "" : Xml.childText(element, "meta_value"));
            }
            case "comment", "author", "category", "tag", "term" -> {}
            default -> {
                boolean noDate = element.wholeText().strip().startsWith("0000-00-00");
                record.add(element.tagName(), noDate ? "" : element.wholeText().strip());
            }
        }
    }

    /// {@return the names of authors by the logins in posts}
    ///
    /// @param channel what the file says before its items
    static Map<String, String> authors(Element channel) {
        Map<String, String> names = new HashMap<>();
        for (Element child : channel.children()) {
            if (child.tagName().equals(PREFIX + "author")) {
                String name = Xml.childText(child, "author_display_name");
                names.put(Xml.childText(child, "author_login"), name);
            }
        }
        names.values().removeIf(String::isEmpty);
        return names;
    }

    /// {@return a text without the codes that stand for pictures and players}
    ///
    /// @param text a post's text
    static String withoutCodes(String text) {
        int open = text.indexOf('[');
        if (open < 0) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf(']', open);
            if (close < 0) {
                break;
            }
            if (close - open < LONGEST_CODE && isCode(text, open + 1, close)) {
                rest.append(text, from, open);
                from = close + 1;
            }
            open = text.indexOf('[', open + 1);
        }
        return rest.append(text, from, text.length()).toString();
    }

    private static boolean isCode(String text, int from, int to) {
        int start = text.charAt(from) == '/' ? from + 1 : from;
        int end = start;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return CODES.contains(text.substring(start, end)) && (end == to || Character.isWhitespace(text.charAt(end)));
    }
}
