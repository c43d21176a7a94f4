package io.github.migrationdrift.runtime;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.MapsId;
import jakarta.persistence.Version;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Makes entities with a value for every attribute. */
final class Instances {
    /** In place of an association: a target that does not exist. */
    static final Object DANGLING = new Object();

    /** In place of an association: a target with a large identifier. */
    static final Object FAR = new Object();

    /** In place of a collection: the same element twice. */
    static final Object TWICE = new Object();

    private static final List<Object> PLACEHOLDERS = Arrays.asList(DANGLING, FAR, TWICE);

    static boolean isPlaceholder(Object value) {
        return PLACEHOLDERS.contains(value);
    }

    /** After the path of a map: its key. */
    static final String KEY = "#key";

    private final Session session;
    private final SampleValues values;

    /** @param session in which the targets of associations are persisted */
    Instances(Session session, SampleValues values) {
        this.session = session;
        this.values = values;
    }

    /**
     * @param number another one gives other values
     * @param chosen values for some of the leaves, by their paths
     */
    Object entity(EntityType<?> type, int number, Map<String, Object> chosen) throws ReflectiveOperationException {
        return fill(type, number, chosen, "", 0);
    }

    private Object fill(ManagedType<?> type, int number, Map<String, Object> chosen, String prefix, int depth)
            throws ReflectiveOperationException {
        Map<String, Object> found = new LinkedHashMap<>();
        int position = 0;
        for (Attribute<?, ?> attribute : sorted(type)) {
            String path = prefix + attribute.getName();
            position++;
            if (isLeftToHibernate(attribute)) {
                continue;
            }
            if (chosen.containsKey(path) && !PLACEHOLDERS.contains(chosen.get(path))) {
                found.put(attribute.getName(), wrapped(attribute, chosen.get(path)));
            } else {
                found.put(attribute.getName(), value(attribute, number + position, chosen, path, depth));
            }
        }
        return instantiate(type.getJavaType(), found);
    }

    private static List<Attribute<?, ?>> sorted(ManagedType<?> type) {
        List<Attribute<?, ?>> attributes = new ArrayList<>(type.getAttributes());
        attributes.sort(Comparator.comparing(Attribute::getName));
        return attributes;
    }

    private static Object wrapped(Attribute<?, ?> attribute, Object value) {
        return attribute instanceof PluralAttribute<?, ?, ?> plural && value != null
                ? collection(plural, List.of(value), List.of("a"))
                : value;
    }

    private Object value(Attribute<?, ?> attribute, int number, Map<String, Object> chosen, String path, int depth)
            throws ReflectiveOperationException {
        if (attribute instanceof PluralAttribute<?, ?, ?> plural) {
            return plural(plural, number, chosen, path, depth);
        }
        Type<?> type = ((SingularAttribute<?, ?>) attribute).getType();
        if (type instanceof EntityType<?> target) {
            if (chosen.get(path) == DANGLING) {
                return dangling(target);
            }
            Map<String, Object> identifier = chosen.get(path) == FAR ? largeIdentifier(target) : Map.of();
            return target(target, number, depth, identifier);
        }
        Object simple = values.ordinary(type.getJavaType(), number);
        if (simple == null && type instanceof EmbeddableType<?> embeddable) {
            return fill(embeddable, number, chosen, path + ".", depth);
        }
        if (simple instanceof String text && isJson(attribute)) {
            return '"' + text + '"';
        }
        return simple instanceof List<?> ? values.listOf(element(attribute), number) : simple;
    }

    private static boolean isJson(Attribute<?, ?> attribute) {
        AnnotatedElement member = member(attribute);
        return member != null
                && member.isAnnotationPresent(JdbcTypeCode.class)
                && member.getAnnotation(JdbcTypeCode.class).value() == SqlTypes.JSON;
    }

    /** Of a list that is stored as an array. */
    private static Class<?> element(Attribute<?, ?> attribute) throws NoSuchFieldException {
        return field(attribute.getDeclaringType().getJavaType(), attribute.getName())
                                        .getGenericType()
                                instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : String.class;
    }

    private static Map<String, Object> largeIdentifier(EntityType<?> target) {
        return target.getSingularAttributes().stream()
                .filter(attribute -> attribute.isId() && attribute.getJavaType() == Long.class)
                .findFirst()
                .<Map<String, Object>>map(attribute -> Map.of(attribute.getName(), 3_000_000_000L))
                .orElse(Map.of());
    }

