package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A line of a case that is gone, or shows no drift, would be tried by nobody. */
class ListedCasesTest {
    @ParameterizedTest
    @EnumSource
    void areCasesThatShowADrift(ListedCases list) throws IOException {
        Stream<String> names =
                DriftCaseTest.all().filter(drift -> !drift.silent()).map(DriftCase::name);

        assertThat(list.names()).isSubsetOf(names.toList());
        assertThat(list.givesReasons()).isTrue();
    }
}
