package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTest {

    @Test
    void scalarsAreDecoded() {
        JsonLine json = JsonLine.parse(" { \"s\" : \"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\" , \"n\":-1.50e+3,"
                + "\"t\":true,\"z\":null,\"o\":{\"s\":1},\"a\":[] } ");

        assertThat(json.scalar("s")).contains("a\"\\/\b\f\n\r\tA");
        assertThat(json.scalar("n")).contains("-1.50e+3");
        assertThat(json.scalar("t")).contains("true");
        assertThat(json.scalar("z")).isEmpty();
        assertThat(json.scalar("o")).isEmpty();
        assertThat(json.scalar("a")).isEmpty();
        assertThat(JsonLine.parse("{}").scalar("s")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"a\"",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1} x",
                "{\"a\":1}{}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":+1}",
                "{\"a\":1e}",
                "{\"a\":-}",
                "{\"a\":NaN}",
                "{\"a\":True}",
                "{\"a\":\"}",
                "{\"a\":\"\\\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12G4\"}",
                "{\"a\":\"\\ud83d\"}",
                "{\"a\":\"\\ude80\\ud83d\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":[1,]}",
                "{\"a\":[1}",
                "{\"a\":{\"b\":}}",
                "{\"a\":1,\"a\":2}",
            })
    void whatIsNoJsonObjectIsRefused(String line) {
        assertThatThrownBy(() -> JsonLine.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("column ");
    }

    @Test
    void nestingIsBounded() {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> JsonLine.parse(deep))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nested too deep, at most 32 levels");
        assertThat(JsonLine.parse("{\"a\":" + "[".repeat(30) + "]".repeat(30) + ",\"b\":1}")
                        .scalar("b"))
                .contains("1");
    }
}
