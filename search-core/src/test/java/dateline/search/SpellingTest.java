package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import dateline.result.Hit;
import dateline.result.ScorePart;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A word as the query spells it comes before other words of its stem where it is a name or has an accent.
class SpellingTest {

    private final ArticleIndex index = ArticleIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    /// The name three times, at the end of a long text; the other words often, in short ones.
    private void names(String name, String others) {
        String filler = "The harbor board met again and heard what the pilots had to say of the tide. ".repeat(4);
        add(
                "name",
                "en",
                filler + "Nobody asked Roger " + name + " about it, and " + name + " kept quiet, as " + name + " did.");
        int i = 0;
        for (String other : others.split(" ", -1)) {
            add("other " + i++, "en", ("They saw the " + other + " house and the " + other + " bank. ").repeat(3));
            add("other " + i++, "en", "A " + other + ", it was said, and a " + other + ", too.");
        }
        index.commit();
    }

    private void add(String id, String language, String body) {
        index.add(Article.builder(id).language(language).body(body).build());
    }

    private List<String> found(Query query, RankingModel model) {
        return index.search(SearchRequest.builder(query).ranking(model).build()).hits().stream()
                .map(Hit::article)
                .map(article -> article.id().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Federer, federal Federal federals",
        "Warne, warned warning warns",
        "Locke, lock locked locking",
        "Browne, brown browned",
        "Manning, man mans manned",
        "Moores, moored mooring",
        "Woods, wood wooded",
        "Carrie, carry carried carries"
    })
    void aNameComesBeforeOtherWordsOfItsStem(String name, String others) {
        names(name, others);
        for (Query query : List.of(Query.word(name), Query.word(name.toLowerCase(java.util.Locale.ROOT)))) {
            for (RankingModel model : List.of(RankingModel.DEFAULT, RankingModel.DEEP)) {
                assertThat(found(query, model)).as("%s %s", query, model).startsWith("name");
            }
        }
    }

    @Test
    void aNameAmongOtherWordsDecides() {
        names("Warne", "warned warning");
        for (int i = 0; i < 10; i++) {
            add(
                    "roger " + i,
                    "en",
                    "Roger, a pilot, warned the board of the tide on Monday, and the board heard the warning.");
        }
        index.commit();
        Query query = Query.any(Query.word("roger"), Query.word("warne"));
        assertThat(found(query, RankingModel.DEFAULT)).startsWith("name");
        assertThat(found(Query.about("roger warne"), RankingModel.DEFAULT)).startsWith("name");
    }

