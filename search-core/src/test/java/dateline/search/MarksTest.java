package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.result.Hit;
import dateline.result.Mark;
import dateline.result.ResultPage;
import dateline.result.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest extends SmallIndexTest {

    private String marked(String query) {
        ResultPage page = index.search(request(query).snippets(5).build());
        StringBuilder out = new StringBuilder();
        for (Hit hit : page) {
            out.append(show(hit.title()));
            for (Snippet snippet : hit.snippets()) {
                out.append(" | ").append(show(snippet));
                String field = snippet.field().equals("body")
                        ? hit.article().body()
                        : hit.article().lead();
                assertThat(field.substring(snippet.start())).startsWith(snippet.text());
            }
        }
        return out.toString();
    }

    private static String show(Snippet snippet) {
        StringBuilder out = new StringBuilder(snippet.text());
        for (Mark mark : snippet.marks().reversed()) {
            out.insert(mark.end() - snippet.start(), ']').insert(mark.start() - snippet.start(), '[');
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "storm; [Storms] near | A [storm] came. | The [storm] left the coast.",
                "\"the coast\"; Storms near | The storm left [the coast].",
                "title:storm; [Storms] near | A storm came.",
                "storm NOT ferry; [Storms] near | A [storm] came. | The [storm] left the coast.",
                "coas*; Storms near | The storm left the [coast].",
                "storm w/2 coast; ``",
                "storm w/3 coast; Storms near | The [storm] left the [coast].",
            })
    void marksExactlyWhatMatched(String query, String expected) {
        add(english("1").title("Storms near").body("A storm came. Nobody was hurt.\n\nThe storm left the coast."));
        assertThat(marked(query)).isEqualTo(expected);
    }

    /// What concerns no text is asked of the article too: it decides which of the words made the query match.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "storm publisher:herald; [Storms] near",
                "storm NOT publisher:herald; [Storms] near",
                "storm -date:2020; [Storms] near",
                "near OR (storm AND publisher:herald); Storms [near]",
                "near OR (storm AND publisher:courier); [Storms] [near]",
                "near OR (storm AND words:5..); Storms [near]",
                "near OR (storm AND words:1..4); [Storms] [near]",
                "near OR (storm AND date:2023); [Storms] [near]",
                "near OR (storm AND NOT date:2023-10); Storms [near]",
                "near OR (storm AND desk:sea); [Storms] [near]",
                "near OR (storm AND price:>5); Storms [near]",
                "near OR (storm AND id:1); [Storms] [near]",
                "near OR (storm AND lang:en); [Storms] [near]",
                "near OR (storm AND url:*); Storms [near]",
                "near AND (storm OR publisher:courier); [Storms] [near]",
                "storm publisher:courier date:2020; [Storms] near",
                "near AND (storm OR date:2020 OR publisher:herald^2); [Storms] [near]",
                "near OR 2 of (storm publisher:herald words:1..4); [Storms] [near]",
                "near OR 2 of (storm publisher:herald words:5..); Storms [near]",
                "publisher:(title:near); Storms [near]",
                "near publisher:(title:storm); [Storms] [near]",
            })
    void marksNothingForTheSakeOfAConditionThatFails(String query, String expected) {
        add(english("1")
                .title("Storms near")
                .publisher("Courier")
                .published("2023-10-05")
                .body("It was quiet.")
                .extra("desk", "Sea")
                .extra("price", "4"));
        assertThat(marked(query)).startsWith(expected);
    }

    @Test
    void showsASentenceOnceThatStandsInLeadAndBody() {
        String sentence = "A storm came to the coast on Monday night.";
        add(english("1").title("Quiet").lead(sentence).body(sentence + " The storm left."));
        assertThat(marked("storm"))
                .isEqualTo("Quiet | A [storm] came to the coast on Monday night. | The [storm] left.");
    }

    @Test
    void opensWithTheFirstSentenceWhereNothingInTheTextMatched() {
        add(english("1").title("Storm").publisher("Courier").body("It was quiet. Then it was not."));
        assertThat(marked("publisher:courier")).isEqualTo("Storm | It was quiet.");
    }
}
