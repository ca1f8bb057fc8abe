package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bylines and datelines")
class LinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "By A. Person and B. Person, Reuters|A. Person; B. Person|Reuters",
                "By Ann Lee, Bo Fry and Cy Orr|Ann Lee; Bo Fry; Cy Orr|-",
                "By Ann Lee, Bo Fry|Ann Lee; Bo Fry|-",
                "By Ann Lee, Harbour Wire News|Ann Lee|Harbour Wire News",
                "By Ann Lee, Staff Writer|Ann Lee|-",
                "By Ann Lee, Science Correspondent, The Post|Ann Lee|The Post",
                "by Ann Lee of the Associated Press|Ann Lee|Associated Press",
                "By Ann Lee (Reuters)|Ann Lee|Reuters",
                "By Sam Hill Jr., Jr.|Sam Hill Jr., Jr.|-",
                "Von Anna Lund und Bodo Fries|Anna Lund; Bodo Fries|-",
                "Par Anne Lune et Boris Roi|Anne Lune; Boris Roi|-",
                "Por Ana Luna y Blas Rey|Ana Luna; Blas Rey|-",
                "Připravila Eva Malá|Eva Malá|-",
                "Autorka článku: Jana Nová, redaktorka|Jana Nová|-",
                "Jan Dvořák, zahraniční zpravodaj|Jan Dvořák|-",
                "Jan Dvořák, ČTK|Jan Dvořák|ČTK",
                "Text: Jan Dvořák; Foto: Eva Malá|Jan Dvořák|-",
                "Ann Lee|Ann Lee|-",
                "Lee, Ann|Ann Lee|-",
                "Ann Lee, Bo Fry|Ann Lee; Bo Fry|-",
                "Ann Lee; Bo Fry|Ann Lee; Bo Fry|-",
                "\"Ann Lee\" <ann@post.example>|Ann Lee|-",
                "ann@post.example (Ann Lee)|Ann Lee|-",
                "By Reuters|-|Reuters",
                "Ann K. Lee, AP|Ann K. Lee|AP",
                "By Ann Lee and Bo Fry, CNN Business|Ann Lee; Bo Fry|CNN Business",
                "By Ann Lee for CNN|Ann Lee|CNN",
                "By Ann Lee, Harbour Wire Staff Writer|Ann Lee|Harbour Wire",
                "By ANN LEE, Associated Press Writer|ANN LEE|Associated Press",
                "ANN LEE Associated Press|ANN LEE|Associated Press",
                "'Ann Lee | The Harbour Wire'|Ann Lee|The Harbour Wire",
                "Ann Lee - BBC News|Ann Lee|BBC News",
                "Ann Lee, Special to the Harbour Wire|Ann Lee|Harbour Wire",
                "Ann Lee/Reuters|Ann Lee|Reuters",
                "dpa/Ann Lee|Ann Lee|dpa",
                "Ann Lee, The Associated Press, Bo Fry|Ann Lee; Bo Fry|The Associated Press",
                "Ann Lee, Bo Fry, and Cy Orr|Ann Lee; Bo Fry; Cy Orr|-",
                "Ann Lee with Bo Fry|Ann Lee; Bo Fry|-",
                "By ANN LEE and BO FRY|ANN LEE; BO FRY|-",
                "Ann Lee, Political Editor|Ann Lee|-",
                "Ann Lee Senior Political Editor|Ann Lee|-",
                "Ann Lee, DVM|Ann Lee, DVM|-",
                "Ann Lee, CEO of Widgets|Ann Lee|-",
                "By Ann Lee, Carrick Bureau|Ann Lee|-",
                "Ann Lee in Carrick|Ann Lee|-",
                "Ann Lee, Carrick|Ann Lee, Carrick|-",
                "By Ann Lee in London and Bo Fry in Paris|Ann Lee; Bo Fry|-",
                "Reporting by Ann Lee in London; Editing by Bo Fry and Cy Orr|Ann Lee|-",
                "'By Ann Lee | Photographs by Bo Fry'|Ann Lee|-",
                "Text: Ann Lee, Photos: Bo Fry|Ann Lee|-",
                "(Reporting by Ann Lee; Editing by Bo Fry)|Ann Lee|-",
                "Written by Ann Lee. Edited by Bo Fry.|Ann Lee|-",
                "Words: Ann Lee Pictures: Bo Fry|Ann Lee|-",
                "Edited by Bo Fry|Bo Fry|-",
                "Ann Lee, Chief Reporter|Ann Lee|-",
                "Chief Reporter Ann Lee|Ann Lee|-",
                "Ann Lee, Editor-in-Chief|Ann Lee|-",
                "Ann Lee, Head of News|Ann Lee|-",
                "Ann Lee, Local Democracy Reporter|Ann Lee|-",
                "Ann Lee, Chefreporterin|Ann Lee|-",
                "'Par Ann Lee, envoyée spéciale à Carrick'|Ann Lee|-",
                "Анна Ли, корреспондент|Анна Ли|-",
                "#N/A|-|-",
                "By Ann Lee • Nov 14, 2022|Ann Lee|-",
                "By Ann Lee on November 14, 2022|Ann Lee|-",
                "Ann Lee and agencies|Ann Lee|-",
                "Lee, A.|A. Lee|-",
                "Lee, Ann M.; Fry, Bo|Ann M. Lee; Bo Fry|-",
                "Lee, A., Fry, B.|A. Lee; B. Fry|-",
                "Lee-Fry, Ann and Orr, Cy|Ann Lee-Fry; Cy Orr|-",
                "van der Berg, Jan|Jan van der Berg|-",
                "Von Trier, Lars|Lars Von Trier|-",
                "Ludwig van Beethoven, J. R. R. Tolkien|Ludwig van Beethoven; J. R. R. Tolkien|-",
                "José Ortega y Gasset|José Ortega y Gasset|-",
                "John Smith III|John Smith III|-",
                "Dr. Ann Lee, M.D.|Dr. Ann Lee, M.D.|-",
                "Robin \"Rob\" Miller|Robin \"Rob\" Miller|-",
                "Ann Lee <ann@post.example>, Bo Fry <bo@post.example>|Ann Lee; Bo Fry|-",
                "ann.lee.example (Ann Lee)|Ann Lee|-",
                "ann@post.example|ann@post.example|-",
                "@annlee|@annlee|-",
                "Ann Lee @annlee|Ann Lee|-",
                "['Ann Lee', 'Bo Fry']|Ann Lee; Bo Fry|-",
                "[\"Ann O'Lee\"]|Ann O'Lee|-",
                "[{'id': 'x1', 'name': 'Ann Lee'}, {'name': 'Bo Fry'}]|Ann Lee; Bo Fry|-",
                "{\"Ann Lee\",\"Bo Fry\"}|Ann Lee; Bo Fry|-",
                "王小明、李雷|王小明; 李雷|-",
                "记者 王小明|王小明|-",
                "علی رضایی و مریم احمدی|علی رضایی; مریم احمدی|-",
                "Автор: Иван Петров|Иван Петров|-",
                "Madonna|Madonna|-",
                "AFP|-|AFP",
                "Ani|Ani|-",
                "The Associated Press|-|The Associated Press",
                "By the Associated Press|-|Associated Press",
                "Reuters Staff|-|Reuters",
                "Wired Staff|-|Wired",
                "Harbour Wire Staff|-|Harbour Wire",
                "Staff|-|-",
                "By Our Special Correspondent|Our Special Correspondent|-",
                "Posted by admin|-|-",
                "The Editorial Board|The Editorial Board|-",
                "Redactie|Redactie|-",
                "Staff Writer|-|-",
                "N/A|-|-",
                "null|-|-",
                "12|-|-",
                "[]|-|-",
                "https://post.example/authors/ann-lee|-|-",
                "''|-|-",
            })
    void name_authors_and_publisher(String line, String authors, String publisher) {
        Byline byline = Byline.of(line);
        assertThat(byline.authors().isEmpty() ? null : String.join("; ", byline.authors()))
                .isEqualTo(authors);
        assertThat(byline.publisher().orElse(null)).isEqualTo(publisher);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SEOUL, Oct 12 (Reuters) - The|SEOUL|--10-12|Reuters",
                "SEOUL — The|SEOUL|-|-",
                "WASHINGTON (AP) — The|WASHINGTON|-|AP",
                "SAO PAULO, Brazil, March 3 - The|SAO PAULO, Brazil|--03-03|-",
                "SAN SALVADOR, 3 JAN 90 -- [TEXT] The|SAN SALVADOR|1990-01-03|-",
                "BEIJING, Oct. 12 (Xinhua) -- The|BEIJING|--10-12|Xinhua",
                "Madrid, 12 oct (EFE).- El|Madrid|--10-12|EFE",
                "Berlin (dpa) - Der|Berlin|-|dpa",
                "Wittstrand (dpa). Nach|Wittstrand|-|dpa",
                "PARIS, 12 octobre 2023 (AFP) – Le|PARIS|2023-10-12|AFP",
                "МОСКВА, 12 окт - РИА Новости. Текст|МОСКВА|--10-12|РИА Новости",
                "新华社北京10月12日电 国家|北京|--10-12|新华社",
                "中新网10月12日电 国家|''|--10-12|中新网",
                "【北京】国家|北京|-|-",
                "[SEOUL] The|SEOUL|-|-",
                "(CNN) -- The|''|-|CNN",
                "(CNN)The|''|-|CNN",
                "(Reuters) - The|''|-|Reuters",
                "(ANSA) - ROMA, 14 NOV - Il|ROMA|--11-14|ANSA",
                "Jan. 5 (UPI) -- The|''|--01-05|UPI",
                "BUENOS AIRES (AP) _ The|BUENOS AIRES|-|AP",
                "ST. LOUIS • The|ST. LOUIS|-|-",
                "LONDON, England (CNN) -- The|LONDON, England|-|CNN",
                "THE HAGUE, Nov 14 (Reuters) - The|THE HAGUE|--11-14|Reuters",
                "New Delhi, Nov 14 (PTI) The|New Delhi|--11-14|PTI",
                "MUMBAI, NOV 14 (PTI): The|MUMBAI|--11-14|PTI",
                "NEW DELHI, Nov 14: The|NEW DELHI|--11-14|-",
                "NEW YORK, Nov. 14, 2022 /PRNewswire/ -- The|NEW YORK|2022-11-14|PRNewswire",
                "CHICAGO--(BUSINESS WIRE)--The|CHICAGO|-|BUSINESS WIRE",
                "МОСКВА, 14 ноября. /ТАСС/. Текст|МОСКВА|--11-14|ТАСС",
            })
    void name_place_date_and_agency(String text, String place, String date, String agency) {
        Dateline dateline = Dateline.of(text).orElseThrow();
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(dateline.date()
                        .map(DateMention::date)
                        .map(ArticleDate::toString)
                        .orElse(null))
                .isEqualTo(date);
        assertThat(dateline.agency().orElse(null)).isEqualTo(agency);
        assertThat(text.substring(dateline.end()))
                .doesNotContain("- ", "—", "(")
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Toronto, feb 26 -|Toronto|--02-26|-",
                "RICHMOND, Va. Feb 26 -|RICHMOND, Va.|--02-26|-",
                "AMSTERDAM, 2 March -|AMSTERDAM|--03-02|-",
                "Berlin|Berlin|-|-",
                "SEOUL, Oct 12 (Reuters) -|SEOUL|--10-12|Reuters",
                "New York -|New York|-|-",
                "APRIL 11 -|''|--04-11|-",
                "ALBANY, N.Y., Marc 3 -|ALBANY, N.Y.|--03-03|-",
            })
    void in_a_field_may_be_written_in_any_way(String field, String place, String date, String agency) {
        Dateline dateline = Dateline.ofField(field).orElseThrow();
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(dateline.date()
                        .map(DateMention::date)
                        .map(ArticleDate::toString)
                        .orElse(null))
                .isEqualTo(date);
        assertThat(dateline.agency().orElse(null)).isEqualTo(agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council - which met on Tuesday - agreed.",
                "Smith (Labour) - a former teacher - said no.",
                "A long-awaited report came out",
                "I - no, we - object.",
                "It rained.",
                "NATO says it will not go",
                "EXCLUSIVE - The port reopens",
                "ANALYSIS — The port reopens",
                "COVID-19 — The virus spreads",
                "WATCH: The port reopens",
                "LONDON: The port reopens",
                "(Widgets Inc) - The company",
                "(The port) - it reopens",
                "[Music] The port",
                "By Ann Lee SEOUL, Oct 12 (Reuters) - The",
                "谁需要 GUI？ — 国家",
                "RELEASED BY THE OFFICE OF SENATOR LEE:WASHINGTON - The",
                ""
            })
    void are_not_seen_in_sentences(String text) {
        assertThat(Dateline.of(text)).isEmpty();
    }
}