    /// The spelling of a name raises articles that are found without it, and finds none.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"warne left\" OR walrus",
                "(warne w/3 left) OR walrus",
                "(warne AND left) OR walrus",
                "(warne AND NOT quiet) OR walrus",
                "title:warne OR walrus",
                "first/2(warne) OR walrus",
                "atleast9(warne) OR walrus",
                "(warne AND date:2001) OR walrus",
                "2 of (warne, left, walrus) OR walrus",
                "\"warne left\" walrus",
                "warne OR walrus",
                "about(\"warne walrus\") OR \"warne left\"",
                "exact(warne) OR walrus",
                "caps(warne) OR walrus"
            })
    void aSpellingFindsNoMore(String text) {
        names("Warne", "warned warning");
        add("walrus", "en", "A walrus was seen on the beach, and the warning was heard.");
        index.commit();
        Query query = index.parser().parse(text).query();
        long count;
        try (Stream<Article> matching = index.articles(query)) {
            count = matching.count();
        }
        assertThat(found(query, RankingModel.DEFAULT)).as(text).hasSize((int) count);
    }

    /// Beside one another, far down in a long text, the words of a full name say more than one of them does that stands
    /// in each line of a short text.
    @ParameterizedTest
    @CsvSource({"roger warne", "Roger Warne", "ROGER WARNE", "warne roger"})
    void aFullNameComesBeforeOneOfItsWords(String name) {
        String filler = "The harbor board met again and heard what the pilots had to say of the tide. ".repeat(9);
        add("both", "en", filler + "Nobody asked Roger Warne about it. " + filler);
        add("apart", "en", filler + "Nobody asked Roger about it. " + filler + "Nor was Warne asked about it.");
        add("warne", "en", "The pilots had seen Warne at the tide, and it was late.");
        for (int i = 0; i < 2; i++) {
            add("roger " + i, "en", "Roger Haddock is one Roger, said the pilot. Roger Pike is another Roger.");
        }
        for (int i = 0; i < 40; i++) {
            add("warning " + i, "en", "The pilots warned the board of the tide, and the board heard the warning.");
            add("other " + i, "en", "The tide was high and the harbor full.");
        }
        index.commit();
        assertThat(found(Query.about(name), RankingModel.DEFAULT)).startsWith("both");
    }

    @Test
    void whatIsFoundStaysTheSame() {
        names("Federer", "federal Federal");
        assertThat(index.count(Query.word("federer"))).isEqualTo(5);
        assertThat(found(Query.word("federer"), RankingModel.DEFAULT)).hasSize(5);
        assertThat(found(Query.all(Query.word("roger"), Query.word("federer")), RankingModel.DEFAULT))
                .containsExactly("name");
        assertThat(found(Query.word("federals"), RankingModel.DEFAULT)).hasSize(5);
    }

    @Test
    void aNameInThePluralIsTheSameName() {
        add(
                "plural",
                "en",
                "The harbor was full of ships again. Some Kenyans came, and other Kenyans left, and Kenyans stayed.");
        for (int i = 0; i < 4; i++) {
            add("singular " + i, "en", "A Kenyan ship came. The Kenyan pilot and a Kenyan cook were aboard.");
        }
        index.commit();
        assertThat(found(Query.word("kenyans"), RankingModel.DEFAULT)).endsWith("plural");
    }

    @Test
    void capitalsOfATextInCapitalsSayNothing() {
        add(
                "once",
                "en",
                "THE HARBOR WAS FULL OF SHIPS AGAIN WHEN THE BOARD MET TO HEAR OF THE SETTLING. SETTLING TAKES TIME, SETTLING IS DEAR.");
        for (int i = 0; i < 4; i++) {
            add("often " + i, "en", "THEY SETTLED IT, AND SETTLED IT AGAIN. HE SETTLES THINGS.");
        }
        index.commit();
        assertThat(found(Query.word("settling"), RankingModel.DEFAULT)).endsWith("once");
    }

    @Test
    void anAccentOfTheQueryIsPreferred() {
        add("es", "es", "La noticia llegó tarde a la ciudad, donde nadie la esperaba: hablaban de un cáncer nuevo.");
        for (int i = 0; i < 4; i++) {
            add("en " + i, "en", "Cancer is the word. The cancer ward has cancer news.");
        }
        index.commit();
        assertThat(found(Query.word("cáncer"), RankingModel.DEFAULT)).startsWith("es");
        assertThat(found(Query.word("cancer"), RankingModel.DEFAULT))
                .first()
                .asString()
                .startsWith("en");
    }

    @ParameterizedTest
    @EnumSource(
            value = RankingModel.class,
            names = {"DEFAULT", "DEEP"})
    void whySaysWhatTheSpellingAdds(RankingModel model) {
        names("Federer", "federal Federal");
        SearchRequest request =
                SearchRequest.builder(Query.word("federer")).ranking(model).build();
        var why = index.why("name", request).orElseThrow();
        assertThat(why.parts()).anySatisfy(part -> assertThat(flat(part)).contains("=federer"));
        assertThat(why.parts().stream().mapToDouble(ScorePart::value).sum())
                .isCloseTo(why.score(), org.assertj.core.data.Offset.offset(.01));
    }

    @Test
    void explainNamesTheOtherFormsThatTheWordFinds() {
        names("Federer", "federal Federal");
        assertThat(otherForms("federer")).containsExactly("federal 4");
        assertThat(otherForms("federal")).isEmpty();
        assertThat(otherForms("harbor")).isEmpty();
    }

    private List<String> otherForms(String word) {
        SearchRequest request = SearchRequest.builder(Query.word(word)).build();
        return index.explain(request).clause().otherForms().stream()
                .map(form -> form.term() + " " + form.articles())
                .toList();
    }

    private static List<String> flat(ScorePart part) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(part.what()),
                        part.parts().stream().flatMap(each -> flat(each).stream()))
                .toList();
    }
}
