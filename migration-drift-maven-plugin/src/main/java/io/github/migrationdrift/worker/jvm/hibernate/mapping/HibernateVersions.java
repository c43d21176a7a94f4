package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataBuildingOptions;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** The calls whose names or types differ between Hibernate 5.6 and 7. */
public final class HibernateVersions {
    private static final Optional<Method> ORDER_COLUMNS =
            find(MetadataImplementor.class, List.of("orderColumns"), boolean.class);
    private static final Method UNJOINED_PROPERTIES =
            getter(PersistentClass.class, "getUnjoinedProperties", "getUnjoinedPropertyIterator");
    private static final Method JOINS = getter(PersistentClass.class, "getJoins", "getJoinIterator");
    private static final Method JOIN_PROPERTIES = getter(Join.class, "getProperties", "getPropertyIterator");
    private static final Method COMPONENT_PROPERTIES = getter(Component.class, "getProperties", "getPropertyIterator");
    private static final Method SELECTABLES = getter(Value.class, "getSelectables", "getColumnIterator");
    private static final Method COLUMNS = getter(Table.class, "getColumns", "getColumnIterator");
    private static final Method UPDATABLE = getter(Property.class, "isUpdatable", "isUpdateable");
    private static final Method SCHEMA = getter(Namespace.Name.class, "schema", "getSchema");
    private static final Method LENGTH = getter(Column.class, "getLength");
    private static final Method PRECISION = getter(Column.class, "getPrecision");
    private static final Optional<Method> CONVERTER =
            find(SimpleValue.class, List.of("getJpaAttributeConverterDescriptor"));
    private static final Optional<Method> GENERATOR_CREATOR = find(Property.class, List.of("getValueGeneratorCreator"));
    private static final Optional<Method> GENERATION_STRATEGY =
            find(Property.class, List.of("getValueGenerationStrategy"));
    private static final Optional<Method> GENERATOR_FACTORY =
            find(MetadataBuildingOptions.class, List.of("getIdentifierGeneratorFactory"));
    private static final List<String> CREATE_GENERATOR = List.of("createGenerator", "createIdentifierGenerator");

    private static final Method TYPE_NAME = Stream.of(Column.class.getMethods())
            .filter(method -> method.getName().equals("getSqlType"))
            .max(Comparator.comparingInt(Method::getParameterCount))
            .orElseThrow();

    private HibernateVersions() {}

    /**
     * Hibernate does so itself only when it also creates the schema in the database. Before 6.2 there was no order to
     * apply.
     */
    public static void orderColumns(Metadata metadata) {
        ORDER_COLUMNS.ifPresent(method -> invoke(metadata, method, true));
    }

    static List<Property> propertiesOutsideJoins(PersistentClass entity) {
        return list(entity, UNJOINED_PROPERTIES, Property.class);
    }

    static List<Join> joins(PersistentClass entity) {
        return list(entity, JOINS, Join.class);
    }

    static List<Property> properties(Join join) {
        return list(join, JOIN_PROPERTIES, Property.class);
    }

    static List<Property> properties(Component component) {
        return list(component, COMPONENT_PROPERTIES, Property.class);
    }

    static List<Selectable> selectables(Value value) {
        return list(value, SELECTABLES, Selectable.class);
    }

    static List<Column> columns(Table table) {
        return list(table, COLUMNS, Column.class);
    }

    static boolean isUpdatable(Property property) {
        return invoke(property, UPDATABLE).equals(Optional.of(true));
    }

    /** The schema that mapping files or contributors put all names into. */
    public static Optional<Identifier> implicitSchema(Database database) {
        return invoke(database.getPhysicalImplicitNamespaceName(), SCHEMA).map(Identifier.class::cast);
    }

    static long length(Column column) {
        return number(invoke(column, LENGTH));
    }

    static long precision(Column column) {
        return number(invoke(column, PRECISION));
    }

    /** The type that the column gets in a {@code create table}; it fails where the dialect has no name for it. */
    static Optional<Object> typeName(Column column, Metadata metadata) {
        MetadataImplementor whole = (MetadataImplementor) metadata;
        return invoke(
                column,
                TYPE_NAME,
                Stream.of(TYPE_NAME.getParameterTypes())
                        .map(type -> Stream.of(
                                        whole,
                                        whole.getTypeConfiguration(),
                                        whole.getDatabase().getDialect())
                                .filter(type::isInstance)
                                .findFirst()
                                .orElseThrow())
                        .toArray());
    }

