package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrecDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "910514=>1991-05-14",
                "051491=>1991-05-14",
                "041231=>2004-12-31",
                "999999=>999999",
                "9105x4=>9105x4",
                "03/24/87=>1987-03-24",
                "03/24/x7=>03/24/x7",
                "13/32/87=>13/32/87",
                "03-24-87=>03-24-87",
                "03/24-87=>03/24-87",
                "January 1, 1989, Sunday, Home Edition=>January 1, 1989",
                "Sometime in 2004, perhaps=>Sometime in 2004, perhaps",
                "3 May 2004=>3 May 2004",
                "1989x, late=>1989",
                "19x9 and 20=>19x9 and 20",
            })
    void datesAreInAFormThatIsReadEverywhere(String date, String iso) {
        assertThat(TrecDates.iso(date)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "AP880212-0001=>1988-02-12",
                "LA010189-0001=>1989-01-01",
                "AFP_ENG_20041231.0001=>2004-12-31",
                "AFP_ENG_18041231.0001=>",
                "AFP_ENG_20041331.0001=>",
                "AP880212=>",
                "880212-0001=>",
                "AP88-0212-0001=>",
                "AP8802123-0001=>",
                "X1-880212-0001=>",
                "WSJ=>",
            })
    void daysStandInNumbers(String number, String day) {
        assertThat(TrecDates.inNumber(number)).isEqualTo(day == null ? "" : day);
    }
}
