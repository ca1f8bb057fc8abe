package dateline.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who says what, by sentences made for each rule.
class QuoteExtractorTest {

    private static List<Quote> quotes(String language, String body) {
        Article article = Article.builder("1").language(language).body(body).build();
        return QuoteExtractor.of(language).quotes(article);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // behind the quote, verb first and name first
                "en | \"The ferry will sail again,\" said Ann Lee, the harbour master. | Ann Lee | said",
                "en | “The ferry will sail again,” Ann Lee said on Monday. | Ann Lee | said",
                "en | \"Will the ferry sail again?\" asked harbour analyst Ann Lee. | Ann Lee | asked",
                "en | \"The ferry will sail again,\" Harbour Lines chief executive Ann Lee told reporters. | Ann Lee | told",
                "en | \"The ferry will sail again,\" said a spokesman for Harbour Lines. | a spokesman for Harbour Lines | said",
                "en | \"The ferry will sail again,\" said the head of the port's works council, Ann Lee. | Ann Lee | said",
                // before it
                "en | Ann Lee, who runs the port, said: \"The ferry will sail again.\" | Ann Lee | said",
                "en | The port's chief executive, Ann Lee, said the harbour had \"no reason at all to close\". | Ann Lee | said",
                "en | According to Ann Lee, \"the ferry will sail again soon\". | Ann Lee | According to",
                "en | Mayor Ann Lee left the meeting early, saying \"the ferry will sail again\". | Ann Lee | saying",
                "de | „Die Fähre wird wieder fahren“, sagte Hafenmeisterin Anna Lehm am Montag. | Anna Lehm | sagte",
                "de | Anna Lehm erklärte: „Die Fähre wird wieder fahren.“ | Anna Lehm | erklärte",
                "de | »Die Fähre wird wieder fahren«, so Anna Lehm. | Anna Lehm | so",
                "de | Laut Anna Lehm ist „die Fähre bald wieder unterwegs“. | Anna Lehm | Laut",
                "fr | « Le ferry va reprendre la mer », a déclaré Anne Leroy. | Anne Leroy | déclaré",
                "fr | « Le ferry va reprendre la mer », explique Anne Leroy, la directrice du port. | Anne Leroy | explique",
                "fr | Anne Leroy a affirmé : « Le ferry va reprendre la mer. » | Anne Leroy | affirmé",
                "fr | Selon Anne Leroy, « le ferry va bientôt reprendre la mer ». | Anne Leroy | Selon",
                "es | «El transbordador volverá a zarpar», dijo Ana Leal. | Ana Leal | dijo",
                "es | “El transbordador volverá a zarpar”, ha asegurado la directora del puerto, Ana Leal. | Ana Leal | asegurado",
                "es | Ana Leal explicó que «el transbordador volverá a zarpar». | Ana Leal | explicó",
                "es | Según Ana Leal, «el transbordador volverá a zarpar». | Ana Leal | Según"
            })
    void theSubjectOfTheVerbSpeaks(String language, String body, String speaker, String cue) {
        assertThat(quotes(language, body)).singleElement().satisfies(quote -> {
            assertThat(quote.speaker()).isEqualTo(speaker);
            assertThat(quote.cue()).isEqualTo(cue);
            assertThat(quote.confidence()).isGreaterThan(.5);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | Ann Lee runs the port. She was angry. \"The ferry will sail again,\" she said. | Ann Lee | she",
                "en | John Reed met Ann Lee. \"The ferry will sail again,\" she said. | Ann Lee | she",
                "en | Harbour master Ann Lee runs the port. \"The ferry will sail again,\" the harbour master said. | the harbour master | the harbour master",
                "en | Mayor Ann Lee runs the town. \"The ferry will sail again,\" the mayor said. | Ann Lee | the mayor",
                "en | Ann Lee runs the port. \"The ferry will sail again,\" said Ms Lee. | Ann Lee | Ms Lee",
                "en | \"The ferry will sail again,\" said Lee. Ann Lee runs the port. | Ann Lee | Lee",
                "de | Anna Lehm leitet den Hafen. „Die Fähre wird wieder fahren“, sagte sie. | Anna Lehm | sie",
                "de | Bürgermeisterin Anna Lehm leitet die Stadt. „Die Fähre wird wieder fahren“, sagte Lehm. | Anna Lehm | Lehm",
                "fr | Anne Leroy dirige le port. « Le ferry va reprendre la mer », a-t-elle ajouté. | Anne Leroy | elle",
                "fr | Anne Leroy dirige le port. « Le ferry va reprendre la mer », affirme Mme Leroy. | Anne Leroy | Mme Leroy",
                "es | Ana Leal dirige el puerto. «El transbordador volverá a zarpar», añadió. | Ana Leal | ``",
                "es | La alcaldesa Ana Leal gobierna la ciudad. «El transbordador volverá a zarpar», dijo la alcaldesa. | Ana Leal | la alcaldesa"
            })
    void pronounsTitlesAndShortNamesAreResolved(String language, String body, String speaker, String asWritten) {
        assertThat(quotes(language, body)).singleElement().satisfies(quote -> {
            assertThat(quote.speaker()).isEqualTo(speaker);
            assertThat(quote.asWritten()).isEqualTo(asWritten);
        });
    }

    @Test
    void aQuoteIsWhereItsOffsetsSay() {
        String body = "Nobody knew.\n\n\"The ferry will sail again,\" said Ann Lee. “It has to.”";
        assertThat(quotes("en", body))
                .extracting(quote -> body.substring(quote.start(), quote.end()))
                .containsExactly("The ferry will sail again,", "It has to.");
        assertThat(quotes("en", body)).extracting(Quote::speaker).containsOnly("Ann Lee");
        assertThat(quotes("en", body)).extracting(Quote::field).containsOnly("body");
    }

    @Test
    void aQuoteGoesOnOverParagraphs() {
        String body = """
                Ann Lee made the following statement:

                "The ferry will sail again. We have worked on it all winter.

                "I thank all those who helped us.

                "It was hard."

                The port has been closed since May.""";
        assertThat(quotes("en", body)).singleElement().satisfies(quote -> {
            assertThat(quote.speaker()).isEqualTo("Ann Lee");
            assertThat(quote.text()).isEqualTo("""
                    The ferry will sail again. We have worked on it all winter.
                    I thank all those who helped us.
                    It was hard.""");
            assertThat(body.substring(quote.start(), quote.end()))
                    .startsWith("The ferry")
                    .endsWith("It was hard.");
        });
    }

    @Test
    void anInterruptedQuoteHasOneSpeaker() {
        assertThat(quotes("en", "\"The ferry,\" said Ann Lee, \"will sail again in May.\""))
                .extracting(Quote::speaker, Quote::text)
                .containsExactly(tuple("Ann Lee", "The ferry,"), tuple("Ann Lee", "will sail again in May."));
    }

    @Test
    void aQuoteInAQuoteIsPartOfIt() {
        assertThat(quotes("en", "“He told me, “Never again,” and I believed him,” said Ann Lee."))
                .singleElement()
                .satisfies(quote -> {
                    assertThat(quote.text()).isEqualTo("He told me, “Never again,” and I believed him,");
                    assertThat(quote.speaker()).isEqualTo("Ann Lee");
                });
        assertThat(quotes("de", "„Er sagte mir ‚nie wieder‘, und ich glaubte ihm“, sagte Anna Lehm."))
                .singleElement()
                .extracting(Quote::text)
                .isEqualTo("Er sagte mir ‚nie wieder‘, und ich glaubte ihm");
    }

    @Test
    void aQuoteWithoutItsEndEndsWithItsParagraph() {
        String body = "\"The ferry will sail again. It has to, said Ann Lee.\n\nThe port has been closed since May.";
        assertThat(quotes("en", body))
                .allSatisfy(quote -> assertThat(quote.end()).isLessThan(body.indexOf("\n\n") + 1));
    }

    @Test
    void twoSpeakTogether() {
        assertThat(quotes("en", "Senator Ann Lee met John Reed. \"We need a ferry,\" said Senators Lee and Reed."))
                .singleElement()
                .extracting(Quote::speaker)
                .isEqualTo("Ann Lee and John Reed");
    }

    @Test
    void copyInCapitalsIsReadToo() {
        assertThat(quotes("en", "\"THE FERRY WILL SAIL AGAIN,\" HARBOUR MINISTER ANN LEE SAID TODAY."))
                .singleElement()
                .extracting(Quote::speaker)
                .isEqualTo("ANN LEE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She starred in \"An Evening at the Harbour\" in May.",
                "The so-called \"ferry war of the north\" began in May.",
                "The pipe is 12\" wide and 30\" long.",
                "Nothing is quoted here, said Ann Lee."
            })
    void titlesAndTermsAreNoQuotes(String body) {
        assertThat(quotes("en", body)).isEmpty();
    }

    @Test
    void aQuoteOfNobodyHasNoSpeaker() {
        assertThat(quotes("en", "\"Nobody will ever know who wrote this on the wall.\"\n\nIt was cold.\n"))
                .singleElement()
                .satisfies(quote -> {
                    assertThat(quote.speaker()).isEmpty();
                    assertThat(quote.confidence()).isZero();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "“",
                "« ",
                "\" said",
                "\"\"\"\"",
                "said \"",
                ":\n\n\"a b c d e.",
                "“A b c d.\n\n” said",
                "\"A b c d.\n\n\" said",
                "\"a b c d,\"\u2028he said"
            })
    void anythingIsReadToItsEnd(String body) {
        for (String language : QuoteExtractor.languages()) {
            quotes(language, body).forEach(quote -> assertThat(quote.end()).isLessThanOrEqualTo(body.length()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"The ferry will sail again,\" the agency quoted Ann Lee as saying. | Ann Lee",
                "A port spokesman left. \"The ferry will sail again,\" one trader said. | one trader",
                "Harbour Lines said it would hire. It added: \"The ferry will sail again.\" | Harbour Lines"
            })
    void whoIsMeantIsRead(String body, String speaker) {
        assertThat(quotes("en", body)).extracting(Quote::speaker).contains(speaker);
    }

    @Test
    void titlesAndLeadsHaveQuotes() {
        Article article = Article.builder("1")
                .language("en")
                .title("Ann Lee: \"The ferry will sail again\"")
                .lead("\"It has to sail again,\" said Ann Lee.")
                .body("Ann Lee runs the port.")
                .build();
        assertThat(QuoteExtractor.of("en").quotes(article))
                .extracting(Quote::field)
                .contains("lead");
    }

    @Test
    void languagesAreThoseWithWords() {
        assertThat(QuoteExtractor.languages()).containsExactlyInAnyOrder("en", "de", "fr", "es");
    }
}
