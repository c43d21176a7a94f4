package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.testing.SilentLog;
import org.junit.jupiter.api.Test;

class PrintableLogTest {
    private final List<String> said = new ArrayList<>();
    private final PrintableLog log = new PrintableLog(new SilentLog() {
        @Override
        public void warn(CharSequence content) {
            said.add(content.toString());
        }
    });

    @Test
    void eachLineHasItsLevelAndNothingInvisible() {
        log.warn("the role \u001b[8mx\u001b[0m\n::error::pwned\r\nis missing");

        assertThat(said).containsExactly("the role \\u001b[8mx\\u001b[0m", "::error::pwned", "is missing");
    }

    @Test
    void aFailureIsToldLikeAnyText() {
        log.warn("refused", new IllegalStateException("x\u202e"));

        assertThat(said).startsWith("refused", "java.lang.IllegalStateException: x\\u202e");
    }

    @Test
    void anEmptyLineStaysOne() {
        log.warn("");

        assertThat(said).containsExactly("");
    }
}
