package dateline.format;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.sentence.Sentence;
import dateline.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The paragraphs of a text as the engine sees them: lines of wrapped text are joined, indents and empty lines begin a
/// new one.
///
/// @since 0.1
public final class Paragraphs {

    private Paragraphs() {}

    /// A paragraph, without the white space around it.
    ///
    /// @param start where it begins in the text, in UTF-16 units
    /// @param end   where it ends
    public record Paragraph(int start, int end) {}

    /// {@return the paragraphs of a text, in order}
    ///
    /// @param text    the lead or body of the article
    /// @param article tells the language
    public static List<Paragraph> of(String text, Article article) {
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(article, "article must not be null");
        List<Sentence> sentences = LanguageAnalysis.of(
                        article.language().or(article::detectedLanguage).orElse("en"))
                .sentences(text);
        List<Paragraph> paragraphs = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= sentences.size(); i++) {
            if (i == sentences.size() || sentences.get(i).startsParagraph()) {
                paragraphs.add(new Paragraph(
                        sentences.get(begin).start(), sentences.get(i - 1).end()));
                begin = i;
            }
        }
        return paragraphs;
    }
}
