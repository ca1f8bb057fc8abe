package dateline.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The head of a document of LexisNexis")
class NexisHeadTest {

    private static final String TEXT =
            "The tugs left at four, said the pilot, who had waited for the fog to lift since two in the morning.";

    private static final String REST = "\n\n" + TEXT + "\n\nNobody saw them go.\n\n";
    private static final String TAIL = "LOAD-DATE: June 4, 2014\n\nLANGUAGE: ENGLISH\n\n";
    private static final String DATED =
            "Document 1 of 2\n\nDock Gazette\n\nJune 2, 2014 Monday\n\nRain\n\nLENGTH: 3 words\n\nIt rained on the docks.\n\n";

    @TempDir
    Path dir;

    private Article read(String text) {
        List<Article> articles = Reads.in(dir).file("export.txt", text).articles();
        return articles.getLast();
    }

    /// Paragraphs are parted by ` / `, lines by ` + `.
    private static String lines(String head) {
        return head.replace(" / ", "\n\n").replace(" + ", "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dock Gazette / June 3, 2014 Tuesday / Tugs leave early / LENGTH: 88 words",
                // The headline first.
                "Tugs leave early / Dock Gazette / June 3, 2014 Tuesday / BYLINE: Ines Marlow / LENGTH: 88 words",
                "Tugs leave early / Dock Gazette / June 3, 2014 Tuesday / Body",
                "Tugs leave early / Dock Gazette / June 3, 2014 Tuesday",
                "Tugs leave early / Dock Gazette / June 3, 2014 Tuesday / Copyright 2014 Dock Press / Body",
                // A copyright and an edition, before and behind.
                "Copyright 2014 Dock Press / Dock Gazette / June 3, 2014 Tuesday / Tugs leave early / LENGTH: 88 words",
                "Dock Gazette / June 3, 2014 Tuesday / © 2014 Dock Press + All Rights Reserved / Tugs leave early / Body",
                "Dock Gazette / June 3, 2014 Tuesday + (c) 2014 Dock Press / Tugs leave early / LENGTH: 88 words",
                "Dock Gazette / June 3, 2014 Tuesday / Tugs leave early / © 2014 Dock Press / LENGTH: 88 words",
                "Dock Gazette / June 3, 2014 Tuesday, Late Edition / Tugs leave early / LENGTH: 88 words",
                "Dock Gazette / June 3, 2014 Tuesday / First Edition / Tugs leave early / SECTION: CITY",
                "Dock Gazette / June 3, 2014 Tuesday + Final Edition + Tugs leave early / LENGTH: 88 words",
                "Dock Gazette / Dienstag 3. Juni 2014 / Stadtausgabe / Tugs leave early / LÄNGE: 88 Wörter",
                "Dock Gazette / Late Edition / June 3, 2014 Tuesday / Tugs leave early / LENGTH: 88 words",
                // The time of day, and what begins with a day and is no date.
                "Dock Gazette / June 3, 2014 Tuesday 6:00 AM / Tugs leave early / LENGTH: 88 words",
                "Dock Gazette / June 3 was a day that nobody forgets. / June 3, 2014 / Tugs leave early / LENGTH: 88 words",
                "Dock Gazette / June 3, 2014 Tuesday / HEADLINE: Tugs leave early / BODY:",
                "Dock Gazette / June 3, 2014 Tuesday / Tugs leave early / LENGTH: long / JOURNAL-CODE: DGN"
            })
    void has_paper_day_and_headline(String head) {
        Article article = read("Document 1 of 1\n\n" + lines(head) + REST + TAIL);
        assertThat(article.title()).isEqualTo("Tugs leave early");
        assertThat(article.publisher()).contains("Dock Gazette");
        assertThat(article.published().toString()).startsWith("2014-06-03");
        assertThat(article.body()).isEqualTo(TEXT + "\n\nNobody saw them go.");
    }

