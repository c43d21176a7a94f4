package io.github.migrationdrift.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.entities.shapes.BasicTypes;
import io.github.migrationdrift.testing.SharedPostgres;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported is what {@code hbm2ddl.auto=create} executes in a running application. */
class EntityExporterFidelityTest {
    @ParameterizedTest
    @MethodSource("shapes")
    void exportsWhatTheApplicationExecutes(Shape shape) {
        JdbcTarget database = SharedPostgres.createDatabase();
        EntitySchema exported = EntityExporter.export(shape.request(database));
        List<String> executed = RunningApplication.create(database, shape.classes(), shape.properties());

        assertThat(exported.statements()).isNotEmpty().isEqualTo(executed);
        assertThat(exported.warnings()).isEmpty();
    }

    static Stream<Shape> shapes() {
        return Shape.all().stream();
    }

    record Shape(String name, List<Class<?>> classes, Map<String, String> properties) {
        static List<Shape> all() {
            return List.of(
                    of("plain types", BasicTypes.Plain.class),
                    of("times", BasicTypes.Times.class),
                    of("large", BasicTypes.Large.class),
                    of("structured", BasicTypes.Structured.class));
        }

        static Shape of(String name, Class<?>... classes) {
            return new Shape(
                    name,
                    Stream.of(classes)
                            .sorted(Comparator.comparing(Class::getName))
                            .toList(),
                    Map.of());
        }

        EntityRequest request(JdbcTarget database) {
            return new EntityRequest(
                    database, classes.stream().map(Class::getName).toList(), List.of(), properties, "public");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
