package dateline.cli.article;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.cli.command.LastAnswer;
import dateline.cli.command.Session;
import dateline.cli.command.Versions;
import dateline.format.PassageReference;
import dateline.result.Mark;
import dateline.revision.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The articles that operands name, and what the words after them match there.
///
/// An operand is an id, or else the number of a hit in the last answer. After the first article, an operand that is
/// neither begins the words; if no article has any of these words, it counts as a missing id.
///
/// @param articles the articles, in the order of the operands
/// @param marks    what matches, by id and field
/// @param missing  operands that name no article
record ArticleOperands(List<Article> articles, Map<ArticleId, Map<String, List<Mark>>> marks, List<String> missing) {

    /// {@return the article of a passage that is named by its reference, with that passage marked}
    private static Optional<ArticleOperands> passage(String operand, SearchIndex index) {
        Optional<PassageReference> reference = PassageReference.parse(operand);
        Optional<Article> article = reference.flatMap(each -> index.article(each.id()));
        if (reference.isEmpty()
                || article.isEmpty()
                || reference.get().end() <= reference.get().start()) {
            return Optional.empty();
        }
        Mark mark = new Mark(reference.get().start(), reference.get().end());
        Map<String, List<Mark>> marks = Map.of(reference.get().field(), List.of(mark));
        return Optional.of(
                new ArticleOperands(List.of(article.get()), Map.of(article.get().id(), marks), List.of()));
    }

    static ArticleOperands of(List<String> operands, SearchIndex index, Session session) {
        if (operands.size() == 1 && index.article(operands.getFirst()).isEmpty()) {
            Optional<ArticleOperands> passage = passage(operands.getFirst(), index);
            if (passage.isPresent()) {
                return passage.get();
            }
        }
        List<Article> articles = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            String operand = operands.get(i);
            Optional<Article> article = find(operand, index, session);
            if (article.isPresent()) {
                articles.add(article.get());
            } else if (articles.isEmpty() || !missing.isEmpty()) {
                missing.add(operand);
            } else {
                String words = String.join(" ", operands.subList(i, operands.size()));
                Map<ArticleId, Map<String, List<Mark>>> marks = marks(articles, words, index);
                if (!marks.isEmpty()) {
                    return new ArticleOperands(articles, marks, missing);
                }
                missing.add(operand);
            }
        }
        return new ArticleOperands(articles, Map.of(), missing);
    }

    /// {@return the article that an operand names}
    ///
    /// @param operand an id, the name of a version, or the number of a hit
    static Optional<Article> find(String operand, SearchIndex index, Session session) {
        if (operand.isBlank() || operand.length() > ArticleId.MAX_LENGTH) {
            return Optional.empty();
        }
        return index.article(LastAnswer.named(operand, index, session))
                .or(() -> Versions.named(operand, index).map(Revision::article));
    }

    private static Map<ArticleId, Map<String, List<Mark>>> marks(
            List<Article> articles, String words, SearchIndex index) {
        Map<ArticleId, Map<String, List<Mark>>> marks = new HashMap<>();
        for (Article article : articles) {
            Map<String, List<Mark>> found = ArticleMarks.of(index, article, words);
            if (!found.isEmpty()) {
                marks.put(article.id(), found);
            }
        }
        return marks;
    }
}
