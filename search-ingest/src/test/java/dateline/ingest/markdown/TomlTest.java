package dateline.ingest.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of TOML's specification, one after the other: a document beside what it means, or what is wrong with it.
/// `¶` is a line end, `␣` a character that cannot be seen in this table, `\` and `"` are themselves.
class TomlTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "→", quoteCharacter = '`', textBlock = """
                    # comments, keys
                    a = 1 # rest¶ # all of it¶ → {a=1}
                    a = "# not one" # one → {a=# not one}
                    bare_key-1 = 1 → {bare_key-1=1}
                    1234 = 1 → {1234=1}
                    "a b" = 1 → {a b=1}
                    'a"b' = 1 → {a"b=1}
                    "" = 1 → {=1}
                    a.b . "c.d" = 1 → {a={b={c.d=1}}}
                    3.14 = 1 → {3={14=1}}
                    a.x = 1¶b.x = 2¶a.y = 3 → {a={x=1, y=3}, b={x=2}}
                    # strings
                    a = "x\\ty\\"z\\\\ \\u00e9 \\U0001F600 \\x41" → {a=x\ty"z\\ é 😀 A}
                    a = 'C:\\new\\"x"' → {a=C:\\new\\"x"}
                    a = "" → {a=}
                    a = \"""¶x¶y\""" → {a=x¶y}
                    a = \"""x \\¶   ¶  # y\""" → {a=x # y}
                    a = \"""x \\  ¶ y\""" → {a=x y}
                    a = \"""say "x\"\"\"" → {a=say "x"}
                    a = \"""x\"\"\"\"\" → {a=x""}
                    a = \"""x ""\\" y\""" → {a=x \""" y}
                    a = '''¶x \\ ' '' y''' → {a=x \\ ' '' y}
                    a = '''x''''' → {a=x''}
                    # numbers, truth values, dates: as written
                    a = +1_000 → {a=+1_000}
                    a = 0xDEAD_beef¶b = 0o17¶c = 0b1_0 → {a=0xDEAD_beef, b=0o17, c=0b1_0}
                    a = 6.626e-34¶b = -inf¶c = nan → {a=6.626e-34, b=-inf, c=nan}
                    a = true → {a=true}
                    a = 1979-05-27T07:32:00.5-07:00 → {a=1979-05-27T07:32:00.5-07:00}
                    a = 1979-05-27 07:32:00Z # x → {a=1979-05-27 07:32:00Z}
                    a = 1979-05-27 → {a=1979-05-27}
                    a = 07:32 → {a=07:32}
                    # arrays, inline tables
                    a = [ 1, "x", [ [] ], { b = 2 } ] → {a=[1, x, [[]], {b=2}]}
                    a = [¶ 1, # one¶ 2,¶ ] → {a=[1, 2]}
                    a = {} → {a={}}
                    a = { b = 1, c.d = 2, c.e = 3 } → {a={b=1, c={d=2, e=3}}}
                    a = {¶ b = 1, # one¶ } → {a={b=1}}
                    # tables
                    x = 1¶[a]¶b = 2¶[ c . "d" ]¶e = 3 → {x=1, a={b=2}, c={d={e=3}}}
                    [a.b.c]¶x = 1¶[a]¶y = 2 → {a={b={c={x=1}}, y=2}}
                    [a]¶b.c = 1¶[a.b.d]¶x = 2 → {a={b={c=1, d={x=2}}}}
                    # arrays of tables
                    [[a]]¶x = 1¶[[a]]¶[[a]]¶x = 3 → {a=[{x=1}, {}, {x=3}]}
                    [[a]]¶[a.b]¶x = 1¶[[a.c]]¶y = 2¶[[a]]¶z = 3 → {a=[{b={x=1}, c=[{y=2}]}, {z=3}]}
                    """)
    void valid(String document, String meaning) throws TomlException {
        assertThat(Toml.parse(lines(document)).toString()).isEqualTo(lines(meaning));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "→", quoteCharacter = '`', textBlock = """
                    # keys
                    a = → a value is missing on line 1
                    = 1 → a key is missing on line 1
                    a = 1 b = 2 → invalid value '1 b = 2' on line 1
                    a = "x" b = 2 → unexpected text after the value on line 1
                    a¶= 1 → '=' is missing on line 1
                    título = 1 → '=' is missing on line 1
                    a. = 1 → a key is missing on line 1
                    a = 1¶a = 2 → 'a' is defined twice on line 2
                    a = 1¶"a" = 2 → 'a' is defined twice on line 2
                    a = 1¶a.b = 2 → 'a' is not a table on line 2
                    a.b.c = 1¶a.b = 2 → 'b' is defined twice on line 2
                    # strings
                    a = "x → unterminated string on line 1
                    a = "x¶y" → unterminated string on line 1
                    a = \"""x¶y → unterminated string on line 1
                    a = 'x'' → unexpected text after the value on line 1
                    a = "\\q" → unknown escape '\\q' on line 1
                    a = "\\u12" → incomplete escape on line 1
                    a = "\\ud800" → invalid character in an escape on line 1
                    a = "\\U00110000" → invalid character in an escape on line 1
                    a = "x\\ ¶y" → unknown escape '\\ ' on line 1
                    a = \"""x\"\"\"\"\"\" → unexpected text after the value on line 1
                    a = "x␣" → control character U+0001 on line 1
                    a = 1 # x␣ → control character U+0001 on line 1
                    # values
                    a = hello → invalid value 'hello' on line 1
                    a = True → invalid value 'True' on line 1
                    a = 012 → invalid value '012' on line 1
                    a = 1__0 → invalid value '1__0' on line 1
                    a = 0xG → invalid value '0xG' on line 1
                    a = 1. → invalid value '1.' on line 1
                    a = .5 → invalid value '.5' on line 1
                    a = 1979-5-27 → invalid value '1979-5-27' on line 1
                    a = [ 1 2 ] → invalid value '1 2' on line 1
                    a = [ "x" "y" ] → ',' or ']' is missing on line 1
                    a = [ 1,, 2 ] → a value is missing on line 1
                    a = [ 1 → ',' or ']' is missing on line 1
                    a = { b = 1 → ',' or '}' is missing on line 1
                    a = { , } → a key is missing on line 1
                    # tables
                    [a → ']' is missing on line 1
                    [a] b = 1 → unexpected text after the value on line 1
                    [] → a key is missing on line 1
                    [a]¶[a] → 'a' is defined twice on line 2
                    [[a] ] → ']]' is missing on line 1
                    a = 1¶[a] → 'a' is defined twice on line 2
                    a = 1¶[a.b] → 'a' is not a table on line 2
                    a.b = 1¶[a] → 'a' is defined twice on line 2
                    [a.b]¶x = 1¶[a]¶b.y = 2 → 'b' is defined twice on line 4
                    a = { b = 1 }¶[a.c] → 'a' is complete on line 2
                    a = { b = 1 }¶a.c = 2 → 'a' is complete on line 2
                    a = { b = { c = 1 }, b.d = 2 } → 'b' is complete on line 1
                    # arrays of tables
                    a = []¶[[a]] → 'a' is defined twice on line 2
                    [a]¶[[a]] → 'a' is defined twice on line 2
                    [[a]]¶[a] → 'a' is defined twice on line 2
                    [a.b]¶[[a]] → 'a' is defined twice on line 2
                    """)
    void invalid(String document, String fault) {
        assertThatThrownBy(() -> Toml.parse(lines(document)))
                .isInstanceOf(TomlException.class)
                .hasMessage(fault);
    }

    private static String lines(String text) {
        return text.replace('¶', '\n').replace('␣', '\u0001');
    }
}
