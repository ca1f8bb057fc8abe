package dateline.ingest.cite;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forms that reference managers and people who write by hand give to the same thing.
class CiteFormsTest {

    @TempDir
    Path dir;

    private Article bib(String fields) {
        return Reads.in(dir).file("a.bib", "@article{k,\n" + fields + "\n}\n").article();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {\\c{c}a va}           | ça va
            {\\c ca va}            | ça va
            {Stra\\ss{}e}          | Straße
            {Stra\\ss e}           | Straße
            {Stra{\\ss}e}          | Straße
            {\\O rsted}            | Ørsted
            {\\AA{}land}           | Åland
            {na\\"{\\i}ve}         | naïve
            {na\\"\\i ve}          | naïve
            {Dvo\\v{r}\\'ak}       | Dvořák
            {\\'{E}t\\'e}          | Été
            {Smith \\& Sons}       | Smith & Sons
            {100\\% of it}         | 100% of it
            {one\\\\two}           | one two
            {pages 3--4---or so}   | pages 3–4—or so
            {non~breaking}         | non breaking
            {so \\ldots{} far}     | so … far
            {so \\dots far}        | so …far
            {\\emph{very} good}    | very good
            {\\textbf{very} good}  | very good
            {\\'}                  | ´
            """)
    void latexIsRead(String latex, String title) {
        assertThat(bib("title = " + latex + ",\nabstract = {It sails.}").title())
                .isEqualTo(title.equals("´") ? "" : title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            year = 2019                              | 2019
            year = 2019, month = may                 | 2019-05
            year = 2019, month = 5                   | 2019-05
            year = 2019, month = 5, day = 7          | 2019-05-07
            year = 2019, month = 11, day = 17        | 2019-11-17
            year = {2019}, month = {11}              | 2019-11
            year = "2019", month = "November"        | 2019-11
            year = 2019, month = "7~" # may          | 2019-05-07
            date = {2019-05}                         | 2019-05
            """)
    void datesAreRead(String fields, String date) {
        assertThat(bib("title = {Ferry}, " + fields).published()).hasToString(date);
    }

    @Test
    void entriesInRoundBracketsAndWithoutASpareCommaAreRead() {
        assertThat(Reads.in(dir).file("a.bib", """
                                @Article(lund-2019.1:a/b+c, Title = {Ferry}, author={Lund, Ada})

                                @misc{ rain , title="Rain {in} Spain" ,, note = none , }
                                text between
                                @comment{x}
                                @preamble{"x"}
                                @book{empty}
                                """).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a.bib:1 ").endsWith(" \"Ferry\""),
                        line -> assertThat(line).startsWith("a.bib:3 ").endsWith(" \"Rain in Spain\""),
                        line -> assertThat(line).startsWith("a.bib:7: no title, text or id among its fields"));
    }

    @Test
    void whatEndsTooEarlyIsNamed() {
        for (String cut : new String[] {
            "@article{k, title = {Ferry",
            "@article{k, title = \"Ferry",
            "@article{k, title =",
            "@article{k, title",
            "@article{k"
        }) {
            assertThat(Reads.in(dir)
                            .file("a.bib", "@misc{a, title={Rain}}\n" + cut)
                            .lines())
                    .as(cut)
                    .hasSize(2)
                    .satisfies(lines ->
                            assertThat(lines.get(0)).startsWith("a.bib:1 ").endsWith("\"Rain\""))
                    .satisfies(lines -> assertThat(lines.get(1)).startsWith("a.bib:2: "));
        }
        assertThat(Reads.in(dir)
                        .file("a.bib", "@misc{a, title {Rain}}\n@misc{b, title={Sun}}\n")
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a.bib:1: "),
                        line -> assertThat(line).startsWith("a.bib:2 ").endsWith(" \"Sun\""));
    }

    @Test
    void aRisFileMayBeginWithBlankLinesAndHaveParagraphs() {
        Article article = Reads.in(dir)
                .file(
                        "a.ris",
                        "\n\r\n TY  - NEWS\nTY  - NEWS\nT1  - Ferry\nN2  - It sails.\n\nIt returns\nat night.\nER  - \n")
                .articles()
                .getFirst();
        assertThat(article.title()).isEqualTo("Ferry");
        assertThat(article.lead() + article.body()).contains("It sails.", "It returns at night.");
    }

    @Test
    void namesOfCslHaveParticlesAndDatesHaveParts() {
        Article article = Reads.in(dir).file("a.json", """
                [{"id": "k", "type": "article-newspaper", "title": "Ferry",
                  "author": [{"family": "Beek", "given": "Ada", "non-dropping-particle": "van"}, {"literal": "Island Post"},
                             {"family": "Roe"}],
                  "issued": {"date-parts": [[2019, 5]]}, "abstract": "It sails."}]
                """).article();
        assertThat(article.authors()).contains("Ada van Beek");
        assertThat(article.published()).hasToString("2019-05");
    }

    @Test
    void macrosThatMultiplyCostNoMoreThanARecordMay() {
        StringBuilder file = new StringBuilder("@string{a0 = {ferry }}\n");
        for (int i = 1; i < 60; i++) {
            file.append("@string{a" + i + " = a" + (i - 1) + " # a" + (i - 1) + "}\n");
        }
        file.append("@article{huge, title = {Huge}, abstract = a9" + " # a9".repeat(2000) + "}\n");
        file.append("@article{fine, title = {The ferry}, abstract = a1}\n");
        ReadOptions small = ReadOptions.builder().maxRecordBytes(1 << 20).build();
        List<String> lines =
                Reads.in(dir).with(small).file("a.bib", file.toString()).lines();
        String tooLong = "bad BibTeX: values are longer than 1,048,576 characters, with the macros in them";
        assertThat(lines).contains("a.bib:18: " + tooLong, "a.bib:61: " + tooLong);
        assertThat(lines.getLast()).contains("\"The ferry\"");
    }
}
