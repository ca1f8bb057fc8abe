package dateline.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void whoWaitsTooLongIsRefused() {
        Gate gate = new Gate("searches", 1, Duration.ofMillis(1));
        assertThat(gate.<String, RuntimeException>pass(() -> {
                    assertThatThrownBy(() -> gate.pass(() -> "inner"))
                            .isInstanceOf(ProblemException.class)
                            .hasMessageContaining("too many searches at the same time");
                    return "outer";
                }))
                .isEqualTo("outer");
        assertThat(gate.<String, RuntimeException>pass(() -> "later")).isEqualTo("later");
    }

    @Test
    void aFailureOpensTheGateAgain() {
        Gate gate = new Gate("searches", 1, Duration.ofMillis(1));
        assertThatThrownBy(() -> gate.pass(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(gate.<String, RuntimeException>pass(() -> "later")).isEqualTo("later");
    }
}
