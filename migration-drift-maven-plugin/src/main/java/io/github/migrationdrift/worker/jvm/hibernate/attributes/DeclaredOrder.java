package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The order in which the members of classes stand in their source, which class files keep. */
public final class DeclaredOrder {
    private DeclaredOrder() {}

    /** Orders by the place of an attribute in its class, then by that within its embeddable, and so on. */
    public static Comparator<AttributePath> ofAttributes() {
        return Comparator.comparing(DeclaredOrder::places, Arrays::compare);
    }

    /** Orders by the place that attributes of the same name have in an id class. */
    public static Comparator<AttributePath> in(Class<?> idClass) {
        return Comparator.comparingInt(path -> place(idClass, path.steps().get(0)));
    }

    private static int[] places(AttributePath path) {
        return path.members().stream()
                .mapToInt(member -> member.map(found -> place(found.declaringClass(), found.name()))
                        .orElse(-1))
                .toArray();
    }

    /** Members of superclasses come first. */
    private static int place(Class<?> owner, String name) {
        List<String> names = fields(owner).map(Field::getName).toList();
        return names.indexOf(name);
    }

    private static Stream<Field> fields(Class<?> owner) {
        Class<?> superclass = owner.getSuperclass();
        Stream<Field> own = Arrays.stream(owner.getDeclaredFields());
        return superclass == null ? own : Stream.concat(fields(superclass), own);
    }
}
