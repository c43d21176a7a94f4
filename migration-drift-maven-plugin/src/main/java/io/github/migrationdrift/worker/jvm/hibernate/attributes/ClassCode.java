package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods of a class with their instructions, read from its class file. */
final class ClassCode {
    private static final int PUBLIC = 0x0001;
    private static final int SYNTHETIC = 0x1000;

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, int[]> references = new HashMap<>();
    private final List<MethodCode> methods = new ArrayList<>();

    private ClassCode() {}

    /** Nothing where the class file is not at hand, or is none that can be read. */
    static List<MethodCode> of(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            return in == null ? List.of() : of(in.readAllBytes());
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static List<MethodCode> of(byte[] classFile) throws IOException {
        ClassCode code = new ClassCode();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipBytes(8);
            code.readConstants(in);
            in.skipBytes(6);
            in.skipBytes(2 * in.readUnsignedShort());
            code.readMembers(in, false);
            code.readMembers(in, true);
        }
        return List.copyOf(code.methods);
    }

    private void readConstants(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 7 -> references.put(i, new int[] {in.readUnsignedShort()});
                case 9, 10, 11, 12 -> references.put(i, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
                case 8, 16, 19, 20 -> in.skipBytes(2);
                case 15 -> in.skipBytes(3);
                case 5, 6 -> {
                    in.skipBytes(8);
                    i++;
                }
                default -> in.skipBytes(4);
            }
        }
    }

    private void readMembers(DataInputStream in, boolean areMethods) throws IOException {
        int count = in.readUnsignedShort();
        for (int member = 0; member < count; member++) {
            int access = in.readUnsignedShort();
            String name = text(in.readUnsignedShort());
            String descriptor = text(in.readUnsignedShort());
            int attributes = in.readUnsignedShort();
            for (int attribute = 0; attribute < attributes; attribute++) {
                boolean isCode = text(in.readUnsignedShort()).equals("Code");
                byte[] content = in.readNBytes(in.readInt());
                if (areMethods && isCode && (access & SYNTHETIC) == 0) {
                    boolean isPublic = (access & PUBLIC) != 0;
                    methods.add(new MethodCode(name, descriptor, isPublic, Instructions.of(content, this::reference)));
                }
            }
        }
    }

    private String text(int index) {
        return texts.getOrDefault(index, "");
    }

    /** The field or method that an instruction names. */
    private Optional<Reference> reference(int index) {
        int[] member = references.getOrDefault(index, new int[0]);
        if (member.length == 1) {
            return Optional.of(new Reference(text(member[0]).replace('/', '.'), ""));
        }
        if (member.length < 2) {
            return Optional.empty();
        }
        String owner = text(references.getOrDefault(member[0], new int[1])[0]).replace('/', '.');
        return Optional.of(new Reference(owner, text(references.getOrDefault(member[1], new int[1])[0])));
    }

    /** A method that has instructions. */
    record MethodCode(String name, String descriptor, boolean isPublic, List<Instruction> instructions) {}

    /**
     * An instruction.
     *
     * @param local the number of the variable that it loads, or -1
     * @param reference the class, field or method that it names
     */
    record Instruction(int opcode, int local, Optional<Reference> reference) {
        private static final int ISTORE = 54;
        private static final int SASTORE = 86;
        private static final int POP2 = 88;

        /** Into a variable or an array. */
        boolean isStore() {
            return opcode >= ISTORE && opcode <= SASTORE;
        }

        /** Whether nothing of what was computed before is at hand after it. */
        boolean endsStatement() {
            return isStore() || is(Instructions.POP, POP2, Instructions.PUTSTATIC, Instructions.PUTFIELD);
        }

        boolean is(int... opcodes) {
            for (int candidate : opcodes) {
                if (candidate == opcode) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What an instruction names.
     *
     * @param owner class, by its fully qualified name
     * @param name of the field or method; empty for a class
     */
    record Reference(String owner, String name) {}
}
