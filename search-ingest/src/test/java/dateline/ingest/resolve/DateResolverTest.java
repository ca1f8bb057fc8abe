package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleDate;
import dateline.article.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An article's date")
class DateResolverTest {

    private static final DateResolver RESOLVER = new DateResolver(Instant.parse("2026-06-01T12:00:00Z"));

    private static DateClaim claim(String date, String evidence, double confidence) {
        return DateClaim.of(ArticleDate.parse(date), new Origin(evidence, confidence));
    }

    private static DateClaim text(String words) {
        return new DateClaim(DateText.all(words, 200).getFirst(), new Origin("text", 0.5));
    }

    private static ResolvedDate resolve(DateClaim... claims) {
        return RESOLVER.resolve(List.of(claims), List.of());
    }

    @Test
    void is_the_most_trusted_claim() {
        ResolvedDate date = resolve(claim("2024-05-08", "url", 0.7), claim("2024-05-07", "json-ld", 0.9));
        assertThat(date.date()).hasToString("2024-05-07");
        assertThat(date.origin()).contains(new Origin("json-ld", 0.9));
        assertThat(date.doubt()).isEmpty();
    }

    @Test
    void is_surer_where_other_kinds_of_evidence_agree() {
        ResolvedDate date = resolve(claim("2024-05-07", "json-ld", 0.9), claim("2024-05-07", "url", 0.7));
        assertThat(date.origin().orElseThrow().confidence()).isEqualTo(0.97, Offset.offset(1e-9));
    }

    @Test
    void is_as_precise_as_any_claim_that_agrees() {
        assertThat(resolve(claim("2024-05", "json", 0.9), claim("2024-05-07", "url", 0.7))
                        .date())
                .hasToString("2024-05-07");
        assertThat(resolve(claim("2024-05", "json", 0.9), claim("2024-06-07", "url", 0.7))
                        .date())
                .hasToString("2024-05");
    }

    @Test
    void in_the_future_is_named_and_not_believed() {
        ResolvedDate date = resolve(claim("2031-01-01", "meta", 0.9), claim("2024-05-07", "url", 0.7));
        assertThat(date.date()).hasToString("2024-05-07");
        assertThat(date.doubt()).contains("2031-01-01 (meta) lies in the future");
        assertThat(resolve(claim("2031-01-01", "meta", 0.9)).date()).isEqualTo(ArticleDate.unknown());
    }

    @Test
    void of_tomorrow_is_today_somewhere() {
        assertThat(resolve(claim("2026-06-02", "meta", 0.9)).date()).hasToString("2026-06-02");
    }

    @Test
    void before_printing_is_named_and_not_believed() {
        ResolvedDate date = resolve(claim("0001-01-01", "meta", 0.9));
        assertThat(date.date()).isEqualTo(ArticleDate.unknown());
        assertThat(date.doubt()).contains("0001-01-01 (meta) is before the invention of printing");
    }

    @Test
    void that_programs_give_for_none_is_named_and_not_believed_without_other_evidence() {
        ResolvedDate date = resolve(claim("1970-01-01", "json: date", 1), claim("1970-01-01", "json: updated", 0.9));
        assertThat(date.date()).isEqualTo(ArticleDate.unknown());
        assertThat(date.doubt()).contains("1970-01-01 (json: date) is a placeholder for no date");
        assertThat(resolve(claim("1970-01-01T00:00:00Z", "json: date", 1), claim("2020-05-07", "url", 0.3))
                        .date())
                .hasToString("2020-05-07");
        assertThat(resolve(claim("1900-01-01", "csv: date", 1), claim("1900-01-01", "url", 0.7))
                        .date())
                .hasToString("1900-01-01");
        assertThat(resolve(claim("1900-01-01", "csv: date", 1), text("Jan 1")).date())
                .hasToString("1900-01-01");
        assertThat(resolve(claim("1970", "json: year", 1)).date()).hasToString("1970");
    }

    @Test
    void in_digits_is_read_the_way_that_the_weekday_bears_out() {
        // The 4th of March 2023 was a Saturday, the 3rd of April a Monday.
        assertThat(resolve(text("Monday 03/04/2023")).date()).hasToString("2023-04-03");
        assertThat(resolve(text("Saturday 03/04/2023")).date()).hasToString("2023-03-04");
    }

    @Test
    void in_digits_is_read_the_way_that_another_claim_bears_out() {
        assertThat(resolve(text("03/04/2023"), claim("2023-04-03", "url", 0.3)).date())
                .hasToString("2023-04-03");
    }

    @Test
    void in_digits_is_not_borne_out_by_another_that_may_be_two_days() {
        assertThat(resolve(text("03/04/2023"), text("03/04/2023")).date()).hasToString("2023");
    }

    @Test
    void in_digits_is_read_the_way_that_a_month_or_a_day_without_a_year_bears_out() {
        assertThat(resolve(text("03/04/2023"), claim("2023-04", "meta", 0.3)).date())
                .hasToString("2023-04-03");
        assertThat(resolve(text("03/04/2023"), text("April 3")).date()).hasToString("2023-04-03");
    }

    @Test
    void in_digits_is_read_in_the_order_that_is_known() {
        Optional<OrderClaim> known = Optional.of(new OrderClaim(DayOrder.DAY_FIRST, new Origin("language de", 0.7)));
        ResolvedDate date = RESOLVER.resolve(List.of(text("03/04/2023")), List.of(), known);
        assertThat(date.date()).hasToString("2023-04-03");
        assertThat(date.origin()).contains(new Origin("text, day first by language de", 0.35));
        assertThat(RESOLVER.resolve(List.of(text("03/04/2023"), claim("2023-03-04", "url", 0.3)), List.of(), known)
                        .date())
                .hasToString("2023-03-04");
        assertThat(RESOLVER.resolve(List.of(text("12/31/2023")), List.of(), known)
                        .date())
                .hasToString("2023-12-31");
    }

