package dateline.ingest.export;

import dateline.ingest.markup.MarkupText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A web page of documents exported from Factiva, as its text would have them.
final class FactivaPage {

    private static final String ARTICLES = "div[id^=article-], div.article, div[class$=Article], article";
    private static final String HEADLINE = "#hd, [class*=Headline], [class*=headline], h1, h2, h3, h4";

    private FactivaPage() {}

    /// {@return whether a page is one}
    ///
    /// @param html its source, or how it begins
    static boolean is(String html) {
        boolean classed =
                html.contains("enArticle") || html.contains("articleParagraph") || html.contains("enHeadline");
        return classed || (html.contains(">HD<") && (html.contains(">AN<") || html.contains(">TD<")));
    }

    /// {@return the lines of its documents}
    ///
    /// @param html its source
    static String text(String html) {
        StringBuilder text = new StringBuilder();
        Element body = Jsoup.parse(html).body();
        List<Element> articles = new ArrayList<>(body.select(ARTICLES));
        articles.removeIf(article -> article.parents().stream().anyMatch(articles::contains));
        if (articles.isEmpty() || articles.stream().noneMatch(FactivaPage::isDocument)) {
            articles.clear();
            articles.add(body);
        }
        for (Element article : articles) {
            if (!addCoded(article, text)) {
                addLines(article, text);
            }
        }
        return text.toString();
    }

    private static boolean isDocument(Element article) {
        return MarkupText.of(article).lines().anyMatch(line -> Factiva.isAccession(line.strip()))
                || article.text().contains("HD ");
    }

    /// Takes the rows of tables with a code in the first cell, if there are any.
    private static boolean addCoded(Element article, StringBuilder text) {
        boolean any = false;
        for (Element row : article.select("tr")) {
            List<Element> cells = row.children();
            String code = cells.size() < 2 ? "" : cells.getFirst().text().strip();
            if (code.matches("[A-Z]{2,3}")) {
                String value = MarkupText.of(cells.get(1));
                text.append(code).append('\n').append(value).append("\n\n");
                any = true;
            }
        }
        return any;
    }

    private static void addLines(Element article, StringBuilder text) {
        Element headline = article.selectFirst(HEADLINE);
        Element author = article.selectFirst("[class*=author], [class*=Author]");
        String title = headline == null ? "" : headline.text().strip();
        String name = author == null ? "" : author.text().strip();
        boolean before = true;
        for (String line : (Iterable<String>) MarkupText.of(article).lines()::iterator) {
            String plain = line.strip();
            if (before && (plain.equals(title) || plain.equals(name))) {
                before = !plain.equals(title);
                text.append(before ? "" : title + '\n' + (name.isEmpty() ? "" : '\n' + name + '\n'));
            } else if (!plain.equals(name)) {
                text.append(before && !title.isEmpty() && plain.isEmpty() ? "" : line + '\n');
            }
        }
        text.append('\n');
    }
}
