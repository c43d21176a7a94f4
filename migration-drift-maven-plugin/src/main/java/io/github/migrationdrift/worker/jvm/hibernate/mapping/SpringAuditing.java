package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.worker.jvm.hibernate.attributes.Annotations;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.AttributePath;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The dates that Spring Data sets whenever a row is inserted, also within embedded attributes: those of entities that its
 * listener is told of, by an annotation on the entity or a superclass, or for all in a mapping file.
 */
public final class SpringAuditing {
    private static final String LISTENER = "org.springframework.data.jpa.domain.support.AuditingEntityListener";

    private static final Set<String> DATES = Set.of(
            "org.springframework.data.annotation.CreatedDate", "org.springframework.data.annotation.LastModifiedDate");

    private static final String EVERY_ENTITY = "";

    /** Names of classes, and {@link #EVERY_ENTITY}, for which a mapping file names the listener. */
    private final Set<String> listed;

    private SpringAuditing(Set<String> listed) {
        this.listed = Set.copyOf(listed);
    }

    /**
     * What the mapping files say of listeners.
     *
     * @param mappingFiles {@code orm.xml} files, by their names on the class path
     */
    public static SpringAuditing of(ClassLoader loader, List<String> mappingFiles) {
        Set<String> listed = new HashSet<>();
        mappingFiles.forEach(name -> listed.addAll(listed(loader, name)));
        return new SpringAuditing(listed);
    }

    /** What cannot be read Hibernate complains of, which reads the file too. */
    private static Set<String> listed(ClassLoader loader, String name) {
        try (InputStream file = loader.getResourceAsStream(name)) {
            return file == null ? Set.of() : listed(file);
        } catch (IOException | XMLStreamException e) {
            return Set.of();
        }
    }

    /** Whether each row that is inserted for the entity has a value there, if what it is embedded in is not null. */
    boolean sets(Class<?> entity, AttributePath path) {
        boolean date = path.own().present().stream()
                .map(annotation -> annotation.annotationType().getName())
                .anyMatch(DATES::contains);
        return date && !path.isInCollection() && isHeard(entity);
    }

    private boolean isHeard(Class<?> entity) {
        boolean byDefault = listed.contains(EVERY_ENTITY);
        for (Class<?> type = entity; type != null && type != Object.class; type = type.getSuperclass()) {
            if (listed.contains(type.getName()) || listeners(type).anyMatch(LISTENER::equals)) {
                return true;
            }
            byDefault &= !isAnnotated(type, "ExcludeDefaultListeners");
            if (isAnnotated(type, "ExcludeSuperclassListeners")) {
                break;
            }
        }
        return byDefault;
    }

    private static Stream<String> listeners(Class<?> type) {
        return declared(type)
                .all("EntityListeners")
                .flatMap(annotation -> Annotations.value(annotation, "value", Class[].class).stream())
                .flatMap(Arrays::stream)
                .map(listener -> listener.getName());
    }

    private static boolean isAnnotated(Class<?> type, String simpleName) {
        return declared(type).find(simpleName).isPresent();
    }

    private static Annotations declared(Class<?> type) {
        return new Annotations(List.<Annotation>of(type.getDeclaredAnnotations()));
    }

    private static Set<String> listed(InputStream file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(file);
        Set<String> listed = new HashSet<>();
        String around = EVERY_ENTITY;
        String prefix = "";
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "persistence-unit-defaults" -> around = EVERY_ENTITY;
                case "package" -> prefix = reader.getElementText().strip() + ".";
                case "entity", "mapped-superclass" -> around = named(reader, prefix);
                case "entity-listener" -> {
                    if (named(reader, prefix).equals(LISTENER)) {
                        listed.add(around);
                    }
                }
                default -> {}
            }
        }
        return listed;
    }

    /** A name without a package is of the file's one. */
    private static String named(XMLStreamReader reader, String prefix) {
        String name =
                Optional.ofNullable(reader.getAttributeValue(null, "class")).orElse("");
        return name.contains(".") ? name : prefix + name;
    }
}
