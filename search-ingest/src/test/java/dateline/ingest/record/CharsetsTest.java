package dateline.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {

    /// The first four are those of RFC 2152.
    @ParameterizedTest
    @CsvSource({
        "A+ImIDkQ., A≢Α.",
        "Hi Mom -+Jjo--!, Hi Mom -☺-!",
        "+ZeVnLIqe-, 日本語",
        "Item 3 is +AKM-1., Item 3 is £1.",
        "1 +- 1 = 2, 1 + 1 = 2",
        "+2D3eAQ! +AOk, 😁! é",
        "+, ''",
        "caf\u00e9 +AOk-, caf\ufffd é",
    })
    void utf7(String bytes, String text) throws IOException {
        byte[] source = bytes.getBytes(StandardCharsets.ISO_8859_1);

        try (Reader reader = new TextReader(new ByteArrayInputStream(source), Utf7.UTF_7)) {
            StringWriter read = new StringWriter();
            reader.transferTo(read);
            assertThat(read).hasToString(text);
        }
    }

    @Test
    void asciiIsUtf7OnlyWhereXmlOrADeliveryDeclaresIt() {
        assertThat(detect("<?xml version=\"1.0\" encoding=\"utf-7\"?><rss/>", ""))
                .isEqualTo("UTF-7");
        assertThat(detect("a+AOk-", "unicode-1-1-utf-7")).isEqualTo("UTF-7");
        assertThat(detect("<?xml version=\"1.0\"?><rss/>", "")).isEqualTo("UTF-8");
        assertThat(detect("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss/>", "utf-7"))
                .isEqualTo("UTF-8");
        assertThat(detect("<html><meta charset=utf-7>a+AOk-", "")).isEqualTo("UTF-8");
        assertThat(detect("<?xml version=\"1.0\" encoding=\"utf-7\"?><rss>\u00e9t\u00e9</rss>", ""))
                .isNotEqualTo("UTF-7");
    }

    private static String detect(String bytes, String declared) {
        byte[] source = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return Charsets.detect(
                        source, source.length, true, Optional.of(declared).flatMap(Charsets::named))
                .name();
    }

    @Test
    void textIsAtItsEndHoweverOftenItIsAsked() throws IOException {
        try (TextReader reader = new TextReader(
                new ByteArrayInputStream("é".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)) {
            assertThat(reader.read()).isEqualTo('é');
            assertThat(reader.read()).isEqualTo(-1);
            assertThat(reader.read()).isEqualTo(-1);
        }
    }
}
