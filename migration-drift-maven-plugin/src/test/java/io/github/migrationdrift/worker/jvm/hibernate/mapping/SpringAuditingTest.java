package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.testing.SourceCompiler;
import io.github.migrationdrift.worker.jvm.hibernate.EntityExporter;
import io.github.migrationdrift.worker.message.EntityRequest;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spring Data itself is not there: what counts is what its annotations and its listener are called. */
class SpringAuditingTest {
    private static final String LISTENER = "org.springframework.data.jpa.domain.support.AuditingEntityListener";

    private static final String ENTITIES = """
            import jakarta.persistence.*;
            import java.time.Instant;
            import java.util.*;
            import org.springframework.data.annotation.*;
            import org.springframework.data.jpa.domain.support.AuditingEntityListener;

            @Embeddable
            class Stamps {
                @CreatedDate
                Instant made;

                @LastModifiedDate
                Instant changed;

                String remark;
            }

            @MappedSuperclass
            class Base {
                @Id
                Long id;

                @CreatedDate
                Instant created;
            }

            @MappedSuperclass
            @EntityListeners(AuditingEntityListener.class)
            class Audited extends Base {}

            @Entity
            class Book extends Audited {
                Stamps stamps = new Stamps();

                @ElementCollection
                List<Stamps> readings;
            }

            @Entity
            class Loan extends Base {}

            @Entity
            @ExcludeDefaultListeners
            class Note extends Base {}

            @Entity
            @ExcludeSuperclassListeners
            class Draft extends Audited {}
            """;

    @TempDir
    private Path directory;

    @Test
    void setsDatesOfEntitiesWhoseHierarchyNamesTheListener() throws Exception {
        assertThat(filled("")).containsExactly("book.changed", "book.created", "book.made");
    }

    @Test
    void setsDatesOfAllEntitiesWhereAMappingFileSaysSo() throws Exception {
        assertThat(filled("""
                <persistence-unit-metadata><persistence-unit-defaults><entity-listeners>
                    <entity-listener class="%s"/>
                </entity-listeners></persistence-unit-defaults></persistence-unit-metadata>
                """.formatted(LISTENER)))
                .containsExactly("book.changed", "book.created", "book.made", "draft.created", "loan.created");
    }

    @Test
    void setsDatesOfTheEntityForWhichAMappingFileNamesTheListener() throws Exception {
        assertThat(filled("""
                <entity class="Loan"><entity-listeners><entity-listener class="%s"/></entity-listeners></entity>
                """.formatted(LISTENER)))
                .containsExactly("book.changed", "book.created", "book.made", "loan.created");
    }

    /** Columns whose attributes have a value whenever a row is inserted. */
    private List<String> filled(String mapping) throws Exception {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        SourceCompiler.compile(sources(), classes);
        List<String> mappingFiles = new ArrayList<>();
        if (!mapping.isEmpty()) {
            write(classes, "META-INF/other.xml", mappingFile(mapping));
            mappingFiles.add("META-INF/other.xml");
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return EntityExporter.export(new EntityRequest(
                            SharedPostgres.emptyDatabase(),
                            List.of("Stamps", "Base", "Audited", "Book", "Loan", "Note", "Draft"),
                            List.of(),
                            mappingFiles,
                            Map.of(),
                            "public"))
                    .mapping()
                    .columns()
                    .stream()
                    .filter(column -> column.explicit().contains(Explicit.GENERATED))
                    .map(column -> column.table().name() + "." + column.column())
                    .sorted()
                    .toList();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static String mappingFile(String content) {
        return "<entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.1\">" + content
                + "</entity-mappings>";
    }

    private List<Path> sources() throws IOException {
        return Stream.of(
                        write(directory, "Entities.java", ENTITIES),
                        annotation("CreatedDate"),
                        annotation("LastModifiedDate"),
                        write(directory, "AuditingEntityListener.java", """
                                package org.springframework.data.jpa.domain.support;

                                public class AuditingEntityListener {
                                    @jakarta.persistence.PrePersist
                                    public void touchForCreate(Object entity) {}
                                }
                                """))
                .toList();
    }

    private Path annotation(String name) throws IOException {
        return write(directory, name + ".java", """
                package org.springframework.data.annotation;

                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface %s {}
                """.formatted(name));
    }

    private static Path write(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