    static boolean hasConverter(Value value) {
        return value instanceof SimpleValue
                && CONVERTER.flatMap(method -> invoke(value, method)).isPresent();
    }

    /** Calls the overload with most parameters, each argument chosen by its type. */
    static Optional<Object> createGenerator(KeyValue identifier, Function<Class<?>, @Nullable Object> byType) {
        return Arrays.stream(identifier.getClass().getMethods())
                .filter(method -> CREATE_GENERATOR.contains(method.getName()))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .flatMap(method -> invoke(
                        identifier,
                        method,
                        Arrays.stream(method.getParameterTypes()).map(byType).toArray()));
    }

    /** Before 6.2 there was nothing that the schema could depend on. */
    static Optional<Object> createGenerator(Property property, Function<Class<?>, Object> contextOfType) {
        Optional<Object> creator = GENERATOR_CREATOR.flatMap(method -> invoke(property, method));
        return creator.flatMap(found -> Stream.of(
                        GENERATOR_CREATOR.orElseThrow().getReturnType().getMethods())
                .filter(method -> CREATE_GENERATOR.contains(method.getName()))
                .findFirst()
                .flatMap(method -> invoke(found, method, contextOfType.apply(method.getParameterTypes()[0]))));
    }

    /** Whether Hibernate makes the attribute's value when it inserts, as versions before 6.2 tell it. */
    static boolean generatesBeforeInsert(Property property) {
        Optional<Object> strategy = GENERATION_STRATEGY.flatMap(method -> invoke(property, method));
        Class<?> type = GENERATION_STRATEGY.<Class<?>>map(Method::getReturnType).orElse(Object.class);
        return strategy.filter(found -> find(type, List.of("getValueGenerator"))
                        .flatMap(method -> invoke(found, method))
                        .isPresent())
                .flatMap(found -> find(type, List.of("getGenerationTiming")).flatMap(method -> invoke(found, method)))
                .filter(timing -> Set.of("INSERT", "ALWAYS").contains(timing.toString()))
                .isPresent();
    }

    /** What the driver is told of values of the column; 0 where that cannot be known. */
    static int jdbcType(Column column, Metadata metadata) {
        try {
            return Stream.of(Column.class.getMethods())
                    .filter(method -> method.getName().equals("getSqlTypeCode") && method.getParameterCount() == 1)
                    .findFirst()
                    .flatMap(method -> invoke(column, method, metadata))
                    .map(code -> ((Number) code).intValue())
                    .orElse(0);
        } catch (RuntimeException e) {
            return 0;
        }
    }

    /** The generator that stands behind one which only chooses another (since Hibernate 7.0). */
    static @Nullable Object chosenGenerator(@Nullable Object generator) {
        if (generator == null || !generator.getClass().getName().equals("org.hibernate.id.NativeGenerator")) {
            return generator;
        }
        try {
            Field chosen = generator.getClass().getDeclaredField("dialectNativeGenerator");
            chosen.setAccessible(true);
            return chosen.get(generator);
        } catch (ReflectiveOperationException e) {
            return generator;
        }
    }

    static Optional<Object> generatorFactory(MetadataBuildingOptions options) {
        return GENERATOR_FACTORY.flatMap(method -> invoke(options, method));
    }

    private static Method getter(Class<?> type, String... names) {
        return find(type, List.of(names))
                .orElseThrow(() -> new IllegalStateException(type.getName() + " has none of " + List.of(names)));
    }

    private static Optional<Method> find(Class<?> type, List<String> names, Class<?>... parameters) {
        return names.stream()
                .flatMap(name -> Stream.of(type.getMethods())
                        .filter(method -> method.getName().equals(name))
                        .filter(method -> Arrays.equals(method.getParameterTypes(), parameters)))
                .findFirst();
    }

    private static <T> List<T> list(Object target, Method getter, Class<T> type) {
        Object elements = invoke(target, getter).orElseThrow();
        Iterator<?> iterator = elements instanceof Iterable<?> iterable ? iterable.iterator() : (Iterator<?>) elements;
        List<T> list = new ArrayList<>();
        iterator.forEachRemaining(element -> list.add(type.cast(element)));
        return list;
    }

    /** An {@code int} in Hibernate 5, a {@code Long} or {@code Integer} that may be absent since. */
    private static long number(Optional<Object> value) {
        return value.map(number -> ((Number) number).longValue()).orElse(0L);
    }

    private static Optional<Object> invoke(Object target, Method method, @Nullable Object... arguments) {
        try {
            return Optional.ofNullable(method.invoke(target, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
