package io.github.migrationdrift.cache;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The version in the name of a migration, as Flyway orders it.
 *
 * @param parts the last of which is not zero, for {@code 1} and {@code 1.0} are the same
 */
record ScriptVersion(List<BigInteger> parts) implements Comparable<ScriptVersion> {
    private static final Pattern SPELLED = Pattern.compile("\\d+(?:[._]\\d+)*");

    ScriptVersion {
        parts = List.copyOf(parts);
    }

    /** How a project names its migrations. */
    record Naming(String prefix, String separator, List<String> suffixes) {
        Naming {
            suffixes = List.copyOf(suffixes);
        }

        /** @param flyway settings with their prefix */
        static Naming of(Map<String, String> flyway) {
            return new Naming(
                    flyway.getOrDefault("flyway.sqlMigrationPrefix", "V"),
                    flyway.getOrDefault("flyway.sqlMigrationSeparator", "__"),
                    Stream.of(flyway.getOrDefault("flyway.sqlMigrationSuffixes", ".sql")
                                    .split(",", -1))
                            .map(String::strip)
                            .toList());
        }

        /** Empty where the file, or the one that it is the configuration of, is no migration that runs once. */
        Optional<ScriptVersion> version(String fileName) {
            String name = fileName.endsWith(".conf") ? fileName.substring(0, fileName.length() - 5) : fileName;
            int end = name.indexOf(separator);
            boolean migration = !separator.isEmpty()
                    && name.startsWith(prefix)
                    && end > prefix.length()
                    && suffixes.stream().anyMatch(suffix -> !suffix.isEmpty() && name.endsWith(suffix));
            return migration ? ScriptVersion.parse(name.substring(prefix.length(), end)) : Optional.empty();
        }
    }

    private static Optional<ScriptVersion> parse(String spelled) {
        if (!SPELLED.matcher(spelled).matches()) {
            return Optional.empty();
        }
        List<BigInteger> parts =
                Stream.of(spelled.split("[._]", -1)).map(BigInteger::new).toList();
        int size = parts.size();
        while (size > 1 && parts.get(size - 1).signum() == 0) {
            size--;
        }
        return Optional.of(new ScriptVersion(parts.subList(0, size)));
    }

    @Override
    public int compareTo(ScriptVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = part(i).compareTo(other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger part(int place) {
        return place < parts.size() ? parts.get(place) : BigInteger.ZERO;
    }
}
