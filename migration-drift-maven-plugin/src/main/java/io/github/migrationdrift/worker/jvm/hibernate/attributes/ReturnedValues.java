package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.ACONST_NULL;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.ARETURN;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.CHECKCAST;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.GETFIELD;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.GOTO;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.INVOKEINTERFACE;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.INVOKESTATIC;
import static io.github.migrationdrift.worker.jvm.hibernate.attributes.Instructions.INVOKEVIRTUAL;

import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassCode.Instruction;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassCode.MethodCode;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassCode.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What methods give that are called for a value, as far as their code tells. */
final class ReturnedValues {
    /** Of the JDK, whose code is not followed. */
    private static final Pattern NULL_FOR_NOTHING = Pattern.compile("get|getProperty|getenv|orElse|poll.*|peek.*");

    private final Function<Class<?>, List<MethodCode>> code;
    private final ClassLoader loader;
    private final Map<Reference, Boolean> answers = new HashMap<>();

    /** @param loader finds the classes whose methods are called */
    ReturnedValues(Function<Class<?>, List<MethodCode>> code, ClassLoader loader) {
        this.code = code;
        this.loader = loader;
    }

    /** Whether it is a call of a method that says by its code, or is known, to give null at times. */
    boolean mayBeNull(Instruction call) {
        return call.is(INVOKEVIRTUAL, INVOKESTATIC, INVOKEINTERFACE)
                && call.reference().filter(this::mayBeNull).isPresent();
    }

    private boolean mayBeNull(Reference method) {
        if (method.owner().startsWith("java.")) {
            return NULL_FOR_NOTHING.matcher(method.name()).matches();
        }
        @Nullable Boolean known = answers.putIfAbsent(method, false);
        if (known == null) {
            answers.put(
                    method,
                    methods(method.owner()).stream()
                            .filter(candidate -> candidate.name().equals(method.name()))
                            .anyMatch(candidate -> mayBeNull(candidate.instructions())));
        }
        return answers.getOrDefault(method, false);
    }

    private List<MethodCode> methods(String owner) {
        try {
            return code.apply(Class.forName(owner, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return List.of();
        }
    }

    private boolean mayBeNull(List<Instruction> instructions) {
        @Nullable Instruction before = null;
        for (Instruction instruction : instructions) {
            if (before != null && (isKeptNull(before, instruction) || isReturned(before, instruction))) {
                return true;
            }
            before = instruction.is(CHECKCAST) ? before : instruction;
        }
        return false;
    }

    /** Whether it is one of two values, of which the other is taken on another way through the code. */
    static boolean isNullElsewhere(Instruction value, Instruction next) {
        return value.is(ACONST_NULL) && next.is(GOTO);
    }

    private static boolean isKeptNull(Instruction value, Instruction next) {
        return isNullElsewhere(value, next) || (value.is(ACONST_NULL) && next.isStore());
    }

    private boolean isReturned(Instruction value, Instruction next) {
        return next.is(ARETURN) && (value.is(ACONST_NULL, GETFIELD) || mayBeNull(value));
    }
}
