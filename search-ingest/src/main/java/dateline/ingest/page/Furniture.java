package dateline.ingest.page;

import dateline.ingest.page.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Short texts that stand around articles and are never part of one: the words of buttons, notices and headings
/// of other people's boxes, in the languages that much of the web is written in.
final class Furniture {

    private static final int LONGEST = 48;

    /// How a note of a feed begins, and what stands between the names of the item and of the site.
    private record Note(String start, String middle) {}

    private static final int LONGEST_NOTE = 500;

    private static final List<Note> NOTES = List.of(
            new Note("The post ", " appeared first on "),
            new Note("The post ", " first appeared on "),
            new Note("Der Beitrag ", " erschien zuerst auf "),
            new Note("L’article ", " est apparu en premier sur "),
            new Note("L'article ", " est apparu en premier sur "),
            new Note("La entrada ", " se publicó primero en "),
            new Note("La entrada ", " aparece primero en "),
            new Note("O post ", " apareceu primeiro em "),
            new Note("L'articolo ", " proviene da "),
            new Note("L’articolo ", " proviene da "),
            new Note("Het bericht ", " verscheen eerst op "));

    private static final Set<String> PHRASES = Stream.of(
                    // English
                    "advertisement",
                    "advertising",
                    "sponsored",
                    "sponsored content",
                    "back to top",
                    "back to top button",
                    "related articles",
                    "related posts",
                    "related stories",
                    "related content",
                    "related topics",
                    "related reading",
                    "recommended",
                    "recommended for you",
                    "recommended reading",
                    "read more",
                    "read next",
                    "read full article",
                    "more from",
                    "more stories",
                    "you may also like",
                    "you might also like",
                    "you may like",
                    "most popular",
                    "most read",
                    "popular posts",
                    "trending",
                    "trending now",
                    "latest news",
                    "latest posts",
                    "recent posts",
                    "share",
                    "share this",
                    "share this article",
                    "share this post",
                    "share this story",
                    "share on facebook",
                    "share on twitter",
                    "share on linkedin",
                    "share via email",
                    "copy link",
                    "link copied",
                    "tweet",
                    "email",
                    "print",
                    "save",
                    "follow us",
                    "follow us on",
                    "connect with us",
                    "subscribe",
                    "subscribe now",
                    "subscribe to our newsletter",
                    "sign up",
                    "sign up now",
                    "sign up for our newsletter",
                    "join our newsletter",
                    "newsletter",
                    "log in",
                    "login",
                    "sign in",
                    "register",
                    "leave a comment",
                    "leave a reply",
                    "post a comment",
                    "add a comment",
                    "comments",
                    "no comments",
                    "comments are closed",
                    "reply",
                    "report",
                    "quote",
                    "like",
                    "click to expand",
                    "show more",
                    "see more",
                    "load more",
                    "view more",
                    "view all",
                    "see all",
                    "learn more",
                    "shop now",
                    "buy now",
                    "add to cart",
                    "add to basket",
                    "add to wishlist",
                    "quick view",
                    "get started",
                    "contact us",
                    "book a demo",
                    "request a demo",
                    "next",
                    "previous",
                    "prev",
                    "next post",
                    "previous post",
                    "next article",
                    "previous article",
                    "menu",
                    "close",
                    "search",
                    "skip to content",
                    "skip to main content",
                    "table of contents",
                    "on this page",
                    "in this article",
                    "contents",
                    "accept",
                    "accept all",
                    "accept cookies",
                    "cookie settings",
                    "privacy policy",
                    "terms of use",
                    "terms of service",
                    "all rights reserved",
                    "about the author",
                    "tags",
                    "filed under",
                    "edit this page",
                    "was this page helpful",
                    "was this article helpful",
                    "loading",
                    "permalink",
                    // German
                    "anzeige",
                    "werbung",
                    "mehr zum thema",
                    "lesen sie auch",
                    "das könnte sie auch interessieren",
                    "teilen",
                    "artikel teilen",
                    "drucken",
                    "kommentare",
                    "kommentar schreiben",
                    "newsletter abonnieren",
                    "jetzt anmelden",
                    "weiterlesen",
                    "nach oben",
                    "impressum",
                    "datenschutz",
                    "alle rechte vorbehalten",
                    // French
                    "publicité",
                    "à lire aussi",
                    "lire aussi",
                    "sur le même sujet",
                    "articles similaires",
                    "partager",
                    "imprimer",
                    "commentaires",
                    "laisser un commentaire",
                    "s'abonner",
                    "s'inscrire",
                    "lire la suite",
                    "haut de page",
                    "mentions légales",
                    "tous droits réservés",
                    // Spanish
                    "publicidad",
                    "te puede interesar",
                    "también te puede interesar",
                    "noticias relacionadas",
                    "artículos relacionados",
                    "lea también",
                    "compartir",
                    "imprimir",
                    "comentarios",
                    "deja un comentario",
                    "suscríbete",
                    "leer más",
                    "volver arriba",
                    "aviso legal",
                    "todos los derechos reservados",
                    // Portuguese
                    "publicidade",
                    "leia também",
                    "leia mais",
                    "veja também",
                    "notícias relacionadas",
                    "compartilhar",
                    "partilhar",
                    "comentários",
                    "deixe um comentário",
                    "assine",
                    "voltar ao topo",
                    "todos os direitos reservados",
                    // Italian
                    "pubblicità",
                    "leggi anche",
                    "potrebbe interessarti",
                    "articoli correlati",
                    "condividi",
                    "stampa",
                    "commenti",
                    "lascia un commento",
                    "iscriviti",
                    "leggi tutto",
                    "torna su",
                    "tutti i diritti riservati",
                    // Dutch
                    "advertentie",
                    "lees ook",
                    "lees meer",
                    "gerelateerde artikelen",
                    "delen",
                    "reacties",
                    "plaats een reactie",
                    "abonneren",
                    "terug naar boven",
                    // Russian
                    "реклама",
                    "читайте также",
                    "поделиться",
                    "комментарии",
                    "подписаться",
                    "наверх",
                    // Chinese, Japanese, Korean
                    "广告",
                    "相关阅读",
                    "相关文章",
                    "分享",
                    "评论",
                    "返回顶部",
                    "広告",
                    "関連記事",
                    "シェア",
                    "コメント",
                    "광고",
                    "관련기사",
                    "공유",
                    "댓글",
                    // Arabic, Persian
                    "إعلان",
                    "مواضيع ذات صلة",
                    "اقرأ أيضا",
                    "مشاركة",
                    "تعليقات",
                    "آگهی",
                    "اخبار مرتبط",
                    "اشتراک گذاری")
            .map(Text::skeleton)
            .collect(Collectors.toUnmodifiableSet());

