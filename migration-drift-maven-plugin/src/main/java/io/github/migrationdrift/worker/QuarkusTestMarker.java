package io.github.migrationdrift.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Outside of a Quarkus application {@code io.quarkus.logging.Log}, which Java migrations and entities use, throws unless
 * there is a class of JUnit's. So the worker gets an empty one of that name, behind everything else.
 */
final class QuarkusTestMarker {
    private static final String MARKER = "org/junit/jupiter/api/Assertions";
    private static final int MAGIC = 0xCAFEBABE;
    private static final int JAVA_8 = 52;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int PUBLIC_SUPER = 0x21;

    private QuarkusTestMarker() {}

    /** A directory for the end of the class path, where that is one of Quarkus. */
    static Optional<Path> forClassPath(List<Path> classPath, Path scratchDirectory) throws IOException {
        boolean quarkus = classPath.stream()
                .anyMatch(entry -> String.valueOf(entry.getFileName()).startsWith("quarkus-core-"));
        if (!quarkus) {
            return Optional.empty();
        }
        Path directory = scratchDirectory.resolve("quarkus");
        Path file = directory.resolve(MARKER + ".class");
        Files.createDirectories(file.getParent());
        try (DataOutputStream classFile = new DataOutputStream(Files.newOutputStream(file))) {
            writeEmptyClass(classFile);
        }
        return Optional.of(directory);
    }

    private static void writeEmptyClass(DataOutputStream classFile) throws IOException {
        classFile.writeInt(MAGIC);
        classFile.writeInt(JAVA_8);
        List<String> names = List.of(MARKER, "java/lang/Object");
        classFile.writeShort(2 * names.size() + 1);
        for (int i = 0; i < names.size(); i++) {
            classFile.writeByte(CLASS);
            classFile.writeShort(2 * i + 2);
            classFile.writeByte(UTF8);
            classFile.writeUTF(names.get(i));
        }
        classFile.writeShort(PUBLIC_SUPER);
        classFile.writeShort(1);
        classFile.writeShort(3);
        // No interfaces, fields, methods and attributes.
        classFile.writeLong(0);
    }
}
