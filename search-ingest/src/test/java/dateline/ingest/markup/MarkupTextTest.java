package dateline.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fields whose texts may be HTML, or only speak of it.
class MarkupTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>It sails.</p>                                 | It sails.
            It<br>sails.                                     | It⏎sails.
            It<br/>sails.                                    | It⏎sails.
            It<br /><br /><br />sails.                       | It⏎⏎sails.
            <b>It</b> sails.                                 | It sails.
            <ul><li>one</li><li>two</li></ul>                | one⏎⏎two
            <table><tr><td>a</td><td>b</td></tr></table>     | a b
            <style>p {}</style><p>It sails.</p>              | It sails.
            <script>if (a < b) { }</script><i>It</i>         | It
            <p><noscript>no</noscript>It sails.</p>          | It sails.
            <SPAN>It</SPAN> sails.                           | It sails.
            It sails.</p>                                    | It sails.
            Tom & Jerry                                      | Tom & Jerry
            Tom &amp; Jerry                                  | Tom & Jerry
            &#8220;It&#x201d;                                | “It”
            AT&T; and &no                                    | AT&T; and &no
            &; &#; &a b; &amp                                | &; &#; &a b; &amp
            a < b and b > c                                  | a < b and b > c
            a <b and c                                       | a <b and c
            a <br                                            | a <br
            a </p                                            | a </p
            a </pp> b                                        | a </pp> b
            a </p:x> b                                       | a </p:x> b
            a <                                              | a <
            a <br?> b                                        | a <br?> b
            <verylongnameofelement></verylongnameofelement>  | <verylongnameofelement></verylongnameofelement>
            <unknown>a</unknown>                             | <unknown>a</unknown>
            """)
    void isPlain(String text, String plain) {
        assertThat(MarkupText.plain(text)).isEqualTo(plain.replace('⏎', '\n'));
    }
}
