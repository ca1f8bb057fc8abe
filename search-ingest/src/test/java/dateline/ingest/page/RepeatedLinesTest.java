package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {

    private final RepeatedLines lines = new RepeatedLines();

    @Test
    void a_line_on_most_pages_of_a_source_is_boilerplate_there_and_nowhere_else() {
        for (int page = 0; page < 10; page++) {
            lines.add(
                    "post.example",
                    List.of("The news of day " + "abcdefghij".charAt(page), "Subscribe to our letter!"));
            lines.add("other.example", List.of("A story " + "abcdefghij".charAt(page)));
        }
        assertThat(lines.isBoilerplate("post.example", "Subscribe to our letter!"))
                .isTrue();
        assertThat(lines.isBoilerplate("post.example", "  subscribe to our letter"))
                .isTrue();
        assertThat(lines.isBoilerplate("post.example", "The news of day a")).isFalse();
        assertThat(lines.isBoilerplate("other.example", "Subscribe to our letter!"))
                .isFalse();
        assertThat(lines.isBoilerplate("unseen.example", "Subscribe to our letter!"))
                .isFalse();
    }

    @Test
    void a_line_that_one_page_repeats_counts_once() {
        lines.add("post.example", List.of("Chorus", "Verse", "Chorus", "Chorus", "Chorus"));
        assertThat(lines.isBoilerplate("post.example", "Chorus")).isFalse();
    }

    @Test
    void a_line_on_few_of_many_pages_is_text() {
        for (int page = 0; page < 100; page++) {
            lines.add("post.example", page % 20 == 0 ? List.of("He declined to comment.") : List.of("Story " + page));
        }
        assertThat(lines.isBoilerplate("post.example", "He declined to comment."))
                .isFalse();
    }

    @Test
    void a_line_without_letters_is_never_boilerplate() {
        for (int page = 0; page < 5; page++) {
            lines.add("post.example", List.of("***", ""));
        }
        assertThat(lines.isBoilerplate("post.example", "***")).isFalse();
    }

    @Test
    void boilerplate_is_remembered_among_more_lines_than_are_kept() {
        int number = 0;
        for (int page = 0; page < 100; page++) {
            List<String> text = new ArrayList<>(List.of("Subscribe to our letter!"));
            for (int i = 0; i < 1_000; i++) {
                text.add("Sentence " + number++);
            }
            lines.add("post.example", text);
        }
        assertThat(lines.isBoilerplate("post.example", "Subscribe to our letter!"))
                .isTrue();
        assertThat(lines.isBoilerplate("post.example", "Sentence 5")).isFalse();
    }
}
