package dateline.ingest.export;

import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import dateline.ingest.resolve.DateMention;
import dateline.ingest.resolve.DateText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The articles of a web page exported from Europresse (Eureka): each behind the name of its paper, with a line of
/// section, day and page.
final class EuropressePage implements ItemReader {

    private static final String PAPER = ".DocPublicationName";
    private static final Pattern PAGE = Pattern.compile("\\bpp?\\. ?([^,;]{1,20})");
    private static final Pattern WORDS = Pattern.compile("\\b([0-9]{1,3}(?:[\\u00A0 ][0-9]{3})?) (?:mots|words)\\b");
    private static final int LONGEST = 300;

    private final Iterator<Element> articles;
    private int number;

    /// @param html the page's source
    EuropressePage(String html) {
        Document page = Jsoup.parse(html);
        List<Element> found = new ArrayList<>(page.select("article"));
        found.removeIf(article -> article.selectFirst(PAPER) == null && article.selectFirst(".titreArticle") == null);
        if (found.isEmpty()) {
            for (Element paper : page.select(PAPER)) {
                found.add(around(paper));
            }
        }
        this.articles = found.iterator();
    }

    /// {@return whether a page is one}
    ///
    /// @param html its source, or how it begins
    static boolean is(String html) {
        return html.contains("DocPublicationName")
                && (html.contains("titreArticle") || html.contains("docOcurrContainer") || html.contains("DocHeader"));
    }

    /// {@return the largest element that holds this paper's name and no other}
    private static Element around(Element paper) {
        Element article = paper;
        Element outer = article.parent();
        while (outer != null
                && outer.select(PAPER).size() == 1
                && !outer.tagName().equals("body")) {
            article = outer;
            outer = article.parent();
        }
        return article;
    }

    @Override
    public @Nullable ReadItem next() {
        return articles.hasNext() ? record(articles.next(), Integer.toString(++number)) : null;
    }

    private static RawRecord record(Element article, String number) {
        RawRecord.Builder record =
                RawRecord.builder("europresse", "article " + number).plain();
        String paper = take(article, PAPER).replaceFirst("(?i),? *(no|n°|nº|vol)\\b.*$", "");
        record.add("publisher", paper);
        addHeader(take(article, ".DocHeader"), record);
        String title = take(article, ".titreArticleVisu");
        record.add("headline", title.isEmpty() ? take(article, ".titreArticle, .DocTitle") : title);
        record.add("byline", take(article, ".docAuthors, .sm-margin-bottomNews, .DocAuthor"));
        String id = take(article, ".publiC-lblNodoc");
        record.add("accessionno", id);
        article.select("aside, footer, .apd-wrapper, .no-print, script, style").remove();
        List<String> texts = article.select(".docOcurrContainer, .DocText").eachText();
        Element text = article.selectFirst(".docOcurrContainer, .DocText");
        record.add("body", text == null || texts.isEmpty() ? MarkupText.of(article) : MarkupText.of(text));
        return record.build();
    }

    private static void addHeader(String header, RawRecord.Builder record) {
        Optional<DateMention> date =
                DateText.all(header.substring(0, Math.min(header.length(), LONGEST)), LONGEST).stream()
                        .filter(mention -> mention.date().firstDay().isPresent())
                        .findFirst();
        date.ifPresent(found -> {
            record.add("published", header.substring(found.start(), found.end()));
            int comma = header.indexOf(',');
            record.add("section", comma > 0 && comma < found.start() ? header.substring(0, comma) : "");
        });
        Matcher page = PAGE.matcher(header);
        if (page.find()) {
            record.add("page", page.group(1).strip());
        }
        Matcher words = WORDS.matcher(header);
        if (words.find()) {
            record.add("word_count", words.group(1).strip());
        }
    }

    /// {@return the text of the first element that matches, which is taken out of the article}
    private static String take(Element article, String query) {
        Element found = article.selectFirst(query);
        if (found == null) {
            return "";
        }
        String text = found.text().strip();
        found.remove();
        return text;
    }

    @Override
    public String where() {
        return "article " + Math.max(1, number);
    }

    @Override
    public void close() {}
}
