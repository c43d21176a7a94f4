package io.github.migrationdrift.worker.jvm.hibernate;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.worker.jvm.hibernate.failure.MappingFailure;
import io.github.migrationdrift.worker.message.EntityRequest;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Exports the schema that the project's own Hibernate derives from the entities. */
public final class EntityExporter {
    private EntityExporter() {}

    /**
     * Maps the entities as the application does, up to where a session factory would be built from them. Classes are
     * loaded with the thread's context class loader. Nothing is written to the database.
     *
     * @throws CheckFailure if a class cannot be loaded or Hibernate refuses a mapping
     */
    public static EntitySchema export(EntityRequest request) {
        requireDatabase(request.database());
        List<Class<?>> classes = MappedClasses.load(request.classes());
        try (HibernateBoot boot = new HibernateBoot(request, classes)) {
            return boot.export();
        } catch (CheckFailure e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw MappingFailure.translate(e, request.classes());
        }
    }

    /** Without it Hibernate would blame the dialect. */
    private static void requireDatabase(JdbcTarget database) {
        try (Connection connection = database.connect()) {
            connection.setReadOnly(true);
        } catch (SQLException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.POSTGRES_FAILED,
                    "Cannot connect to the scratch database " + database + " for the entities: " + e.getMessage(),
                    "Run the check again; with -X the build shows what the server logged.",
                    e);
        }
    }
}
