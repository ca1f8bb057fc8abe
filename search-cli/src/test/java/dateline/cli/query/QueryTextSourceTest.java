package dateline.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextSourceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    northern;ferry                | northern ferry
                    northern ferry                | northern ferry
                    northern ferry;korea          | "northern ferry" korea
                    korea;-northern ferry         | korea -"northern ferry"
                    korea;+northern ferry         | korea +"northern ferry"
                    korea;title:northern ferry    | korea title:"northern ferry"
                    korea;-title:northern ferry   | korea -title:"northern ferry"
                    korea;title: northern ferry   | korea "title: northern ferry"
                    korea;at 10:30 sharp          | korea "at 10:30 sharp"
                    korea;10:30 sharp             | korea "10:30 sharp"
                    korea;http://a.b c            | korea "http://a.b c"
                    korea; padded words           | korea "padded words"
                    korea;"a b" c                 | korea "a b" c
                    korea;(a OR b)                | korea (a OR b)
                    korea;title:(a OR b)          | korea title:(a OR b)
                    korea;“a b”                   | korea “a b”
                    a;AND;b                       | a AND b
                    a;w/5;b                       | a w/5 b
                    (a;OR;b);-c                   | (a OR b) -c
                    a;;b                          | a b
                    """)
    void argumentsBecomeAQuery(String arguments, String query) {
        assertThat(QueryTextSource.of(List.of(arguments.split(";", -1)))).isEqualTo(query);
    }

    @Test
    void noArgumentIsNoQuery() {
        assertThat(QueryTextSource.of(List.of())).isEmpty();
        assertThat(QueryTextSource.of(List.of("", " "))).isEmpty();
    }

    @Test
    void aFileIsItsLinesWithoutComments() {
        assertThat(QueryTextSource.ofFile("""
                        \ufeff# Who said it?
                        (missile* OR "artillery shells")
                          # near whom
                          w/8 Russia   # not a comment

                        title:#hashtag\r
                        """))
                .isEqualTo("(missile* OR \"artillery shells\") w/8 Russia   # not a comment title:#hashtag");
    }
}
