package dateline.query;

import dateline.article.Field;
import dateline.query.parser.QueryLimits;
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

    /// One per line.
    private static final List<String> WORDS = """
            missile
            Kim
            Jong-un
            don't
            l’été
            AT&T
            C++
            US$3,000
            AND
            OR
            NOT
            and
            not
            of
            3
            w/5
            W/5
            pre/3
            /s
            /P
            w/
            -x
            +1
            =word
            *
            a*
            ?
            what?
            a?b
            10:30
            title:kim
            foo:bar
            date:2023
            to:
            https://x.y/z?a=b
            https://en.wikipedia.org/wiki/Foo_(bar)
            re:/x/
            "
            "quoted"
            6"
            “curly”
            (
            )
            a(b)c
            :)
            a~1
            a~
            ~1
            a^2
            a^
            ^2
            *:*
            \\
            a\\b
            \\AND
            🚀
            👩‍🚀
            한국어
            日本
            a\u0301
            \ud800
            x\udc00
            exact
            atleast3
            first/50
            --
            —
            ...
            ..
            500..
            >5
            <
            [a
            {b}
            a|b
            two words
            a  b
            no\u00a0break
            \u200b
            &&
            ||
            !
            @kim
            #tag
            $
            '
            `
            ~
            U.S.
            a,
            """.lines().toList();

    private static final List<String> PATTERNS = List.of(
            "missil*", "organi?ation", "*gate", "a*b?c*", "U.S.*", "l’ét*", "*?a", "한*", "a:b*", "a(*", "x*.", "“a*");

    private static final List<String> EXPRESSIONS =
            List.of("reg(ular)?ex", "a/b", "a\\/b", "[/]", "\\\\", ".*", "\"x\"", "한+", "a{2,3}", "^x$", "[^(]", "\\(");

    private static final List<String> PERIODS = """
            2023
            2023-10
            2023-10-01
            2023-10-01T09:00Z
            2023-10-01T09:00:30.25+02:00
            today..
            yesterday
            last week
            this-month..now
            2weeks..
            ..5M2d
            >2023
            <2023-10
            >=monday
            <=october
            3h..1h
            """.lines().toList();

    private static final List<String> NUMBERS = List.of("0", "500", "-1.5", "9.50", "007");

    /// Where a query stands, which decides what can be asked there.
    private enum Place {
        /// In no field, or in the body.
        BODY,
        /// In another field of text, whose beginning cannot be asked for.
        TEXT,
        /// In a field of names, where there are no places.
        NAMES
    }

    private final Random random;
    private int patterns;

    RandomQueries(Random random) {
        this.random = random;
    }

    /// {@return a query}
    ///
    /// @param depth how many levels it may have, at least 1
    Query query(int depth) {
        patterns = 0;
        return query(depth, Place.BODY);
    }

    private Query query(int depth, Place place) {
        if (depth == 1) {
            return leaf();
        }
        return place != Place.NAMES && random.nextInt(3) == 0 ? places(depth, place) : inner(depth, place);
    }

    private Query inner(int depth, Place place) {
        Supplier<Query> part = () -> query(depth - 1, place);
        return switch (random.nextInt(7)) {
            case 0 -> new Query.And(list(2, part));
            case 1 -> new Query.Or(list(2, part));
            case 2 -> new Query.Not(part.get());
            case 3 -> new Query.Best(list(2, () -> new Query.Clause(one(Query.Occurs.values()), part.get())));
            case 4 -> someOf(part);
            case 5 -> in(depth);
            default -> new Query.Boosted(part.get(), factor());
        };
    }

    private Query in(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> new Query.In(one("author", "date", "words", "price", "caption text"), Query.everything());
            case 1 -> new Query.In(one("body", "text"), query(depth - 1, Place.BODY));
            case 2 -> new Query.In(one("author", "source", "url", "desk"), query(depth - 1, Place.NAMES));
            default ->
                new Query.In(
                        one("title", "headline", "lead", "hlead", "hlp", "caption text", "AND"),
                        query(depth - 1, Place.TEXT));
        };
    }

    /// A query that has places, or speaks of their number.
    private Query places(int depth, Place place) {
        return switch (random.nextInt(3)) {
            case 0 -> new Query.AtLeast(1 + random.nextInt(1000), placed(depth - 1));
            case 1 ->
                place == Place.BODY ? new Query.First(1 + random.nextInt(5000), placed(depth - 1)) : placed(depth);
            default -> placed(depth);
        };
    }

    private Query placed(int depth) {
        if (depth <= 1) {
            return placedLeaf();
        }
        Supplier<Query> part = () -> placed(depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> new Query.Near(distance(), random.nextBoolean(), part.get(), part.get());
            case 1 -> new Query.NotNear(distance(), part.get(), part.get());
            case 2 -> new Query.SameUnit(one(Query.Unit.values()), part.get(), part.get());
            case 3 -> new Query.Or(list(2, part));
            case 4 -> someOf(part);
            case 5 -> new Query.Best(list(2, () -> new Query.Clause(Query.Occurs.OPTIONAL, part.get())));
            default -> new Query.Boosted(part.get(), factor());
        };
    }

    private Query someOf(Supplier<Query> clause) {
        List<Query> clauses = list(1, clause);
        return new Query.AtLeastOf(1 + random.nextInt(clauses.size()), clauses);
    }

    private Query leaf() {
        return switch (random.nextInt(8)) {
            case 0 -> Query.everything();
            case 3 -> Query.about(text());
            case 1 -> range();
            case 2 -> new Query.Dated(one("date", "added", "published", "embargo"), Period.parse(one(PERIODS)));
            default -> placedLeaf();
        };
    }

    private Query placedLeaf() {
        return switch (random.nextInt(9)) {
            case 0 -> new Query.Phrase(text(), random.nextInt(2) * random.nextInt(1000));
            case 1 -> new Query.Exact(text());
            case 2 -> new Query.Cased(text(), one(Query.Casing.values()));
            case 3, 4, 5 -> pattern();
            default -> new Query.Word(one(WORDS));
        };
    }

    /// At most as many in a query as are read.
    private Query pattern() {
        if (patterns == QueryLimits.DEFAULT.patterns()) {
            return new Query.Word(one(WORDS));
        }
        patterns++;
        return switch (random.nextInt(3)) {
            case 0 -> new Query.Wildcard(one(PATTERNS));
            case 1 -> new Query.Fuzzy(one(WORDS), 1 + random.nextInt(2));
            default -> new Query.Regex(one(EXPRESSIONS));
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
