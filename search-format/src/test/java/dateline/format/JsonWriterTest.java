package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private static String written(boolean indented, Consumer<JsonWriter> writing) {
        StringBuilder text = new StringBuilder();
        writing.accept(new JsonWriter(text::append, indented));
        return text.toString();
    }

    private static void sample(JsonWriter json) {
        json.beginObject();
        json.name("text").value("a");
        json.name("numbers").beginArray().value(1).value(2.5).value(1.1f).endArray();
        json.name("empty").beginObject().endObject();
        json.name("none").value(List.of());
        json.name("flag").value(true);
        json.name("nothing").nothing();
        json.endObject();
    }

    @Test
    void onOneLine() {
        assertThat(written(false, JsonWriterTest::sample))
                .isEqualTo(
                        "{\"text\":\"a\",\"numbers\":[1,2.5,1.1],\"empty\":{},\"none\":[],\"flag\":true,\"nothing\":null}\n");
    }

    @Test
    void indented() {
        assertThat(written(true, JsonWriterTest::sample)).isEqualTo("""
                        {
                          "text": "a",
                          "numbers": [
                            1,
                            2.5,
                            1.1
                          ],
                          "empty": {},
                          "none": [],
                          "flag": true,
                          "nothing": null
                        }
                        """);
    }

    @Test
    void severalValuesFollowOneAnother() {
        assertThat(written(false, json -> {
                    sample(json);
                    json.value("next");
                    json.beginArray().endArray();
                }))
                .endsWith("}\n\"next\"\n[]\n");
    }

    @Test
    void whatATerminalWouldObeyIsEscaped() {
        assertThat(written(false, json -> json.value("\"\\/\b\n\r\t\u001b\u007f\u009b\u2028\u202eé中😀\ud83d!\udc00")))
                .isEqualTo("\"\\\"\\\\/\\u0008\\n\\r\\t\\u001b\\u007f\\u009b\\u2028\\u202eé中😀\\ud83d!\\udc00\"\n");
    }

    @Test
    void numbersThatJsonCannotWriteAreNull() {
        assertThat(written(false, json -> json.value(Double.NaN))).isEqualTo("null\n");
        assertThat(written(false, json -> json.value(Float.POSITIVE_INFINITY))).isEqualTo("null\n");
    }
}
