package dateline.opensearch;

import dateline.article.Article;
import dateline.query.Query;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Queries of every kind, made by chance of words of some articles, so that most find something.
final class RandomQueries {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}&.,'-]|[.,]$");

    private final Random random;
    private final List<Article> articles;
    private String[] words = {};

    RandomQueries(long seed, List<Article> articles) {
        this.random = new Random(seed);
        this.articles = articles;
    }

    /// {@return the next query}
    Query next() {
        do {
            Article article = articles.get(random.nextInt(articles.size()));
            words = SPACE.splitAsStream(article.title() + " " + article.body())
                    .map(word -> SIGNS.matcher(word).replaceAll(""))
                    .filter(word -> word.length() > 1 && Character.isLetterOrDigit(word.charAt(0)))
                    .toArray(String[]::new);
        } while (words.length < 8);
        return query(2);
    }

    private Query query(int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 22)) {
            case 0, 1 -> placed(1);
            case 2, 3 -> Query.best(query(depth - 1), query(depth - 1), placed(0));
            case 4 -> Query.all(query(depth - 1), query(depth - 1));
            case 5 -> Query.any(query(depth - 1), query(depth - 1));
            case 6 -> Query.all(query(depth - 1), Query.not(placed(1)));
            case 7 -> Query.atLeastOf(2, placed(0), placed(0), placed(1));
            case 8 -> Query.in(random.nextBoolean() ? "title" : Query.HLEAD, placed(0));
            case 9 -> Query.in("publisher", Query.word(random.nextBoolean() ? "gazette" : "wire"));
            case 10 -> Query.all(placed(0), Query.published(random.nextBoolean() ? "2021" : "2022-03..2023-02"));
            case 11 -> Query.all(placed(0), Query.range("words", 20, 60));
            case 12 -> Query.about(word() + " " + word() + " " + word() + " " + word());
            case 13 -> Query.atLeast(1 + random.nextInt(4), random.nextInt(3) == 0 ? placed(1) : term());
            case 14 -> Query.first(1 + random.nextInt(30), random.nextInt(3) == 0 ? placed(1) : term());
            case 15 -> Query.boost(query(depth - 1), 1 + random.nextInt(3));
            case 16 -> Query.all(Query.everything(), Query.not(placed(1)));
            case 17 ->
                new Query.Best(List.of(
                        new Query.Clause(Query.Occurs.OPTIONAL, placed(0)),
                        new Query.Clause(Query.Occurs.REQUIRED, placed(1)),
                        new Query.Clause(Query.Occurs.EXCLUDED, term())));
            case 18 -> Query.in(any("title", "lead", "body", Query.HLEAD), placed(1));
            case 19 -> Query.in(any("tag", "author", "place", "section", "publisher"), term());
            case 20 ->
                Query.all(query(depth - 1), Query.hasValue(any("tag", "author", "place", "section", "published")));
            default ->
                Query.all(placed(1), random.nextBoolean() ? Query.rangeFrom("words", 40) : Query.rangeTo("words", 200));
        };
    }

    /// What has places in the text.
    private Query placed(int depth) {
        if (depth == 0) {
            return term();
        }
        return switch (random.nextInt(9)) {
            case 0 -> Query.near(1 + random.nextInt(6), placed(depth - 1), placed(depth - 1));
            case 1 -> Query.before(1 + random.nextInt(6), placed(depth - 1), placed(depth - 1));
            case 2 -> Query.notNear(1 + random.nextInt(4), placed(depth - 1), placed(depth - 1));
            case 3 -> Query.sameSentence(placed(depth - 1), placed(depth - 1));
            case 4 -> Query.sameParagraph(placed(depth - 1), placed(depth - 1));
            case 5 -> Query.near(4, Query.any(term(), term()), Query.before(2, term(), term()));
            case 6 -> Query.any(term(), term());
            default -> term();
        };
    }

    private Query term() {
        String word = word();
        return switch (random.nextInt(16)) {
            case 0 -> Query.exact(word);
            case 1 -> Query.prefix(letters(word, 3));
            case 2 -> Query.wildcard(letters(word, 2) + "?*");
            case 3 -> Query.regex(letters(word, 2).toLowerCase(java.util.Locale.ROOT) + "[a-z]+");
            case 4 -> Query.caps(word);
            case 5 -> Query.noCaps(word);
            case 6, 7 -> phrase(0);
            case 8 -> phrase(2);
            case 9 -> Query.allCaps(word);
            // Words as long as this have few neighbours: of more than fifty each shard takes its own.
            case 10 -> word.length() < 7 ? Query.word(word) : Query.fuzzy(word, 1);
            default -> Query.word(word);
        };
    }

    private Query phrase(int slop) {
        int at = random.nextInt(words.length - 1);
        return Query.phrase(words[at] + " " + words[at + 1], slop);
    }

    private String word() {
        return words[random.nextInt(words.length)];
    }

    private String any(String... some) {
        return some[random.nextInt(some.length)];
    }

    private static String letters(String word, int most) {
        String letters = word.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.isEmpty() ? "a" : letters.substring(0, Math.min(most, letters.length()));
    }
}
