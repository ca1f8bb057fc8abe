package dateline.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnigramTokenizerTest {

    private static final List<String> PIECES =
            List.of("<s>", "</s>", "<unk>", "▁", "▁the", "▁fer", "ry", "▁ferry", "f", "e", "r", "y", "1", "▁ñ");

    private static final String FILE = """
            {"normalizer": {"type": "Sequence", "normalizers": [{"type": "Precompiled"}, {"type": "Lowercase"}]},
             "pre_tokenizer": {"type": "Metaspace", "replacement": "▁"},
             "post_processor": {"type": "TemplateProcessing",
               "single": [{"SpecialToken": {"id": "<s>"}}, {"Sequence": {"id": "A"}}, {"SpecialToken": {"id": "</s>"}}],
               "special_tokens": {"<s>": {"ids": [0]}, "</s>": {"ids": [1]}}},
             "added_tokens": [{"id": 0, "content": "<s>"}, {"id": 1, "content": "</s>"}],
             "model": {"type": "Unigram", "unk_id": 2, "vocab": [
               ["<s>", 0], ["</s>", 0], ["<unk>", 0], ["▁", -3], ["▁the", -2], ["▁fer", -4], ["ry", -4], ["▁ferry", -6],
               ["f", -5], ["e", -5], ["r", -5], ["y", -5], ["1", -5], ["▁ñ", -7]]}}
            """;

    private static TokenizerFile file() throws IOException {
        return TokenizerFile.of(Json.read(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource({
        "The ferry, ▁the ▁ferry",
        "'  the   ferry ', ▁the ▁ferry",
        "ferryry, ▁ferry ry",
        "fer, ▁fer",
        "ry, ▁ ry",
        "ferr, ▁fer r",
        "the ☃☃ ferry, ▁the ▁ <unk> ▁ferry",
        "①, ▁ 1",
        "n\u0303, ▁ñ",
    })
    void theMostProbableDivisionWins(String text, String pieces) throws IOException {
        assertThat(Arrays.stream(file().tokenizer().tokenize(text, 100)).mapToObj(PIECES::get))
                .containsExactly(pieces.split(" "));
    }

    @Test
    void tokensThatMarkTheTextComeFromTheFile() throws IOException {
        assertThat(file().before()).containsExactly(0);
        assertThat(file().after()).containsExactly(1);
    }

    @Test
    void aLongTextIsDividedBetweenWords() throws IOException {
        int[] tokens = file().tokenizer().tokenize("the ferry ".repeat(5000), Integer.MAX_VALUE);
        assertThat(tokens).hasSize(10_000);
        assertThat(Arrays.stream(tokens).distinct().toArray()).containsExactly(4, 7);
    }
}
