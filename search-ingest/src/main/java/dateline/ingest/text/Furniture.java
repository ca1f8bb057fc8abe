package dateline.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Lines that belong to the page an article was on, not to the article.
final class Furniture {

    private static final Set<String> LINES = Set.of(
            "advertisement",
            "advertisements",
            "sponsored",
            "sponsored content",
            "back to top",
            "back to top button",
            "scroll to top",
            "top",
            "share",
            "share this",
            "share this article",
            "share this story",
            "share this post",
            "share article",
            "share via",
            "share on",
            "share on facebook",
            "share on twitter",
            "share on x",
            "share on whatsapp",
            "share on linkedin",
            "share by email",
            "tweet",
            "tweet this",
            "print",
            "print this page",
            "print this article",
            "printer-friendly version",
            "email",
            "email this",
            "email this article",
            "facebook",
            "twitter",
            "x",
            "whatsapp",
            "linkedin",
            "pinterest",
            "reddit",
            "telegram",
            "tumblr",
            "messenger",
            "copy link",
            "comments",
            "comment",
            "leave a comment",
            "leave a reply",
            "post a comment",
            "no comments",
            "view comments",
            "add a comment",
            "subscribe",
            "subscribe now",
            "sign up",
            "newsletter",
            "sign up for our newsletter",
            "log in",
            "previous",
            "next",
            "previous article",
            "next article",
            "previous post",
            "next post",
            "load more",
            "show more",
            "read more",
            "see more",
            "continue reading",
            "like this",
            "loading...",
            "menu",
            "close",
            "search",
            "all rights reserved");

    /// Headings after which only links to other articles come.
    private static final Set<String> HEADINGS = Set.of(
            "related",
            "related articles",
            "related article",
            "related stories",
            "related story",
            "related news",
            "related posts",
            "related post",
            "related content",
            "related links",
            "related topics",
            "related coverage",
            "read also",
            "also read",
            "read next",
            "see also",
            "more stories",
            "more news",
            "more on this story",
            "more on this topic",
            "you may also like",
            "you might also like",
            "you may like",
            "recommended",
            "recommended for you",
            "recommended stories",
            "most read",
            "most popular",
            "popular now",
            "trending",
            "trending now",
            "latest news",
            "latest stories",
            "editor's picks",
            "editors' picks",
            "from our partners",
            "topics",
            "most viewed",
            "mehr zum thema",
            "zum thema",
            "lesen sie auch",
            "lire aussi",
            "à lire aussi",
            "sur le même sujet",
            "noticias relacionadas",
            "lea también",
            "lee también",
            "leia também",
            "leggi anche",
            "lees ook",
            "читайте также",
            "相关阅读",
            "関連記事",
            "reuse this content",
            "don't miss",
            "up next");

    private static final Set<String> ADVERTISEMENTS = Set.of(
            "advertisement",
            "advertisements",
            "advertising",
            "ad",
            "story continues below advertisement",
            "article continues below advertisement",
            "article continues after sponsor message",
            "sponsor message",
            "anzeige",
            "werbung",
            "publicité",
            "publicidad",
            "publicidade",
            "pubblicità",
            "advertentie",
            "реклама",
            "広告",
            "广告");

    private static final List<String> BEGINNINGS = List.of(
            "follow ap",
            "lesen sie auch",
            "lesen sie mehr",
            "mehr zum thema",
            "lire aussi",
            "à lire aussi",
            "lea también",
            "lee también",
            "leer también",
            "leia também",
            "leia mais",
            "leggi anche",
            "lees ook",
            "läs också",
            "les også",
            "læs også",
            "czytaj także",
            "czytaj też",
            "читайте также",
            "читайте ещё",
            "بیشتر بخوانید",
            "اقرأ أيضا",
            "相关阅读",
            "関連記事",
            "관련기사",
            "copyright ",
            "© ",
            "(c) ",
            "follow us on ",
            "follow us ",
            "share this on ",
            "sign up for ",
            "subscribe to ",
            "click here to ",
            "read more: ",
            "read also: ",
            "also read: ",
            "see also: ",
            "more from ",
            "photo: ",
            "image credit");

    /// What newsrooms end a story with.
    private static final Set<String> END_MARKS = Set.of("", "30", "ends", "(ends)", "(end)", "end");

    /// The longest line that can be furniture, in UTF-16 units.
    private static final int LONGEST = 120;

    private Furniture() {}

    /// {@return whether a line at the end of a text is no part of it}
    ///
    /// @param line a line
    static boolean isTail(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String plain = plain(line);
        if (LINES.contains(plain)
                || HEADINGS.contains(plain)
                || ADVERTISEMENTS.contains(plain)
                || TextLine.isRule(line)
                || END_MARKS.contains(plain)
                || (line.startsWith("((") && line.endsWith("))"))) {
            return true;
        }
        return BEGINNINGS.stream().anyMatch(plain::startsWith) || plain.endsWith("all rights reserved");
    }

    /// {@return whether a line is that of a button of the page, such as `Share`}
    ///
    /// @param line a line
    static boolean isButton(String line) {
        return LINES.contains(plain(line));
    }

    /// {@return whether a line within a text says that an advertisement stood there}
    ///
    /// @param line a line
    static boolean isAdvertisement(String line) {
        return line.length() <= LONGEST && ADVERTISEMENTS.contains(plain(line));
    }

    /// {@return whether a line is a heading over links to other articles}
    ///
    /// @param line a line
    static boolean isHeadingOfLinks(String line) {
        return line.length() <= LONGEST && HEADINGS.contains(plain(line));
    }

    private static String plain(String line) {
        String plain = line.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        int end = plain.length();
        while (end > 0 && ":.!»›>|•*-–—".indexOf(plain.charAt(end - 1)) >= 0 && !plain.endsWith("...")) {
            end--;
        }
        int start = 0;
        while (start < end && "«‹<|•*-–—# ".indexOf(plain.charAt(start)) >= 0) {
            start++;
        }
        return plain.substring(start, end).strip();
    }
}
