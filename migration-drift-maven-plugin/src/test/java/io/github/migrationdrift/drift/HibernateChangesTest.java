package io.github.migrationdrift.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hint is given from the version on that changed the schema. The cases hold each hint to its drift. */
class HibernateChangesTest {
    private static final Drift MISSING = DriftDraft.onObject(
                    Finding.SEQUENCE_MISSING, new ObjectName("public", "book_seq"))
            .consequence("nothing breaks");

    @ParameterizedTest
    @CsvSource({
        "5.6.15.Final, false",
        "6.0.2.Final, true",
        "6.6.56.Final, true",
        "7.4.6.Final, true",
        "10.1.0, true",
        "unknown, false"
    })
    void countsFromTheVersionOn(String version, boolean hinted) {
        assertThat(hint(version, Set.of("hibernate_sequence"))).isEqualTo(hinted);
    }

    @ParameterizedTest
    @CsvSource("7.4.6.Final")
    void saysNothingWhereTheFormerSchemaLooksOtherwise(String version) {
        assertThat(hint(version, Set.of("book_id_seq"))).isFalse();
    }

    private static boolean hint(String version, Set<String> sequences) {
        return HibernateChanges.explain(MISSING, version, new MappingIndex(Mapping.NONE), sequences)
                .hint()
                .isPresent();
    }
}
