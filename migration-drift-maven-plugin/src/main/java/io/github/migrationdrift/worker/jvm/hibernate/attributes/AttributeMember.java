package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The field or getter behind an attribute.
 *
 * @param declaringClass the class in whose source it stands
 * @param type its type, unless that is left to a subclass
 */
public record AttributeMember(Class<?> declaringClass, String name, Optional<Class<?>> type, Annotations annotations) {

    /** The member with mapping annotations, as a subclass may override a getter without any; else the nearest one. */
    static Optional<AttributeMember> find(Class<?> owner, String attribute) {
        List<AttributeMember> candidates = Stream.<Class<?>>iterate(
                        owner, type -> type != null && type != Object.class, Class::getSuperclass)
                .flatMap(type -> declared(type, attribute).stream())
                .toList();
        return candidates.stream()
                .filter(member -> member.annotations.isMapped())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private static Optional<AttributeMember> declared(Class<?> owner, String attribute) {
        Optional<Field> field = Arrays.stream(owner.getDeclaredFields())
                .filter(candidate -> candidate.getName().equals(attribute))
                .findFirst();
        Set<String> getters = getters(attribute);
        Optional<Method> getter = Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !method.isBridge())
                .filter(method -> getters.contains(method.getName()))
                .findFirst();
        Optional<Type> type = field.map(Field::getGenericType).or(() -> getter.map(Method::getGenericReturnType));
        Optional<Class<?>> rawType = field.<Class<?>>map(Field::getType).or(() -> getter.map(Method::getReturnType));
        return type.map(generic -> new AttributeMember(
                owner,
                attribute,
                rawType.filter(raw -> !(generic instanceof TypeVariable<?>)),
                annotations(field, getter)));
    }

    private static Annotations annotations(Optional<Field> field, Optional<Method> getter) {
        List<Annotation> annotations = new ArrayList<>();
        field.ifPresent(member -> annotations.addAll(Arrays.asList(member.getAnnotations())));
        getter.ifPresent(member -> annotations.addAll(Arrays.asList(member.getAnnotations())));
        return new Annotations(annotations);
    }

    private static Set<String> getters(String attribute) {
        String capitalised = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        return Set.of("get" + capitalised, "is" + capitalised);
    }
}
