package io.github.migrationdrift.application;

import io.github.migrationdrift.catalog.ObjectName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Tables that libraries map, by annotations or mapping files, whether or not the application takes their entities in.
 * The names are those of the source: a naming strategy may have changed them.
 */
public final class LibraryTables {
    private static final List<String> PERSISTENCE_PACKAGES = List.of("jakarta.persistence.", "javax.persistence.");
    private static final List<String> TABLE_ANNOTATIONS =
            List.of("Table", "SecondaryTable", "JoinTable", "CollectionTable");
    private static final Set<String> TABLE_ELEMENTS =
            Set.of("table", "secondary-table", "join-table", "collection-table");
    private static final Set<String> ENTITY_ELEMENTS =
            Set.of("entity", "class", "subclass", "joined-subclass", "union-subclass");
    private static final String IDENTIFIER = "id";
    private static final String MARK = "persistence/Entity;";

    private final List<Mapped> tables;

    private LibraryTables(List<Mapped> tables) {
        this.tables = tables;
    }

    /**
     * Looks through jars.
     *
     * @param classPath directories in it are the project's and are left out
     */
    public static LibraryTables in(List<Path> classPath) {
        List<Mapped> tables = new ArrayList<>();
        classPath.stream()
                .filter(entry -> entry.toString().endsWith(".jar") && Files.isRegularFile(entry))
                .forEach(jar -> read(jar, tables));
        return new LibraryTables(List.copyOf(tables));
    }

    /** Looks through the jars that hold what an auto-configuration may add. */
    public static LibraryTables of(AutoConfigurations.Possible possible, List<Path> classPath) {
        List<Mapped> all = in(EntityPlaces.holding(possible.packages(), classPath)).tables;
        return new LibraryTables(
                all.stream().filter(mapped -> possible.holds(mapped.by())).toList());
    }

    /**
     * What maps a table of this name, in which jar.
     *
     * @param columns of the table, of which the library must know one besides the identifier
     */
    public Optional<String> mapping(ObjectName table, List<String> columns) {
        return tables.stream()
                .filter(mapped -> mapped.isOf(table) && mapped.knows(columns))
                .map(mapped -> mapped.by() + " in " + mapped.jar())
                .findFirst();
    }

    /** A jar that cannot be read maps nothing that anybody could use. */
    private static void read(Path path, List<Mapped> tables) {
        String name = String.valueOf(path.getFileName());
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (isClass(entry.getName())) {
                    readClass(content(jar, entry), name, tables);
                } else if (isMappingFile(entry.getName())) {
                    readMappingFile(content(jar, entry), entry.getName(), name, tables);
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    private static boolean isClass(String file) {
        return file.endsWith(".class") && !file.endsWith("module-info.class") && !file.startsWith("META-INF/");
    }

    private static boolean isMappingFile(String file) {
        return file.endsWith(".hbm.xml") || file.endsWith("orm.xml") || file.matches("META-INF/[^/]+\\.xml");
    }

    private static byte[] content(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    private static void readClass(byte[] content, String jar, List<Mapped> tables) throws IOException {
        if (!new String(content, StandardCharsets.ISO_8859_1).contains(MARK)) {
            return;
        }
        ClassInfo known = Index.singleClass(new ByteArrayInputStream(content));
        entity(known).ifPresent(entity -> readEntity(known, entity, jar, tables));
    }

    private static void readEntity(ClassInfo known, AnnotationInstance entity, String jar, List<Mapped> tables) {
        String by = known.name().toString();
        String implied = string(entity, "name").orElse(known.simpleName());
        if (annotations(known, "Table").findAny().isEmpty()) {
            tables.add(new Mapped(by, jar, "", implied, attributes(known)));
        }
        for (String kind : TABLE_ANNOTATIONS) {
            Set<String> attributes = kind.equals("Table") ? attributes(known) : Set.of();
            annotations(known, kind)
                    .forEach(table -> tables.add(new Mapped(
                            by,
                            jar,
                            string(table, "schema").orElse(""),
                            string(table, "name").orElse(implied),
                            attributes)));
        }
    }

    /** What columns may be called after; some may stand in superclasses or embeddables. */
    private static Set<String> attributes(ClassInfo known) {
        Set<String> attributes = new HashSet<>();
        known.fields().forEach(field -> attributes.add(spelled(field.name())));
        Stream.of("Column", "JoinColumn")
                .flatMap(kind -> annotations(known, kind))
                .flatMap(column -> string(column, "name").stream())
                .forEach(name -> attributes.add(spelled(name)));
        attributes.remove(IDENTIFIER);
        return attributes;
    }

    /** As far as a naming strategy leaves a name alone. */
    private static String spelled(String name) {
        return name.replaceAll("[\"`_]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<AnnotationInstance> entity(ClassInfo known) {
        return PERSISTENCE_PACKAGES.stream()
                .map(prefix -> known.declaredAnnotation(DotName.createSimple(prefix + "Entity")))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static Stream<AnnotationInstance> annotations(ClassInfo known, String kind) {
        return PERSISTENCE_PACKAGES.stream()
                .flatMap(prefix -> known.annotations(DotName.createSimple(prefix + kind)).stream());
    }

    private static Optional<String> string(AnnotationInstance annotation, String attribute) {
        return Optional.ofNullable(annotation.value(attribute))
                .map(AnnotationValue::asString)
                .filter(text -> !text.isBlank());
    }

    private static void readMappingFile(byte[] content, String file, String jar, List<Mapped> tables)
            throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.contains("<entity-mappings") && !text.contains("<hibernate-mapping")) {
            return;
        }
        try {
            NodeList elements = parse(content).getElementsByTagNameNS("*", "*");
            for (int i = 0; i < elements.getLength(); i++) {
                table((Element) elements.item(i), file, jar).ifPresent(tables::add);
            }
        } catch (SAXException | ParserConfigurationException e) {
            return;
        }
    }

    private static Optional<Mapped> table(Element element, String file, String jar) {
        String kind = element.getLocalName();
        String schema = element.getAttribute("schema");
        if (TABLE_ELEMENTS.contains(kind)) {
            return mapped(file, jar, schema, element.getAttribute("name"));
        }
        if (element.hasAttribute("table")) {
            return mapped(file, jar, schema, element.getAttribute("table"));
        }
        String type = element.hasAttribute("class") ? element.getAttribute("class") : element.getAttribute("name");
        return ENTITY_ELEMENTS.contains(kind)
                        && element.getElementsByTagNameNS("*", "table").getLength() == 0
                ? mapped(file, jar, schema, type.substring(type.lastIndexOf('.') + 1))
                : Optional.empty();
    }

    private static Optional<Mapped> mapped(String file, String jar, String schema, String name) {
        return name.isBlank() ? Optional.empty() : Optional.of(new Mapped(file, jar, schema, name, Set.of()));
    }

    /** Nothing is fetched from anywhere. */
    private static Document parse(byte[] content) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(content));
    }

    /**
     * A table as a library calls it.
     *
     * @param by the class or the mapping file
     * @param attributes some of its own, or none where nothing is known of them
     */
    private record Mapped(String by, String jar, String schema, String name, Set<String> attributes) {
        boolean isOf(ObjectName table) {
            return spelled(name).equals(spelled(table.name()))
                    && (schema.isBlank() || spelled(schema).equals(spelled(table.schema())));
        }

        boolean knows(List<String> columns) {
            return attributes.isEmpty()
                    || columns.stream().map(LibraryTables::spelled).anyMatch(attributes::contains);
        }
    }
}
