package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Times of day beside a date")
class ClockTimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 mai 2019 à 17 heures 30",
                "3 mai 2019 à 17h30 min",
                "3 mei 2019 om 17.30 uur",
                "3 mei 2019 om 17u30",
                "3 de mayo de 2019 a las 17:30 horas",
                "3 de mayo de 2019, 17:30 hs",
                "3 de maio de 2019 às 17 horas",
                "3 de maig de 2019 a les 17:30 hores",
                "3 maj 2019 klockan 17.30",
                "3. mai 2019 klokken 17.30",
                "3 maja 2019, godz. 17:30",
                "3 maja 2019 o godzinie 17:30",
                "3. května 2019 v 17:30 hod.",
                "3. mája 2019 o 17:30",
                "3. svibnja 2019. u 17:30 sati",
                "3. maja 2019 ob 17.30 uri",
                "3. мај 2019. у 17:30 часова",
                "3 май 2019 г. в 17:30 часа",
                "3 май 2019, 17:30 ч.",
                "3 мая 2019 г. в 17 ч 30 мин",
                "3 мая 2019, 17:30 мск",
                "3 травня 2019 о 17:30",
                "3 mai 2019, ora 17:30",
                "2019. május 3., 17 óra 30 perc",
                "3 Mayıs 2019 saat 17:30",
                "3 Mei 2019 pukul 17.30 WIB",
                "3 Mei 2019, 17:30 WITA",
                "3 tháng 5 2019 lúc 17:30",
                "3 tháng 5, 2019, 17 giờ 30 phút",
                "3 Μαΐου 2019 στις 17:30",
                "3 Μαΐου 2019, ώρα 17:30",
                "3. mai 2019 kell 17.30",
                "2019. gada 3. maijs plkst. 17.30",
                "2019 m. gegužės 3 d. 17 val. 30 min.",
                "2019年5月3日17时30分",
                "2019年5月3日 17點30分",
                "2019年5月3日 17時30分",
                "2019년 5월 3일 17시 30분",
                "3 مايو 2019 الساعة 17:30",
                "3 במאי 2019 בשעה 17:30",
                "3 मई 2019, 17:30 बजे",
                "3 พฤษภาคม 2019 เวลา 17:30 น."
            })
    void leave_the_day_in_the_words_of_each_language(String value) {
        assertThat(DateText.read(value)).as(value).isPresent();
        assertThat(DateText.read(value).orElseThrow().date()).hasToString("2019-05-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 May 2019, 17h30 GMT|2019-05-03T17:30:00Z",
                "3 May 2019 17h30 CEST|2019-05-03T17:30:00+02:00",
                "3 May 2019 17h CEST|2019-05-03T17:00:00+02:00",
                "3 mai 2019 à 17 h 30 GMT|2019-05-03T17:30:00Z",
                "3 mai 2019 à 9h05 (CEST)|2019-05-03T09:05:00+02:00",
                "3 mai 2019 à 17h30 UTC+2|2019-05-03T17:30:00+02:00",
                "3 mai 2019 à 17 heures GMT|2019-05-03T17:00:00Z",
                "17h30 CEST, 3 mai 2019|2019-05-03T17:30:00+02:00",
                "3 mei 2019 om 17.30 uur CEST|2019-05-03T17:30:00+02:00",
                "3 mei 2019 om 17u30 CEST|2019-05-03T17:30:00+02:00",
                "3. Mai 2019, 17.30 Uhr MESZ|2019-05-03T17:30:00+02:00",
                "3. Mai 2019, 17 Uhr MESZ|2019-05-03T17:00:00+02:00",
                "3 May 2019 17:30 hrs GMT|2019-05-03T17:30:00Z",
                "2019-05-03T17h30Z|2019-05-03T17:30:00Z",
                "3 May 2019 1730 GMT|2019-05-03T17:30:00Z",
                "3 May 2019, 0605 hrs GMT|2019-05-03T06:05:00Z",
                "1730 GMT 3 May 2019|2019-05-03T17:30:00Z",
                "3 May 2019 1730 EDT|2019-05-03T17:30:00-04:00",
                // None that there is.
                "3 May 2019 1790 GMT|2019-05-03",
                "3 May 2019 25h30 GMT|2019-05-03",
                "3 May 2019 17h75 GMT|2019-05-03",
                // No zone.
                "3 May 2019, 17h30|2019-05-03",
                "3 May 2019, 1730|2019-05-03",
                "3 May 2019 for 48 hours GMT|",
                "Published 2019-05-03|2019-05-03",
                "date: 2019-05-03|2019-05-03",
                "Updated: 2019 May 3|2019-05-03",
                "Published 1730 GMT 3 May 2019|2019-05-03T17:30:00Z",
            })
    void make_a_moment_of_the_day_where_their_zone_is_stated(String value, String expected) {
        assertThat(DateText.read(value)
                        .map(mention -> mention.date().toString())
                        .orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17h30", "48 heures", "5 horas", "3 uur", "24 h de 2019 a 2020"})
    void are_no_dates_alone(String value) {
        assertThat(DateText.read(value)).isEmpty();
    }
}
