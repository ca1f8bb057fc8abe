package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MainContentTest {

    private static final Blocks BLOCKS =
            BlockReader.read(Jsoup.parse("<p>First words</p><p>Second words</p><p>Third words</p><p>Fourth words</p>")
                    .body());

    @Test
    void blocksLikelierThanNotAreTheText() {
        assertThat(text(0.9, 0.45, 0.9, 0.1)).isEqualTo("First words\n\nThird words");
    }

    @Test
    void whereThatLeavesMuchInDoubtLessLikelyOnesAreToo() {
        assertThat(text(0.55, 0.45, 0.45, 0.45))
                .isEqualTo("First words\n\nSecond words\n\nThird words\n\nFourth words");
        assertThat(text(0.01, 0.4, 0.02, 0.3)).isEqualTo("Second words\n\nFourth words");
    }

    @Test
    void aPageOfWhichNothingIsLikelyHasNoText() {
        assertThat(text(0.2, 0.2, 0.1, 0.2)).isEmpty();
    }

    private static String text(double... likelihood) {
        return MainContent.text(BLOCKS, likelihood);
    }
}
