package dateline.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutTest {

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void everythingArrivesInOrder() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Out out = new Out(bytes, false, false);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            out.print("Zeile " + i + " — é\n");
            expected.append("Zeile ").append(i).append(" — é\n");
        }
        String large = "x".repeat(100_000);
        out.print(large).print("end");
        out.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(expected + large + "end");
    }

    @Test
    void nothingIsWrittenUntilThereIsEnoughOrItIsFlushed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Out out = new Out(bytes, false, false);
        out.print("short");
        assertThat(bytes.size()).isZero();
        out.flush();
        assertThat(bytes.size()).isEqualTo(5);
    }

    @Test
    void aReaderThatIsGoneIsToldFromAFullDisk() {
        Out full = new Out(failing("No space left on device"), false, false);
        assertThatThrownBy(() -> full.print("x").flush())
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write the results: No space left on device");
        assertThat(closed(new Out(failing("No space left on device"), false, false)))
                .isFalse();
        assertThat(closed(new Out(failing("Broken pipe"), false, false))).isTrue();
        assertThat(closed(new Out(failing("Datenübergabe unterbrochen"), true, false)))
                .isTrue();
    }

    private static boolean closed(Out out) {
        return catchThrowableOfType(OutputException.class, () -> out.print("x").flush())
                .isClosed();
    }

    @Test
    void dataIsVisibleOnATerminalAndUntouchedElsewhere() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Out(bytes, false, true).data("a\u001bb").flush();
        new Out(bytes, false, false).data("a\u001bb").flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("a\\u001bba\u001bb");
    }
}
