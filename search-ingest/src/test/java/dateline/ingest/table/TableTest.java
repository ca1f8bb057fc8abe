package dateline.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.FieldMap;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @TempDir
    Path dir;

    @Test
    void everyRowIsAnArticleAndTheFirstNamesTheColumns() {
        Reads reads = Reads.in(dir).file("news.csv", """
                id,title,Published,"Body Text",score
                a,"Ferry, at last",2023-10-12,"He said ""yes"".

                And left.",7
                b,Short row,2023-10-13
                """);

        assertThat(reads.lines()).containsExactly("news.csv:2 a \"Ferry, at last\"", "news.csv:5 b \"Short row\"");
        Article first = reads.articles().getFirst();
        assertThat(first.body()).isEqualTo("He said \"yes\".\n\nAnd left.");
        assertThat(first.published()).hasToString("2023-10-12");
        assertThat(first.extras()).isEqualTo(Map.of("score", List.of("7")));
        assertThat(first.origins().get("body").evidence()).isEqualTo("csv: Body Text");
    }

    @Test
    void delimitersAreFoundOut() {
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            Reads reads = Reads.in(dir).file("news", """
                    id_title_text_
                    a_One_Some text; with, signs_
                    b_Two_And more|text_
                    """.replace("_", delimiter)
                    .replace("Some text; with, signs", "\"Some text; with, signs\"")
                    .replace("And more|text", "\"And more|text\""));

            assertThat(reads.lines("news"))
                    .as("parted by '%s'", delimiter)
                    .containsExactly("news:2 a \"One\"", "news:3 b \"Two\"");
        }
    }

    /// The same article under the names that papers of different languages give to its parts.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "news_headline;news_article;news_category;publish_date",
                "headline_text;story text;Section;DATE",
                "Überschrift;Text;Ressort;Veröffentlicht am",
                "Titre;Contenu;Catégorie;Date de publication",
                "Titular;Cuerpo;Sección;Fecha de publicación",
                "Título;Corpo;Seção;Data",
                "Titolo;Testo;Sezione;Data",
                "Kop;Tekst;Categorie;Datum",
                "Tytuł;Treść;Kategoria;Data publikacji",
                "Başlık;İçerik;Kategori;Tarih",
                "Заголовок;Текст;Рубрика;Дата",
                "标题;正文;栏目;发布时间",
                "タイトル;本文;カテゴリー;公開日",
                "제목;본문;카테고리;날짜",
                "عنوان;متن;دسته;تاریخ",
                "العنوان;النص;القسم;التاريخ",
            })
    void columnsAreNamedInManyLanguages(String names) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            Article article = Reads.in(dir)
                    .file("news.csv", Normalizer.normalize(names, form) + "\nStrike;Cranes move.;World;2022-11-14\n")
                    .article();
            assertThat(article.title()).isEqualTo("Strike");
            assertThat(article.body()).isEqualTo("Cranes move.");
            assertThat(article.section()).contains("World");
            assertThat(article.published()).hasToString("2022-11-14");
            assertThat(article.extras()).isEmpty();
        }
    }

    @Test
    void excelIsToldTheDelimiterByTheFirstLine() {
        Reads reads = Reads.in(dir).file("news.csv", "sep=;\r\nTitel;Text\r\nStreik;Ein Kran, noch einer\r\n");

        assertThat(reads.lines()).hasSize(1);
        assertThat(reads.article().body()).isEqualTo("Ein Kran, noch einer");
        assertThat(reads.lines().getFirst()).startsWith("news.csv:3 ");
    }

    @Test
    void whatAReportSaysOfItselfStandsAboveTheTable() {
        Reads reads = Reads.in(dir)
                .file("report.csv", """
                        Report: ports, by day
                        # made by a program

                        Title,Text,Date
                        First,"One, two.",2022-11-14
                        Second,"Three, four.",2022-11-15
                        """)
                .file("remark.csv", "# remark\ntitle,text\nFirst,One.\nSecond,Two.\n");

        assertThat(reads.articles("report.csv"))
                .extracting(article -> article.title() + " " + article.published())
                .containsExactly("First 2022-11-14", "Second 2022-11-15");
        assertThat(reads.articles("remark.csv")).extracting(Article::body).containsExactly("One.", "Two.");
        assertThat(reads.lines("report.csv").getFirst()).startsWith("report.csv:5 ");
    }

    @Test
    void tagsInACellMayBeAListOfAProgram() {
        List<Article> articles = Reads.in(dir).file("list.csv", """
                title,text,tags
                First,One.,"['ports, harbours', 'trade unions']"
                Second,Two.,"['ports, harbours']"
                Third,Three.,"[ports, unions]"
                """).articles();
        assertThat(articles)
                .extracting(Article::tags)
                .containsExactly(
                        List.of("ports, harbours", "trade unions"),
                        List.of("ports, harbours"),
                        List.of("ports", "unions"));
    }

    @Test
    void commasOfSentencesDoNotPartCells() {
        Reads reads = Reads.in(dir)
                .file(
                        "docs.tsv",
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(i -> "D" + i + "\thttps://d.example/" + i + "\tCrane drivers end strike " + i
                                        + "\tCranes move, ships come, and the port, which was shut, is open.\n")
                                .collect(Collectors.joining()));

        assertThat(reads.lines()).first().isEqualTo("docs.tsv:1 D1 \"Crane drivers end strike 1\"");
        assertThat(reads.articles())
                .hasSize(5)
                .allSatisfy(article -> assertThat(article.body())
                        .isEqualTo("Cranes move, ships come, and the port, which was shut, is open."));
    }

    @Test
    void betweenTabsAQuotationMarkMayBeTheTextsOwn() {
        Reads reads = Reads.in(dir).file("docs.tsv", """
                id	title	text
                a	"Enough" says union	Cranes move.
                b	"We never said	Ships come.
                c	Rain	"It rained," she said.
                d	"Quoted ""twice""\ttab"	"Two
                lines of text"
                e	"Sun"	It shone."
                """.replace("\\t", "\t"));

        assertThat(reads.lines())
                .containsExactly(
                        "docs.tsv:2 a \"\"Enough\" says union\"",
                        "docs.tsv:3 b \"\"We never said\"",
                        "docs.tsv:4 c \"Rain\"",
                        "docs.tsv:5 d \"Quoted \"twice\" tab\"",
                        "docs.tsv:7 e \"Sun\"");
        assertThat(reads.articles().get(2).body()).isEqualTo("\"It rained,\" she said.");
        assertThat(reads.articles().get(3).body()).isEqualTo("Two\nlines of text");
    }

    @Test
    void columnsWithoutNamesAreGuessed() {
        Article article = Reads.in(dir).file("news.tsv", """
                x1\t2023-10-12\thttps://a.example/1\tFerry sails again\tThe ferry sailed on Thursday, and everybody who was on board waved at the harbour.
                x2\t2023-10-13\thttps://a.example/2\tFerry sinks again\tThe ferry sank on Friday, and everybody who was on board waved at the harbour again.
                x3\t2023-10-14\thttps://a.example/3\tFerry lifted again\tThe ferry was lifted on Saturday, which nobody at the harbour had thought to see.
                """).articles().getFirst();

        assertThat(article.id().value()).isEqualTo("x1");
        assertThat(article.published()).hasToString("2023-10-12");
        assertThat(article.url()).contains("https://a.example/1");
        assertThat(article.title()).isEqualTo("Ferry sails again");
        assertThat(article.body()).startsWith("The ferry sailed");
    }

    @Test
    void lineEndsDoNotMatter() {
        assertThat(Reads.in(dir)
                        .file("cr.csv", "id,title\r1,a\r2,\"b\rc\"\r3,d")
                        .lines("cr.csv"))
                .containsExactly("cr.csv:2 1 \"a\"", "cr.csv:3 2 \"b c\"", "cr.csv:5 3 \"d\"");
        assertThat(Reads.in(dir)
                        .file("crlf.csv", "\uFEFFid,title\r\n1,a\r\n\r\n2,\"b\r\nc\"\r\n3,d\r\n")
                        .lines("crlf.csv"))
                .containsExactly("crlf.csv:2 1 \"a\"", "crlf.csv:4 2 \"b c\"", "crlf.csv:6 3 \"d\"");
    }

    @Test
    void aBrokenRowIsNamedAndTheRestIsRead() {
        Reads reads = Reads.in(dir).file("news.csv", """
                id,title,text
                1,a"b,quotes within are characters
                2,one,two,three,four
                3,"never closed,text
                4,ok,fine
                5
                """);

        assertThat(reads.lines())
                .containsExactly(
                        "news.csv:2 1 \"a\"b\"",
                        "news.csv:3: row has 5 cells, the table has 3 columns",
                        "news.csv:4: a quote is not closed",
                        "news.csv:5 4 \"ok\"",
                        "news.csv:6: row has 1 cell, the table has 3 columns");
    }

    @Test
    void rowsHaveLimits() {
        ReadOptions tight =
                ReadOptions.builder().maxRecordBytes(128 << 10).maxValues(20).build();
        Reads reads = Reads.in(dir).with(tight);

        assertThat(reads.file("long.csv", "id,title\n1,a\n2," + "x".repeat(300_000) + "\n3,c\n")
                        .lines("long.csv"))
                .containsExactly(
                        "long.csv:2 1 \"a\"",
                        "long.csv:3: record is larger than 128 KB, the limit of maxRecordBytes",
                        "long.csv:4 3 \"c\"");
        String many = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThat(reads.file("wide.csv", "id,title," + many + "\n1,a," + many + "\n")
                        .lines("wide.csv"))
                .containsExactly("wide.csv:2: record has more than 20 values, the limit of maxValues");
    }

    @Test
    void namesCanBeMapped() {
        FieldMap map = FieldMap.of("title=what", "body=how come", "=secret", "size=n");
        Article article = Reads.in(dir)
                .with(ReadOptions.builder().fields(map).build())
                .file("news.csv", "What,How_Come,secret,n\nFerry,It sank.,x,3\nA,B,C,4\n")
                .articles()
                .getFirst();

        assertThat(article.title()).isEqualTo("Ferry");
        assertThat(article.body()).isEqualTo("It sank.");
        assertThat(article.extras()).isEqualTo(Map.of("size", List.of("3")));
    }

    @Test
    void proseWithCommasIsNoTable() {
        assertThat(Reads.in(dir).file("a.txt", """
                Title of the day, again

                He came, he saw, and he left. Nobody, it is said, had asked him to.

                Later, much later, he wrote, at some length, about it.
                """).article().title()).isEqualTo("Title of the day, again");
    }
}
