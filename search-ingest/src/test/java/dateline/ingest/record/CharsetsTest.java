package dateline.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1250|Statki czekały na zewnątrz przez wiele dni, a załogi były szczęśliwe, że mogą wpłynąć.",
                "ISO-8859-2|Statki czekały na zewnątrz przez wiele dni, a załogi były szczęśliwe, że mogą wpłynąć.",
                "windows-1250|Lodě čekaly venku celé dny a posádky byly šťastné, že mohou konečně vplout dovnitř.",
                "windows-1250|A hajók napokig kint vártak, és a legénység örült, hogy végre bejöhet a kikötőbe.",
                "windows-1254|Gemiler günlerce dışarıda bekledi ve mürettebat sonunda içeri girebildiği için çok mutluydu.",
                "windows-1256|أعيد فتح الميناء يوم الاثنين بعد أسبوع من العاصفة وانتظرت السفن في الخارج",
                "windows-1251|Порт снова открылся в понедельник, через неделю после шторма.",
                "KOI8-R|Порт снова открылся в понедельник, через неделю после шторма.",
                "windows-1252|The harbour reopened – “we’re glad,” said the captain of the café ship.",
                "x-MacRoman|The harbour reopened – “we’re glad,” said the captain of the café ship.",
                "windows-1252|Der Hafen wurde am Montag wieder geöffnet. „Endlich“, sagte der Kapitän – draußen gewartet.",
                "IBM850|Der Hafen wurde am Montag wieder geöffnet, sagte der Kapitän und hatte draußen gewartet.",
                "windows-1252|Le port a été rouvert, après la tempête. Les équipages étaient heureux à l’extérieur.",
                "x-windows-874|ท่าเรือเปิดอีกครั้งในวันจันทร์หนึ่งสัปดาห์หลังพายุ เรือรออยู่ข้างนอกหลายวัน",
                "GB18030|港口在风暴一周后于星期一重新开放。船只在外面等了几天，船员们很高兴。",
                "UTF-8|Statki czekały na zewnątrz przez wiele dni.",
            })
    void areFoundOutByTheTextThatTheyMake(String charset, String text) {
        byte[] bytes = (text + "\n").repeat(3).getBytes(Charset.forName(charset));

        assertThat(new String(bytes, Charsets.detect(bytes, bytes.length, true, Optional.empty())))
                .startsWith(text);
    }
}
