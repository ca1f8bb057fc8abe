package dateline.index;

import dateline.analysis.text.NormalText;
import dateline.article.Article;

/// An article as it is stored: its texts normalised, so that equal words are equal characters and offsets count in what
/// the reader sees.
final class NormalArticle {

    private NormalArticle() {}

    /// {@return the article with title, lead and body [normalised][NormalText]; the same one where they are already}
    static Article of(Article article) {
        String title = NormalText.of(article.title());
        String lead = NormalText.of(article.lead());
        String body = NormalText.of(article.body());
        boolean isNormal = title.equals(article.title()) && lead.equals(article.lead()) && body.equals(article.body());
        return isNormal
                ? article
                : article.toBuilder().title(title).lead(lead).body(body).build();
    }
}
