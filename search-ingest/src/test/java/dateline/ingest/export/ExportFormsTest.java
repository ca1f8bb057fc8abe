package dateline.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents of databases with lines that others do not have, or without those that others have.
class ExportFormsTest {

    private static final String RULE = "_".repeat(60) + "\n\n";

    @TempDir
    Path dir;

    private List<Article> read(String name, String text) {
        return Reads.in(dir).file(name, text).articles();
    }

    /// Lines are parted by ` / `.
    private static String lines(String text) {
        return text.replace(" / ", "\n");
    }

    @Nested
    @DisplayName("Lines of Factiva")
    class FactivaLinesOfText {

        private static final String RAIN = """
                Rain
                8 words
                3 May 2019
                Quay Times
                QT
                English

                It rained.

                Document QT00000020190503ef5200002
                """;

        private List<Article> document(String head) {
            return read("export.txt", lines(head) + "\n\nThey wait.\n\nDocument QT00000020190502ef5200001\n\n" + RAIN);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Ships wait / 80 words / 2 May 2019 / Quay Times / Copyright 2019 Quay|copyright|Copyright 2019 Quay",
                    "Ships wait / 80 words / 2 May 2019 / Quay Times / © 2019 Quay|copyright|© 2019 Quay",
                    "Ships wait / 80 words / 2 May 2019 / Quay Times / (c) 2019 Quay|copyright|(c) 2019 Quay",
                    "Ships wait / 80 words / 2 May 2019 / Quay Times / (C) 2019 Quay|copyright|(C) 2019 Quay",
                    "Ships wait / 80 words / 2 May 2019 / Quay Times / (Copyright 2019)|copyright|(Copyright 2019)",
                    "Ships wait / 1,080 words / 2 May 2019 / Quay Times / QT|word_count|1,080",
                    "Ships wait / 80 words / 2 May 2019 / 06:15 / Quay Times / QT|time_of_day|06:15",
                    "Ships wait / 80 words / 2 May 2019 / Quay Times / QT / 7 / English|page|7",
                    "Ships wait / 80 words / 2 May 2019 / Quay Times / QT / A1, A7 / English|page|A1, A7",
                    "Ships wait / 80 words / 2 May 2019 / Quay Times / Late City / QT|edition|Late City",
                    "Ships wait / 80 words / 2 May 2019 / Quay Times / QT / English / Late City|edition|Late City",
                    "Ports / News / Ships wait / 80 words / 2 May 2019 / Quay Times|text_before|News",
                })
        void have_what_stands_in_them(String head, String field, String value) {
            List<Article> articles = document(head);
            assertThat(articles)
                    .extracting(
                            Article::title,
                            Article::body,
                            article -> article.publisher().orElse(""))
                    .containsExactly(
                            tuple("Ships wait", "They wait.", "Quay Times"), tuple("Rain", "It rained.", "Quay Times"));
            assertThat(articles.getFirst().extras()).containsEntry(field, List.of(value));
            assertThat(articles.getFirst().published()).hasToString("2019-05-02");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Ships wait /  / Ann Lund / 80 words|Ships wait|Ann Lund|",
                    "Ships wait / by Ann Lund / 80 words|Ships wait|Ann Lund|",
                    "Ports / Ships wait / 80 words|Ships wait||Ports",
                    "Ships wait /  / Who knows? / 80 words|Who knows?||Ships wait",
                    "Ships wait /  / What seven pilots said of the fog / 80 words|What seven pilots said of the fog||Ships wait",
                    "80 words|||",
                })
        void name_section_and_author_where_they_stand_apart(String head, String title, String author, String section) {
            Article article = document(head + " / 2 May 2019 / Quay Times").getFirst();
            assertThat(article.title()).isEqualTo(title == null ? "" : title);
            assertThat(String.join(", ", article.authors())).isEqualTo(author == null ? "" : author);
            assertThat(article.section().orElse(null)).isEqualTo(section);
        }

        @Test
        void may_have_nothing_between_day_and_text() {
            Article article = document("Ships wait / 80 words / 2 May 2019").getFirst();
            assertThat(article.title()).isEqualTo("Ships wait");
            assertThat(article.publisher()).isEmpty();
            assertThat(article.body()).isEqualTo("They wait.");
        }

        @Test
        void that_are_of_no_document_are_named() {
            assertThat(Reads.in(dir)
                            .file(
                                    "export.txt",
                                    "A folder\n\nDocument QT00000020190502ef5200001\n\n" + RAIN + "\nSearch summary\n")
                            .lines())
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo("(export.txt:1: text before the first document)"),
                            article -> assertThat(article).endsWith("\"Rain\""),
                            last -> assertThat(last).isEqualTo("(export.txt:15: text that belongs to no document)"));
        }
    }

    @Nested
    @DisplayName("Documents of a library")
    class OfALibrary {

        private static final String FIELDS = """
                Publication title: Dock Gazette

                Publication date: Jun 3, 2014

                ProQuest document ID: 88001

                """;

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Full text: / The tugs left.|The tugs left.|copyright|",
                    "Full text: The tugs left. /  / Nobody saw. /  / © Quay Press|The tugs left.~Nobody saw.|copyright|© Quay Press",
                    "Unlabelled text of the report.|Unlabelled text of the report.|copyright|",
                    "(c) Quay Press /  / Full text: The tugs left.|The tugs left.|copyright|(c) Quay Press",
                    "Copyright Quay Press /  / Full text: The tugs left.|The tugs left.|copyright|Copyright Quay Press",
                    "Database: A /  / Database: B /  / Database: A /  / Full text: Left.|Left.|other_database|B",
                    "Publication info: Dock Gazette [Stranholm] 77 /  / Full text: Left.|Left.|publication_info|Dock Gazette [Stranholm] 77",
                })
        void have_text_and_fields(String fields, String body, String name, String value) {
            Article article = read(
                            "export.txt",
                            RULE + "Tugs leave early\n\nAuthor: Marlow, Ines\n\n" + lines(fields) + "\n\n" + FIELDS
                                    + RULE)
                    .getFirst();
            assertThat(article.title()).isEqualTo("Tugs leave early");
            assertThat(article.body()).isEqualTo(body.replace("~", "\n\n"));
            assertThat(article.extras().getOrDefault(name, List.of()))
                    .isEqualTo(value == null ? List.of() : List.of(value));
            assertThat(article.publisher()).contains("Dock Gazette");
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://a.example/1", "https://a.example/1"})
        void have_an_address_without_a_label(String address) {
            Article article = read(
                            "export.txt",
                            RULE + "Title: Tugs\n\nAbstract:\n\nWhy they left.\n\nThey said.\n\n" + FIELDS + address
                                    + "\n\n" + RULE)
                    .getFirst();
            assertThat(article.url()).contains(address);
            assertThat(article.lead()).isEqualTo("Why they left.\n\nThey said.");
        }

        @Test
        void name_no_paper_in_information_that_is_a_text() {
            Article article = read(
                            "export.txt",
                            RULE + "Tugs\n\nAuthor: Marlow, Ines\n\nPublication info: " + "On the docks ".repeat(40)
                                    + "\n\nPublication info: Other\n\nFull text: Left.\n\nProQuest document ID: 88001\n\n"
                                    + RULE)
                    .getFirst();
            assertThat(article.publisher()).isEmpty();
            assertThat(article.extras().get("publication_info").getFirst()).startsWith("On the docks On the docks");
        }

        @ParameterizedTest
        @ValueSource(strings = {"*", "=", "-", "_"})
        void stand_between_rules_of_any_sign(String sign) {
            String rule = sign.repeat(40) + "\n";
            assertThat(read(
                            "export.txt",
                            rule + "Title: Tugs\nAuthor: Marlow, Ines\nText: They left.\n" + rule
                                    + "Title: Fog\nAuthor: Pike, Tom\nText: Fog lay.\n"))
                    .extracting(Article::title, Article::body)
                    .containsExactly(tuple("Tugs", "They left."), tuple("Fog", "Fog lay."));
        }

        @ParameterizedTest
        @ValueSource(strings = {"----------", "****", "_ _ _ _ _ _ _ _", "-------------------------------x----------"})
        void do_not_stand_between_shorter_ones(String rule) {
            assertThat(read(
                            "export.txt",
                            rule + "\nTitle: Tugs\nAuthor: Marlow, Ines\nText: They left.\n" + rule
                                    + "\nTitle: Fog\nAuthor: Pike, Tom\nText: Fog lay.\n"))
                    .hasSize(1);
        }

        @Test
        void are_named_where_they_have_neither_headline_nor_text() {
            assertThat(Reads.in(dir)
                            .file(
                                    "export.txt",
                                    RULE + "Author: Marlow, Ines\n\nProQuest document ID: 88001\n\nDatabase: Q\n\n"
                                            + RULE + "Title: Fog\nAuthor: Pike\nDatabase: Q\nText: Fog lay.\n")
                            .lines())
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo("(export.txt:2: text before the first document)"),
                            fog -> assertThat(fog).endsWith("\"Fog\""));
        }
    }

    @Nested
    @DisplayName("Pages of exports")
    class Pages {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Le Quai, no. 77|Le Quai|2 mai 2019|2019-05-02||",
                    "Le Quai, vol. 3|Le Quai|Ports, jeudi 2 mai 2019|2019-05-02|Ports|",
                    "Le Quai|Le Quai|jeudi 2 mai 2019, p. 5|2019-05-02||5",
                    "Le Quai|Le Quai|Ports, 2 mai 2019 1 312 mots, pp. 5-7|2019-05-02|Ports|5-7",
                    "Le Quai|Le Quai|Ports||Ports-|",
                    "Le Quai|Le Quai|||-|",
                })
        void of_Europresse_have_paper_day_and_page(
                String paper, String publisher, String header, String day, String section, String page) {
            Article article = read(
                            "a.html",
                            "<html><body><div><span class=\"DocPublicationName\">" + paper
                                    + "</span><span class=\"DocHeader\">"
                                    + (header == null ? "" : header)
                                    + "</span><p class=\"titreArticle\">Les navires</p><div class=\"DocText\"><p>Ils attendent.</p>"
                                    + "</div></div></body></html>")
                    .getFirst();
            assertThat(article.title()).isEqualTo("Les navires");
            assertThat(article.publisher()).contains(publisher);
            assertThat(article.published().toString()).isEqualTo(day == null ? "" : day);
            assertThat(article.section().orElse(null)).isEqualTo(day == null ? null : section);
            assertThat(article.extras().getOrDefault("page", List.of()))
                    .isEqualTo(page == null ? List.of() : List.of(page));
            assertThat(article.body()).isEqualTo("Ils attendent.");
        }

        @Test
        void of_Europresse_without_elements_of_articles_have_one_for_each_paper() {
            String one =
                    "<div><div><span class=\"DocPublicationName\">Le Quai</span></div><p class=\"DocHeader\">2 mai 2019</p>"
                            + "<p class=\"DocTitle\">%s</p><p>Ils attendent.</p></div>";
            assertThat(read(
                            "a.html",
                            "<html><body>" + one.replace("%s", "Les navires") + one.replace("%s", "Pluie")
                                    + "</body></html>"))
                    .extracting(Article::title, Article::body)
                    .containsExactly(tuple("Les navires", "Ils attendent."), tuple("Pluie", "Ils attendent."));
        }

        @Test
        void of_Factiva_may_have_codes_in_cells_without_elements_of_articles() {
            String row = "<tr><td>%s</td><td>%s</td></tr>";
            StringBuilder page = new StringBuilder(" \n<table><tr><td colspan=2>News</td></tr>");
            for (String[] field : new String[][] {
                {"HD", "Ships wait"},
                {"PD", "2 May 2019"},
                {"SN", "Quay Times"},
                {"Note", "none"},
                {"LP", "They wait."},
                {"AN", "Document QT00000020190502ef5200001"}
            }) {
                page.append(row.replaceFirst("%s", field[0]).replaceFirst("%s", field[1]));
            }
            Article article = read("a.html", page.append("</table>").toString()).getFirst();
            assertThat(article.title()).isEqualTo("Ships wait");
            assertThat(article.publisher()).contains("Quay Times");
            assertThat(article.body() + article.lead()).isEqualTo("They wait.");
        }

        @Test
        void of_Factiva_have_the_author_where_the_page_has_it() {
            String page =
                    "<html><body><article class=\"enArticle\"><div class=\"author\">By Ann Lund</div><h2>Ships wait</h2>"
                            + "<div>80 words</div><div>2 May 2019</div><div>Quay Times</div><div>QT</div><div>English</div>"
                            + "<div>(c) 2019 Quay</div><p>They wait.</p><p>By Ann Lund</p><p>Document QT00000020190502ef5200001</p>"
                            + "</article></body></html>";
            Article article = read("a.html", page).getFirst();
            assertThat(article.title()).isEqualTo("Ships wait");
            assertThat(article.authors()).containsExactly("Ann Lund");
            assertThat(article.body()).isEqualTo("They wait.");
        }
    }
}
