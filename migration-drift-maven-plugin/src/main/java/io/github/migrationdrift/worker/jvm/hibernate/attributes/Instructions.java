package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassCode.Instruction;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassCode.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Takes the bytes of a method apart. */
final class Instructions {
    static final int ACONST_NULL = 1;
    static final int ALOAD = 25;
    static final int ALOAD_0 = 42;
    private static final int ASTORE = 58;
    static final int POP = 87;
    static final int GOTO = 167;
    static final int ARETURN = 176;
    static final int GETSTATIC = 178;
    static final int PUTSTATIC = 179;
    static final int GETFIELD = 180;
    static final int PUTFIELD = 181;
    static final int INVOKEVIRTUAL = 182;
    static final int INVOKESPECIAL = 183;
    static final int INVOKESTATIC = 184;
    static final int INVOKEINTERFACE = 185;
    static final int NEW = 187;
    static final int CHECKCAST = 192;
    private static final int ALOAD_3 = 45;
    private static final int TABLESWITCH = 170;
    private static final int LOOKUPSWITCH = 171;
    private static final int WIDE = 196;
    private static final int IINC = 132;
    private static final int HEADER = 8;

    private final ByteBuffer code;
    private final IntFunction<Optional<Reference>> references;

    private Instructions(ByteBuffer code, IntFunction<Optional<Reference>> references) {
        this.code = code;
        this.references = references;
    }

    /** @param attribute the content of a method's {@code Code} */
    static List<Instruction> of(byte[] attribute, IntFunction<Optional<Reference>> references) {
        int length = ByteBuffer.wrap(attribute).getInt(4);
        return new Instructions(ByteBuffer.wrap(attribute, HEADER, length).slice(), references).read();
    }

    private List<Instruction> read() {
        List<Instruction> instructions = new ArrayList<>();
        while (code.hasRemaining()) {
            instructions.add(next());
        }
        return instructions;
    }

    private Instruction next() {
        int start = code.position();
        int opcode = code.get() & 0xff;
        int local = -1;
        Optional<Reference> reference = Optional.empty();
        if (opcode == ALOAD) {
            local = code.get(start + 1) & 0xff;
        } else if (opcode >= ALOAD_0 && opcode <= ALOAD_3) {
            local = opcode - ALOAD_0;
        } else if ((opcode >= GETSTATIC && opcode <= INVOKEINTERFACE) || opcode == NEW) {
            reference = references.apply(code.getShort(start + 1) & 0xffff);
        }
        code.position(start + 1 + operands(opcode, start));
        return new Instruction(opcode, local, reference);
    }

    private int operands(int opcode, int start) {
        int aligned = (start + 4) / 4 * 4;
        return switch (opcode) {
            case TABLESWITCH ->
                aligned + 12 + 4 * (code.getInt(aligned + 8) - code.getInt(aligned + 4) + 1) - start - 1;
            case LOOKUPSWITCH -> aligned + 8 + 8 * code.getInt(aligned + 4) - start - 1;
            case WIDE -> (code.get(start + 1) & 0xff) == IINC ? 5 : 3;
            case 197 -> 3;
            case 185, 186, 200, 201 -> 4;
            case 17, 19, 20, IINC, NEW, 189, CHECKCAST, 193, 198, 199 -> 2;
            case 16, 18, 169, 188 -> 1;
            default -> isWithVariable(opcode) ? 1 : isWithIndex(opcode) ? 2 : 0;
        };
    }

    private static boolean isWithVariable(int opcode) {
        return (opcode >= 21 && opcode <= ALOAD) || (opcode >= 54 && opcode <= ASTORE);
    }

    /** Jumps, fields and calls. */
    private static boolean isWithIndex(int opcode) {
        return (opcode >= 153 && opcode <= 168) || (opcode >= GETSTATIC && opcode <= INVOKESTATIC);
    }
}
