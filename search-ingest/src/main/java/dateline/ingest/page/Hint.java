package dateline.ingest.page;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What an element says it is for, by its tag, its ARIA role, and the words of its class and id.
///
/// A set of hints is an `int` with one bit per constant, so that a region can carry those of all its ancestors.
/// The words are those that content systems' templates share; none belongs to one site.
enum Hint {
    /// The place of the main text: `article`, `main`.
    MAIN,
    /// A class or id such as `post-content`, `entry`, `story-body`.
    BODY,
    /// Menus, breadcrumbs, tables of contents, page numbers.
    NAVIGATION,
    /// The head of a page or of a part of it.
    HEADER,
    /// The foot of a page or of a part of it.
    FOOTER,
    /// What stands beside the text.
    ASIDE,
    /// Other texts that the reader may like.
    RELATED,
    /// Ways to pass the text on.
    SHARE,
    /// What readers wrote below.
    COMMENTS,
    /// Advertising and other calls to buy.
    PROMOTION,
    /// What asks for consent, a subscription, an address for a newsletter.
    NOTICE,
    /// Who wrote it, when, under which heading.
    BYLINE,
    /// Input, buttons, filters.
    FORM,
    /// A summary above the text or on a card.
    LEAD,
    /// Words under a picture.
    CAPTION,
    /// One of several equal boxes.
    CARD,
    /// Something for sale: its price, its rating.
    PRODUCT,
    /// The heading of the page or of a box.
    TITLE,
    /// Not shown until something is done, or never.
    HIDDEN;

    /// Class attributes are read so far; longer ones are generated.
    private static final int MAX_NAME = 400;

    private static final Map<String, Hint> WORDS = Map.ofEntries(
            Map.entry("nav", NAVIGATION),
            Map.entry("navbar", NAVIGATION),
            Map.entry("navigation", NAVIGATION),
            Map.entry("menu", NAVIGATION),
            Map.entry("submenu", NAVIGATION),
            Map.entry("breadcrumb", NAVIGATION),
            Map.entry("breadcrumbs", NAVIGATION),
            Map.entry("pagination", NAVIGATION),
            Map.entry("pager", NAVIGATION),
            Map.entry("toc", NAVIGATION),
            Map.entry("skip", NAVIGATION),
            Map.entry("prevnext", NAVIGATION),
            Map.entry("masthead", HEADER),
            Map.entry("topbar", HEADER),
            Map.entry("footer", FOOTER),
            Map.entry("colophon", FOOTER),
            Map.entry("copyright", FOOTER),
            Map.entry("legal", FOOTER),
            Map.entry("sidebar", ASIDE),
            Map.entry("aside", ASIDE),
            Map.entry("rail", ASIDE),
            Map.entry("widget", ASIDE),
            Map.entry("widgets", ASIDE),
            Map.entry("related", RELATED),
            Map.entry("recommended", RELATED),
            Map.entry("recommendations", RELATED),
            Map.entry("recirc", RELATED),
            Map.entry("recirculation", RELATED),
            Map.entry("popular", RELATED),
            Map.entry("trending", RELATED),
            Map.entry("outbrain", RELATED),
            Map.entry("taboola", RELATED),
            Map.entry("share", SHARE),
            Map.entry("sharing", SHARE),
            Map.entry("sharedaddy", SHARE),
            Map.entry("social", SHARE),
            Map.entry("socials", SHARE),
            Map.entry("addtoany", SHARE),
            Map.entry("comment", COMMENTS),
            Map.entry("comments", COMMENTS),
            Map.entry("commentlist", COMMENTS),
            Map.entry("disqus", COMMENTS),
            Map.entry("respond", COMMENTS),
            Map.entry("ad", PROMOTION),
            Map.entry("ads", PROMOTION),
            Map.entry("advert", PROMOTION),
            Map.entry("advertisement", PROMOTION),
            Map.entry("sponsor", PROMOTION),
            Map.entry("sponsored", PROMOTION),
            Map.entry("promo", PROMOTION),
            Map.entry("promotion", PROMOTION),
            Map.entry("newsletter", NOTICE),
            Map.entry("subscribe", NOTICE),
            Map.entry("subscription", NOTICE),
            Map.entry("signup", NOTICE),
            Map.entry("optin", NOTICE),
            Map.entry("cta", PROMOTION),
            Map.entry("banner", PROMOTION),
            Map.entry("cookie", NOTICE),
            Map.entry("cookies", NOTICE),
            Map.entry("consent", NOTICE),
            Map.entry("gdpr", NOTICE),
            Map.entry("onetrust", NOTICE),
            Map.entry("modal", NOTICE),
            Map.entry("popup", NOTICE),
            Map.entry("paywall", NOTICE),
            Map.entry("author", BYLINE),
            Map.entry("authors", BYLINE),
            Map.entry("byline", BYLINE),
            Map.entry("bio", BYLINE),
            Map.entry("dateline", BYLINE),
            Map.entry("date", BYLINE),
            Map.entry("timestamp", BYLINE),
            Map.entry("meta", BYLINE),
            Map.entry("tags", BYLINE),
            Map.entry("tag", BYLINE),
            Map.entry("categories", BYLINE),
            Map.entry("category", BYLINE),
            Map.entry("article", BODY),
            Map.entry("post", BODY),
            Map.entry("entry", BODY),
            Map.entry("story", BODY),
            Map.entry("content", BODY),
            Map.entry("body", BODY),
            Map.entry("text", BODY),
            Map.entry("prose", BODY),
            Map.entry("richtext", BODY),
            Map.entry("markdown", BODY),
            Map.entry("excerpt", LEAD),
            Map.entry("dek", LEAD),
            Map.entry("standfirst", LEAD),
            Map.entry("lead", LEAD),
            Map.entry("lede", LEAD),
            Map.entry("subtitle", LEAD),
            Map.entry("summary", LEAD),
            Map.entry("intro", LEAD),
            Map.entry("teaser", LEAD),
            Map.entry("caption", CAPTION),
            Map.entry("credit", CAPTION),
            Map.entry("card", CARD),
            Map.entry("cards", CARD),
            Map.entry("carousel", CARD),
            Map.entry("slider", CARD),
            Map.entry("tile", CARD),
            Map.entry("tiles", CARD),
            Map.entry("product", PRODUCT),
            Map.entry("products", PRODUCT),
            Map.entry("price", PRODUCT),
            Map.entry("review", PRODUCT),
            Map.entry("reviews", PRODUCT),
            Map.entry("rating", PRODUCT),
            Map.entry("description", BODY),
            Map.entry("faq", BODY),
            Map.entry("accordion", BODY),
            Map.entry("hero", HEADER),
            Map.entry("hidden", HIDDEN),
            Map.entry("hide", HIDDEN),
            Map.entry("sr", HIDDEN),
            Map.entry("screenreader", HIDDEN),
            Map.entry("visually", HIDDEN),
            Map.entry("tooltip", HIDDEN),
            Map.entry("ot", NOTICE),
            Map.entry("disclaimer", PROMOTION),
            Map.entry("disclosure", PROMOTION),
            Map.entry("callout", PROMOTION),
            Map.entry("signature", BYLINE),
            Map.entry("user", BYLINE),
            Map.entry("profile", BYLINE),
            Map.entry("button", FORM),
            Map.entry("btn", FORM),
            Map.entry("search", FORM),
            Map.entry("filter", FORM),
            Map.entry("filters", FORM),
            Map.entry("login", FORM),
            Map.entry("sticky", NAVIGATION),
            Map.entry("title", TITLE),
            Map.entry("headline", TITLE),
            Map.entry("message", BODY),
            Map.entry("main", BODY));

