package io.github.migrationdrift.application;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Classes named as Flyway names migrations, such as {@code V2__Add_isbn}. */
public final class MigrationClasses {
    private static final Pattern NAME = Pattern.compile("(?:.*\\.)?[A-Z]\\w*__\\w+");

    private static final Pattern MIGRATION = Pattern.compile("(.+)\\.(?:[VB]\\d\\w*|R)__\\w+");

    private static final String CONTEXT = "org/flywaydb/core/api/migration/";
    private static final String STEREOTYPES = "Lorg/springframework/";

    private MigrationClasses() {}

    /** The packages of those that Flyway has to find by itself, as nothing else hands them to it. */
    public static List<String> packagesIn(IndexedClasses classes) {
        return classes.written().stream()
                .filter(each -> MIGRATION.matcher(each.name()).matches() && isLeftToFlyway(each.constants()))
                .map(each -> each.name().substring(0, each.name().lastIndexOf('.')))
                .distinct()
                .sorted()
                .toList();
    }

    /** A migration is given Flyway's context, and a bean has a stereotype. */
    private static boolean isLeftToFlyway(ClassConstants constants) {
        Set<String> names = constants.names();
        return names.stream().anyMatch(name -> name.contains(CONTEXT))
                && names.stream().noneMatch(name -> name.contains(STEREOTYPES));
    }

    /** The names of the classes. */
    public static List<String> in(IndexedClasses classes) {
        return classes.names()
                .filter(name -> NAME.matcher(name).matches())
                .distinct()
                .sorted()
                .toList();
    }
}
