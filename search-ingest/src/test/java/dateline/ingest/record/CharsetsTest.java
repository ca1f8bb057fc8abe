package dateline.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /// What bytes stand for as UTF-8 with a few others around them; a mark at the beginning comes before all else.
    @ParameterizedTest
    @CsvSource({
        "EF BB BF 41, UTF-8",
        "FF FE 41 00, UTF-16",
        "FE FF 00 41, UTF-16",
        "FF FE 00 00 41 00 00 00, UTF-32",
        "00 00 FE FF 00 00 00 41, UTF-32",
        "FF FE, UTF-16",
        "FF, windows-1252",
        "41 00 00 00 42 00 00 00 43 00 00 00, UTF-32LE",
        "00 00 00 41 00 00 00 42 00 00 00 43, UTF-32BE",
        "41 00 42 00 43 00 44 00 20 00 45 00, UTF-16LE",
        "00 41 00 42 00 43 00 44 00 20 00 45, UTF-16BE",
        "41 1B 24 42 46 7C 1B 28 42, ISO-2022-JP",
        "41 1B 24 40 46 7C 1B 28 4A, ISO-2022-JP",
        "41 1B 28 4A 5C, ISO-2022-JP",
        "41 1B 28 58 42, UTF-8",
        "41 1B 5B 33 31 6D 42, UTF-8",
        "1B 24, UTF-8",
        "C3 A9 20 C3 A8, UTF-8",
        "E2 82 AC, UTF-8",
        "F0 9F 9A A2, UTF-8",
        "F4 8F BF BF, UTF-8",
        "C3 A9 C3 A8 C3, UTF-8",
        "C3 A9 FF C3 A8, UTF-8",
    })
    void bytesTellTheirCharset(String hex, String name) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        assertThat(Charsets.detect(bytes, bytes.length, true, Optional.empty()).name())
                .isEqualTo(name);
    }

    /// No form of UTF-8: too long, a surrogate, beyond the last character, a lead without what follows it.
    @ParameterizedTest
    @ValueSource(
            strings = {"C0 AF", "E0 80 AF", "ED A0 80", "F0 80 80 AF", "F4 90 80 80", "F5 80 80 80", "E2 28 A1", "A9"})
    void otherBytesAreNoUtf8(String hex) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex("41 42 43 44 " + hex + " 45 46");
        assertThat(Charsets.detect(bytes, bytes.length, true, Optional.empty())).isNotEqualTo(StandardCharsets.UTF_8);
    }

    /// Where it does not, the letters do: those of the word for a port.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <meta charset=windows-1251>                                          | windows-1251
            <meta charset = 'koi8-r'>                                            | KOI8-R
            <meta http-equiv=a content="text/html; charset=iso-8859-5">          | ISO-8859-5
            <?xml version="1.0" encoding="windows-1251"?>                        | windows-1251
            <meta charset>                                                       | windows-1251
            <meta charset  of  this  page  is = koi8-r>                          | windows-1251
            <meta charset=no-such-charset>                                       | windows-1251
            <meta charset=utf-8>                                                 | windows-1251
            """)
    void aDeclarationCountsWhereItFits(String head, String name) {
        assertThat(detect(head + "<p>\u00cf\u00ee\u00f0\u00f2", "")).isEqualTo(name);
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
