package io.github.migrationdrift.application;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a class file mentions.
 *
 * @param texts that the code uses; constants of other classes among them
 * @param classes that it refers to, by their fully qualified names
 * @param names all there are: of classes, with slashes, of methods, of annotations …
 */
public record ClassConstants(Set<String> texts, Set<String> classes, Set<String> names) {
    private static final int TEXT = 8;
    private static final int CLASS = 7;

    public ClassConstants {
        texts = Set.copyOf(texts);
        classes = Set.copyOf(classes);
        names = Set.copyOf(names);
    }

    /** Reads the constants of a class file. */
    public static ClassConstants of(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipBytes(8);
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassConstants read(DataInputStream in) throws IOException {
        Map<Integer, String> names = new HashMap<>();
        Set<Integer> texts = new TreeSet<>();
        Set<Integer> classes = new TreeSet<>();
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> names.put(i, in.readUTF());
                case CLASS -> classes.add(in.readUnsignedShort());
                case TEXT -> texts.add(in.readUnsignedShort());
                case 16, 19, 20 -> in.skipBytes(2);
                case 15 -> in.skipBytes(3);
                case 5, 6 -> {
                    in.skipBytes(8);
                    i++;
                }
                default -> in.skipBytes(4);
            }
        }
        return new ClassConstants(
                values(names, texts),
                values(names, classes).stream()
                        .map(name -> name.replace('/', '.'))
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(names.values()));
    }

    private static Set<String> values(Map<Integer, String> names, Set<Integer> indexes) {
        return indexes.stream()
                .map(index -> names.getOrDefault(index, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
