package dateline.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.ArticleId;
import dateline.article.Source;
import dateline.format.Column;
import dateline.result.Copies;
import dateline.result.FacetCount;
import dateline.result.Hit;
import dateline.result.Mark;
import dateline.result.ResultPage;
import dateline.result.Snippet;
import dateline.result.TotalHits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// A page in every format, whole.
class PageWriterTest {

    private static final Article FULL = Article.builder("wire-1")
            .title("Ferry returns, islanders wait")
            .lead("A route opens again.")
            .body("SEOUL - The ferry sails. Nobody waves.")
            .author("Ann Lee")
            .author("Bo Kim")
            .publisher("Harbour Wire")
            .section("World")
            .tag("sea")
            .tag("ferries, old")
            .url("https://example.org/1")
            .language("en")
            .place("SEOUL")
            .published("2023-10-12T09:30:00+09:00")
            .extra("desk", "night")
            .extra("priority", "1")
            .extra("priority", "2")
            .source(new Source("wire.jsonl", "3"))
            .build();

    private static final Article BARE = Article.builder("no\ttitle 2")
            .body("\u001b[2JThe ferry.")
            .published("--10-12")
            .build();

    private static final ResultPage PAGE = ResultPage.builder()
            .total(new TotalHits(12, true))
            .stories(11)
            .took(Duration.ofMillis(7))
            .warning("'x:' is no field")
            .hits(List.of(
                    new Hit(
                            9,
                            2.5f,
                            FULL,
                            new Snippet("title", FULL.title(), 0, List.of(new Mark(0, 5))),
                            List.of(new Snippet("body", "SEOUL - The ferry sails.", 0, List.of(new Mark(12, 17))))),
                    new Hit(
                            10,
                            1.25f,
                            BARE,
                            new Snippet("title", "", 0, List.of()),
                            List.of(new Snippet("body", "\u001b[2JThe ferry.", 0, List.of(new Mark(8, 13)))),
                            Optional.of(new Copies(
                                    "00ff",
                                    2,
                                    1,
                                    ArticleId.of("wire-0"),
                                    Optional.of("AP"),
                                    ArticleDate.parse("2023-10-12T09:30:00+09:00"))),
                            Optional.empty())))
            .facet("publisher", List.of(new FacetCount("Harbour Wire", 10), new FacetCount("Tidewater, The", 2)))
            .facet("year", List.of(new FacetCount("2023", 12, OptionalLong.of(11))))
            .cursor(() -> "AbC")
            .build();

