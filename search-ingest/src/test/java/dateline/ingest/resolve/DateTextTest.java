package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Dates in texts")
class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-10-12|2023-10-12",
                "2023/10/12|2023-10-12",
                "20231012|2023-10-12",
                "2023-10|2023-10",
                "2023|2023",
                "1697103000|2023-10-12T09:30:00Z",
                "1697103000000|2023-10-12T09:30:00Z",
                "2023-10-12T09:30:00Z|2023-10-12T09:30:00Z",
                "2023-10-12T09:30:00.123+09:00|2023-10-12T09:30:00+09:00",
                "2023-10-12 09:30:00 +0900|2023-10-12T09:30:00+09:00",
                "2023-10-12T09:30:00|2023-10-12",
                "Thu, 12 Oct 2023 09:30:00 +0900|2023-10-12T09:30:00+09:00",
                "Thu, 12 Oct 2023 09:30 EST|2023-10-12T09:30:00-05:00",
                "12 Oct 23 23:40 GMT|2023-10-12T23:40:00Z",
                "Oct. 12, 2023, 8:05 p.m. EDT|2023-10-12T20:05:00-04:00",
                "26-FEB-1987 15:01:01.79|1987-02-26",
                "3 JAN 90|1990-01-03",
                "Oct. 12, 2023|2023-10-12",
                "October 12th, 2023|2023-10-12",
                "Thursday, October 12, 2023|2023-10-12",
                "October 2023|2023-10",
                "October 12|--10-12",
                "12. Oktober 2023|2023-10-12",
                "12 de octubre de 2023|2023-10-12",
                "le 1er février 2023|2023-02-01",
                "12 октября 2023 г.|2023-10-12",
                "2023年10月12日|2023-10-12",
                "2023. 10. 12.|2023-10-12",
                "12.10.2023|2023-10-12",
                "31/12/2023|2023-12-31",
                "12/31/2023|2023-12-31",
                "03.04.2023|2023-04-03",
                "\"2022-11-14\"|2022-11-14",
                "2022-11-14 09:12:44+00:00|2022-11-14T09:12:44Z",
                "2022-11-14T09:12:44.123456|2022-11-14",
                "2022-11-14T09:12:44,123+01:00|2022-11-14T09:12:44+01:00",
                "2022-11-14T09:12:44.000+0000|2022-11-14T09:12:44Z",
                "2022-11-14T09:12:44+01:00[Europe/Berlin]|2022-11-14T09:12:44+01:00",
                "2022-11-14 09:12:44.5 +0000 UTC|2022-11-14T09:12:44Z",
                "ISODate(\"2022-11-14T09:12:44Z\")|2022-11-14T09:12:44Z",
                "20221114T091244Z|2022-11-14T09:12:44Z",
                "2022/11/14 09:12:44|2022-11-14",
                "2022-1-5|2022-01-05",
                "Wed Oct 10 20:19:24 +0000 2018|2018-10-10T20:19:24Z",
                "Wed Oct 10 20:19:24 2018|2018-10-10",
                "Wed Oct  3 20:19:24 UTC 2018|2018-10-03T20:19:24Z",
                "Wed Oct 10 20:19:24 CEST 2018|2018-10-10T20:19:24+02:00",
                "Wed Oct 10 20:19:24 GMT+01:00 2018|2018-10-10T20:19:24+01:00",
                "Mon Nov 14 2022 09:12:44 GMT+0100 (Central European Standard Time)|2022-11-14T09:12:44+01:00",
                "Mon, 14 Nov 2022 09:12:44 GMT+0100 (CET)|2022-11-14T09:12:44+01:00",
                "Mon, 14 Nov 2022 09:12:44 -0500 (EST)|2022-11-14T09:12:44-05:00",
                "Monday, 14-Nov-22 09:12:44 GMT|2022-11-14T09:12:44Z",
                "14/Nov/2022:09:12:44 +0000|2022-11-14T09:12:44Z",
                "14-Nov-2022|2022-11-14",
                "14-NOV-2022 12:01:33.45|2022-11-14",
                "14Nov2022|2022-11-14",
                "2022-Nov-14|2022-11-14",
                "2022 November 14|2022-11-14",
                "Nov-14-2022|2022-11-14",
                "'Nov 14 2022 | 10:32 IST'|2022-11-14",
                "Monday, November 14th, 2022 at 3:04 PM EST|2022-11-14T15:04:00-05:00",
                "Updated 5:32 p.m. ET Nov. 14, 2022|2022-11-14T17:32:00-05:00",
                "Updated 5:32 p.m. ET July 14, 2022|2022-07-14T17:32:00-04:00",
                "Mon 14 Nov 2022 09.12 GMT|2022-11-14T09:12:00Z",
                "Nov 14, 2022 3.04pm BST|2022-11-14T15:04:00+01:00",
                "Montag, den 14. November 2022, 09:12 Uhr MEZ|2022-11-14T09:12:00+01:00",
                "Publié le 14 novembre 2022 à 09h12|2022-11-14",
                "mar. 15 nov. 2022|2022-11-15",
                "lun, 14 nov 2022|2022-11-14",
                "14 de noviembre del 2022|2022-11-14",
                "Stand: 14.11.2022, 09:12 Uhr|2022-11-14",
                "Published: 14/11/2022|2022-11-14",
                "Published 14 Nov 2022, updated 15 Nov 2022|2022-11-14",
                "Updated Nov 15, 2022; first published Nov 14, 2022|2022-11-14",
                "Last updated: 15 Nov 2022|2022-11-15",
                "'Published 9:12 a.m. ET Nov. 14, 2022 | Updated 10:12 a.m. ET Nov. 15, 2022'|2022-11-14T09:12:00-05:00",
                "'November 14, 2022 · 9:12 AM ET'|2022-11-14T09:12:00-05:00",
                "입력 2022.11.14 09:12|2022-11-14",
                "12:00 AM, 14 Nov|--11-14",
                "1/20/15|2015-01-20",
                "20.1.15|2015-01-20",
                "14/11/97 09:30|1997-11-14",
                "97-11-14|1997-11-14",
                "14-11-97|1997-11-14",
                "2022-W46-1|2022-11-14",
                "2022W461|2022-11-14",
                "2022-318|2022-11-14",
                "2022-00-00|2022",
                "2022-11-00|2022-11",
                "2022-00-00 00:00:00|2022",
                "2022.0|2022",
                "11/2022|2022-11",
                "Spring 2022|2022",
                "Q3 2022|2022",
                "c. 1850|1850",
                "[1850]|1850",
                "14. studenoga 2022.|2022-11-14",
                "14. novembra 2022|2022-11-14",
                "14 ноември 2022|2022-11-14",
                "2022年11月14日 下午3:04|2022-11-14",
                "Dec 25, 2022, 8:00 AM GMT+5:30|2022-12-25T08:00:00+05:30",
                "20221114.0|2022-11-14",
                "20221114093000|2022-11-14",
                "1325376562.0|2012-01-01T00:09:22Z",
                "1325376562.9|2012-01-01T00:09:22Z",
                "1.325376562e9|2012-01-01T00:09:22Z",
                "1.325376562E12|2012-01-01T00:09:22Z",
                "1325376562000000|2012-01-01T00:09:22Z",
                "1325376562000000000|2012-01-01T00:09:22Z",
                "-1325376562|1928-01-01T23:50:38Z",
                "/Date(1325376562000)/|2012-01-01T00:09:22Z",
                "\\/Date(1325376562000+0100)\\/|2012-01-01T01:09:22+01:00",
                "١٤ نوفمبر ٢٠٢٢|2022-11-14",
                "۲۰۲۲-۱۱-۱۴|2022-11-14",
                "２０２２年１１月１４日|2022-11-14",
                "۲۳ آبان ۱۴۰۱|2022-11-14",
                "دوشنبه ۲۳ آبان ۱۴۰۱ ساعت ۱۴:۳۰|2022-11-14",
                "۱۴۰۱/۰۸/۲۳|2022-11-14",
                "1403/12/30|2025-03-20",
                "1402/12/29|2024-03-19",
                // Spaces, dashes and invisible characters.
                "23. 8. 2019|2019-08-23",
                "3. 8. 2019|2019-08-03",
                "23 / 8 / 2019|2019-08-23",
                "23 . 8 . 2019|2019-08-23",
                "23 - 8 - 2019|2019-08-23",
                "23 8 2019|2019-08-23",
                "2019 8 23|2019-08-23",
                "2019,08,23|2019-08-23",
                "23–8–2019|2019-08-23",
                "2019—08—23|2019-08-23",
                "2019\u201108\u201123|2019-08-23",
                "23／8／2019|2019-08-23",
                "\u200f23\u200f/8\u200f/2019|2019-08-23",
                "\u202a2019-08-23T10:15:00Z\u202c|2019-08-23T10:15:00Z",
                "23 \u200eAugust\u200e 2019|2019-08-23",
                "23\u00a0August\u20092019|2019-08-23",
                "२३ अगस्त २०१९|2019-08-23",
                "২৩ আগস্ট, ২০১৯|2019-08-23",
                "٢٣/٨/٢٠١٩|2019-08-23",
                "๒๓ สิงหาคม ๒๐๑๙|2019-08-23",
                // Days that there are not, and months.
                "2019-02-29|2019-02",
                "2019-06-31T10:00:00|2019-06",
                "31 June 2019|2019-06",
                "June 31, 2019|2019-06",
                "31.6.2019|2019-06",
                "31/6/2019|2019-06",
                "6/31/2019|2019-06",
                "2019-31-08|2019",
                "31. kolovoza 2019.|2019-08-31",
                // Periods.
                "5-7 August 2019|2019",
                "5.–7. August 2019|2019",
                "5 to 7 August 2019|2019",
                "del 5 al 7 de agosto de 2019|2019",
                "vom 5. bis 7. August 2019|2019",
                "August 5-7, 2019|2019",
                "August 5 - September 7, 2019|2019",
                "30 August – 2 September 2019|2019",
                "August/September 2019|2019",
                "Aug.-Sept. 2019|2019",
                "August and September 2019|2019",
                "August 2019 – October 2019|2019",
                "2019-08-05/2019-08-07|2019",
                "12 January-15 February 2019|2019",
                "Winter 2019/20|2019",
                "Winter 2019-2020|2019",
                "du 5 au 7 août 2019|2019",
                "dal 5 al 7 agosto 2019|2019",
                "van 5 tot 7 augustus 2019|2019",
                "de 5 a 7 de agosto de 2019|2019",
                // Months in Roman numerals.
                "23.VIII.2019|2019-08-23",
                "23 VIII 2019|2019-08-23",
                "23. viii. 2019|2019-08-23",
                "23-VIII-2019|2019-08-23",
                "23/I/2019|2019-01-23",
                "2019. VIII. 23.|2019-08-23",
                "2019.V.3|2019-05-03",
                "VIII/2019|2019-08",
                "31.IX.2019|2019-09",
                // Ordinals of other languages.
                "23η Αυγούστου 2019|2019-08-23",
                "23-a de aŭgusto 2019|2019-08-23",
                "la 23-an de aŭgusto 2019|2019-08-23",
                "ĵaŭdo, la 3-a de oktobro 2019|2019-10-03",
                // Times of day.
                "20190823T1015Z|2019-08-23T10:15:00Z",
                "20190823T1015+0200|2019-08-23T10:15:00+02:00",
                "20190823101500Z|2019-08-23T10:15:00Z",
                "'Aug. 23, 2019, 5 p.m. ET'|2019-08-23T17:00:00-04:00",
                "'August 23, 2019 12am PDT'|2019-08-23T00:00:00-07:00",
                "'8 AM GMT, 23 Aug 2019'|2019-08-23T08:00:00Z",
                "Fri, 23 Aug 2019 10:15:00 CST|2019-08-23",
                "2019-08-23T10:15:00-07:00:00|2019-08-23",
                "August 23, 2019 - 5:04 pm|2019-08-23",
                "10:30 - 23 August 2019|2019-08-23",
                // Words of other languages.
                "agosto de 2019|2019-08",
                "d’agost del 2019|2019-08",
                "2019 m. rugpjūčio 23 d.|2019-08-23",
                "2019. gada 23. augusts|2019-08-23",
                "2019(e)ko abuztuaren 23(a)|2019-08-23",
                "23 ΑΥΓΟΥΣΤΟΥ 2019|2019-08-23",
                "23 AĞUSTOS 2019|2019-08-23",
                "23 Pazdziernika 2019|2019-10-23",
                "Ngày 23 tháng 8 năm 2019|2019-08-23",
                "2019年8月23日金曜日|2019-08-23",
                "2019年8月|2019-08",
            })
    void are_read_as_precisely_as_they_are_stated(String value, String expected) {
        assertThat(DateText.read(value).orElseThrow().date()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "12",
                "123456",
                "Room 12 October",
                "see 2023-10-12 for more",
                "v1.2.3",
                "10:30",
                "0000-00-00",
                "0000-00-00 00:00:00",
                "1401/12/30",
                "14-11-22",
                "N/A",
                "null",
                "0",
                "-1",
                "12.10",
                "1.5e3",
                "1e99",
                "/Date(x)/",
                "2022-W60-1",
                "999999999999999999999",
                "3 / 4 / 5",
                "8 hrs ago",
                "2022-2023",
                "Spring",
                "Winter 12",
                "2022 12 2021",
                "Class of 2022",
                "10 min ago",
                "11.2022",
                "2019-02-32",
                "2019-13-31",
                "32.13.2019",
                "December 2019 – January 2020",
                "2 23 8 2019",
                "3,8,2019",
                "10-12 May",
            })
    void are_not_seen_where_none_are(String value) {
        assertThat(DateText.read(value)).isEmpty();
    }

    @Test
    void in_digits_say_when_they_may_be_two() {
        DateMention mention = DateText.read("03/04/2023").orElseThrow();
        assertThat(mention.date()).hasToString("2023-03-04");
        assertThat(mention.swapped().date()).hasToString("2023-04-03");
        assertThat(DateText.read("04/04/2023").orElseThrow().other()).isEmpty();
    }

    @Test
    void are_all_found_with_their_places_and_weekdays() {
        String text = "It opened on Thursday (Oct 12), after the storm of 3 March 2021, and closes 2024-01-05.";
        assertThat(DateText.all(text, 200))
                .extracting(mention -> text.substring(mention.start(), mention.end()) + " = " + mention.date())
                .containsExactly("Oct 12 = --10-12", "3 March 2021 = 2021-03-03", "2024-01-05 = 2024-01-05");
        assertThat(DateText.all(text, 200).getFirst().weekday()).contains(DayOfWeek.THURSDAY);
    }

    @Test
    void are_found_beside_accents_that_stand_alone() {
        String text = "1 \u034d. 2 of 3 \u0301 oktober \u0301\u0302; printed 3 May 2024 \u034d 13, \u0301 4 June 2024";
        assertThat(DateText.all(text, 200))
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .contains("3 May 2024", "4 June 2024");
        assertThat(DateText.read("\u0301 3 May 2024").orElseThrow().date()).hasToString("2024-05-03");
    }

    @Test
    void in_running_text_have_years_of_four_digits() {
        assertThat(DateText.all("They won 1/2/15 votes of 20.1.15, and 97-11-14 is a code.", 200))
                .isEmpty();
    }

    @Test
    void in_running_text_have_roman_months_in_capitals_between_like_marks() {
        assertThat(DateText.all("Signed on 17.IX.2019 in chapter 5 v 2019, volume 3, IX-2018, Henry VIII 1547.", 200))
                .extracting(mention -> mention.date().toString())
                .containsExactly("2019-09-17");
    }

    @Test
    void in_running_text_are_not_made_of_short_words_of_other_languages() {
        assertThat(DateText.all("A rally led 12 players to win set 5, and out 3 of them were pro 2.", 200))
                .isEmpty();
    }

    @Test
    void behind_the_limit_are_not_looked_at() {
        assertThat(DateText.all("x".repeat(50) + " 2024-01-05", 50)).isEmpty();
    }
}
