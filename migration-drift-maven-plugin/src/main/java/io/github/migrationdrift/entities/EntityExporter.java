package io.github.migrationdrift.entities;

import io.github.migrationdrift.failure.CheckFailure;
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
        List<Class<?>> classes = MappedClasses.load(request.classes());
        try (HibernateBoot boot = new HibernateBoot(request, classes)) {
            return boot.export();
        } catch (CheckFailure e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw MappingFailure.translate(e, request.classes());
        }
    }
}
