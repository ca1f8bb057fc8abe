package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dateline why`, `suggest`, `terms`, `fields` and `analyze` from the arguments to the last byte.
class InspectTest {

    @TempDir
    private static Path folder;

    private static Surroundings here;

    @BeforeAll
    static void index() {
        Sample.index(folder.resolve(".dateline"));
        here = Surroundings.of(folder);
    }

    @Test
    void whySaysWhatHoldsAndWhereTheScoreComesFrom() {
        Ran ran = here.dateline("why", "ferry-1", "\"northern ferry\"", "--marks");
        assertThat(ran.out()).startsWith("""
                        ferry-1: Ferry to Torvik sails again
                        It answers the query.
                        yes the phrase "northern ferry"
                            body: SEOUL - The *northern ferry* sails again after nineteen years.
                        score\s""").contains(" northern = weight · n / ", " near pairs = ");
        assertThat(ran.code()).isZero();
        assertThat(here.dateline("why", "ferry-1", "ferry", "--json").out()).contains("\"matches\": true");
    }

    @Test
    void whyNamesTheClauseThatFails() {
        Ran ran = here.dateline("why", "ferry-1", "ferry", "AND", "strike", "-captain");
        assertThat(ran.out())
                .contains("It does not answer the query: strike does not match; captain matches, and is excluded.");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(here.dateline("why", "nosuch", "ferry").err()).isEqualTo("there is no article nosuch\n");
        assertThat(here.dateline("why", "ferry-1").code()).isEqualTo(2);
    }

    @Test
    void suggestCompletesFromWhatTheIndexHolds() {
        assertThat(here.dateline("suggest", "strike", "at").out()).isEqualTo("strike at · 1 article\n");
        assertThat(here.dateline("suggest", "publisher:wi").out()).isEqualTo("Harbour Wire · 2 articles\n");
        assertThat(here.dateline("suggest", "zzz").code()).isEqualTo(1);
        assertThat(here.dateline("suggest", "dri", "--json").out()).contains("\"kind\": \"title\"");
    }

    @Test
    void termsAreCounted() {
        assertThat(here.dateline("terms", "ferr*").out()).isEqualTo("2\t2\tferry\n");
        assertThat(here.dateline("terms", "--field", "author").out()).isEqualTo("1\t1\tann\n1\t1\tlee\n");
        assertThat(here.dateline("terms", "--field", "words").err())
                .isEqualTo("dateline: the field 'words' holds no words: it is a number\n");
        assertThat(here.dateline("terms", "--field", "nosuch").code()).isEqualTo(2);
    }

    @Test
    void fieldsAreDescribed() {
        assertThat(here.dateline("fields").out())
                .contains("publisher   keyword · 4 articles · also source · such as Harbour Wire, ")
                .contains("priority    number · 1 article\n");
        assertThat(here.dateline("fields", "--json").out()).contains("\"name\": \"priority\"");
    }

    @Test
    void analyzeShowsEachStep() {
        assertThat(here.dateline("analyze", "The cease-fire holds.").out())
                .contains("words                 The cease fire holds\n")
                .contains("text field            the ceas|ceasefir fire|<ceasefir goes on> hold\n");
        assertThat(here.in("Ferries").dateline("analyze", "-").out()).contains("ferri\n");
        assertThat(here.dateline("analyze", "--language", "xx", "word").err())
                .startsWith("dateline: the language 'xx' has no analysis of its own: there are ar, ");
        assertThat(here.dateline("analyze", "--json", "word").out()).contains("\"language\": \"en\"");
    }
}
