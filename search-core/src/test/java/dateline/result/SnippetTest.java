package dateline.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A passage with its marks written into it.
class SnippetTest {

    private static final Snippet PASSAGE =
            new Snippet("body", "Q&A: \"ferry\" < boat", 100, List.of(new Mark(100, 103), new Mark(106, 111)));

    @Test
    void marksStandBetweenTwoStrings() {
        assertThat(PASSAGE.marked("[", "]")).isEqualTo("[Q&A]: \"[ferry]\" < boat");
        assertThat(new Snippet("title", "No match", 0, List.of()).marked("[", "]"))
                .isEqualTo("No match");
    }

    @Test
    void inHtmlTheTextIsEscapedAndTheTagsAreNot() {
        assertThat(PASSAGE.markedHtml("<b class='x'>", "</b>"))
                .isEqualTo("<b class='x'>Q&amp;A</b>: &quot;<b class='x'>ferry</b>&quot; &lt; boat");
        assertThat(new Snippet("body", "it's", 0, List.of(new Mark(0, 4))).markedHtml("<i>", "</i>"))
                .isEqualTo("<i>it&#39;s</i>");
    }

    @Test
    void marksBeyondThePassageAreCut() {
        assertThat(new Snippet("body", "ferry", 10, List.of(new Mark(8, 12), new Mark(14, 40))).marked("[", "]"))
                .isEqualTo("[fe]rr[y]");
    }

    @Test
    void nullIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> PASSAGE.marked(null, "]"))
                .withMessage("open must not be null");
    }
}
