package io.github.migrationdrift.cache;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Settings in one spelling: the same in every JVM for the same values, another for any other. Records are taken apart by
 * themselves, so that a setting that somebody adds to one cannot be forgotten here.
 */
final class CanonicalText {
    private final StringBuilder text = new StringBuilder();
    private final Set<Class<?>> leftOut;

    private CanonicalText(Set<Class<?>> leftOut) {
        this.leftOut = leftOut;
    }

    /**
     * A value in words.
     *
     * @param leftOut classes whose objects say nothing that is not said elsewhere
     * @throws IllegalArgumentException for a class that has no known spelling
     */
    static String of(Object value, Set<Class<?>> leftOut) {
        CanonicalText canonical = new CanonicalText(leftOut);
        canonical.add(value);
        return canonical.text.toString();
    }

    private void add(Object value) {
        if (leftOut.contains(value.getClass())) {
            return;
        }
        if (value instanceof Record fields) {
            add(fields);
        } else if (value instanceof Optional<?> optional) {
            add(optional.stream().toList());
        } else if (value instanceof Map<?, ?> map) {
            add(map);
        } else if (value instanceof Set<?> set) {
            addAll(set.stream().map(each -> of(each, leftOut)).sorted().toList());
        } else if (value instanceof Collection<?> list) {
            addAll(list);
        } else if (value instanceof Pattern pattern) {
            addAll(List.of(pattern.pattern(), pattern.flags()));
        } else if (isPlain(value)) {
            quote(value instanceof Enum<?> constant ? constant.name() : value.toString());
        } else {
            throw new IllegalArgumentException("No spelling is known for a " + value.getClass());
        }
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof Path
                || value instanceof Duration
                || value instanceof LocalDate;
    }

    private void add(Record fields) {
        text.append(fields.getClass().getSimpleName()).append('(');
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            text.append(component.getName()).append('=');
            add(value(fields, component));
            text.append(';');
        }
        text.append(')');
    }

    private static Object value(Record fields, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Map<?, ?> map) {
        addAll(map.entrySet().stream()
                .map(entry -> of(entry.getKey(), leftOut) + "=" + of(entry.getValue(), leftOut))
                .sorted()
                .toList());
    }

    private void addAll(Collection<?> values) {
        text.append('[');
        for (Object value : values) {
            add(value);
            text.append(',');
        }
        text.append(']');
    }

    /** With its length, so that no text passes for two. */
    private void quote(String value) {
        text.append(value.length()).append(':').append(value);
    }
}
