package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassCode.Instruction;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassCode.MethodCode;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassCode.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every kind of instruction has its length, or all that follows would be read from the middle of another one. */
class ClassCodeTest {
    private static final int RETURN = 177;

    private final List<MethodCode> code = ClassCode.of(Sample.class);

    @Test
    void readsMethodsWithInstructionsOnly() {
        assertThat(code)
                .extracting(MethodCode::name)
                .containsExactly("<init>", "switches", "widens", "calls", "one", "two", "far", "after", "<clinit>");
        assertThat(method("<init>").isPublic()).isTrue();
        assertThat(method("calls").isPublic()).isFalse();
        assertThat(method("switches").descriptor()).isEqualTo("(I)V");
    }

    @Test
    void passesOverTablesOfSwitches() {
        assertThat(calls("switches")).containsExactly("one", "two", "far", "after");
    }

    @Test
    void passesOverWideInstructions() {
        assertThat(calls("widens")).containsExactly("after");
    }

    @Test
    void namesWhatIsCalled() {
        assertThat(calls("calls")).containsExactly("get", "<init>", "valueOf", "valueOf", "clone", "after");
        String own = Sample.class.getName();
        assertThat(method("calls").instructions())
                .contains(new Instruction(Instructions.INVOKESTATIC, -1, Optional.of(new Reference(own, "after"))))
                .anyMatch(instruction -> instruction.is(Instructions.NEW)
                        && instruction.reference().equals(Optional.of(new Reference("java.lang.Object", ""))))
                .anyMatch(instruction -> instruction.is(Instructions.GETSTATIC)
                        && instruction.reference().equals(Optional.of(new Reference(own, "big"))));
    }

    @Test
    void endsEachMethodWhereItEnds() {
        assertThat(code).allSatisfy(method -> {
            List<Instruction> instructions = method.instructions();
            assertThat(instructions.get(instructions.size() - 1).opcode()).isEqualTo(RETURN);
        });
    }

    @Test
    void numbersTheVariables() {
        assertThat(method("calls").instructions().stream()
                        .map(Instruction::local)
                        .filter(local -> local >= 0))
                .contains(0, 1);
        assertThat(method("widens").instructions().stream().map(Instruction::local))
                .contains(-1);
    }

    @Test
    void knowsNothingOfWhatHasNoClassFile() {
        assertThat(ClassCode.of(int[].class)).isEmpty();
        Supplier<String> lambda = () -> "";
        assertThat(ClassCode.of(lambda.getClass())).isEmpty();
    }

    private MethodCode method(String name) {
        return code.stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> calls(String method) {
        return method(method).instructions().stream()
                .filter(instruction -> instruction.opcode() >= Instructions.INVOKEVIRTUAL
                        && instruction.opcode() <= Instructions.INVOKEINTERFACE)
                .flatMap(instruction -> instruction.reference().stream())
                .map(Reference::name)
                .toList();
    }

    @SuppressWarnings("unused")
    abstract static class Sample {
        private static long big = 1L << 40;

        public Sample() {}

        void switches(int number) {
            switch (number) {
                case 1 -> one();
                case 2 -> two();
                default -> {}
            }
            switch (number) {
                case 1_000_000 -> far();
                default -> {}
            }
            after();
        }

        void widens(boolean much) {
            int counter = 0;
            counter += 1000;
            double d = 1.5;
            float f = 70_000f;
            int[][] grid = new int[counter][2];
            if (much && grid.length > 3) {
                big = (long) (d + f);
            }
            after();
        }

        void calls(Supplier<Object> supplier) {
            Object first = supplier.get();
            Object[] several = new Object[] {new Object(), first instanceof String, big};
            Runnable later = () -> after();
            synchronized (this) {
                several.clone();
            }
            after();
        }

        abstract void none();

        static void one() {}

        static void two() {}

        static void far() {}

        static void after() {}
    }
}
