package dateline.index;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.Spellings;
import dateline.analysis.language.LanguageDetector;
import dateline.article.Article;
import java.util.List;
import java.util.Set;

/// In which language an article is analysed.
///
/// The language that it states, else the one that its words show. A few words that show none, such as a headline alone,
/// are taken for English where they are in Latin letters: that costs other languages little, since a query is analysed
/// in every language that the index has.
///
/// @param tag      the language stated or shown, [#UNKNOWN] where there is none
/// @param analysis what becomes of its words
public record ArticleLanguage(String tag, LanguageAnalysis analysis) {

    /// The tag of articles whose language is neither stated nor shown.
    static final String UNKNOWN = "und";

    /// A body of so many UTF-16 units shows its language by itself.
    private static final int ENOUGH = 200;

    private static final LanguageAnalysis LATIN = LanguageAnalysis.of("en");

    /// {@return the language of an article}
    ///
    /// @param article the article
    public static ArticleLanguage of(Article article) {
        return of(article, Spellings.JOINED);
    }

    /// {@return the language of an article}
    ///
    /// @param article   the article
    /// @param spellings whether British and American spellings have one stem
    public static ArticleLanguage of(Article article, Spellings spellings) {
        ArticleLanguage language = joined(article);
        return new ArticleLanguage(language.tag(), language.analysis().with(spellings));
    }

    private static ArticleLanguage joined(Article article) {
        if (article.language().isPresent()) {
            String stated = article.language().get();
            return new ArticleLanguage(stated, LanguageAnalysis.of(stated));
        }
        LanguageDetector.Guess guess = LanguageDetector.detect(sample(article));
        if (guess.isKnown()) {
            return new ArticleLanguage(guess.tag(), LanguageAnalysis.of(guess.tag()));
        }
        boolean isLatin = isLatin(article.title()) || isLatin(article.lead()) || isLatin(article.body());
        return new ArticleLanguage(UNKNOWN, isLatin ? LATIN : LanguageAnalysis.unknown());
    }

    /// {@return the analyses that articles of this language may have had}
    ///
    /// @param tag       a tag as of [#tag]
    /// @param spellings what the index, or each of several, makes of British and American spellings
    public static List<LanguageAnalysis> analyses(String tag, Set<Spellings> spellings) {
        List<LanguageAnalysis> languages =
                tag.equals(UNKNOWN) ? List.of(LATIN, LanguageAnalysis.unknown()) : List.of(LanguageAnalysis.of(tag));
        return languages.stream()
                .flatMap(language -> spellings.stream().map(language::with))
                .distinct()
                .toList();
    }

    private static CharSequence sample(Article article) {
        return article.body().length() >= ENOUGH
                ? article.body()
                : article.title() + "\n" + article.lead() + "\n" + article.body();
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.LATIN;
            }
        }
        return false;
    }
}
