package dateline.ingest.xml;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What Blogger's exports have in a feed beside posts: comments, templates and settings, identified by a category of
/// its own scheme, or by an element for the type and one for the state.
final class Blogger {

    private static final String KIND = "http://schemas.google.com/g/2005#kind";
    private static final String PREFIX = "blogger:";
    private static final Set<String> ARTICLES = Set.of("post", "page");
    private static final Set<String> GONE = Set.of("trashed", "soft_trashed", "spam_comment", "deleted");

    private Blogger() {}

    /// {@return what an entry is instead of an article, or an empty text}
    ///
    /// @param entry an entry of a feed
    static String notAnArticle(Element entry) {
        String kind = "";
        String state = "";
        for (Element child : entry.children()) {
            if (isKind(child)) {
                String term = child.attr("term");
                kind = term.substring(term.indexOf('#') + 1);
            } else if (child.tagName().equals(PREFIX + "type")) {
                kind = child.ownText().strip();
            } else if (child.tagName().equals(PREFIX + "status")) {
                state = child.ownText().strip();
            }
        }
        String plain = kind.toLowerCase(Locale.ROOT);
        if (!plain.isEmpty() && !ARTICLES.contains(plain)) {
            return "a Blogger " + plain;
        }
        return GONE.contains(state.toLowerCase(Locale.ROOT)) ? "a Blogger post in the trash" : "";
    }

    /// {@return whether an element says of an entry what Blogger takes it for, which is no subject}
    ///
    /// @param element a child of an entry
    static boolean isKind(Element element) {
        return element.attr("scheme").strip().equals(KIND);
    }
}