    /// Beginnings of a line that sends the reader to another text.
    private static final List<String> POINTERS = List.of(
            "related:",
            "read more",
            "read also",
            "read next",
            "also read",
            "see also",
            "more:",
            "watch:",
            "lesen sie auch",
            "mehr zum thema",
            "lire aussi",
            "à lire",
            "lea también",
            "leia também",
            "leia mais",
            "leggi anche",
            "lees ook",
            "читайте также",
            "相关阅读",
            "関連記事");

    private Furniture() {}

    /// True where `text` begins as a pointer to another text does.
    static boolean begins(String text) {
        String start = text.substring(0, Math.min(text.length(), 24)).toLowerCase(Locale.ROOT);
        return POINTERS.stream().anyMatch(start::startsWith);
    }

    /// True for what the most usual system for blogs writes below each item of a feed: `The post X appeared first on
    /// Y.`
    static boolean isFeedNote(String text) {
        return text.length() <= LONGEST_NOTE
                && NOTES.stream().anyMatch(note -> text.startsWith(note.start()) && text.contains(note.middle()));
    }

    /// True where `text` is one of the phrases, case, punctuation, spaces and counts (`12 comments`) aside.
    static boolean matches(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String letters = Text.skeleton(text);
        int first = 0;
        int end = letters.length();
        while (first < end && Character.isDigit(letters.charAt(first))) {
            first++;
        }
        while (end > first && Character.isDigit(letters.charAt(end - 1))) {
            end--;
        }
        return PHRASES.contains(letters.substring(first, end));
    }
}
