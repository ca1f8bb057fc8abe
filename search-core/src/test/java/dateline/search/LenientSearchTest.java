package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.ParseResult;
import dateline.query.SearchRequest;
import dateline.query.parser.Match;
import dateline.query.parser.QueryParser;
import dateline.query.parser.QuerySyntaxException;
import dateline.result.ResultPage;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lenient reading answers whatever was typed: nothing is refused after it was read, and nothing breaks. By chance: a
/// failure names the seed, `-Ddateline.seed=…` repeats its run.
class LenientSearchTest {

    private static final long SEED = Long.getLong("dateline.seed", System.nanoTime());
    private static final int QUESTIONS = 400;

    /// What queries are made of, much of it where it does not belong.
    private static final List<String> PIECES = Stream.of("""
            kim putin missile a of the Jong-un U.S. AT&T don't 3,000 10:30 한국 日本語 🚀 x-y-z é
            AND OR NOT and not + - && || ! & |
            w/5 W/1 w/0 w/99999 pre/3 NOT_w/2 not_w/5 /s /p /S /q w/ pre/
            ( ) (( )) () [ ] { } < > " “ ” ' ` \\ / : ; , . .. ... = ~ ^ * ? # @ $ %
            title: lead: body: hlead: author: publisher: date: added: words: lang: id: url: tag: section: place: desk:
            price: embargo: caption: story: titel: x: field: date:2023 date:2023-10..2024 date:last-week date:"last_week"
            date:>=2023-10 date:9999999 date:2weeks.. words:500.. words:>5 words:x price:2..9.5 price:-1 lang:en id:a1
            author:* title:(  author:(  date:(  words:(  desk:(  price:(  id:(  lang:(  caption:(
            kim* *kim k?m k*m*i* putin~1 putin~2 putin~9 kim^2 kim^0 kim^1e9 ^2 ~1 *:* a* *
            re:/kim/ re:/(/ re:/[a-z]+/ re:/a{2,1}/ re:/.*/ re:/"/ re:/[^k]i./ re:/ re:/(a|b|.)*a.{9}/
            exact(kim) exact( exact("kim_putin") =kim ="kim_putin" about("kim_met_putin") about( caps(US) caps( nocaps(us)
            allcaps(UN) atleast2(kim) atleast2( atleast0( first/5(kim) first/5( first/0( 2_of_( 3_of_(a_b_c) 0_of_(kim)
            "kim_putin" "kim_putin"~3 "a_b"~-1 "a_b"~99999 "kim "~2 "" title:"kim_met" title:kim author:smith
            https://x.example/a?b=(c) C:\\temp $1.5m -5 1.5 ٣ \\AND \\" \\( ــ a-ـ \u0000 \ud800 \u202e \u00a0
            """.split("\\s+"))
            .map(piece -> piece.replace('_', ' '))
            .filter(piece -> !piece.isEmpty())
            .toList();

    private static final ArticleIndex INDEX = ArticleIndex.inMemory();

