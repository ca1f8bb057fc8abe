package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dateline.query.parser.Match;
import dateline.query.parser.QueryParser;
import dateline.query.parser.QuerySyntaxException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds for every query and every text. A failure names the seed; `-Ddateline.seed=…` repeats its run.
class QueryLawTest {

    private static final long SEED = Long.getLong("dateline.seed", System.nanoTime());

    private static final int TREES = 20_000;
    private static final int TEXTS = 100_000;
    private static final int STRICT_TEXTS = 20_000;

    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "\"",
            "“",
            "”",
            "+",
            "-",
            "*",
            "?",
            "^",
            "~",
            ":",
            "\\",
            "/",
            "=",
            " ",
            " ",
            " ",
            "\t",
            "\u00a0",
            "..",
            ">",
            "<",
            "[",
            "]",
            "a",
            "b",
            "é",
            "🚀",
            "\ud83d",
            "\udc00",
            "1",
            "2",
            "0",
            "50",
            "AND",
            "OR",
            "NOT",
            "not",
            "of",
            " w/5 ",
            " pre/3 ",
            " /s ",
            " /p ",
            " NOT w/2 ",
            "3 of (",
            "atleast2(",
            "first/9(",
            "exact(",
            "caps(",
            "title:",
            "date:",
            "words:",
            "foo:",
            "price:",
            "re:/",
            "*:*",
            "http://",
            "2023-10",
            "today",
            "^2",
            "~1",
            "&&",
            "||",
            "!",
            ",",
            ".",
            "{",
            "}");

    private final QueryParser parser = QueryParser.builder()
            .extraFields(RandomQueries.EXTRA_FIELDS)
            .allowLeadingWildcard(true)
            .build();

    private Random random;

    @BeforeEach
    void seed() {
        random = new Random(SEED);
    }

    @Test
    void whatIsPrintedIsReadAsTheSameQuery() {
        RandomQueries queries = new RandomQueries(random);
        for (int i = 0; i < TREES; i++) {
            Query query = queries.query(1 + random.nextInt(5));

            Query again = parser.parseStrict(query.toString()).query();

            holds(again.equals(query), () -> String.format(Locale.ROOT, "%s is read as %s", query, again));
        }
    }

    @Test
    void chanceReachesEveryKindOfQuery() {
        RandomQueries queries = new RandomQueries(random);
        Set<Class<?>> kinds = new HashSet<>();
        for (int i = 0; i < TREES; i++) {
            kinds.add(queries.query(1 + random.nextInt(2)).getClass());
        }
        Set<Class<?>> printable = new HashSet<>(List.of(Query.class.getPermittedSubclasses()));
        printable.remove(Query.Native.class);
        assertThat(kinds).as("seed %d", SEED).isEqualTo(printable);
    }

    @Test
    void anyTextIsReadAndItsReadingIsReadAgainTheSame() {
        for (Match match : EnumSet.allOf(Match.class)) {
            QueryParser parser = QueryParser.builder()
                    .extraFields(RandomQueries.EXTRA_FIELDS)
                    .match(match)
                    .build();
            for (int i = 0; i < TEXTS / 2; i++) {
                String text = text();

                Query query = parser.parse(text).query();

                Query again = parser.parse(query.toString()).query();
                holds(
                        again.equals(query),
                        () -> String.format(Locale.ROOT, "%s is read as %s, that as %s", text, query, again));
            }
        }
    }

    @Test
    void strictReadingGivesTheLenientQueryOrPointsIntoTheText() {
        for (int i = 0; i < STRICT_TEXTS; i++) {
            String text = text();
            ParseResult lenient = parser.parse(text);
            try {
                Query query = parser.parseStrict(text).query();
                holds(query.equals(lenient.query()), () -> String.format(Locale.ROOT, "%s is read as %s", text, query));
            } catch (QuerySyntaxException e) {
                boolean agrees = e.position() >= 0
                        && e.position() <= text.length()
                        && e.prettyPrint().lines().count() == (e.hint().isPresent() ? 4 : 3)
                        && lenient.warnings().stream().anyMatch(warning -> warning.startsWith(e.description()));
                holds(agrees, () -> String.format(Locale.ROOT, "%s: %s, but %s", text, e, lenient.warnings()));
            }
        }
    }

    private static void holds(boolean law, Supplier<String> otherwise) {
        if (!law) {
            fail("seed " + SEED + ": " + otherwise.get());
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