    private static final Pattern HIDING = Pattern.compile("(?:display:none|visibility:hidden)");

    private static final int BOILERPLATE = NAVIGATION.bit()
            | FOOTER.bit()
            | ASIDE.bit()
            | RELATED.bit()
            | SHARE.bit()
            | COMMENTS.bit()
            | PROMOTION.bit()
            | NOTICE.bit();

    /// {@return the bits of this hint and others}
    int or(Hint... others) {
        int bits = bit();
        for (Hint other : others) {
            bits |= other.bit();
        }
        return bits;
    }

    @SuppressWarnings("EnumOrdinal") // Sets live as long as a page, so any order will do.
    private int bit() {
        return 1 << ordinal();
    }

    /// True where one of the hints in `set` is of something that stands around a text.
    static boolean boilerplate(int set) {
        return (set & BOILERPLATE) != 0;
    }

    boolean in(int set) {
        return (set & bit()) != 0;
    }

    /// {@return the hints that `element` itself gives, as a set of bits}
    static int of(Element element) {
        String tag = element.normalName();
        if (tag.equals("html") || tag.equals("body")) {
            return 0;
        }
        int hints = ofTag(tag);
        if (element.attributesSize() > 0) {
            hints |= ofRole(element.attr("role"));
            hints |= ofNames(element.attr("class"));
            hints |= ofNames(element.id());
            if (element.attr("itemprop").equals("articleBody")) {
                hints |= MAIN.bit();
            }
            if (isHidden(element)) {
                hints |= HIDDEN.bit();
            }
        }
        return hints;
    }

    /// True where one of the words of a class is `author`.
    static boolean saysAuthor(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("author");
        return at >= 0 && !lower.startsWith("authority", at) && !lower.startsWith("authoriz", at);
    }

    private static int ofTag(String tag) {
        return switch (tag) {
            case "article", "main" -> MAIN.bit();
            case "nav" -> NAVIGATION.bit();
            case "header" -> HEADER.bit();
            case "footer" -> FOOTER.bit();
            case "aside" -> ASIDE.bit();
            case "form", "fieldset" -> FORM.bit();
            case "dialog" -> NOTICE.bit();
            case "address" -> BYLINE.bit();
            default -> 0;
        };
    }

    private static int ofRole(String role) {
        return switch (role) {
            case "main", "article" -> MAIN.bit();
            case "navigation", "menu", "menubar" -> NAVIGATION.bit();
            case "banner" -> HEADER.bit();
            case "contentinfo" -> FOOTER.bit();
            case "complementary" -> ASIDE.bit();
            case "search", "form" -> FORM.bit();
            case "dialog", "alertdialog" -> NOTICE.bit();
            default -> 0;
        };
    }

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.length() <= MAX_NAME
                && HIDING.matcher(style.replace(" ", "").toLowerCase(Locale.ROOT))
                        .find();
    }

    /// The words of a class or id: separated at all that is no letter and where a capital follows a small letter.
    private static int ofNames(String names) {
        int hints = 0;
        int end = Math.min(names.length(), MAX_NAME);
        int start = 0;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? names.charAt(i) : ' ';
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean hump = letter && c <= 'Z' && i > start && names.charAt(i - 1) >= 'a';
            if (!letter || hump) {
                if (i - start >= 2) {
                    Hint hint = WORDS.get(names.substring(start, i).toLowerCase(Locale.ROOT));
                    if (hint != null) {
                        hints |= hint.bit();
                    }
                }
                start = hump ? i : i + 1;
            }
        }
        return hints;
    }
}
