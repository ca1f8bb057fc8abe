package dateline.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Quotes in tables")
class QuotingTest {

    @TempDir
    Path dir;

    private List<String> bodies(String table) {
        return Reads.in(dir).file("news.csv", table).articles().stream()
                .map(Article::body)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\'',
            value = {
                "'\"He said \\\"sail\\\" twice\"' => 'He said \"sail\" twice'",
                "'\"\\\"Sail,\\\" he said\"' => '\"Sail,\" he said'",
                "'\"He said \\\"sail\\\", then\\nno more\"' => 'He said \"sail\", then\\nno more'",
                "'\"A \\\"path\\\" C:\\\\\\\\\"' => 'A \"path\" C:\\\\'",
                "'\"He said \\\"sail\\\"\"' => 'He said \"sail\"'",
                "'A \\\"plain\\\" cell' => 'A \\\"plain\\\" cell'",
            })
    void are_escaped_with_a_backslash_where_no_quote_is_doubled(String cell, String body) {
        assertThat(bodies("id,title,body\n1,\"One\",\"Said \\\"first\\\" here\"\n2,\"\"," + cell + "\n3,Three,Left\n"))
                .containsExactly("Said \"first\" here", body, "Left");
    }

    @Test
    void stand_behind_a_backslash_of_the_text_where_quotes_are_doubled() {
        assertThat(bodies("""
                id,title,body
                1,One,"He said ""sail"" twice"
                2,Two,"A path C:\\"
                3,Three,Left
                """)).containsExactly("He said \"sail\" twice", "A path C:\\", "Left");
        assertThat(bodies("""
                id,title,body
                2,Two,"A path C:\\"
                3,Three,Left
                """)).containsExactly("A path C:\\", "Left");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "|"})
    void stand_behind_the_space_of_a_delimiter(String delimiter) {
        String table = """
                id_ title_ body
                1_ "One, two; three | four"_ "He, she; it | said ""sail"" twice"
                2_ Rain_ "It rained, again
                and again"
                3_ ""_ Left
                """;
        assertThat(bodies(table.replace("_", delimiter)))
                .containsExactly("He, she; it | said \"sail\" twice", "It rained, again\nand again", "Left");
    }

    @Test
    void are_the_texts_own_behind_a_space_elsewhere() {
        assertThat(bodies("id,title,body\n1,One, \"Sail\" she said\n2,Two,\"No\"\n"))
                .containsExactly("\"Sail\" she said", "No");
    }

    @Test
    void have_no_value_beside_them_where_a_dump_says_so() {
        List<Article> articles = Reads.in(dir)
                .file("news.csv", "id,title,body,author\n1,\\N,Left,Ann Lee\n2,Two,\"\\N\",\\N\n")
                .articles();
        assertThat(articles.getFirst().title()).isEmpty();
        assertThat(articles.getLast().authors()).isEmpty();
        assertThat(articles.getLast().body()).isEqualTo("\\N");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\'',
            value = {
                // Not doubled.
                "'\"Unclosed \"quote\" here\"' => 'Unclosed \"quote\" here'",
                "'\"A \"b\" and \"c\" too\"' => 'A \"b\" and \"c\" too'",
                "'\"He said (\"sail\") twice\"' => 'He said (\"sail\") twice'",
                "'\"He said: \"Sail.\" Then, no more.\"' => 'He said: \"Sail.\" Then, no more.'",
                "'\"A \"quote, with\" more\"' => 'A \"quote, with\" more'",
                "'\"Said \"sail\"\"' => 'Said \"sail\"'",
                "'\"Doubled \"\"once\"\" and \"not\" then\"' => 'Doubled \"once\" and \"not\" then'",
                // The text's own.
                "'\"Sail\" she said' => '\"Sail\" she said'",
                "'\"Sail\"' => 'Sail'",
                "'\"Sail\" ' => 'Sail'",
                "'\"\" ' => ''",
                "'\"Sail, now\" she said' => 'Sail, now she said'",
                // Closed never.
                "'\"A \"b' => '\"A \"b'",
            })
    void that_are_not_doubled_are_kept_where_their_cell_goes_on_behind_them(String cell, String body) {
        List<String> bodies =
                bodies("id,title,body\n1,One,\"Left\"\n2,Two," + cell + "\n3,\"Three\",\"Right, \"\"too\"\"\"\n");
        assertThat(bodies).containsExactly("Left", body, "Right, \"too\"");
    }
}
