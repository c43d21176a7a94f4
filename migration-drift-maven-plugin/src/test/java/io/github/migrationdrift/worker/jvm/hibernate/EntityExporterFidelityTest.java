package io.github.migrationdrift.worker.jvm.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported is what {@code hbm2ddl.auto=create} executes in a running application. */
class EntityExporterFidelityTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.migrationdrift.worker.jvm.hibernate.Shape#all")
    void exportsWhatTheApplicationExecutes(Shape shape) throws SQLException {
        JdbcTarget database = SharedPostgres.createDatabase();

        EntitySchema exported = EntityExporter.export(shape.request(database));
        assertThat(columns(database)).as("written by the export").isEmpty();

        List<String> executed = RunningApplication.create(database, shape.classes(), shape.properties());
        assertThat(exported.statements()).isNotEmpty().isEqualTo(executed);
        assertThat(exported.warnings()).isEmpty();
        assertThat(mappedColumns(exported)).containsExactlyInAnyOrderElementsOf(columns(database));
    }

    private static List<String> mappedColumns(EntitySchema exported) {
        return exported.mapping().columns().stream()
                .map(column -> column.table() + "." + column.column())
                .distinct()
                .toList();
    }

    private static List<String> columns(JdbcTarget database) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select table_schema, table_name, column_name"
                        + " from information_schema.columns"
                        + " where table_schema not in ('pg_catalog', 'information_schema')")) {
            while (result.next()) {
                columns.add(result.getString(1) + "." + result.getString(2) + "." + result.getString(3));
            }
        }
        return columns;
    }
}
