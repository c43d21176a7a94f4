package io.github.migrationdrift.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.testing.SharedPostgres;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported is what {@code hbm2ddl.auto=create} executes in a running application. */
class EntityExporterFidelityTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void exportsWhatTheApplicationExecutes(Shape shape) {
        JdbcTarget database = SharedPostgres.createDatabase();

        EntitySchema exported = EntityExporter.export(shape.request(database));

        assertThat(exported.statements())
                .isNotEmpty()
                .isEqualTo(RunningApplication.create(database, shape.classes(), shape.properties()));
        assertThat(exported.warnings()).isEmpty();
    }

    static List<Shape> shapes() {
        return Shape.all();
    }
}
