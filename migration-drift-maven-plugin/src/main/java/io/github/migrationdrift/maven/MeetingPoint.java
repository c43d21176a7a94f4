package io.github.migrationdrift.maven;

import io.github.migrationdrift.DriftSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Decides whether a module of a build with several is the one to check. Entities and migrations need not lie in one
 * module: they are checked where they meet, and where the application is that says how.
 */
final class MeetingPoint {
    private final Map<String, ReactorModule> modules = new LinkedHashMap<>();
    private final Predicate<ReactorModule> hasMigrations;
    private final ReactorModule here;

    /** @param locations that are stated; where there are none, modules with scripts anywhere have migrations */
    MeetingPoint(MavenProject project, List<MavenProject> build, List<String> locations) {
        build.stream()
                .filter(each -> !each.getPackaging().equals("pom"))
                .map(ReactorModule::new)
                .forEach(module -> modules.put(module.key(), module));
        here = new ReactorModule(project);
        modules.put(here.key(), here);
        Set<ReactorModule> migrating = locations.isEmpty()
                ? having(module -> module.hasMigrations(List.of(DriftSettings.DEFAULT_LOCATION)))
                : having(module -> module.hasMigrations(locations));
        Set<ReactorModule> searched =
                migrating.isEmpty() && locations.isEmpty() ? having(ReactorModule::hasScripts) : migrating;
        hasMigrations = searched::contains;
    }

    private Set<ReactorModule> having(Predicate<ReactorModule> what) {
        return modules.values().stream().filter(what).collect(Collectors.toSet());
    }

    /** Why this module is not checked; empty when it is. */
    Optional<String> reasonToSkip() {
        boolean entities = reaches(here, ReactorModule::hasEntities);
        boolean migrations = reaches(here, hasMigrations);
        if (!entities && !migrations) {
            return Optional.of("Nothing to check: this module has neither entities nor migrations.");
        }
        if (entities && migrations) {
            return better().map(module -> "Nothing to check here: entities and migrations meet in " + module.name()
                    + ", where they are checked.");
        }
        String only = entities ? "entities" : "migrations";
        Optional<ReactorModule> elsewhere = meeting()
                .filter(module -> reach(module).contains(here.key()))
                .findFirst()
                .or(() -> entities ? forTheSameEntities() : counterpart());
        return elsewhere.map(module ->
                "Nothing to check here: this module has " + only + " only; they are checked in " + module.name() + ".");
    }

    /** The one other module that has the migrations, where no module depends on both sides. */
    Optional<ReactorModule> migrationsElsewhere() {
        List<ReactorModule> others =
                modules.values().stream().filter(hasMigrations).toList();
        return reaches(here, hasMigrations) || others.size() != 1 ? Optional.empty() : Optional.of(others.get(0));
    }

    /** Modules of this build that the module at hand depends on. */
    Set<String> reach() {
        return reach(here);
    }

    /** For a module that only uses entities: one in which all of them meet the migrations. */
    private Optional<ReactorModule> forTheSameEntities() {
        Set<String> used = reach().stream()
                .filter(key -> Optional.ofNullable(modules.get(key))
                        .filter(ReactorModule::hasEntities)
                        .isPresent())
                .collect(Collectors.toSet());
        return here.hasEntities()
                ? Optional.empty()
                : meeting().filter(module -> reach(module).containsAll(used)).findFirst();
    }

    /** For migrations that no module sees together with entities: the one module that has entities checks them. */
    private Optional<ReactorModule> counterpart() {
        List<ReactorModule> withEntities =
                modules.values().stream().filter(ReactorModule::hasEntities).toList();
        return withEntities.size() == 1 ? Optional.of(withEntities.get(0)) : Optional.empty();
    }

    private Stream<ReactorModule> meeting() {
        return modules.values().stream()
                .filter(module -> reaches(module, ReactorModule::hasEntities) && reaches(module, hasMigrations));
    }

    /** An application above knows better how a library is mapped; a module below that sees both is enough otherwise. */
    private Optional<ReactorModule> better() {
        if (here.isApplication()) {
            return Optional.empty();
        }
        Optional<ReactorModule> application = meeting()
                .filter(module -> module != here && module.isApplication())
                .filter(module -> reach(module).contains(here.key()))
                .findFirst();
        boolean own = here.hasEntities() || hasMigrations.test(here);
        return application.or(() -> own
                ? Optional.empty()
                : meeting()
                        .filter(module -> module != here && reach().contains(module.key()))
                        .findFirst());
    }

    private boolean reaches(ReactorModule module, Predicate<ReactorModule> what) {
        return reach(module).stream().map(modules::get).anyMatch(what);
    }

    private Set<String> reach(ReactorModule module) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(module.key()));
        while (!waiting.isEmpty()) {
            String next = waiting.remove();
            if (modules.containsKey(next) && reached.add(next)) {
                waiting.addAll(modules.get(next).dependencies().collect(Collectors.toList()));
            }
        }
        return reached;
    }
}
