package dateline.query.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Field;
import dateline.query.ParseResult;
import dateline.query.Period;
import dateline.query.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    private final QueryParser parser = QueryParser.builder()
            .extraFields(Map.of("price", Field.Type.NUMBER, "embargo", Field.Type.DATE, "desk", Field.Type.KEYWORD))
            .build();

    private Query parse(String text) {
        return parser.parse(text).query();
    }

    private static Query word(String text) {
        return Query.word(text);
    }

    private static Query.Clause clause(Query.Occurs occurs, Query query) {
        return new Query.Clause(occurs, query);
    }

    // Words and their combinations

    @Test
    void wordsSideBySideAreAskedForTogether() {
        assertThat(parse("kim +putin -tass NOT xinhua"))
                .isEqualTo(new Query.Best(List.of(
                        clause(Query.Occurs.OPTIONAL, word("kim")),
                        clause(Query.Occurs.REQUIRED, word("putin")),
                        clause(Query.Occurs.EXCLUDED, word("tass")),
                        clause(Query.Occurs.EXCLUDED, word("xinhua")))));
    }

    @Test
    void wordsSideBySideMustAllMatchWhereThatIsAsked() {
        QueryParser all = QueryParser.builder().match(Match.ALL).build();

        assertThat(all.parse("kim +putin -tass AND xi").query())
                .isEqualTo(new Query.And(List.of(word("kim"), word("putin"), new Query.Not(word("tass")), word("xi"))));
        assertThat(all.parse("kim putin OR xi").query())
                .isEqualTo(new Query.Or(List.of(new Query.And(List.of(word("kim"), word("putin"))), word("xi"))));
    }

    @Test
    void bracketsAreKeptWhereTheyGroup() {
        assertThat(parse("a AND (b AND c)"))
                .isEqualTo(new Query.And(List.of(word("a"), new Query.And(List.of(word("b"), word("c"))))));
        assertThat(parse("((a))")).isEqualTo(word("a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a AND b OR c AND d          | (a AND b) OR (c AND d)
            a b AND c                   | (a b) AND c
            a b OR c d                  | (a b) OR (c d)
            NOT a AND b                 | NOT a AND b
            NOT a w/5 b                 | NOT a w/5 b
            -a w/5 b                    | NOT a w/5 b
            a NOT b w/5 c               | a -(b w/5 c)
            a w/5 b AND c               | a w/5 b AND c
            a w/5 b c                   | a w/5 b c
            a w/5 b pre/3 c             | (a w/5 b) pre/3 c
            title:a w/5 b               | title:(a w/5 b)
            title:a AND b               | title:a AND b
            title:a^2 b                 | title:a^2 b
            title:(a)^2                 | title:a^2
            -title:a                    | NOT title:a
            +a                          | a
            3 of (a -b +c (d OR e))     | 3 of (a (NOT b) c (d OR e))
            1 of (a OR b)               | 1 of ((a OR b))
            3 OF(a b c)                 | 3 of (a b c)
            a\tAND\u3000b               | a AND b
            (a)(b)                      | a b
            "a""b"                      | "a" "b"
            """)
    void operatorsBind(String text, String reading) {
        assertThat(parse(text)).hasToString(reading);
        assertThat(parse(reading)).isEqualTo(parse(text));
    }

    // Single forms

    @Test
    void formsOfWords() {
        assertThat(parse("\"satellite programme\"~3")).isEqualTo(new Query.Phrase("satellite programme", 3));
        assertThat(parse("\"over a\n  line break\"")).isEqualTo(Query.phrase("over a line break"));
        assertThat(parse("exact(word)")).isEqualTo(Query.exact("word"));
        assertThat(parse("EXACT( \"Exact Phrase\" )")).isEqualTo(Query.exact("Exact Phrase"));
        assertThat(parse("exact(two words)")).isEqualTo(Query.exact("two words"));
        assertThat(parse("=word")).isEqualTo(Query.exact("word"));
        assertThat(parse("=\"two words\"")).isEqualTo(Query.exact("two words"));
        assertThat(parse("caps(US)")).isEqualTo(new Query.Cased("US", Query.Casing.CAPS));
        assertThat(parse("allcaps(UN)")).isEqualTo(new Query.Cased("UN", Query.Casing.ALLCAPS));
        assertThat(parse("nocaps(us)")).isEqualTo(new Query.Cased("us", Query.Casing.NOCAPS));
        assertThat(parse("putin~1")).isEqualTo(new Query.Fuzzy("putin", 1));
        assertThat(parse("missil*")).isEqualTo(Query.prefix("missil"));
        assertThat(parse("organi?ation")).isEqualTo(new Query.Wildcard("organi?ation"));
        assertThat(parse("re:/reg(ular)?ex/")).isEqualTo(new Query.Regex("reg(ular)?ex"));
        assertThat(parse("kim^2.5")).isEqualTo(new Query.Boosted(word("kim"), 2.5f));
    }

    @Test
    void formsOfProximityAndCounts() {
        assertThat(parse("a w/5 b")).isEqualTo(Query.near(5, word("a"), word("b")));
        assertThat(parse("a W/5 b")).isEqualTo(Query.near(5, word("a"), word("b")));
        assertThat(parse("a PRE/3 b")).isEqualTo(Query.before(3, word("a"), word("b")));
        assertThat(parse("a NOT w/10 b")).isEqualTo(new Query.NotNear(10, word("a"), word("b")));
        assertThat(parse("a not W/10 b")).isEqualTo(new Query.NotNear(10, word("a"), word("b")));
        assertThat(parse("a /S b")).isEqualTo(new Query.SameUnit(Query.Unit.SENTENCE, word("a"), word("b")));
        assertThat(parse("a /p b")).isEqualTo(new Query.SameUnit(Query.Unit.PARAGRAPH, word("a"), word("b")));
        assertThat(parse("AtLeast3(Kim)")).isEqualTo(new Query.AtLeast(3, word("Kim")));
        assertThat(parse("first/50(a OR b)")).isEqualTo(new Query.First(50, Query.any(word("a"), word("b"))));
        assertThat(parse("title:atleast2(a)")).isEqualTo(Query.in("title", new Query.AtLeast(2, word("a"))));
        assertThat(parse("body:first/5(a)")).isEqualTo(Query.in("body", new Query.First(5, word("a"))));
        assertThat(parse("title:(desk:(a) b w/2 c)")).hasToString("title:(desk:a b w/2 c)");
        assertThat(parse("atleast2(title:a)")).isEqualTo(Query.in("title", new Query.AtLeast(2, word("a"))));
    }

    @Test
    void formsOfFields() {
        assertThat(parse("Headline:kim")).isEqualTo(Query.in("title", word("kim")));
        assertThat(parse("hlp:kim")).isEqualTo(Query.in(Query.HLEAD, word("kim")));
        assertThat(parse("title:\"a b\"~2^3"))
                .isEqualTo(new Query.Boosted(Query.in("title", new Query.Phrase("a b", 2)), 3));
        assertThat(parse("desk:=world")).isEqualTo(Query.in("desk", Query.exact("world")));
        assertThat(parse("desk:re:/w.*/")).isEqualTo(Query.in("desk", new Query.Regex("w.*")));
        assertThat(parse("section:world:news")).isEqualTo(Query.in("section", word("world:news")));
        assertThat(parse("url:https://x.example/a?b=c")).isEqualTo(Query.in("url", word("https://x.example/a?b=c")));
        assertThat(parse("author:*^2")).isEqualTo(new Query.Boosted(Query.in("author", Query.everything()), 2));
        assertThat(parse("title:AND")).isEqualTo(Query.in("title", word("AND")));
    }

    @ParameterizedTest
    @CsvSource({
        "500,        500,    500,    true,  true",
        "500..,      500,    ,       true,  true",
        "..500,      ,       500,    true,  true",
        "1..9.5,     1,      9.5,    true,  true",
        "-5..-1,     -5,     -1,     true,  true",
        ">500,       500,    ,       false, true",
        ">=500,      500,    ,       true,  true",
        "<500,       ,       500,    true,  false",
        "<=500,      ,       500,    true,  true",
        ">1..<=9,    1,      9,      false, true",
        ">=1..<9,    1,      9,      true,  false",
    })
    void formsOfRanges(String text, String from, String to, boolean fromIncluded, boolean toIncluded) {
        assertThat(parse("price:" + text))
                .isEqualTo(new Query.Range(
                        "price", Optional.ofNullable(from), Optional.ofNullable(to), fromIncluded, toIncluded));
    }

    @Test
    void formsOfPeriods() {
        assertThat(parse("date:2weeks..^2"))
                .isEqualTo(new Query.Boosted(new Query.Dated("date", Period.parse("2weeks..")), 2));
        assertThat(parse("published:\"last week\"")).isEqualTo(Query.published("last week"));
        assertThat(parse("added:today")).isEqualTo(new Query.Dated("added", Period.parse("today")));
        assertThat(parse("embargo:>2023-10-01T09:00Z"))
                .isEqualTo(new Query.Dated("embargo", Period.parse(">2023-10-01T09:00Z")));
    }

    @Test
    void everything() {
        assertThat(parse("")).isEqualTo(Query.everything());
        assertThat(parse(" \n\u00a0")).isEqualTo(Query.everything());
        assertThat(parse(" * ")).isEqualTo(Query.everything());
        assertThat(parse("*:*")).isEqualTo(Query.everything());
        assertThat(parse("*:* -kim")).hasToString("*:* -kim");
    }

    // Ordinary text

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't",
                "l’été",
                "Kim Jong-un",
                "AT&T",
                "C++",
                "US$3,000",
                "10:30",
                "word?",
                "who? what!",
                "w/ w/o w/out",
                "and or not",
                "rock and roll",
                "@kim #summit",
                "🚀 👩‍🚀",
                "6\" gun",
                "5'11\"",
                "a_b",
                "$5",
                "50%",
                "[sic]",
                "{x}",
                "a|b",
                "a=b",
                "x > y",
                "f(x)",
                "semi-automatic",
                "--option",
                "a -> b",
                "a ... b",
                "it's",
                "’90s",
                "U.S.",
                "e.g. this, that; these.",
                "한국어",
                "北朝鮮",
                "مرحبا",
                "¿qué?",
                "a/b",
                "24/7",
                "3/4/2023",
                "of 3",
                "3 of them",
                "https://x.example/a?b=c&d=(e)#f",
                "see (https://x.example/y)",
                "mailto",
                "Update: Kim spoke",
                "5:1",
                "3:0 win",
                "RT @kim: 1/2 #summit…",
                "100 000",
                "\u200bzero",
                "\ud800",
                "first/second",
                "caps",
                "exact science"
            })
    void ordinaryTextIsNoError(String text) {
        ParseResult strict = parser.parseStrict(text);

        assertThat(strict.warnings()).isEmpty();
        assertThat(parser.parse(text)).isEqualTo(strict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kim - putin                        | kim putin
            Kim, Putin; Xi.                    | Kim, Putin; Xi.
            (see page 5)                       | see page 5
            https://x.example/a_(b)            | https://x.example/a_\\(b\\)
            (https://x.example/y) z            | https://x.example/y z
            missile(s)                         | missile s
            C:\\temp                           | C\\:\\\\temp
            a\\:b \\"c\\" \\-d \\AND           | a\\:b \\"c" \\-d \\AND
            “smart phrase” „deutsch“           | "smart phrase" "deutsch"
            foo:"a b"                          | foo\\: "a b"
            #kim*                              | #kim\\*
            missil*, rocket*; a*?              | missil* rocket* a*
            what?*                             | what?*
            ?a a? a??                          | \\?a a? a\\??
            ~1 ^2 a^b a~b                      | \\~1 \\^2 a\\^b a\\~b
            "" a                               | a
            a*^2                               | a*^2
            """)
    void whatIsNoOperatorIsText(String text, String reading) {
        assertThat(parse(text)).hasToString(reading);
    }

    @Test
    void pastedProseDrawsNoWarning() {
        String prose = """
                SEOUL — Kim Jong-un oversaw a "ground-breaking" test on Tuesday, and the US (which has 28,500 troops there) did
                not comment. "We'll see what happens," a spokesman said at 10:30 a.m. - or not; it's a 50/50 chance.
                """;
        assertThat(parser.parse(prose).warnings()).isEmpty();
    }

    // Repairs

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AND                     | \\AND
            a AND AND b             | (a \\AND) AND b
            a AND OR b              | (a \\AND) OR b
            AND a                   | \\AND a
            NOT                     | \\NOT
            NOT NOT a               | \\NOT -a
            NOT AND b               | \\NOT AND b
            a w/5 NOT b             | a w\\/5 -b
            a w/5 w/5 b             | a w\\/5 w/5 b
            (AND)                   | \\AND
            -()                     | \\-
            a OR ()                 | a \\OR
            title:()  a             | a
            atleast2(a AND b)       | a AND b
            first/3(words:5) a      | words:5 a
            title:a w/5 body:b      | title:a AND body:b
            a NOT w/5 (b AND c)     | a AND NOT (b AND c)
            author:(a w/2 b)        | author:(a AND b)
            author:a w/2 b          | author:a AND b
            author:(2 of (a b w/2 c)) | author:(2 of (a (b AND c)))
            author:atleast2(a)      | author:a
            author:(atleast2(a) b)  | author:(a b)
            title:first/3(a)        | title:a
            first/3(title:a)        | title:a
            a w/0 b                 | a w/1 b
            0 of (a b)              | 1 of (a b)
            atleast0(a)             | atleast1(a)
            a^5000 "b"^0            | a^1000 "b"
            date:(2023 OR 2024)     | date\\: (2023 OR 2024)
            date:"next week" a      | date\\:next\\ week a
            caps(a OR b)            | a OR b
            """)
    void faultsAreRepaired(String text, String reading) {
        ParseResult result = parser.parse(text);

        assertThat(result.warnings()).isNotEmpty();
        assertThat(result.query()).hasToString(reading);
    }

    @Test
    void aTextOfPunctuationAsksForItself() {
        assertThat(parse("exact()")).isEqualTo(word("exact()"));
        assertThat(parse(" ?! ...")).isEqualTo(word("?! ..."));
    }

    @Test
    void leadingWildcardsAreReadWhereTheyAreAllowed() {
        QueryParser allowing = QueryParser.builder().allowLeadingWildcard(true).build();

        assertThat(allowing.parseStrict("*gate").query()).isEqualTo(new Query.Wildcard("*gate"));
        assertThat(parse("*gate")).isEqualTo(word("*gate"));
    }

    // Warnings

    @ParameterizedTest
    @ValueSource(
            strings = {"kim and putin", "war or peace", "to be or not to be", "a AND b", "a OR b", "(a AND b) OR c"})
    void rightQueriesDrawNoWarning(String text) {
        assertThat(parser.parse(text).warnings()).isEmpty();
    }

    @Test
    void lowerCaseOperatorsDrawAWarningAmongOthers() {
        assertThat(parser.parse("missile* and russia").warnings())
                .containsExactly("'and' is searched as a word; for the operator write AND");
        assertThat(parser.parse("(a or b) w/5 c").warnings())
                .containsExactly("'or' is searched as a word; for the operator write OR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crash of 19 October 1987       | 19 October 1987        | 19-october-1987
            strike last week               | last week              | last-week
            le 19 octobre 1987             | 19 octobre 1987        | 19-october-1987
            le 1er mai 1987                | 1er mai 1987           | 1-may-1987
            grève semaine dernière         | semaine dernière       | last-week
            l'ordonnance de février 2019   | février 2019           | february-2019
            accords depuis 2019            | depuis 2019            | 2019..
            am 19. Oktober 1987            | 19. Oktober 1987       | 19-october-1987
            Streik letzte Woche            | letzte Woche           | last-week
            Abstimmung März 2019           | März 2019              | march-2019
            was heute geschah              | heute                  | today
            el 19 de octubre de 1987       | 19 de octubre de 1987  | 19-october-1987
            huelga la semana pasada        | semana pasada          | last-week
            sciopero settimana scorsa      | settimana scorsa       | last-week
            19 ottobre 1987                | 19 ottobre 1987        | 19-october-1987
            staking vorige week            | vorige week            | last-week
            greve de 1º de maio de 2019    | 1º de maio de 2019     | 1-may-2019
            """)
    void datesAmongWordsDrawAHint(String text, String date, String period) {
        assertThat(parser.parse(text).warnings())
                .containsExactly("'" + date + "' is searched as " + (date.contains(" ") ? "words" : "a word")
                        + "; to find what was published then, write date:" + period);
        assertThat(parser.parse("date:" + period).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "may the force",
                "march on washington",
                "Heute Journal",
                "hier ist es",
                "de mayo",
                "letzte Warnung",
                "semaine du goût",
                "mars 2",
                "en marche",
                "le mois de mai",
                "en 12",
                "bis morgen",
                "USA TODAY"
            })
    void wordsThatAreNoDatesDrawNone(String text) {
        assertThat(parser.parse(text).warnings()).isEmpty();
    }

    @Test
    void warningsAreCounted() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("field").append((char) ('a' + i % 26)).append(i).append(":x ");
        }

        List<String> warnings = parser.parse(text.toString()).warnings();

        assertThat(warnings).hasSize(21).last().isEqualTo("and 10 more such warnings");
    }
}
