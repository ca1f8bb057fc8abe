package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What stands between two names in capitals")
class BylineJointsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LENA OKAFOR AND JO FRY | 2",
                "By LENA OKAFOR AND JO FRY | 2",
                "Lena Okafor And Jo Fry | 2",
                "LENA OKAFOR, JO FRY AND ANN LEE | 3",
                "LENA OKAFOR WITH JO FRY | 2",
                "VON LENA OKAFOR UND JO FRY | 2",
                "PAR LENA OKAFOR ET JO FRY | 2",
                "LENA OKAFOR Y JO FRY | 2",
                "LENA OKAFOR E JO FRY | 2",
                "LENA OKAFOR OG JO FRY | 2",
                "LENA OKAFOR OCH JO FRY | 2",
                "LENA OKAFOR EN JO FRY | 2",
                "Lena Okafor OG Jo Fry | 2",
                "Lena Okafor ET Jo Fry | 2",
                "Lena Okafor és Jo Fry | 2",
                "Lena Okafor și Jo Fry | 2",
                "Lena Okafor ve Jo Fry | 2",
                "Lena Okafor ja Jo Fry | 2",
                "Lena Okafor i Jo Fry | 2",
                "Lena Okafor a Jo Fry | 2",
                "Lena Okafor kaj Jo Fry | 2",
                "Lena Okafor + Jo Fry | 2",
                "LENA OKAFOR I JO FRY | 2",
            })
    void parts_them(String line, int authors) {
        assertThat(Byline.of(line).authors()).hasSize(authors).allMatch(name -> name.split(" ", -1).length == 2);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"CHOU EN LAI", "Chou En Lai", "JOHN E SMITH", "Maria Og Lund", "ANNA E VAN DYKE", "Lena Y Park"})
    void is_part_of_a_single_name_elsewhere(String name) {
        assertThat(Byline.of("By " + name).authors()).hasSize(1);
    }
}
