package io.github.migrationdrift.runtime;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an instance holds, but for identifiers that Hibernate gives and the other end of associations.
 *
 * @param values printed, by the names of the attributes
 */
record Kept(Map<String, String> values) {

    static Kept of(ManagedType<?> type, Object instance) throws ReflectiveOperationException {
        Map<String, String> values = new TreeMap<>();
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            if (!Instances.isLeftToHibernate(attribute)) {
                values.put(
                        attribute.getName(),
                        printed(Instances.field(instance.getClass(), attribute.getName())
                                .get(instance)));
            }
        }
        return new Kept(values);
    }

    private static String printed(Object value) throws ReflectiveOperationException {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Collection<?>
                || value instanceof Map<?, ?>
                || (value != null && value.getClass().isArray())) {
            return elements(value);
        }
        if (value instanceof OffsetDateTime || value instanceof ZonedDateTime) {
            return (value instanceof OffsetDateTime time ? time.toInstant() : ((ZonedDateTime) value).toInstant())
                    .toString();
        }
        if (value instanceof Date || value instanceof Calendar) {
            return String.valueOf(value instanceof Date date ? date.getTime() : ((Calendar) value).getTimeInMillis());
        }
        return value == null || value.getClass().getClassLoader() == null || value instanceof Enum<?>
                ? String.valueOf(value)
                : ofProject(value);
    }

    private static String elements(Object value) throws ReflectiveOperationException {
        List<String> printed = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            for (var entry : map.entrySet()) {
                printed.add(printed(entry.getKey()) + "=" + printed(entry.getValue()));
            }
        } else if (value instanceof Collection<?> collection) {
            for (Object element : collection) {
                printed.add(printed(element));
            }
        } else {
            for (int i = 0; i < Array.getLength(value); i++) {
                printed.add(printed(Array.get(value, i)));
            }
        }
        Collections.sort(printed);
        return printed.toString();
    }

    /** An embedded value with all it holds; of an entity nothing but that it is there. */
    private static String ofProject(Object value) throws ReflectiveOperationException {
        Class<?> type = value.getClass();
        if (!type.isAnnotationPresent(jakarta.persistence.Embeddable.class)) {
            return "there";
        }
        List<String> printed = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                printed.add(field.getName() + ": "
                        + printed(Instances.field(type, field.getName()).get(value)));
            }
        }
        return printed.toString();
    }
}