    @BeforeAll
    static void index() {
        for (int i = 0; i < 12; i++) {
            INDEX.add(Article.builder("a" + i)
                    .language(i % 4 == 0 ? "de" : i % 4 == 1 ? "zh" : "en")
                    .title(i % 3 == 0 ? "Kim met Putin" : "Missiles of the U.S.")
                    .lead(i % 5 == 0 ? "Jong-un spoke." : "")
                    .body("Kim met Putin in Moscow. The missile was not a test.\n\nThe US paid $3,000 to AT&T on day "
                            + i + ". 日本語の本文。")
                    .author("Jane Smith")
                    .publisher("The Gazette")
                    .extra("desk", "Politics")
                    .extra("caption", "Kim and Putin at a table, day " + i)
                    .build());
        }
        INDEX.commit();
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @Test
    void whateverIsTypedIsAnswered() {
        Random random = new Random(SEED);
        QueryParser parser = INDEX.parser().toBuilder()
                .allowLeadingWildcard(true)
                .match(random.nextBoolean() ? Match.ALL : Match.BEST)
                .build();
        for (int i = 0; i < QUESTIONS; i++) {
            String text = text(random);
            assertThatCode(() -> ask(parser, text))
                    .as("'%s' (seed %d)", text, SEED)
                    .doesNotThrowAnyException();
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())) + (random.nextInt(3) == 0 ? "" : " "))
                .collect(Collectors.joining());
    }

    private static void ask(QueryParser parser, String text) {
        ParseResult parsed = parser.parse(text);
        SearchRequest request = SearchRequest.builder(parsed).limit(3).build();
        ResultPage page = INDEX.search(request);
        if (text.hashCode() % 4 == 0) {
            INDEX.explain(request);
            INDEX.why("a1", request);
        }
        boolean differs = page.total().articles() != INDEX.count(parsed.query());
        if (differs && page.stories().isEmpty()) {
            throw new IllegalStateException("the total differs from the count");
        }
        try {
            // What is right is read alike in both ways.
            if (!parser.parseStrict(text).query().equals(parsed.query())) {
                throw new IllegalStateException("strict reading differs from lenient reading");
            }
        } catch (QuerySyntaxException e) {
            if (e.position() < 0 || e.position() > text.length()) {
                throw new IllegalStateException("the fault is outside the text", e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author:(book:(title:kim))",
                "author:(smith OR title:kim)",
                "author:(date:..2030 OR smith)",
                "author:(2 of (jane smith jones))",
                "author:about(\"jane jones\")",
                "author:re:/sm.th/",
                "m* w/5 kim",
            })
    void whatStandsInTheWrongFieldIsFoundAllTheSame(String text) {
        assertThat(INDEX.count(INDEX.parser().parse(text).query())).isPositive();
    }

    /// {@return a word of letters alone, which is one word for the analyzer}
    private static String word(int number) {
        StringBuilder word = new StringBuilder("wx");
        Integer.toString(number).chars().forEach(digit -> word.append((char) (digit - '0' + 'a')));
        return word.toString();
    }

    /// Three words of each article begin so: one that no other has, one that 90 others have, and one that all have.
    @Test
    void aPatternOfThousandsOfWordsStandsForAllOfThem() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (int i = 0; i < 6_000; i++) {
                String rare = i % 2 == 0 ? word(i) + " moon" : "moon and then at last " + word(i);
                index.add(Article.builder("a" + i)
                        .body(rare + " or the sun " + word(6_000 + i / 90) + " or wxyz star")
                        .build());
            }
            index.commit();
            for (String each :
                    List.of("wx* w/1 moon", "re:/wx.*/ pre/1 moon", "first/2(wx*)", "wx* w/1 moon w/9 wx*")) {
                assertThat(index.count(index.parser().parse(each).query()))
                        .as(each)
                        .isEqualTo(3_000);
            }
            for (String each : List.of("wx* w/1 sun", "wx* w/1 star", "atleast3(wx*)", "NOT atleast4(wx*)")) {
                assertThat(index.count(index.parser().parse(each).query()))
                        .as(each)
                        .isEqualTo(6_000);
            }
            ResultPage page = index.search(
                    SearchRequest.builder(index.parser().parse("wx* w/1 moon")).build());
            assertThat(page.warnings()).isEmpty();
            assertThat(page.hits())
                    .allMatch(hit -> hit.snippets().toString().contains("wx"))
                    .hasSize(10);
        }
    }

    @Test
    void aPatternOfTooManyWordsStandsForThoseInMostArticles() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (int i = 0; i < 17; i++) {
                StringBuilder words = new StringBuilder("moon wxyz");
                for (int word = 0; word < 1_000; word++) {
                    words.append(' ').append(word(20_000 + i * 1_000 + word));
                }
                index.add(Article.builder("a" + i).body(words.toString()).build());
            }
            index.commit();

            ResultPage page = index.search(
                    SearchRequest.builder(index.parser().parse("wx* w/1 moon")).build());

            assertThat(page.total().articles()).isEqualTo(17);
            assertThat(page.warnings())
                    .containsExactly("'wx*' matches too many words of the index: where positions count, only the 16,384"
                            + " that are in most articles are searched (type more of the word)");
        }
    }

    @Test
    void aPastedTextIsAnswered() {
        String text = IntStream.range(0, 3_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" ")) + " missile";

        ResultPage page =
                INDEX.search(SearchRequest.builder(INDEX.parser().parse(text)).build());

        assertThat(page.total().articles()).isEqualTo(12);
        assertThat(page.warnings())
                .anyMatch(warning -> warning.startsWith("long query: only its most distinctive words"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" OR ", " AND ", "~2 ", " w/5 kim OR ", "* OR ", " OR title:"})
    void aQueryOfTooManyClausesIsAnsweredInPart(String between) {
        String text = IntStream.range(0, 3_000)
                .mapToObj(i -> "kim" + (i == 0 ? "" : i))
                .collect(Collectors.joining(between));

        ResultPage page =
                INDEX.search(SearchRequest.builder(INDEX.parser().parse(text)).build());

        assertThat(page.complete()).isTrue();
        assertThat(page.warnings()).isNotEmpty();
    }
}
