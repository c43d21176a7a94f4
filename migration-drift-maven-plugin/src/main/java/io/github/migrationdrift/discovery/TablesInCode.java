package io.github.migrationdrift.discovery;

import io.github.migrationdrift.application.ApplicationClass;
import io.github.migrationdrift.application.IndexedClasses;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL that stands in the project's classes, as a constant or in an annotation, and the tables that it names. */
final class TablesInCode {
    /** What makes a text a statement, or the part of one that names tables; words of a message are not enough. */
    private static final Pattern SQL = Pattern.compile(
            String.join(
                    "|",
                    "\\bselect\\b.*\\bfrom\\b",
                    "\\binsert\\s+into\\b",
                    "\\bupdate\\b.+\\bset\\b",
                    "\\bdelete\\s+from\\b",
                    "\\bmerge\\s+into\\b",
                    "\\btruncate\\b",
                    "\\bcopy\\b.+\\b(?:from|to)\\b",
                    "\\block\\s+table\\b",
                    "^\\s*(?:from|(?:(?:left|right|inner|full|cross)\\s+)?join)\\s"),
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** With one of these a class gives the bare name of a table to a library that writes the SQL. */
    private static final Set<String> NAMING =
            Set.of("withTableName", "Lorg/springframework/data/relational/core/mapping/Table;");

    /** Java migrations and callbacks are the migrations' side. */
    private static final String FLYWAY = "org/flywaydb/core/api/";

    private final List<Mentions> classes;
    private final Sources sources;
    private final ProjectFiles files;

    private TablesInCode(List<Mentions> classes, Sources sources, ProjectFiles files) {
        this.classes = classes;
        this.sources = sources;
        this.files = files;
    }

    /** @param read of which those of the project are looked through */
    static TablesInCode in(IndexedClasses read, Sources sources, ProjectFiles files) {
        List<Mentions> classes = new ArrayList<>();
        for (ApplicationClass each : read.written()) {
            Set<String> names = each.constants().names();
            if (names.stream().noneMatch(name -> name.startsWith(FLYWAY))) {
                classes.add(Mentions.of(each.name(), names));
            }
        }
        return new TablesInCode(List.copyOf(classes), sources, files);
    }

    /** The class that names the table, with the place in its source. */
    Optional<String> naming(ObjectName table) {
        Pattern inSql = inSql(table);
        return classes.stream()
                .filter(each -> each.name(table, inSql))
                .map(Mentions::className)
                .findFirst()
                .map(found -> found + place(found, table));
    }

    /** Of names in code only those that nobody could take for an entity's: {@code from Heartbeat} is a query of Hibernate. */
    private static Pattern inSql(ObjectName table) {
        return Pattern.compile("(?i:\\b(?:from|join|into|update|table|truncate|only|using|copy)\\s+)(?:"
                + spelled(table.schema()) + "\\s*\\.\\s*)?" + spelled(table.name()) + "(?![\\w$.\"])");
    }

    private static String spelled(String name) {
        return "(?:\"" + Pattern.quote(name) + "\"|" + Pattern.quote(name) + "|"
                + Pattern.quote(name.toUpperCase(Locale.ROOT)) + ")";
    }

    private String place(String className, ObjectName table) {
        return sources.find(className)
                .map(position -> " (" + files.name(position.file()) + ":"
                        + line(position.file(), table.name()).orElse(position.line()) + ")")
                .orElse("");
    }

    private static Optional<Integer> line(Path file, String table) {
        Matcher word = Pattern.compile("\\b" + Pattern.quote(table) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher("");
        try {
            List<String> lines = Files.readAllLines(file);
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).contains("\"")
                        && word.reset(lines.get(line)).find()) {
                    return Optional.of(line + 1);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What a class says of tables.
     *
     * @param sql texts that are SQL
     * @param names texts that may be the names of tables
     */
    private record Mentions(String className, List<String> sql, Set<String> names) {
        static Mentions of(String className, Set<String> texts) {
            return new Mentions(
                    className,
                    texts.stream().filter(text -> SQL.matcher(text).find()).toList(),
                    NAMING.stream().anyMatch(texts::contains) ? texts : Set.of());
        }

        boolean name(ObjectName table, Pattern inSql) {
            return names.contains(table.name())
                    || names.contains(table.name().toUpperCase(Locale.ROOT))
                    || sql.stream().anyMatch(text -> inSql.matcher(text).find());
        }
    }
}
