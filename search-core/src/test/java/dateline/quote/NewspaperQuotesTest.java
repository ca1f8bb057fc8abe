package dateline.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who speaks in sentences as newspapers write them: each kind that was read wrong in real articles, in other words.
class NewspaperQuotesTest {

    private static List<Quote> quotes(String language, String body) {
        Article article = Article.builder("1")
                .language(language)
                .body(body.replace("¶", "\n"))
                .build();
        return QuoteExtractor.of(language).quotes(article);
    }

    private static void assertSpeaker(String language, String body, String speaker) {
        assertThat(quotes(language, body))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(quote.speaker()).isEqualTo(speaker));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | «El puerto abre mañana», dijo Ana Leal. «Nadie tendrá que esperar más de una hora». | Ana Leal",
                "es | El puerto estuvo cerrado. La alcaldesa Ana Leal lo lamentó ayer. «Nadie tendrá que esperar más de una hora». | Ana Leal",
                "de | „Der Hafen öffnet morgen“, sagte Anna Lehm. „Niemand muss länger als eine Stunde warten“. | Anna Lehm",
                "fr | « Le port ouvre demain », a dit Anne Leroy. « Personne ne devra attendre une heure ». | Anne Leroy"
            })
    void aFullStopMayStandBehindTheMark(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | «El puerto abre mañana», dijo en rueda de prensa Ana Leal, alcaldesa de la ciudad. | Ana Leal",
                "es | «El puerto abre mañana», señaló ante los periodistas el alcalde Juan Robles. | Juan Robles",
                "es | «El puerto abre mañana», dijo a la agencia Norte el alcalde Juan Robles. | Juan Robles",
                "de | „Der Hafen öffnet morgen“, sagte am Montag in der Stadthalle Bürgermeisterin Anna Lehm. | Anna Lehm",
                "fr | « Le port ouvre demain », a déclaré devant la presse Anne Leroy. | Anne Leroy",
                "en | \"The port opens today,\" said on Monday the harbour master, Ann Lee. | Ann Lee"
            })
    void objectsMayStandBeforeTheSubject(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | Gestión del puerto¶¶«Nadie tendrá que esperar más de una hora para cruzar.» | ``",
                "es | Tampoco niega el alcalde Juan Robles que el puerto esté cerrado: «Ya les dijimos que no hay dinero para ello». | Juan Robles",
                "de | Bürgermeisterin Anna Lehm kam zu spät. Wörtlich sagte sie: „Der Hafen öffnet morgen.“ | Anna Lehm",
                "de | Bürgermeisterin Anna Lehm kam zu spät. Später erklärte sie: „Der Hafen öffnet morgen.“ | Anna Lehm",
                "es | La alcaldesa Ana Leal llegó tarde. Ello no le importó. «El puerto abre mañana para todos.» | Ana Leal",
                "es | La alcaldesa Ana Leal habló ayer. Esperaba más público. «El puerto abre mañana para todos.» | Ana Leal",
                "fr | La maire Anne Leroy est arrivée. Finalement, elle a déclaré : « Le port ouvre demain. » | Anne Leroy"
            })
    void whatBeginsASentenceIsNoName(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | La alcaldesa Ana Leal llegó tarde. Sobre el puerto reiteró su deseo de abrirlo, «porque la ciudad lo necesita». | Ana Leal",
                "es | La alcaldesa Ana Leal dijo sentirse «muy contenta con el puerto». | Ana Leal",
                "es | La alcaldesa llegó. Ana Leal llamó a la prensa y dijo estar «muy contenta con el puerto». | Ana Leal",
                "fr | Anne Leroy a dit être « très contente du port ». | Anne Leroy"
            })
    void anObjectIsNoSubject(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | También recuerda que, según la Ordenanza municipal para el uso del puerto, «queda prohibido pescar». | Ordenanza",
                "en | According to Ann Lee, who has run the port since May and knows it, the ferry is \"a matter for the town\". | Ann Lee",
                "en | The ferry will sail, according to a spokesman for Harbour Lines. \"We are ready for all who come,\" he said. | a spokesman for Harbour Lines",
                "es | El puerto abrirá, según fuentes del ayuntamiento. «Todo está listo para mañana», dijeron. | fuentes del ayuntamiento"
            })
    void aSourceSpeaks(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | La alcaldesa Ana Leal se refirió a la vieja línea como «el orgullo de la ciudad». | Ana Leal",
                "en | Mayor Ann Lee referred to the men who had closed the old line to the island as \"the friends of the night\". | Ann Lee",
                "en | Mayor Ann Lee condemned the closing of the old ferry line to the island as \"a wicked attack on the town\". | Ann Lee",
                "en | Mayor Ann Lee described the new ferry that will sail to the island in May as a \"great day for the town\". | Ann Lee",
                "es | La alcaldesa Ana Leal calificó el cierre de la vieja línea a la isla como «un ataque a toda la ciudad». | Ana Leal"
            })
    void aJudgmentIsQuotedBehindAs(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | Mayor Ann Lee said that the plan has nine points \"that will open the port\". | Ann Lee",
                "en | Ann Lee pointed out that the port \"has been closed for a year\". | Ann Lee",
                "en | The mayor points out that the port \"has been closed for a year\". | The mayor"
            })
    void aNounIsNoVerb(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | No es la primera vez que el gobierno pide «abrir el puerto para todos». | el gobierno",
                "en | A fisherman who arrived in Norway today said that \"the storm was the worst in years\". | A fisherman",
                "en | Ann Lee, who lives in Norway, said that \"the storm was the worst in years\". | Ann Lee",
                "en | A FISHERMAN WHO CAME TO NORWAY TODAY SAID THAT \"THE STORM WAS THE WORST IN YEARS\". | FISHERMAN",
                "es | El alcalde que viajó ayer a Noruega dijo que «la tormenta fue la peor en años». | El alcalde",
                "en | The officials in Norway said the storm was \"the worst in many years\". | The officials"
            })
    void aClauseMayStandBeforeTheVerb(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | The mayor was accused of being \"a friend of the old ferry\" by harbour master Ann Lee. | Ann Lee",
                "en | Bob Reed was told that the port \"has been closed for a year\" by Ann Lee. | Ann Lee",
                "es | El puerto fue calificado de «desastre para toda la ciudad» por Ana Leal. | Ana Leal",
                "de | Der Hafen wurde von Anna Lehm als „Unglück für die ganze Stadt“ bezeichnet. | Anna Lehm"
            })
    void whoIsAccusedDoesNotSpeak(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | The fishermen said the port was closed. They called it \"a disaster for the town\". | The fishermen",
                "en | Researchers found two wrecks. \"There may be more of them,\" they wrote. | Researchers"
            })
    void theyStandsForAGroup(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | \"The port opens today,\" the retired harbour master Ann Lee, the former head of the ferry line that was sold by Harbour Lines last May, said in a speech. | Ann Lee",
                "en | \"The port opens today,\" said HTB deputy harbour director Ann Lee. | Ann Lee",
                "en | \"The port opens today,\" said Harbour Lines deputy commercial director Ann Lee. | Ann Lee"
            })
    void aSubjectMayBeLong(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | Ana Leal llegó tarde. La cantante dijo que lo sentía. «El puerto abre mañana», añadió. | Ana Leal",
                "en | Bob Reed saved two goals in May. \"It was late,\" the 30-year-old added. | Bob Reed",
                "en | Bob Reed left. \"It was late,\" he said. He said the Harbour Express was no help. \"We waited for an hour,\" he said. | Bob Reed",
                "en | A spokeswoman for Harbour Lines said the port was closed. \"We open again in May,\" she said. | A spokeswoman for Harbour Lines",
                "en | \"It is closed,\" noted one analyst, who knows Harbour Lines. He said it had no money. \"They have to open it,\" he said. | one analyst",
                "en | The HTB has a new ferry. Ann Lee runs it. A spokesman said it was late. \"We wait for it,\" he said. | A spokesman",
                "en | Ann Lee met a spokesman. \"We open again in May,\" she said. | Ann Lee"
            })
    void aPronounStandsForSomebodyWithoutAName(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | Ann Lee, President and CEO of the Harbour Lines Association said: \"The port opens today.\" | Ann Lee",
                "en | Ann Lee, chairwoman of the ferry committee said: \"The port opens today.\" | Ann Lee",
                "en | In Norway, officials said \"the port opens today\". | officials"
            })
    void aNameMayStandBeforeARole(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | Statement¶¶by Senator Ann Lee¶¶May 3, 2004¶¶\"The port opens today. I thank all of you.\" | Ann Lee"
            })
    void aHeadingNamesTheSpeaker(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "de | Hafenmeisterin Anna Lehm führte aus, dass der Hafen „niemals geschlossen werden darf“. | Anna Lehm",
                "de | Dazu führte die neue Direktorin des Hafens, Anna Lehm, aus, dass die Stadt „einen neuen Hafen braucht“. | Anna Lehm",
                "de | Anna Lehm wies darauf hin, dass die Stadt „einen neuen Hafen braucht“. | Anna Lehm"
            })
    void aVerbMayHaveTwoWords(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | «El puerto abre mañana», ha sentenciado Ana Leal. | Ana Leal",
                "es | Los pescadores mencionaron que «el puerto abre mañana». | Los pescadores",
                "es | «El puerto abre mañana», explicaba Ana Leal. | Ana Leal",
                "es | Ana Leal se comprometió a «abrir el puerto para todos». | Ana Leal"
            })
    void verbsHaveManyForms(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | \"The port opens today,\" said People's Herald, the paper of the town. | People's Herald",
                "en | \"The port opens today,\" said Ann Lee's family. | Ann Lee's family",
                "en | Ann Lee's lawyer, Bob Reed, said: \"The port opens today.\" | Bob Reed",
                "en | \"The port opens today,\" said Norway's Ann Lee. | Ann Lee",
                "en | Norway's Ann Lee said: \"The port opens today.\" | Ann Lee"
            })
    void aPossessiveEndsAName(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | \"The port opens today,\" Ann Lee told HTB News. | Ann Lee",
                "en | \"The port opens today,\" Harbour News Agency quoted Ann Lee as saying. | Ann Lee"
            })
    void whoIsToldDoesNotSpeak(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @Test
    void aSentenceWithItsFullStopBehindTheMarkIsAQuoteOfItsOwn() {
        assertThat(quotes("es", "«El puerto abre mañana», dijo Ana Leal. «Nadie tendrá que esperar más de una hora»."))
                .extracting(Quote::speaker, Quote::text)
                .containsExactly(
                        tuple("Ana Leal", "El puerto abre mañana"),
                        tuple("Ana Leal", "Nadie tendrá que esperar más de una hora"));
    }

    @Test
    void pourIsNoSourceBeforeAVerb() {
        String body = "Elle disait : « Le port ferme sans un mot de plus », pour reprendre un vieux terme.";
        assertThat(quotes("fr", body)).extracting(Quote::speaker).doesNotContain("reprendre un vieux terme");
    }

    @Test
    void aTitleBeforeACommaIsNoQuote() {
        assertThat(quotes("en", "The ferry will carry \"The Song of the Harbour,\" announced Ann Lee."))
                .isEmpty();
    }

    @Test
    void aQuoteGoesOnOverParagraphsToTheMarkThatClosesIt() {
        String body = "Ann Lee wrote: “The port opens today. It was closed for a year.\n\n"
                + "Nobody knew why. I thank you all.” Then she left.";
        assertThat(quotes("en", body)).singleElement().satisfies(quote -> {
            assertThat(quote.speaker()).isEqualTo("Ann Lee");
            assertThat(body.substring(quote.start(), quote.end())).endsWith("I thank you all.");
        });
    }

    @Test
    void aQuoteWithoutItsEndDoesNotReachTheNextOne() {
        String body = "Ann Lee wrote: “The port opens today. It was closed.\n\n"
                + "Nobody knew why. “I thank you all,” she said.";
        assertThat(quotes("en", body)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | «El puerto abre mañana», aseguró el lunes la Autoridad del Puerto de Norte. | Autoridad del Puerto de Norte",
                "es | «El puerto abre mañana», dijo a BBC Juan Robles, práctico del puerto. | Juan Robles",
                "es | «El puerto abre mañana», explicó a EL FARO Juan Robles. | Juan Robles",
                "es | «El puerto abre mañana», declaró para El Faro el alcalde Juan Robles. | Juan Robles",
                "fr | « Le port ouvre demain », a déclaré mardi le maire Jean Leroy. | Jean Leroy"
            })
    void theDayOrThePaperMayStandBeforeTheSubject(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | Los pescadores dijeron que el puerto está cerrado.¶«Nadie tendrá que esperar más de una hora», señalaron. | Los pescadores",
                "es | La alcaldesa Ana Leal visitó el puerto. Y lanza una advertencia: «Nadie tendrá que esperar más de una hora». | Ana Leal",
                "es | Según dijo Agustín Vega, el puerto abre mañana.¶«Nadie tendrá que esperar», agregó. | Agustín Vega"
            })
    void aVerbMayDoWithoutItsSubject(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }

    @Test
    void whatASubjectlessVerbOfSpeechStandsBehindIsAQuoteOfNobodyKnown() {
        assertThat(quotes("es", "«Nadie tendrá que esperar más de una hora», dijo."))
                .singleElement()
                .satisfies(quote -> assertThat(quote.speaker()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Ann Lee met the press. She defended her partner Mary Hull in March.¶\"The port opens today,\" she said. | Ann Lee",
                "Paul Lee spoke on Monday. He defended the former mayor Tom Hull.¶\"The port opens today,\" he said. | Paul Lee",
                "Paul Lee spoke on Monday. Norway Harbour Depart needs the mayor Tom Hull, he said.¶\"The port opens today,\" he said. | Paul Lee"
            })
    void aPronounStandsForTheSubject(String body, String speaker) {
        assertSpeaker("en", body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "While the talks go on, the US said the port was \"much busier than last year\". | US",
                "\"The port opens today. It was closed for a year.\" Lee said. \"Nobody knew why.\" | Lee",
                "\"The port opens today. It was closed for a year.\"¶Mayor Ann Lee (Harbour Party)¶ | Ann Lee",
                "Mayor Ann B. Lee, D-W. Va., Chairman of the harbour, today commented: \"The port opens today.\" | Ann B. Lee",
                "A spokesman for the harbour office, the island's authority, told us: \"The port opens today.\" | A spokesman for the harbour office",
                "Harbour Line issued a statement on Monday.¶\"We regret the delay of the ferry,\" it said. | Harbour Line"
            })
    void namesStandWhereNewspapersPutThem(String body, String speaker) {
        assertSpeaker("en", body, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | Ana Leal, alcaldesa de la ciudad, publicó en su cuenta de red social que «el puerto abre mañana» al fin. | Ana Leal",
                "de | Bürgermeisterin Lehm hat mit Freude festgestellt, dass «der Hafen morgen öffnet und niemand wartet». | Lehm"
            })
    void aVerbMayStandFarBeforeThat(String language, String body, String speaker) {
        assertSpeaker(language, body, speaker);
    }
}
