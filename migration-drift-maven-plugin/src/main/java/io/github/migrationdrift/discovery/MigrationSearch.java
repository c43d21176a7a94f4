package io.github.migrationdrift.discovery;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for the migrations of a project that does not say where they are, when they are not where Flyway looks. */
public final class MigrationSearch {
    private static final Pattern SCRIPT = Pattern.compile("[VB](\\d+(?:[._]\\d+)*)(?:__.*)?\\.sql|R__.+\\.sql");
    private static final Set<String> LEFT_OUT = Set.of("target", "build", "node_modules", "out", "bin");
    private static final Set<String> POSTGRES = Set.of("postgresql", "postgres", "pgsql", "pg");
    private static final Set<String> OTHERS = Set.of(
            "ansi",
            "h2",
            "hsqldb",
            "derby",
            "sqlite",
            "mysql",
            "mariadb",
            "oracle",
            "sqlserver",
            "mssql",
            "db2",
            "clickhouse",
            "cockroach",
            "cockroachdb",
            "cassandra");
    private static final int DEEPEST = 9;

    private final Path base;
    private final List<Path> resourceRoots;

    /**
     * @param base of the module
     * @param resourceRoots of the module, and of others whose resources it sees
     */
    public MigrationSearch(Path base, List<Path> resourceRoots) {
        this.base = base.toAbsolutePath().normalize();
        this.resourceRoots = resourceRoots.stream()
                .map(root -> root.toAbsolutePath().normalize())
                .toList();
    }

    /**
     * The one folder of the module that holds scripts named as Flyway names them, as a location of Flyway's.
     *
     * @throws CheckFailure when there are several
     */
    public Optional<String> location() {
        Map<Path, Set<String>> scripts = scripts();
        if (scripts.isEmpty()) {
            scripts = scripts(base, this::isTest);
        }
        List<Path> folders = together(scripts, forPostgres(outermost(scripts.keySet())));
        if (folders.size() > 1) {
            throw several(folders);
        }
        return folders.stream().map(this::location).findFirst();
    }

    /** Whether there are scripts that may be for PostgreSQL, not counting those for tests. */
    public boolean holdsScripts() {
        return !forPostgres(outermost(scripts().keySet())).isEmpty();
    }

    private Map<Path, Set<String>> scripts() {
        Map<Path, Set<String>> scripts = scripts(base, path -> !isTest(path));
        resourceRoots.stream()
                .filter(root -> !root.startsWith(base) && Files.isDirectory(root))
                .forEach(root -> scripts.putAll(scripts(root, path -> true)));
        return scripts;
    }

    /** Of a folder that holds nothing but folders of several databases, the one for PostgreSQL. */
    public Optional<String> vendorFolder(Path folder, String location) {
        List<String> children = children(folder);
        boolean several = children.stream().anyMatch(OTHERS::contains);
        return several && scripts(folder, path -> true).keySet().stream().noneMatch(folder::equals)
                ? children.stream().filter(POSTGRES::contains).findFirst().map(name -> location + "/" + name)
                : Optional.empty();
    }

    private static List<String> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders with scripts, each with the versions in it. */
    private static Map<Path, Set<String>> scripts(Path root, Predicate<Path> wanted) {
        Map<Path, Set<String>> found = new TreeMap<>();
        try {
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    String name = String.valueOf(directory.getFileName());
                    boolean skipped = !directory.equals(root) && (name.startsWith(".") || LEFT_OUT.contains(name));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Matcher script = SCRIPT.matcher(file.getFileName().toString());
                    if (script.matches() && wanted.test(file)) {
                        String version =
                                script.group(1) == null ? file.getFileName().toString() : script.group(1);
                        found.computeIfAbsent(file.getParent(), folder -> new TreeSet<>())
                                .add(version);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private boolean isTest(Path path) {
        return base.relativize(path).startsWith(Path.of("src", "test"));
    }

    private static List<Path> outermost(Set<Path> folders) {
        return folders.stream()
                .filter(folder ->
                        folders.stream().noneMatch(other -> !other.equals(folder) && folder.startsWith(other)))
                .toList();
    }

    private List<Path> forPostgres(List<Path> folders) {
        List<Path> named =
                folders.stream().filter(folder -> hasName(folder, POSTGRES)).toList();
        return named.isEmpty()
                ? folders.stream().filter(folder -> !hasName(folder, OTHERS)).toList()
                : named;
    }

    private boolean hasName(Path folder, Set<String> names) {
        Path root = folder.startsWith(base)
                ? base
                : resourceRoots.stream().filter(folder::startsWith).findFirst().orElse(base);
        return Stream.of(root.relativize(folder)
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .split("[/\\\\_.-]"))
                .anyMatch(names::contains);
    }

    /** Folders of one history, such as one for each year, have no version in common. */
    private List<Path> together(Map<Path, Set<String>> scripts, List<Path> folders) {
        Set<Path> parents = folders.stream().map(Path::getParent).collect(Collectors.toSet());
        if (folders.size() < 2 || parents.size() != 1 || resourceRoots.containsAll(parents) || parents.contains(base)) {
            return folders;
        }
        Set<String> seen = new HashSet<>();
        boolean disjoint = folders.stream()
                .flatMap(folder -> scripts.getOrDefault(folder, Set.of()).stream())
                .allMatch(seen::add);
        return disjoint ? List.copyOf(parents) : folders;
    }

    private String location(Path folder) {
        return resourceRoots.stream()
                .filter(folder::startsWith)
                .findFirst()
                .map(root -> "classpath:" + slashes(root.relativize(folder)))
                .orElseGet(() -> "filesystem:" + slashes(base.relativize(folder)));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private CheckFailure several(List<Path> folders) {
        return new CheckFailure(
                CheckFailure.Kind.NO_MIGRATIONS,
                "There is no classpath:db/migration, and several folders could hold the migrations: "
                        + folders.stream().map(this::location).collect(Collectors.joining(", ")),
                "Say which one Flyway runs: <locations>" + location(folders.get(0))
                        + "</locations> (-Ddrift.locations=…).");
    }
}
