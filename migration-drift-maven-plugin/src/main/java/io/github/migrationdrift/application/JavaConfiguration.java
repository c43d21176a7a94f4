package io.github.migrationdrift.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * What the classes of an application make by themselves, so that no configuration file says it.
 *
 * @param entityManagers classes that make entity managers, as Spring's beans
 * @param flyways classes that tell Flyway its locations
 */
public record JavaConfiguration(List<EntityManagers> entityManagers, List<Flyway> flyways) {
    private static final String BEAN = "org.springframework.context.annotation.Bean";
    private static final Set<String> FACTORIES = Set.of(
            "LocalContainerEntityManagerFactoryBean",
            "LocalSessionFactoryBean",
            "EntityManagerFactory",
            "SessionFactory");
    private static final Set<String> FLYWAYS =
            Set.of("org.flywaydb.core.Flyway", "org.flywaydb.core.api.configuration.FluentConfiguration");
    private static final Pattern NAMING =
            Pattern.compile("(?i)naming.?strategy|HibernateProperties|HibernateSettings|EntityManagerFactoryBuilder");
    private static final Set<String> LOCATION_METHODS = Set.of("locations", "setLocations");

    public JavaConfiguration {
        entityManagers = List.copyOf(entityManagers);
        flyways = List.copyOf(flyways);
    }

    /** Looks through those that lie in directories. */
    public static JavaConfiguration in(IndexedClasses classes) {
        List<EntityManagers> entityManagers = new ArrayList<>();
        List<Flyway> flyways = new ArrayList<>();
        for (ApplicationClass each : classes.written()) {
            ClassConstants constants = each.constants();
            if (tellsLocations(constants)) {
                flyways.add(new Flyway(each.name(), constants.texts()));
            }
            if (FACTORIES.stream().anyMatch(factory -> mentions(constants, factory))) {
                int beans = beans(each, classes.readable());
                if (beans > 0) {
                    entityManagers.add(new EntityManagers(each.name(), beans, constants.texts(), constants.classes()));
                }
            }
        }
        return new JavaConfiguration(entityManagers, flyways);
    }

    private static boolean tellsLocations(ClassConstants constants) {
        return constants.classes().stream().anyMatch(FLYWAYS::contains)
                && LOCATION_METHODS.stream().anyMatch(constants.names()::contains);
    }

    /** How many entity managers it makes. */
    private static int beans(ApplicationClass each, IndexView index) {
        int beans = 0;
        for (MethodInfo method : index.getClassByName(each.name()).methods()) {
            if (makesEntityManagers(method)) {
                beans++;
            }
        }
        return beans;
    }

    private static boolean mentions(ClassConstants constants, String factory) {
        return constants.names().stream().anyMatch(name -> name.endsWith("/" + factory + ";"));
    }

    private static boolean makesEntityManagers(MethodInfo method) {
        return method.hasAnnotation(BEAN)
                && FACTORIES.contains(method.returnType().name().withoutPackagePrefix());
    }

    /**
     * A class that makes entity managers.
     *
     * @param beans how many it makes
     * @param texts that it uses, packages to scan among them
     * @param classes that it refers to, which may stand for their packages
     */
    public record EntityManagers(String className, int beans, Set<String> texts, Set<String> classes) {
        public EntityManagers {
            texts = Set.copyOf(texts);
            classes = Set.copyOf(classes);
        }

        /** Whether it hands on what Spring Boot makes of its settings, or names a naming strategy itself. */
        public boolean speaksOfNaming() {
            return Stream.concat(texts.stream(), classes.stream())
                    .anyMatch(word -> NAMING.matcher(word).find());
        }

        /** The packages of these entities that it seems to scan, sorted. */
        public Set<String> packages(List<String> entities) {
            Set<String> packages = new TreeSet<>();
            texts.stream()
                    .flatMap(text -> Stream.of(text.split("[,\\s]+", -1)))
                    .map(text -> text.replaceFirst("(\\.\\*+)+$", ""))
                    .filter(text -> !text.isEmpty())
                    .filter(text -> entities.stream().anyMatch(entity -> entity.startsWith(text + ".")))
                    .forEach(packages::add);
            classes.stream()
                    .filter(entities::contains)
                    .map(entity -> entity.substring(0, Math.max(0, entity.lastIndexOf('.'))))
                    .forEach(packages::add);
            return packages;
        }
    }

    /**
     * A class that tells Flyway its locations.
     *
     * @param texts that it uses, the locations among them
     */
    public record Flyway(String className, Set<String> texts) {
        public Flyway {
            texts = Set.copyOf(texts);
        }
    }
}