    @Test
    void with_full_stops_is_day_first_unless_something_else_is_known() {
        OrderClaim known = new OrderClaim(DayOrder.MONTH_FIRST, new Origin("other dates of the file", 0.95));
        assertThat(resolve(text("03.04.2023")).date()).hasToString("2023-04-03");
        assertThat(RESOLVER.resolve(List.of(text("03.04.2023")), List.of(), Optional.of(known))
                        .date())
                .hasToString("2023-03-04");
    }

    @Test
    void that_is_not_on_its_weekday_is_less_trusted() {
        ResolvedDate date = resolve(text("Friday, October 12, 2023"), claim("2023-10-13", "url", 0.3));
        assertThat(date.date()).hasToString("2023-10-13");
    }

    @Nested
    class Without_a_year {

        private static ResolvedDate among(String words, DateClaim... surroundings) {
            return RESOLVER.resolve(List.of(text(words)), List.of(surroundings));
        }

        @Test
        void keeps_month_and_day_where_nothing_decides() {
            ResolvedDate date = among("Thursday (Oct 12)");
            assertThat(date.date()).hasToString("--10-12");
            assertThat(date.origin()).contains(new Origin("text", 0.5));
        }

        @Test
        void is_completed_by_a_day_near_it() {
            assertThat(among("Oct 12", claim("2023-10-14", "feed", 0.8)).date()).hasToString("2023-10-12");
            assertThat(among("Dec 30", claim("2024-01-03", "url", 0.8)).date()).hasToString("2023-12-30");
            assertThat(among("Oct 12", claim("2023-10-14", "feed", 0.8)).origin())
                    .contains(new Origin("text, year by feed", 0.4));
        }

        @Test
        void with_its_weekday_allows_few_years_and_so_takes_a_day_farther_off() {
            // Oct 12 is a Thursday in 2006, 2017, 2023.
            assertThat(among("Thursday (Oct 12)", claim("2024-06-01", "feed", 0.8))
                            .date())
                    .hasToString("2023-10-12");
            assertThat(among("Oct 12", claim("2024-06-01", "feed", 0.8)).date()).hasToString("--10-12");
            assertThat(among("Thursday (Oct 12)", claim("2020-10-12", "feed", 0.8))
                            .date())
                    .hasToString("--10-12");
        }

        @Test
        void is_not_completed_by_a_year_that_its_weekday_rules_out() {
            assertThat(among("Thursday (Oct 12)", claim("2022", "text", 0.4)).date())
                    .hasToString("--10-12");
            assertThat(among("Thursday (Oct 12)", claim("2023", "text", 0.4)).date())
                    .hasToString("2023-10-12");
        }

        @Test
        void is_completed_by_the_time_of_its_file_only_where_that_is_no_accident() {
            assertThat(among("Oct 12", claim("2023-10-15", "file time", 0.3)).date())
                    .hasToString("2023-10-12");
            assertThat(among("Oct 12", claim("2023-11-15", "file time", 0.3)).date())
                    .hasToString("--10-12");
            assertThat(among("Thursday (Oct 12)", claim("2023-11-15", "file time", 0.3))
                            .date())
                    .hasToString("2023-10-12");
            assertThat(among("Oct 12", claim("2023-10-09", "file time", 0.3)).date())
                    .hasToString("--10-12");
        }

        @Test
        void is_kept_where_equally_trusted_days_point_to_different_years() {
            assertThat(among("Oct 12", claim("2021-10-01", "text", 0.4), claim("2023-10-01", "text", 0.4))
                            .date())
                    .hasToString("--10-12");
            assertThat(among("Oct 12", claim("2021-10-01", "text", 0.4), claim("2023-10-01", "url", 0.7))
                            .date())
                    .hasToString("2023-10-12");
        }

        @Test
        void is_completed_by_days_in_its_text_only_where_they_are_near() {
            assertThat(among("Oct 12", claim("2023-10-01", "text", 0.5)).date()).hasToString("2023-10-12");
            assertThat(among("Oct 12", claim("2003-11-05", "text", 0.5)).date()).hasToString("--10-12");
            assertThat(among("Thursday (Oct 12)", claim("2023-08-20", "text", 0.5))
                            .date())
                    .hasToString("2023-10-12");
        }

        @Test
        void never_lies_in_the_future() {
            assertThat(among("Oct 12", claim("2026-05-30", "feed", 0.8)).date()).hasToString("--10-12");
        }

        @Test
        void knows_leap_years() {
            assertThat(among("Feb 29", claim("2023-03-01", "feed", 0.8)).date()).hasToString("--02-29");
            assertThat(among("Feb 29", claim("2024-03-01", "feed", 0.8)).date()).hasToString("2024-02-29");
        }

        @Test
        void is_completed_alike_in_whatever_order_the_rest_stands() {
            List<DateClaim> rest = new ArrayList<>(List.of(
                    claim("2023-10-14", "feed", 0.8), claim("2021", "text", 0.4), claim("2023-09-01", "text", 0.4)));
            for (int i = 0; i < 6; i++) {
                Collections.rotate(rest, 1);
                if (i == 3) {
                    Collections.reverse(rest);
                }
                assertThat(RESOLVER.resolve(List.of(text("Oct 12")), rest).date())
                        .hasToString("2023-10-12");
            }
        }
    }
}
