package io.github.migrationdrift.application;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * What the classes of a project tell of naming strategies that are set in code.
 *
 * @param physical the project's own physical strategies, by name
 * @param implicit the project's own implicit strategies, by name
 * @param setInCode whether some class makes a strategy or names the setting
 * @param sequencesSetInCode whether some class names the setting for the names of sequences
 */
public record NamingStrategyClasses(
        List<String> physical, List<String> implicit, boolean setInCode, boolean sequencesSetInCode) {
    private static final DotName PHYSICAL =
            DotName.createSimple("org.hibernate.boot.model.naming.PhysicalNamingStrategy");
    private static final DotName IMPLICIT =
            DotName.createSimple("org.hibernate.boot.model.naming.ImplicitNamingStrategy");
    private static final String SEQUENCES = "db_structure_naming_strategy";
    private static final Set<String> NAMES = Set.of("physical_naming_strategy", "implicit_naming_strategy");

    public NamingStrategyClasses {
        physical = List.copyOf(physical);
        implicit = List.copyOf(implicit);
    }

    /** Looks through those that lie in directories; constants of other classes are written into a class file as they are. */
    public static NamingStrategyClasses in(IndexedClasses classes) {
        boolean named = false;
        boolean sequencesNamed = false;
        for (ApplicationClass each : classes.written()) {
            Set<String> names = each.constants().names();
            named |= NAMES.stream().anyMatch(setting -> mentions(names, setting));
            sequencesNamed |= mentions(names, SEQUENCES);
        }
        IndexView index = classes.readable();
        List<ClassInfo> written = classes.written().stream()
                .map(each -> index.getClassByName(each.name()))
                .toList();
        List<String> physical = strategies(index, written, PHYSICAL, "PhysicalNaming");
        List<String> implicit = strategies(index, written, IMPLICIT, "ImplicitNaming");
        boolean made = !physical.isEmpty() || !implicit.isEmpty() || makesStrategy(written);
        return new NamingStrategyClasses(physical, implicit, named || made, sequencesNamed);
    }

    private static boolean mentions(Set<String> names, String setting) {
        return names.stream().anyMatch(name -> name.contains(setting));
    }

    /** Also those that extend a strategy of Hibernate's or Spring's, which are not in the index. */
    private static List<String> strategies(IndexView index, List<ClassInfo> written, DotName strategy, String part) {
        return written.stream()
                .filter(known -> !Modifier.isAbstract(known.flags()) && !known.isInterface())
                .filter(known -> isStrategy(index, known, strategy, part))
                .map(known -> known.name().toString())
                .sorted()
                .toList();
    }

    private static boolean isStrategy(IndexView index, ClassInfo known, DotName strategy, String part) {
        if (known.interfaceNames().contains(strategy)) {
            return true;
        }
        DotName superclass = known.superName();
        if (superclass == null) {
            return false;
        }
        ClassInfo parent = index.getClassByName(superclass);
        if (parent != null) {
            return isStrategy(index, parent, strategy, part);
        }
        String name = superclass.withoutPackagePrefix();
        boolean snakeCase = strategy.equals(PHYSICAL) && name.equals("CamelCaseToUnderscoresNamingStrategy");
        return snakeCase || name.contains(part);
    }

    /** Such as a bean that Spring Boot hands to Hibernate. */
    private static boolean makesStrategy(List<ClassInfo> written) {
        return written.stream()
                .flatMap(known -> known.methods().stream())
                .map(MethodInfo::returnType)
                .map(Type::name)
                .map(DotName::withoutPackagePrefix)
                .anyMatch(name -> name.endsWith("NamingStrategy") && !name.equals("NamingStrategy"));
    }
}