    private static String written(OutputFormat format, TextLayout layout, String... columns) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Out out = new Out(bytes, false, false);
        format.writer(layout).write(new Answer("ferry", PAGE, Column.named(List.of(columns))), out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void text() {
        assertThat(written(OutputFormat.TEXT, TextLayout.PLAIN)).isEqualTo("""
                         9  Ferry returns, islanders wait
                            Harbour Wire · 2023-10-12 · SEOUL · wire-1
                            SEOUL - The ferry sails.

                        10  (no title)
                            10-12 (no year) · no title 2
                            \\u001b[2JThe ferry.
                            + 2 copies from one publisher, first: AP 2023-10-12 09:30

                        publisher
                          10  Harbour Wire
                           2  Tidewater, The

                        year
                          12  11 stories  2023
                        """);
    }

    @Test
    void textInColours() {
        assertThat(written(OutputFormat.TEXT, new TextLayout(Palette.ANSI, 30, false)))
                .startsWith(
                        """
                         <32>9</>  <1;31>Ferry</><1> returns, islanders</>
                            <1>wait</>
                            <2>Harbour Wire · 2023-10-12</>
                            <2>· SEOUL · wire-1</>
                            SEOUL - The <1;31>ferry</> sails.

                        <32>10</>  <2>(no title)</>
                            <2>10-12 (no year) · no title</>
                            <2>2</>
                            \\u001b[2JThe <1;31>ferry</>.
                            <2>+ 2 copies from one</>
                            <2>publisher, first: AP</>
                            <2>2023-10-12 09:30</>

                        <1>publisher</>
                          <2>10</>  Harbour Wire
                           <2>2</>  Tidewater, The
                        """.replace("</>", "\u001b[0m").replace("<", "\u001b[").replace(">", "m"));
    }

    @Test
    void textWithMarksAndChosenFields() {
        assertThat(written(
                        OutputFormat.TEXT,
                        new TextLayout(Palette.NONE, 0, true),
                        "author",
                        "tags",
                        "words",
                        "priority"))
                .startsWith("""
                         9  *Ferry* returns, islanders wait
                            Ann Lee; Bo Kim · sea; ferries, old · 6 · 1; 2
                            SEOUL - The *ferry* sails.

                        10  (no title)
                            2
                            \\u001b[2JThe *ferry*.
                        """);
    }

    @Test
    void json() {
        assertThat(written(OutputFormat.JSON, TextLayout.PLAIN)).isEqualTo("""
                        {
                          "format_version": 1,
                          "query": "ferry",
                          "total": {
                            "articles": 12,
                            "exact": true,
                            "stories": 11
                          },
                          "complete": true,
                          "warnings": [
                            "'x:' is no field"
                          ],
                          "hints": [],
                          "took_ms": 7,
                          "hits": [
                            {
                              "rank": 9,
                              "id": "wire-1",
                              "score": 2.5,
                              "title": "Ferry returns, islanders wait",
                              "publisher": "Harbour Wire",
                              "published": "2023-10-12T09:30:00+09:00",
                              "place": "SEOUL",
                              "authors": [
                                "Ann Lee",
                                "Bo Kim"
                              ],
                              "section": "World",
                              "language": "en",
                              "url": "https://example.org/1",
                              "snippets": [
                                {
                                  "field": "title",
                                  "text": "Ferry returns, islanders wait",
                                  "start": 0,
                                  "marks": [
                                    {
                                      "start": 0,
                                      "end": 5
                                    }
                                  ]
                                },
                                {
                                  "field": "body",
                                  "text": "SEOUL - The ferry sails.",
                                  "start": 0,
                                  "marks": [
                                    {
                                      "start": 12,
                                      "end": 17
                                    }
                                  ]
                                }
                              ],
                              "copies": null,
                              "contains": [],
                              "part_of": []
                            },
                            {
                              "rank": 10,
                              "id": "no\\ttitle 2",
                              "score": 1.25,
                              "title": null,
                              "publisher": null,
                              "published": "--10-12",
                              "place": null,
                              "authors": [],
                              "section": null,
                              "language": null,
                              "url": null,
                              "snippets": [
                                {
                                  "field": "body",
                                  "text": "\\u001b[2JThe ferry.",
                                  "start": 0,
                                  "marks": [
                                    {
                                      "start": 8,
                                      "end": 13
                                    }
                                  ]
                                }
                              ],
                              "copies": {
                                "story": "00ff",
                                "articles": 2,
                                "publishers": 1,
                                "first": {
                                  "id": "wire-0",
                                  "publisher": "AP",
                                  "published": "2023-10-12T09:30:00+09:00"
                                }
                              },
                              "contains": [],
                              "part_of": []
                            }
                          ],
                          "facets": {
                            "publisher": [
                              {
                                "value": "Harbour Wire",
                                "articles": 10
                              },
                              {
                                "value": "Tidewater, The",
                                "articles": 2
                              }
                            ],
                            "year": [
                              {
                                "value": "2023",
                                "articles": 12,
                                "stories": 11
                              }
                            ]
                          },
                          "cursor": "AbC"
                        }
                        """);
    }

    @Test
    void jsonLinesOfChosenFields() {
        assertThat(written(
                        OutputFormat.JSONL, TextLayout.PLAIN, "id", "headline", "priority", "desk", "source", "nosuch"))
                .isEqualTo("""
                        {"id":"wire-1","title":"Ferry returns, islanders wait","priority":["1","2"],"desk":"night","source":"wire.jsonl:3","nosuch":null}
                        {"id":"no\\ttitle 2","title":null,"priority":null,"desk":null,"source":null,"nosuch":null}
                        """);
    }

    @Test
    void commaSeparated() {
        assertThat(written(OutputFormat.CSV, TextLayout.PLAIN)).isEqualTo("""
                        rank,id,score,title,publisher,published,place,url
                        9,wire-1,2.5,"Ferry returns, islanders wait",Harbour Wire,2023-10-12T09:30:00+09:00,SEOUL,https://example.org/1
                        10,no\ttitle 2,1.25,,,--10-12,,
                        """);
    }

    @Test
    void tabSeparated() {
        assertThat(written(OutputFormat.TSV, TextLayout.PLAIN, "id", "date", "snippets", "lang"))
                .isEqualTo("id\tpublished\tsnippets\tlanguage\n"
                        + "wire-1\t2023-10-12T09:30:00+09:00\tFerry returns, islanders wait … SEOUL - The ferry "
                        + "sails.\ten\n"
                        + "no title 2\t--10-12\t\u001b[2JThe ferry.\t\n");
    }

    @Test
    void ids() {
        assertThat(written(OutputFormat.IDS, TextLayout.PLAIN)).isEqualTo("wire-1\nno\ttitle 2\n");
    }

    @Test
    void trec() {
        assertThat(written(OutputFormat.TREC, TextLayout.PLAIN)).isEqualTo("""
                        1 Q0 wire-1 9 2.5 dateline
                        1 Q0 no%09title%202 10 1.25 dateline
                        """);
    }

    @Test
    void ris() {
        assertThat(written(OutputFormat.RIS, TextLayout.PLAIN)).isEqualTo("""
                        TY  - NEWS
                        ID  - wire-1
                        TI  - Ferry returns, islanders wait
                        AU  - Ann Lee
                        AU  - Bo Kim
                        T2  - Harbour Wire
                        CY  - SEOUL
                        PY  - 2023
                        DA  - 2023/10/12/
                        SE  - World
                        KW  - sea
                        KW  - ferries, old
                        AB  - A route opens again.
                        LA  - en
                        UR  - https://example.org/1
                        ER  -\s

                        TY  - NEWS
                        ID  - no\ttitle 2
                        ER  -\s

                        """.replace("\n", "\r\n"));
    }
}