    private Object dangling(EntityType<?> target) {
        Object identifier = values.ordinary(target.getIdType().getJavaType(), 20);
        return identifier == null ? null : session.getReference(target.getJavaType(), identifier);
    }

    /** A new row to point to; targets of targets only where they are not the same again. */
    private Object target(EntityType<?> target, int number, int depth, Map<String, Object> chosen)
            throws ReflectiveOperationException {
        if (depth > 1
                || java.lang.reflect.Modifier.isAbstract(target.getJavaType().getModifiers())) {
            return null;
        }
        Object instance = fill(target, number + 10 * (depth + 1), chosen, "", depth + 1);
        session.persist(instance);
        return instance;
    }

    private Object plural(
            PluralAttribute<?, ?, ?> plural, int number, Map<String, Object> chosen, String path, int depth)
            throws ReflectiveOperationException {
        if (isInverse(member(plural))) {
            return null;
        }
        Type<?> element = plural.getElementType();
        List<Object> elements = new ArrayList<>();
        Object first;
        if (element instanceof EntityType<?> target) {
            first = target(target, number, depth, Map.of());
        } else if (element instanceof EmbeddableType<?> embeddable) {
            first = fill(embeddable, number, chosen, path + ".", depth);
        } else {
            first = values.ordinary(element.getJavaType(), number);
        }
        if (first == null) {
            return null;
        }
        elements.add(first);
        if (chosen.get(path) == TWICE) {
            elements.add(first);
        }
        List<Object> keys = new ArrayList<>();
        if (plural instanceof MapAttribute<?, ?, ?> map) {
            keys.add(chosen.getOrDefault(path + KEY, values.ordinary(map.getKeyJavaType(), number)));
            keys.add(values.ordinary(map.getKeyJavaType(), number + 1));
        }
        return collection(plural, elements, keys);
    }

    private static Object collection(PluralAttribute<?, ?, ?> plural, List<?> elements, List<?> keys) {
        return switch (plural.getCollectionType()) {
            case SET -> new HashSet<>(elements);
            case MAP -> {
                Map<Object, Object> map = new HashMap<>();
                for (int i = 0; i < elements.size(); i++) {
                    map.put(keys.get(i), elements.get(i));
                }
                yield map;
            }
            default -> new ArrayList<>(elements);
        };
    }

    static boolean isLeftToHibernate(Attribute<?, ?> attribute) {
        AnnotatedElement member = member(attribute);
        return member == null
                || member.isAnnotationPresent(GeneratedValue.class)
                || member.isAnnotationPresent(Version.class)
                || attribute.isAssociation() && isInverse(member)
                || Set.of("_identifierMapper").contains(attribute.getName());
    }

    static boolean hasDerivedIdentifier(Attribute<?, ?> attribute) {
        AnnotatedElement member = member(attribute);
        return member != null && member.isAnnotationPresent(MapsId.class);
    }

    private static boolean isInverse(AnnotatedElement member) {
        for (var annotation : member.getAnnotations()) {
            try {
                if (!annotation
                        .annotationType()
                        .getMethod("mappedBy")
                        .invoke(annotation)
                        .equals("")) {
                    return true;
                }
            } catch (ReflectiveOperationException e) {
                // Annotations without mappedBy say nothing about it.
                continue;
            }
        }
        return false;
    }

    private static AnnotatedElement member(Attribute<?, ?> attribute) {
        return attribute.getJavaMember() instanceof AnnotatedElement member ? member : null;
    }

    private static Object instantiate(Class<?> type, Map<String, Object> found) throws ReflectiveOperationException {
        if (type.isRecord()) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] parameters = new Class<?>[components.length];
            Object[] arguments = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                parameters[i] = components[i].getType();
                arguments[i] = found.get(components[i].getName());
            }
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        }
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
        for (var entry : found.entrySet()) {
            Field field = field(type, entry.getKey());
            if (entry.getValue() != null || !field.getType().isPrimitive()) {
                field.set(instance, entry.getValue());
            }
        }
        return instance;
    }

    static Field field(Class<?> type, String name) throws NoSuchFieldException {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(type + "." + name);
    }
}
