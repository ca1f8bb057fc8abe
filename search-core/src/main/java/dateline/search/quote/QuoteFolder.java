package dateline.search.quote;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.ArticleId;
import dateline.quote.PrintedQuote;
import dateline.quote.Quote;
import dateline.search.story.StoryMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Joins the copies of quotes: a text that stands in several articles is one quote, whatever its capitals, marks and
/// white space; and in the articles of one story, a quote of which another has a part.
final class QuoteFolder {

    /// A shorter part of a quote may be somebody else's.
    private static final int LEAST_PART = 30;

    private final Map<String, Group> byText = new HashMap<>();
    private final Map<Integer, List<Group>> byStory = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    private static final class Group {
        private String letters;
        private Quote quote;
        private Article article;
        private final Set<ArticleId> printed = new LinkedHashSet<>();

        private Group(String letters, Quote quote, Article article) {
            this.letters = letters;
            this.quote = quote;
            this.article = article;
            printed.add(article.id());
        }
    }

    /// Takes a quote.
    ///
    /// @param quote   the quote
    /// @param article its article
    /// @param story   the article's story, or [StoryMap#ALONE]
    void add(Quote quote, Article article, int story) {
        String letters = letters(quote.text());
        Group known = byText.get(letters);
        if (known == null && story != StoryMap.ALONE) {
            for (Group each : byStory.getOrDefault(story, List.of())) {
                if (isPart(letters, each.letters) || isPart(each.letters, letters)) {
                    known = each;
                }
            }
        }
        if (known == null) {
            known = new Group(letters, quote, article);
            groups.add(known);
        } else {
            add(quote, letters, article, known);
        }
        byText.put(letters, known);
        if (story != StoryMap.ALONE) {
            List<Group> ofStory = byStory.computeIfAbsent(story, any -> new ArrayList<>());
            if (!ofStory.contains(known)) {
                ofStory.add(known);
            }
        }
    }

    private static void add(Quote quote, String letters, Article article, Group group) {
        group.printed.add(article.id());
        boolean isLonger = letters.length() > group.letters.length();
        boolean isSame = letters.length() == group.letters.length();
        boolean isSurer = quote.confidence() > group.quote.confidence();
        boolean isEarlier = quote.confidence() == group.quote.confidence() && order(article, group.article) < 0;
        if (isLonger || (isSame && (isSurer || isEarlier))) {
            group.quote = quote;
            group.letters = letters;
            group.article = article;
        }
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= LEAST_PART && whole.contains(part);
    }

    /// {@return the letters and digits of a text in lower case}
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// {@return the quotes, newest first}
    List<PrintedQuote> quotes() {
        groups.sort(Comparator.<Group, ArticleDate>comparing(group -> group.article.published(), NEWEST)
                .thenComparing(group -> group.article.id().value())
                .thenComparingInt(group -> group.quote.start()));
        return groups.stream().map(QuoteFolder::printed).toList();
    }

    private static PrintedQuote printed(Group group) {
        List<ArticleId> ids = new ArrayList<>(group.printed);
        ids.remove(group.article.id());
        ids.sort(Comparator.comparing(ArticleId::value));
        ids.addFirst(group.article.id());
        return new PrintedQuote(group.quote, group.article, ids);
    }

    private static final Comparator<ArticleDate> NEWEST = Comparator.comparing(
                    (ArticleDate date) -> date.toString().isEmpty())
            .thenComparing(ArticleDate::toString, Comparator.reverseOrder());

    private static int order(Article one, Article other) {
        return Comparator.comparing(
                        (Article each) -> each.published().toString().isEmpty())
                .thenComparing(each -> each.published().toString())
                .thenComparing(each -> each.id().value())
                .compare(one, other);
    }
}