    @Test
    void names_no_paper_where_the_day_comes_first() {
        Article article =
                read(lines("Document 1 of 1 / June 3, 2014 Tuesday / Tugs leave early / SECTION: CITY") + REST + TAIL);
        assertThat(article.title()).isEqualTo("Tugs leave early");
        assertThat(article.publisher()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tugs leave early / Fog was late, too|Tugs leave early Fog was late, too",
                "Tugs leave early, and nobody saw...|Tugs leave early, and nobody saw...",
                "Early.|Early.",
            })
    void may_have_a_headline_of_many_forms(String headline, String title) {
        Article article = read(lines("Document 1 of 1 / Dock Gazette / June 3, 2014 Tuesday / " + headline)
                + "\n\nLENGTH: 88 words"
                + REST
                + TAIL);
        assertThat(article.title()).isEqualTo(title);
        assertThat(article.body()).startsWith(TEXT);
        assertThat(article.extras()).containsEntry("word_count", List.of("88"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pilots met on the quay that morning and spoke of the fog.",
                "What the pilots said on the quay that morning of the fog, of tugs and of the harbour master and of the rain "
                        + "that fell on all of them while they spoke of it, for it had rained since the day before, and the "
                        + "docks stood in water, as they had not in any of the years since the old pilot had come to the docks "
                        + "as a boy"
            })
    void may_have_a_sentence_below_the_headline(String sentence) {
        Article article = read(lines("Document 1 of 1 / Dock Gazette / June 3, 2014 Tuesday / Tugs leave early / ")
                + sentence
                + lines(" / BYLINE: Ines Marlow / LENGTH: 88 words")
                + REST
                + TAIL);
        assertThat(article.title()).isEqualTo("Tugs leave early");
        assertThat(article.authors()).containsExactly("Ines Marlow");
        assertThat(article.extras()).containsEntry("word_count", List.of("88"));
        assertThat(article.body()).isEqualTo(sentence + "\n\n" + TEXT + "\n\nNobody saw them go.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dock Gazette / Tugs leave early|Dock Gazette",
                "Dock Gazette / Summer issue / Tugs leave early|Dock Gazette",
                "Copyright 2014 Dock Press / Dock Gazette / Tugs leave early|Dock Gazette",
                "Tugs leave early|",
            })
    void without_a_day_that_is_understood_ends_with_the_headline(String head, String paper) {
        Article article = read(DATED + lines("Document 2 of 2 / " + head + " / LENGTH: 88 words") + REST + TAIL);
        assertThat(article.title()).isEqualTo("Tugs leave early");
        assertThat(article.publisher().orElse(null)).isEqualTo(paper);
        assertThat(article.published().isDated()).isFalse();
        assertThat(article.body()).startsWith(TEXT);
    }

    @Test
    void without_a_day_is_none_where_a_sentence_stands_in_it() {
        Article article = read(DATED
                + lines(
                        "Document 2 of 2 / Dock Gazette / The pilots met on the quay that morning, and left. / LENGTH: 88 words")
                + REST
                + TAIL);
        assertThat(article.body()).startsWith("Dock Gazette\n\nThe pilots met on the quay");
    }

    @Test
    void is_not_needed_around_fields_of_many_values() {
        Article article = read(lines("Document 1 of 1 / Dock Gazette / June 3, 2014 Tuesday / Tugs leave early"
                        + " / LENGTH: 1,088 words / SECTION: NEWS; SPORT; Pg. 7; Extra / JOURNAL-CODE: DGN")
                + REST
                + lines("UPDATE: The union said at nine that it had no part in this, and no boat. / © 2014 Dock Press"
                        + " / SUBJECT: PORTS (90%); TUGS (78%); FOG / ACC-NO: 77")
                + "\n\n"
                + TAIL);
        assertThat(article.section()).contains("NEWS; SPORT");
        assertThat(article.tags()).containsExactly("PORTS", "TUGS", "FOG");
        assertThat(article.id()).hasToString("77");
        assertThat(article.body()).endsWith("UPDATE: The union said at nine that it had no part in this, and no boat.");
        assertThat(article.extras())
                .containsEntry("word_count", List.of("1,088"))
                .containsEntry("page", List.of("7; Extra"))
                .containsEntry("journal_code", List.of("DGN"))
                .containsEntry("copyright", List.of("© 2014 Dock Press"));
    }

    @Test
    void of_nothing_but_a_line_is_no_document() {
        assertThat(Reads.in(dir)
                        .file(
                                "export.txt",
                                lines("Document 1 of 2 / Printed on paper / ") + DATED.replace("1 of", "2 of"))
                        .lines())
                .hasSize(2)
                .first()
                .isEqualTo("(export.txt:2: text before the first document)");
        assertThat(Reads.in(dir)
                        .file("export.txt", DATED + lines("Document 2 of 2 / Printed on paper"))
                        .lines())
                .hasSize(2)
                .last()
                .isEqualTo("(export.txt:14: text that belongs to no document)");
    }
}
