package io.github.migrationdrift.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The names of all files in some jars, as numbers: two names may have the same one, which costs time and nothing else. */
final class EntryNames {
    private static final long SEED = 1_125_899_906_842_597L;
    private static final int FACTOR = 31;

    /** What a jar has for some releases of Java only. */
    private static final Pattern RELEASE = Pattern.compile("^META-INF/versions/\\d+/");

    /** What nobody looks for by its name alone. */
    private static final Pattern OF_ANY =
            Pattern.compile("META-INF/MANIFEST\\.MF|META-INF/INDEX\\.LIST|module-info\\.class"
                    + "|META-INF/(LICENSE|NOTICE|DEPENDENCIES)[^/]*");

    /** In their order. */
    private final long[] hashes;

    private EntryNames(long[] hashes) {
        this.hashes = hashes;
    }

    static EntryNames of(List<Path> jars) throws IOException {
        LongStream.Builder hashes = LongStream.builder();
        for (Path jar : jars) {
            try (ZipFile file = new ZipFile(jar.toFile())) {
                names(file).forEach(name -> hashes.add(hash(name)));
            }
        }
        return new EntryNames(hashes.build().sorted().distinct().toArray());
    }

    static EntryNames read(DataInputStream input) throws IOException {
        long[] hashes = new long[input.readInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = input.readLong();
        }
        return new EntryNames(hashes);
    }

    void write(DataOutputStream output) throws IOException {
        output.writeInt(hashes.length);
        for (long hash : hashes) {
            output.writeLong(hash);
        }
    }

    /** Whether nothing of that is in a place: a directory or a jar. */
    boolean haveNothingOf(Path place) throws IOException {
        if (!Files.exists(place)) {
            return true;
        }
        if (Files.isDirectory(place)) {
            return haveNothingBelow(place);
        }
        try (ZipFile file = new ZipFile(place.toFile())) {
            return names(file).noneMatch(this::have);
        }
    }

    private boolean haveNothingBelow(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
            for (Iterator<Path> paths = walk.iterator(); paths.hasNext(); ) {
                String name = directory.relativize(paths.next()).toString().replace(File.separatorChar, '/');
                if (have(name)) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean have(String name) {
        return !OF_ANY.matcher(name).matches() && Arrays.binarySearch(hashes, hash(name)) >= 0;
    }

    private static Stream<String> names(ZipFile file) {
        return file.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .map(name -> RELEASE.matcher(name).replaceFirst(""))
                .filter(name -> !OF_ANY.matcher(name).matches());
    }

    private static long hash(String name) {
        long hash = SEED;
        for (int i = 0; i < name.length(); i++) {
            hash = FACTOR * hash + name.charAt(i);
        }
        return hash;
    }
}
