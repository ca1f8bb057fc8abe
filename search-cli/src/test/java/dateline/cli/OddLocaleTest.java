package dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the language, the digits and the calendar of the machine: files are read, queries understood and results
/// shown as everywhere. Each locale has a process of its own, for much is made once in a process.
class OddLocaleTest {

    private static final Map<String, String> FILES =
            Map.of("a.jsonl", """
            {"id": "istanbul", "title": "INDIGO LIGHTS IN ISTANBUL", "body": "The ferry sails. 1,234 people came, 3.5 million did not.", "author": "IRIS IVES", "section": "INTERNATIONAL", "publisher": "Wire", "date": "12 April 2024", "language": "EN"}
            {"id": "izmir", "title": "izmir and Diyarbakir", "body": "The ferry of IZMIR, says Ilse. \\"It will sail again in March,\\" Iris Ives said.", "date": "2024-04-13T09:30:00+03:00"}
            """, "b.eml", """
            FROM: Iris Ives <iris@post.example>
            SUBJECT: Ferry INSURANCE
            DATE: Mon, 15 Apr 2024 10:00:00 +0200
            MESSAGE-ID: <mail@post.example>
            MIME-VERSION: 1.0
            CONTENT-TYPE: MULTIPART/MIXED; BOUNDARY="IN"

            --IN
            CONTENT-DISPOSITION: INLINE
            CONTENT-TYPE: TEXT/PLAIN; CHARSET=ISO-8859-1
            CONTENT-TRANSFER-ENCODING: QUOTED-PRINTABLE

            The ferry is insured =28in Izmir=29.
            --IN
            CONTENT-TYPE: IMAGE/GIF
            CONTENT-DISPOSITION: INLINE; FILENAME="IN.GIF"

            --IN--
            """, "c.html", """
            <!DOCTYPE HTML><HTML LANG="EN"><HEAD><TITLE>Island ferry sinks</TITLE>
            <META NAME="AUTHOR" CONTENT="Ian Innis"></HEAD><BODY><ARTICLE><H1>Island ferry sinks</H1>
            <P>By Ian Innis</P><P>16 April 2024</P>
            <P>ISTANBUL (Wire) - The ferry of the island sank on Friday. Nobody was on it when it did, the harbour master said.</P>
            <P>The company will bring in another ferry in May, and people are to wait until it is in.</P></ARTICLE></BODY></HTML>
            """, "d.md", """
            ---
            TITLE: Ferry inquiry
            date: April 17, 2024
            tags: [INQUIRY, ferry]
            weight: .INF
            ---
            The inquiry begins.
            """, "e.csv", """
            ID,TITLE,BODY,DATE
            csv-i,Ferry IN DOCK,It is in dock.,18 Apr 2024
            """, "f.rss", """
            <?xml version="1.0"?>
            <rss version="2.0"><channel><title>Wire</title><item><title>Ferry fires</title><guid>rss-i</guid>
            <pubDate>Fri, 19 Apr 2024 08:00:00 GMT</pubDate><description>Nobody was hurt in it.</description></item></channel></rss>
            """);

    private static final List<List<String>> COMMANDS = List.of(
            List.of("index", "in", "-q"),
            List.of("export"),
            List.of("query", "ferry", "--format", "json"),
            List.of("query", "ferry", "--format", "csv"),
            List.of("query", "ferry", "--facet", "month", "--facet", "author"),
            List.of("query", "ISTANBUL OR izmir"),
            List.of("query", "title:INDIGO AND author:iris", "--explain"),
            List.of("query", "TITLE:indigo", "--format", "ids"),
            List.of("query", "date:2024-04-15..", "--format", "ids"),
            List.of("query", "date:\"april 2024\"", "--count"),
            List.of("query", "1,234", "--format", "ids"),
            List.of("query", "ferry", "--sort", "date", "--format", "ids"),
            List.of("query", "frery"),
            List.of("query", "\"ferry", "--strict"),
            List.of("query", "INSURED INQUIRY", "--match", "BEST"),
            List.of("analyze", "IŞIK İstanbul DIYARBAKIR ınce"),
            List.of("timeline", "ferry"),
            List.of("quotes", "--by", "ives"),
            List.of("related", "istanbul"),
            List.of("get", "izmir"),
            List.of("fields"),
            List.of("why", "izmir", "ferry"),
            List.of("stats", "--json"),
            List.of("alerts", "add", "i", "ISTANBUL"),
            List.of("alerts", "list"),
            List.of("help", "index"),
            List.of("verify", "--deep"));

    @TempDir
    private static Path folder;

    private static String everywhere;

    /// The process: runs the commands, and prints what came of each.
    static final class Commands {
        public static void main(String[] arguments) {
            PrintStream out = new PrintStream(System.out, true, UTF_8);
            out.println(Locale.getDefault().toLanguageTag());
            Path directory = Path.of(arguments[0]);
            for (List<String> words : COMMANDS) {
                Ran ran = Surroundings.of(directory).dateline(words.toArray(String[]::new));
                Stream<String> lines = (ran.out() + ran.err()).lines();
                // Files are read side by side: in which order articles come is chance.
                lines = words.getFirst().equals("export") ? lines.sorted() : lines;
                out.println(words + ": " + ran.code() + "\n" + lines.collect(Collectors.joining("\n")));
            }
        }
    }

    @BeforeAll
    static void runInTheRootLocale() throws Exception {
        everywhere = run("und", "-Duser.language=", "-Duser.country=");
    }

    @Test
    void filesAreReadAndCommandsRunAtAll() {
        assertThat(everywhere)
                .contains("\"id\":\"istanbul\"", "\"id\":\"izmir\"", "\"id\":\"csv-i\"", "\"authors\":[\"Ian Innis\"]")
                .contains("\"2024-04-12\"", "\"2024-04-16\"", "\"2024-04-17\"", "\"2024-04-18\"")
                .contains("[query, 1,234, --format, ids]: 0\nistanbul\n")
                .contains("[query, TITLE:indigo, --format, ids]: 0\nistanbul\n")
                .contains("[query, date:\"april 2024\", --count]: 0\n7\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva", "lt-LT"})
    void theSameComesOutInEveryLocale(String tag) throws Exception {
        String[] parts = tag.split("-", 3);
        String extensions = parts.length < 3 ? "" : parts[2];
        assertThat(run(
                        tag,
                        "-Duser.language=" + parts[0],
                        "-Duser.country=" + parts[1],
                        "-Duser.extensions=" + extensions))
                .isEqualTo(everywhere);
    }

    private static String run(String tag, String... options) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(folder, "run");
        Path in = Files.createDirectory(directory.resolve("in"));
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(in.resolve(file.getKey()), file.getValue());
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Commands.class.getName(), directory.toString()));
        Path out = directory.resolve("out");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(directory.resolve("err")))
                .isZero();
        String text = Files.readString(out);
        assertThat(text).as("the locale").startsWith(tag + "\n");
        return text.substring(tag.length() + 1)
                .replace(directory.toString(), "DIRECTORY")
                .replaceAll(
                        "\"(took_ms|bytes|terms|segments)\": \\d+|\"created\": \"[^\"]*\"|\\d+ ms|\\d+ files, [\\d.]+ KB",
                        "N");
    }
}
