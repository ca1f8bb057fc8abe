package dateline.query;

import dateline.article.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// Makes queries by chance: every kind of node, with words that look like operators, numbers, quotations and emoji.
final class RandomQueries {

    /// The extra fields that the queries speak of.
    static final Map<String, Field.Type> EXTRA_FIELDS = Map.of(
            "price", Field.Type.NUMBER,
            "embargo", Field.Type.DATE,
            "desk", Field.Type.KEYWORD,
            "caption text", Field.Type.TEXT,
            "AND", Field.Type.TEXT);

    private static final List<String> WORDS = List.of(
            "missile",
            "Kim",
            "Jong-un",
            "don't",
            "l’été",
            "AT&T",
            "C++",
            "US$3,000",
            "AND",
            "OR",
            "NOT",
            "and",
            "not",
            "of",
            "3",
            "w/5",
            "W/5",
            "pre/3",
            "/s",
            "/P",
            "w/",
            "-x",
            "+1",
            "=word",
            "*",
            "a*",
            "?",
            "what?",
            "a?b",
            "10:30",
            "title:kim",
            "foo:bar",
            "https://x.y/z?a=b",
            "https://en.wikipedia.org/wiki/Foo_(bar)",
            "re:/x/",
            "\"",
            "\"quoted\"",
            "6\"",
            "“curly”",
            "(",
            ")",
            "a(b)c",
            ":)",
            "a~1",
            "a~",
            "a^2",
            "a^",
            "^2",
            "*:*",
            "\\",
            "a\\b",
            "\\AND",
            "🚀",
            "👩‍🚀",
            "한국어",
            "日本",
            "a\u0301",
            "\ud800",
            "x\udc00",
            "exact",
            "atleast3",
            "first/50",
            "--",
            "—",
            "...",
            "..",
            "500..",
            ">5",
            "<",
            "[a",
            "{b}",
            "a|b",
            "two words",
            "a  b",
            "&&",
            "||",
            "!",
            "@kim",
            "#tag",
            "$",
            "'",
            "`",
            "no\u00a0break",
            "\u200b",
            "date:2023",
            "U.S.",
            "a,",
            "to:",
            "~",
            "~1");

    private static final List<String> PATTERNS = List.of(
            "missil*",
            "organi?ation",
            "*gate",
            "a*b?c*",
            "U.S.*",
            "l’ét*",
            "?*a".substring(1),
            "한*",
            "a:b*",
            "a(*",
            "x*.");

    private static final List<String> EXPRESSIONS =
            List.of("reg(ular)?ex", "a/b", "a\\/b", "[/]", "\\\\", ".*", "\"", "한+", "a{2,3}", "^x$", "(", "\\(");

    private static final List<String> PERIODS = List.of(
            "2023",
            "2023-10",
            "2023-10-01",
            "2023-10-01T09:00Z",
            "2023-10-01T09:00:30.25+02:00",
            "today..",
            "yesterday",
            "last week",
            "this-month..now",
            "2weeks..",
            "..5M2d",
            ">2023",
            "<2023-10",
            ">=monday",
            "<=october",
            "3h..1h");

    private static final List<String> NUMBERS = List.of("0", "500", "-1.5", "9.50", "007");

    private final Random random;

    RandomQueries(Random random) {
        this.random = random;
    }

    /// {@return a query}
    ///
    /// @param depth how many levels it may have, at least 1
    Query query(int depth) {
        return depth == 1 ? leaf() : random.nextInt(3) == 0 ? places(depth) : inner(depth);
    }

    private Query inner(int depth) {
        return switch (random.nextInt(7)) {
            case 0 -> new Query.And(list(2, () -> query(depth - 1)));
            case 1 -> new Query.Or(list(2, () -> query(depth - 1)));
            case 2 -> new Query.Not(query(depth - 1));
            case 3 -> new Query.Best(list(2, () -> new Query.Clause(one(Query.Occurs.values()), query(depth - 1))));
            case 4 -> someOf(() -> query(depth - 1));
            case 5 -> new Query.In(textField(), random.nextInt(9) == 0 ? Query.everything() : query(depth - 1));
            default -> new Query.Boosted(query(depth - 1), factor());
        };
    }

    /// A query that has places, or speaks of their number.
    private Query places(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> new Query.AtLeast(1 + random.nextInt(1000), placed(depth - 1));
            case 1 -> new Query.First(1 + random.nextInt(5000), placed(depth - 1));
            default -> placed(depth);
        };
    }

    private Query placed(int depth) {
        if (depth <= 1) {
            return placedLeaf();
        }
        return switch (random.nextInt(7)) {
            case 0 -> new Query.Near(distance(), random.nextBoolean(), placed(depth - 1), placed(depth - 1));
            case 1 -> new Query.NotNear(distance(), placed(depth - 1), placed(depth - 1));
            case 2 -> new Query.Same(one(Query.Unit.values()), placed(depth - 1), placed(depth - 1));
            case 3 -> new Query.Or(list(2, () -> placed(depth - 1)));
            case 4 -> someOf(() -> placed(depth - 1));
            case 5 -> new Query.Best(list(2, () -> new Query.Clause(Query.Occurs.OPTIONAL, placed(depth - 1))));
            default -> new Query.Boosted(placed(depth - 1), factor());
        };
    }

    private Query someOf(Supplier<Query> clause) {
        List<Query> clauses = list(1, clause);
        return new Query.SomeOf(1 + random.nextInt(clauses.size()), clauses);
    }

    private Query leaf() {
        return switch (random.nextInt(8)) {
            case 0 -> Query.everything();
            case 1 -> range();
            case 2 -> new Query.Dated(one("date", "added", "published", "embargo"), Period.parse(one(PERIODS)));
            case 3 -> new Query.In(one("author", "date", "words", "price", "caption text"), Query.everything());
            default -> placedLeaf();
        };
    }

    private Query placedLeaf() {
        return switch (random.nextInt(9)) {
            case 0 -> new Query.Phrase(text(), random.nextInt(2) * random.nextInt(1000));
            case 1 -> new Query.Exact(text());
            case 2 -> new Query.Cased(text(), one(Query.Casing.values()));
            case 3 -> new Query.Wildcard(one(PATTERNS));
            case 4 -> new Query.Fuzzy(one(WORDS), 1 + random.nextInt(2));
            case 5 -> new Query.Regex(one(EXPRESSIONS));
            default -> new Query.Word(one(WORDS));
        };
    }

    private Query range() {
        Optional<String> from = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(one(NUMBERS));
        Optional<String> to = from.isEmpty() || random.nextBoolean() ? Optional.of(one(NUMBERS)) : Optional.empty();
        return new Query.Range(one("words", "length", "price"), from, to, random.nextBoolean(), random.nextBoolean());
    }

    private String text() {
        return String.join(" ", list(1, () -> one(WORDS)));
    }

    private String textField() {
        return one("title", "headline", "lead", "body", "author", "hlead", "hlp", "url", "desk", "caption text", "AND");
    }

    private int distance() {
        return 1 + random.nextInt(1000);
    }

    private float factor() {
        return switch (random.nextInt(3)) {
            case 0 -> 2;
            case 1 -> 0.25f;
            default -> Math.max(Float.MIN_NORMAL, random.nextFloat() * 1000);
        };
    }

    private <T> List<T> list(int least, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int size = least + random.nextInt(3); list.size() < size; ) {
            list.add(element.get());
        }
        return list;
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
