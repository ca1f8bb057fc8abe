package example;

import dateline.ArticleIndex;
import dateline.article.Article;

/** Fills an index and searches it. */
public final class Program {

    private Program() {}

    public static void main(String[] args) {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(Article.builder("a1").title("Ferries to stop").body("The ferries stop on Friday.").build());
            index.add(Article.builder("a2").title("Harbour opens").body("The harbour opens.").build());
            index.commit();
            index.search("ferry").hits().forEach(hit -> System.out.println(hit.article().title()));
        }
    }
}
