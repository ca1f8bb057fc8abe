package dateline.ingest.page.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Posts of other sites that a page shows within its text: identified by the classes that these sites' code has.
public final class Embed {

    private static final Set<String> CLASSES = Set.of(
            "twitter-tweet",
            "twitter-video",
            "instagram-media",
            "fb-post",
            "fb-video",
            "tiktok-embed",
            "reddit-card",
            "reddit-embed-bq",
            "bluesky-embed",
            "mastodon-embed",
            "text-post-media",
            "imgur-embed-pub",
            "telegram-post");

    private Embed() {}

    /// {@return whether an element is one}
    public static boolean is(Element element) {
        String names = element.attributesSize() == 0 ? "" : element.attr("class");
        if (names.isEmpty() || names.length() > 300) {
            return false;
        }
        for (String name : names.toLowerCase(Locale.ROOT).split("\\s+", 20)) {
            if (CLASSES.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
