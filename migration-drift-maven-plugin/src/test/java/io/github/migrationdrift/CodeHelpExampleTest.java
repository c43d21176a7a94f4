package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.CodeHelp;
import io.github.migrationdrift.drift.Drift;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example in each help text has the drift that the text is about. */
@Execution(ExecutionMode.CONCURRENT)
class CodeHelpExampleTest {
    private static final String IMPORTS = """
            import jakarta.persistence.*;
            import jakarta.persistence.Table;
            import java.io.Serializable;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.List;
            import org.hibernate.annotations.Check;
            import org.hibernate.annotations.Collate;
            import org.hibernate.annotations.ColumnDefault;
            import org.hibernate.annotations.Comment;
            import org.hibernate.annotations.GeneratedColumn;
            import org.hibernate.annotations.JdbcTypeCode;
            import org.hibernate.annotations.OnDelete;
            import org.hibernate.annotations.OnDeleteAction;
            import org.hibernate.annotations.Struct;
            import org.hibernate.type.SqlTypes;

            """;

    /** Entities and classes of identifiers that the examples mention and do not show. */
    private static final List<String> MENTIONED = List.of("Publisher", "PurchaseOrder");

    static List<String> codes() {
        return CodeHelp.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void hasTheDrift(String code, @TempDir Path directory) throws Exception {
        String text = CodeHelp.text(code).orElseThrow();
        Files.writeString(directory.resolve("Entities.java"), IMPORTS + complete(block(text, "java")));
        Files.writeString(directory.resolve("V1__example.sql"), block(text, "sql"));
        Files.writeString(directory.resolve("findings.txt"), "");
        Files.writeString(directory.resolve("drift.properties"), "checkNames=" + code.endsWith(".name"));

        assertThat(new DriftCase(code, directory).drifts())
                .extracting(Drift::code)
                .contains(code);
    }

    private static String complete(String java) {
        StringBuilder complete = new StringBuilder(java);
        for (String name : MENTIONED) {
            if (java.contains(name) && !java.contains("class " + name)) {
                complete.append("@Entity class ").append(name).append(" { @Id Long id; }\n");
            }
        }
        if (java.contains("StockItemId.class")) {
            complete.append("class StockItemId implements java.io.Serializable { Long productId; Long shopId; }\n");
        }
        return complete.toString();
    }

    private static String block(String text, String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
