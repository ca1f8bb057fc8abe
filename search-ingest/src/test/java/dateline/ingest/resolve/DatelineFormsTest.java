package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Datelines")
class DatelineFormsTest {

    private static String text(Dateline dateline) {
        return String.join(
                "; ",
                dateline.place(),
                dateline.date().map(mention -> mention.date().toString()).orElse(""),
                dateline.agency().orElse(""));
    }

    /// `~` is a line end.
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  SEOUL, Oct 12 (Reuters) - The ferry=>SEOUL; --10-12; Reuters=>The ferry=>false",
                "SEOUL~- The ferry sailed=>SEOUL; ; =>The ferry sailed=>false",
                "SEOUL~— The ferry sailed=>SEOUL; ; =>The ferry sailed=>true",
                "CHICAGO, May 3, 2019 /PRNewswire/ -- The ferry=>CHICAGO; 2019-05-03; PRNewswire=>The ferry=>true",
                "CHICAGO--(BUSINESS WIRE)--The ferry sailed=>CHICAGO; ; BUSINESS WIRE=>The ferry sailed=>false",
                "МОСКВА, 14 ноября. /ТАСС/. Паром=>МОСКВА; --11-14; ТАСС=>Паром=>true",
                "МОСКВА, 14 ноя — РИА Новости. Паром=>МОСКВА; --11-14; РИА Новости=>Паром=>true",
                "[SEOUL] The ferry=>SEOUL; ; =>The ferry=>false",
                "【北京】渡轮=>北京; ; =>渡轮=>false",
                "【ABC】渡轮=>ABC; ; =>渡轮=>false",
                "(CNN)The ferry sailed=>; ; CNN=>The ferry sailed=>false",
                "(CNN) -- The ferry sailed=>; ; CNN=>The ferry sailed=>false",
                "(ANSA) - ROMA, 14 NOV - Il traghetto=>ROMA; --11-14; ANSA=>Il traghetto=>false",
                "(ANSA) ROMA, 14 NOV - Il traghetto=>ROMA; --11-14; ANSA=>Il traghetto=>false",
                "New Delhi, Nov 14 (PTI) The ferry=>New Delhi; --11-14; PTI=>The ferry=>true",
                "NEW DELHI, Nov 14: The ferry=>NEW DELHI; --11-14; =>The ferry=>true",
                "NEW DELHI, Nov 14: \"The ferry=>NEW DELHI; --11-14; =>\"The ferry=>true",
                "NEW DELHI, Nov 14: 19 ferries=>NEW DELHI; --11-14; =>19 ferries=>true",
                "New Delhi (PTI): The ferry=>New Delhi; ; PTI=>The ferry=>true",
                "Jan. 5 (UPI) -- The ferry=>; --01-05; UPI=>The ferry=>false",
                "RICHMOND, Va. (AP) _ The ferry=>RICHMOND, Va.; ; AP=>The ferry=>true",
                "RICHMOND, Va. (AP) • The ferry=>RICHMOND, Va.; ; AP=>The ferry=>true",
                "RICHMOND, Va. (AP) ― The ferry=>RICHMOND, Va.; ; AP=>The ferry=>true",
                "RICHMOND, Va. (AP). The ferry=>RICHMOND, Va.; ; AP=>The ferry=>true",
                "RICHMOND, Va. (AP) – The ferry=>RICHMOND, Va.; ; AP=>The ferry=>true",
                "新华社北京10月12日电 渡轮=>北京; --10-12; 新华社=>渡轮=>false",
                "新华社北京2023年10月12日电 渡轮=>北京; 2023-10-12; 新华社=>渡轮=>false",
                "中新网10月12日电 渡轮=>; --10-12; 中新网=>渡轮=>false",
                "新华社北京电 渡轮=>北京; ; 新华社=>渡轮=>false",
                "新华社北京13月42日电 渡轮=>北京; ; 新华社=>渡轮=>false",
                "Paris/Berlin (AFP) - The ferry=>Paris/Berlin; ; AFP=>The ferry=>true",
                "Rio de Janeiro, Brazil (Reuters) - The ferry=>Rio de Janeiro, Brazil; ; Reuters=>The ferry=>true"
            })
    void beginTexts(String start, String said, String rest, boolean sure) {
        String text = start.replace("~", "\n");
        Dateline dateline = Dateline.of(text).orElseThrow();
        assertThat(text(dateline)).isEqualTo(said);
        assertThat(text.substring(dateline.end())).isEqualTo(rest);
        assertThat(dateline.isSureIn(text)).isEqualTo(sure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SEOUL~The ferry sailed",
                "SEOUL (AP) /PRNewswire/ -- The ferry",
                "MOSCOW / Berlin - The ferry",
                "[] The ferry",
                "[Seoul] The ferry",
                "[SEOUL The ferry",
                "(The author) The ferry",
                "(CNN The ferry",
                "New Delhi, Nov 14 (PTI) the ferry",
                "NEW DELHI, Nov 14: the ferry",
                "NEW DELHI: The ferry",
                "RICHMOND (AP) x - The ferry",
                "新华社电 渡轮",
                "新华社一个很长很长很长很长很长很长很长很长很长的地方10月12日电 渡轮",
                "FOR SALE - A ferry",
                "NOTE - A ferry",
                "WHO? - A ferry",
                "TOO MANY WORDS TO BE ONE PLACE HERE - A ferry",
                "R2D2 - A ferry",
                "A - A ferry",
                "Rio whatever Janeiro (Reuters) - The ferry",
                "one (Reuters) - The ferry"
            })
    void areNotWhatOnlyLooksLikeThem(String text) {
        assertThat(Dateline.of(text.replace("~", "\n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "Toronto, feb 26 -=>Toronto; --02-26; ",
                "ATLANTA, Apri 1=>ATLANTA; --04-01; ",
                "ATLANTA, Xyz 1=>ATLANTA, Xyz 1; ; ",
                "ATLANTA, Apri x=>ATLANTA, Apri x; ; ",
                "ATLANTA, Ap 1=>ATLANTA, Ap 1; ; ",
                "ATLANTA=>ATLANTA; ; ",
                "(Reuters)=>; ; Reuters",
                "LONDON (Reuters) -=>LONDON; ; Reuters",
                "Oct 12=>; --10-12; ",
                "London, 12 Oct 2019 (AP)=>London; 2019-10-12; AP",
            })
    void areWhatAFieldHolds(String field, String said) {
        assertThat(text(Dateline.ofField(field).orElseThrow()).strip()).isEqualTo(said.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " - ",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void areNotInAFieldOfNothingOrOfAText(String field) {
        assertThat(Dateline.ofField(field)).isEmpty();
    }
}
