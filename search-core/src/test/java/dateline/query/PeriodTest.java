package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// It is Wednesday, 18 October 2023, 08:34:56 in New York.
class PeriodTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-10-18T12:34:56Z"), NEW_YORK);

    @ParameterizedTest
    @CsvSource({
        "2023,                    2023-01-01, 2023-12-31",
        "0999,                    0999-01-01, 0999-12-31",
        "2024-02,                 2024-02-01, 2024-02-29",
        "2023-10-01,              2023-10-01, 2023-10-01",
        "October 2023,            2023-10-01, 2023-10-31",
        "oct-2023,                2023-10-01, 2023-10-31",
        "1 October 2023,          2023-10-01, 2023-10-01",
        "1st oct 2023,            2023-10-01, 2023-10-01",
        "'Oct 12th, 2023',        2023-10-12, 2023-10-12",
        "october,                 2023-10-01, 2023-10-31",
        "november,                2022-11-01, 2022-11-30",
        "wednesday,               2023-10-18, 2023-10-18",
        "Thu,                     2023-10-12, 2023-10-12",
        "today,                   2023-10-18, 2023-10-18",
        "Yesterday,               2023-10-17, 2023-10-17",
        "this week,               2023-10-16, 2023-10-22",
        "last_week,               2023-10-09, 2023-10-15",
        "this-month,              2023-10-01, 2023-10-31",
        "last month,              2023-09-01, 2023-09-30",
        "this year,               2023-01-01, 2023-12-31",
        "last year,               2022-01-01, 2022-12-31",
        "2weeks,                  2023-10-04, 2023-10-04",
        "two weeks ago,           2023-10-04, 2023-10-04",
        "1M,                      2023-09-18, 2023-09-18",
        "1year2months3days,       2022-08-15, 2022-08-15",
        "1 yr 2 months,           2022-08-18, 2022-08-18",
        "0days,                   2023-10-18, 2023-10-18",
        "2023-10-01..2023-10-15,  2023-10-01, 2023-10-15",
        "2022..2023-03,           2022-01-01, 2023-03-31",
        "2weeks..yesterday,       2023-10-04, 2023-10-17",
        "2023-10..,               2023-10-01,",
        ">=2023-10,               2023-10-01,",
        ">2023-10,                2023-11-01,",
        "..2023-10,               ,           2023-10-31",
        "<=2023-10,               ,           2023-10-31",
        "<2023-10,                ,           2023-09-30",
        "<today,                  ,           2023-10-17",
    })
    void isTheseDays(String text, LocalDate first, LocalDate last) {
        Interval interval = Period.parse(text).resolve(CLOCK);

        assertThat(interval)
                .isEqualTo(new Interval(
                        Optional.ofNullable(first)
                                .map(day -> day.atStartOfDay(NEW_YORK).toInstant()),
                        Optional.ofNullable(last)
                                .map(day ->
                                        day.plusDays(1).atStartOfDay(NEW_YORK).toInstant()),
                        Optional.ofNullable(first),
                        Optional.ofNullable(last)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-01T09:00,           2023-10-01T13:00:00Z,     2023-10-01T13:01:00Z",
        "2023-10-01T09:00Z,          2023-10-01T09:00:00Z,     2023-10-01T09:01:00Z",
        "2023-10-01t09:00z,          2023-10-01T09:00:00Z,     2023-10-01T09:01:00Z",
        "2023-10-01 09:00+02:00,     2023-10-01T07:00:00Z,     2023-10-01T07:01:00Z",
        "2023-10-01T09:00:05-0530,   2023-10-01T14:30:05Z,     2023-10-01T14:30:06Z",
        "2023-10-01T09:00:05.25Z,    2023-10-01T09:00:05.25Z,  2023-10-01T09:00:05.26Z",
        "now,                        2023-10-18T12:34:00Z,     2023-10-18T12:35:00Z",
        "3hours,                     2023-10-18T09:34:00Z,     2023-10-18T09:35:00Z",
        "90m..now,                   2023-10-18T11:04:00Z,     2023-10-18T12:35:00Z",
        "1day 2h,                    2023-10-17T10:34:00Z,     2023-10-17T10:35:00Z",
    })
    void isTheseMinutes(String text, Instant from, Instant to) {
        Interval interval = Period.parse(text).resolve(CLOCK);

        assertThat(interval.from()).contains(from);
        assertThat(interval.to()).contains(to);
    }

    @Test
    void aDayIsAsLongAsItIsInItsZone() {
        Interval shortened = Period.parse("2023-03-12").resolve(CLOCK);
        Interval inBeirut = Period.parse("2022-03-27").resolve(CLOCK.withZone(ZoneId.of("Asia/Beirut")));

        assertThat(shortened.from()).contains(Instant.parse("2023-03-12T05:00:00Z"));
        assertThat(shortened.to()).contains(Instant.parse("2023-03-13T04:00:00Z"));
        assertThat(inBeirut.from()).as("clocks go forward at midnight").contains(Instant.parse("2022-03-26T22:00:00Z"));
    }

    @Test
    void todayGoesByTheZone() {
        Clock kiritimati = CLOCK.withZone(ZoneId.of("Pacific/Kiritimati"));

        assertThat(Period.parse("today").resolve(kiritimati).firstDay()).contains(LocalDate.of(2023, 10, 19));
    }

    @Test
    void theEndOfLeapFebruaryIsAYearBefore() {
        Clock leapDay = Clock.fixed(Instant.parse("2024-02-29T12:00:00Z"), NEW_YORK);

        assertThat(Period.parse("1year").resolve(leapDay).firstDay()).contains(LocalDate.of(2023, 2, 28));
        assertThat(Period.parse("last year").resolve(leapDay).lastDay()).contains(LocalDate.of(2023, 12, 31));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsEmpty() {
        assertThat(Period.parse("2023..2022").resolve(CLOCK).isEmpty()).isTrue();
        assertThat(Period.parse("2023-10-01T10:00..2023-10-01T09:00")
                        .resolve(CLOCK)
                        .isEmpty())
                .isTrue();
        assertThat(Period.parse("2023..2023").resolve(CLOCK).isEmpty()).isFalse();
        assertThat(Period.parse("2023..").resolve(CLOCK).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "OCT 2023,                   2023-10",
        "1st october 2023,           2023-10-01",
        "Oct,                        october",
        "mon,                        monday",
        "Last-Week,                  last week",
        "this_year,                  this year",
        ">=2023,                     2023..",
        "<=today,                    ..today",
        "> yesterday,                >yesterday",
        "2 weeks ago,                2weeks",
        "1y1M1w1d1h1m,               1year1month1week1day1hour1minute",
        "0h,                         0days",
        "2023-10-01T09:00:00.5z,     2023-10-01T09:00:00.5Z",
        "2023-10-01 09:00+0200,      2023-10-01T09:00+02:00",
        "' 2023 .. 2024 ',           2023..2024",
    })
    void printsWhatItReads(String text, String printed) {
        Period period = Period.parse(text);

        assertThat(period).hasToString(printed);
        assertThat(Period.parse(printed)).isEqualTo(period).hasSameHashCodeAs(period);
    }

    @Test
    void todayIsNotTodaysDate() {
        assertThat(Period.parse("today")).isNotEqualTo(Period.parse("2023-10-18"));
        assertThat(Period.parse(">2023")).isNotEqualTo(Period.parse("2023.."));
        assertThat(Period.parse("2023")).isNotEqualTo(Period.parse("2023..2023"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "..",
                ">",
                ">=",
                "foo",
                "23",
                "20233",
                "2023-1",
                "3/4/2023",
                "01-10-2023",
                "next week",
                "last",
                "week",
                "last day",
                "2 fortnights",
                "weeks",
                "2weeks3weeks",
                "1m1m",
                "12345days",
                "2023...2024",
                "..!",
                "october 23",
                "32nd",
                "2023-10-01T9:00",
                "2023-10-01Z",
                "oc",
                "mo",
                "ago",
                "-1day",
                "2023..foo"
            })
    void isNoPeriod(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "is not a period: write 2023, 2023-10, 2023-10-01, 2023-10-01T09:00, today, yesterday,"
                                + " \"last week\", \"this month\", monday, october, 2weeks, or a range A..B, A.., ..B, >A, <B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000",
                "2023-13",
                "2023-00",
                "2023-02-29",
                "2023-10-01T24:00",
                "2023-10-01T09:60",
                "2023-10-01T09:00+19:00",
                "30 February 2023",
                "0 may 2023"
            })
    void isNoDateOfTheCalendar(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is not a calendar date");
    }

    @Test
    void aLongTextIsNoPeriod() {
        assertThatThrownBy(() -> Period.parse("1".repeat(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'11111111111111111111…' is not a period");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20171117", "17.11.2017", "17/11/2017", "11/17/2017", "2017/11/17", "2017.11.17"})
    void daysInOtherForms(String day) {
        assertThat(Period.parse(day)).isEqualTo(Period.parse("2017-11-17"));
        assertThat(Period.parse(day + "..").toString()).isEqualTo("2017-11-17..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/6/2017", "20171317", "32.11.2017"})
    void daysThatMayBeOthersAreNone(String day) {
        assertThatThrownBy(() -> Period.parse(day)).isInstanceOf(IllegalArgumentException.class);
    }
}
