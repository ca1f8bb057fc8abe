package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Names of months and days in all languages")
class CalendarNamesTest {

    /// Languages that are analyzed or detected, with some of their countries.
    private static final String TAGS =
            "af ar ar-EG ar-LB ar-TN az be bg bn bs ca cs cy da de de-AT el en en-AU en-CA en-GB"
                    + " es es-MX et eu fa fi fil fr fr-CA ga gl gu he hi hr hu hy id is it ja ka kk kn ko lt lv mk ml mr ms nb ne"
                    + " nl nn pa pl pt pt-PT ro ru sk sl sq sr sr-Latn sv sw ta te th tr uk ur vi zh zh-Hant";

    static Stream<String> languages() {
        return Stream.of(TAGS.split(" ", -1));
    }

    /// The forms that the locale data of the JDK give a day, and those that feeds have.
    private static List<DateTimeFormatter> days(Locale locale) {
        return List.of(
                localized(FormatStyle.FULL, locale),
                localized(FormatStyle.LONG, locale),
                localized(FormatStyle.MEDIUM, locale),
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy", locale),
                DateTimeFormatter.ofPattern("d LLL yyyy", locale));
    }

    private static DateTimeFormatter localized(FormatStyle style, Locale locale) {
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE, locale);
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void are_read_in_every_form_or_leave_the_month_open(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        List<String> missed = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2021, month, 23);
            for (DateTimeFormatter format : days(locale)) {
                String value = day.format(format);
                Optional<DateMention> read = DateText.read(value);
                boolean right = read.map(
                                mention -> mention.inLanguage(tag).date().toString())
                        .filter(day.toString()::equals)
                        .isPresent();
                if (!right) {
                    missed.add(value + " is read as " + read);
                }
            }
            String value = DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(day);
            Optional<DateMention> read = DateText.read(value);
            if (read.filter(mention -> mention.inLanguage(tag)
                            .date()
                            .toString()
                            .equals(YearMonth.from(day).toString()))
                    .isEmpty()) {
                missed.add(value + " is read as " + read);
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The languages have the same name for different months, and nothing says which it is.
                "23 listopada 2021|2021",
                "23 lis 2021|2021",
                "23. srp 2021|2021",
                "Listopad 2021|2021",
                // The day of the week is of one of them, or falls on one of the days only.
                "subota, 23. listopada 2021|2021-10-23",
                "wtorek, 23 listopada 2021|2021-11-23",
                "Sat, 23 listopada 2021|2021-10-23",
                "Tue, 23 listopada 2021|2021-11-23",
                "pet, 23. srp 2021|2021-07-23",
                // Day and year have full stops in Croatian only.
                "23. listopada 2021.|2021-10-23",
                "23. lip 2021.|2021-06-23",
                "23. srp 2021.|2021-07-23",
                "23. lipnja 2021.|2021-06-23",
                // Names that only look alike.
                "23 lipca 2021|2021-07-23",
                "23. listopadu 2021|2021-11-23",
                "23. srpna 2021|2021-08-23",
                "23. srpnja 2021.|2021-07-23",
                "23 листопада 2021 р.|2021-11-23",
                "23 лістапада 2021|2021-11-23",
            })
    void of_two_months_are_decided_by_what_stands_beside_them(String value, String expected) {
        assertThat(DateText.read(value).orElseThrow().date()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"hr, 2021-10-23", "hr-HR, 2021-10-23", "pl, 2021-11-23", "cs, 2021", "en, 2021"})
    void of_two_months_are_decided_by_the_language(String language, String expected) {
        DateMention mention = DateText.read("23 listopada 2021").orElseThrow();
        assertThat(mention.inLanguage(language).date()).hasToString(expected);
    }

    @Test
    void of_two_months_without_a_year_say_nothing() {
        assertThat(DateText.read("23 listopada")).isEmpty();
    }

    @Test
    void are_the_english_ones_where_the_jdk_has_no_others() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--limit-modules",
                        "java.base",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EnglishOnly.class.getName(),
                        "Sept. 3, 2015",
                        "3 fiets 2015",
                        "2015-09-03",
                        "Thursday, 3rd of September 2015")
                .redirectErrorStream(true)
                .start();
        String out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(out.lines()).containsExactly("2015-09-03", "none", "2015-09-03", "2015-09-03");
    }

    /// Prints the date of each argument.
    static final class EnglishOnly {
        public static void main(String[] values) {
            for (String value : values) {
                System.out.println(DateText.read(value)
                        .map(mention -> mention.date().toString())
                        .orElse("none"));
            }
        }
    }
}
