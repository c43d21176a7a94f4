package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.ACONST_NULL;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.CHECKCAST;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.GETFIELD;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.INVOKEINTERFACE;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.INVOKESPECIAL;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.INVOKESTATIC;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.INVOKEVIRTUAL;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.NEW;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.PUTFIELD;

import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassCode.Instruction;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassCode.MethodCode;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassCode.Reference;
import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Attributes to which Java code gives a value without being asked: initialisers and constructors whenever an object is
 * made, callbacks before each insert. Read from class files, so that it is what runs.
 */
public final class JavaValues {
    private static final Pattern CHECKS = Pattern.compile("requireNonNull.*|checkNotNull|notNull");
    private static final Pattern PERSISTENCE = Pattern.compile("(jakarta|javax)\\.persistence\\..*");

    private final Map<Class<?>, List<MethodCode>> code = new HashMap<>();
    private final Map<Class<?>, Set<String>> initialised = new HashMap<>();
    private final Map<Class<?>, Set<String>> called = new HashMap<>();

    /** Whether every object has a value there, until somebody takes it away. */
    public boolean isInitialised(AttributeMember member) {
        return initialised
                .computeIfAbsent(member.declaringClass(), this::initialisedIn)
                .contains(member.name());
    }

    /** Whether a callback of the entity gives the attribute a value before each insert. */
    public boolean isSetBeforeInsert(Class<?> entity, String attribute) {
        return called.computeIfAbsent(entity, this::setBeforeInsert).contains(attribute);
    }

    private List<MethodCode> codeOf(Class<?> type) {
        return code.computeIfAbsent(type, ClassCode::of);
    }

    private Set<String> initialisedIn(Class<?> type) {
        List<Set<String>> assigned = constructors(type).stream()
                .map(constructor -> initialisedBy(constructor, type))
                .toList();
        Set<String> everywhere = new HashSet<>();
        assigned.forEach(everywhere::addAll);
        assigned.forEach(everywhere::retainAll);
        return everywhere;
    }

    /** Those that make an object anew. The one that is there for Hibernate alone does not count beside others. */
    private List<MethodCode> constructors(Class<?> type) {
        List<MethodCode> making = codeOf(type).stream()
                .filter(method -> method.name().equals("<init>"))
                .filter(method -> !delegates(method, type.getName()))
                .toList();
        List<MethodCode> ofApplication = making.stream()
                .filter(method -> method.isPublic() || !method.descriptor().equals("()V"))
                .toList();
        return ofApplication.isEmpty() ? making : ofApplication;
    }

    /** Whether it calls {@code this(…)}, rather than make another object of its class. */
    private static boolean delegates(MethodCode constructor, String type) {
        int made = 0;
        for (Instruction instruction : constructor.instructions()) {
            boolean ofType = instruction
                    .reference()
                    .filter(found -> found.owner().equals(type))
                    .isPresent();
            if (ofType && instruction.is(NEW)) {
                made++;
            } else if (ofType && instruction.is(INVOKESPECIAL) && isNamed(instruction, "<init>"::equals)) {
                if (made == 0) {
                    return true;
                }
                made--;
            }
        }
        return false;
    }

    private Set<String> initialisedBy(MethodCode constructor, Class<?> type) {
        ReturnedValues returned = returned(type);
        Set<String> assigned = new HashSet<>();
        Instruction before = null;
        boolean fromParameter = false;
        boolean orNull = false;
        for (Instruction instruction : constructor.instructions()) {
            orNull |= before != null && ReturnedValues.isNullElsewhere(before, instruction);
            if (instruction.is(PUTFIELD)
                    && before != null
                    && !orNull
                    && isValue(before, fromParameter)
                    && !returned.mayBeNull(before)) {
                instruction
                        .reference()
                        .filter(field -> field.owner().equals(type.getName()))
                        .ifPresent(field -> assigned.add(field.name()));
            }
            boolean ends = instruction.endsStatement();
            fromParameter = !ends && (fromParameter || instruction.local() > 0);
            orNull &= !ends;
            before = instruction.is(CHECKCAST) ? before : instruction;
        }
        return assigned;
    }

    private ReturnedValues returned(Class<?> type) {
        return new ReturnedValues(this::codeOf, type.getClassLoader());
    }

    /** What a parameter holds, or is asked for, may be null; what a method makes of nothing else is not. */
    private static boolean isValue(Instruction value, boolean fromParameter) {
        if (value.is(ACONST_NULL, GETFIELD) || value.local() >= 0) {
            return false;
        }
        boolean called = value.is(INVOKEVIRTUAL, INVOKESTATIC, INVOKEINTERFACE);
        return !fromParameter || !called || isNamed(value, CHECKS.asMatchPredicate());
    }

    private static boolean isNamed(Instruction instruction, Predicate<String> wanted) {
        return instruction.reference().map(Reference::name).filter(wanted).isPresent();
    }

    private Set<String> setBeforeInsert(Class<?> entity) {
        Set<String> hierarchy = hierarchy(entity).map(Class::getName).collect(Collectors.toSet());
        return Stream.concat(hierarchy(entity), hierarchy(entity).flatMap(JavaValues::listeners))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(JavaValues::isCallback)
                        .flatMap(method -> codeOf(type).stream()
                                .filter(candidate -> candidate.name().equals(method.getName()))))
                .flatMap(method -> setBy(method, hierarchy, returned(entity)))
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> hierarchy(Class<?> entity) {
        return Stream.iterate(entity, type -> type != null && type != Object.class, Class::getSuperclass);
    }

    private static Stream<Class<?>> listeners(Class<?> type) {
        return Arrays.stream(type.getDeclaredAnnotations())
                .filter(annotation -> isOfPersistence(annotation, "EntityListeners"))
                .flatMap(annotation -> Annotations.value(annotation, "value", Class[].class).stream())
                .flatMap(Arrays::stream);
    }

    private static boolean isCallback(Method method) {
        return Arrays.stream(method.getDeclaredAnnotations())
                .anyMatch(annotation -> isOfPersistence(annotation, "PrePersist"));
    }

    private static boolean isOfPersistence(Annotation annotation, String simpleName) {
        Class<?> type = annotation.annotationType();
        return type.getSimpleName().equals(simpleName)
                && PERSISTENCE.matcher(type.getName()).matches();
    }

    /** By assigning a field or calling a setter, with anything but null itself. */
    private static Stream<String> setBy(MethodCode method, Set<String> owners, ReturnedValues returned) {
        Set<String> set = new HashSet<>();
        Instruction before = null;
        for (Instruction instruction : method.instructions()) {
            Optional<Reference> member = instruction.reference().filter(found -> owners.contains(found.owner()));
            if (member.isPresent() && before != null && !before.is(ACONST_NULL) && !returned.mayBeNull(before)) {
                String name = member.get().name();
                if (instruction.is(PUTFIELD)) {
                    set.add(name);
                } else if (instruction.is(INVOKEVIRTUAL) && name.startsWith("set")) {
                    set.add(Introspector.decapitalize(name.substring("set".length())));
                }
            }
            before = instruction.is(CHECKCAST) ? before : instruction;
        }
        return set.stream();
    }
}
