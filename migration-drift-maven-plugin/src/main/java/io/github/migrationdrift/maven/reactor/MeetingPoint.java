package io.github.migrationdrift.maven.reactor;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.maven.reactor.ModuleOutcome.DeferredTo;
import io.github.migrationdrift.maven.reactor.ModuleOutcome.NothingHere;
import io.github.migrationdrift.settings.CheckSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Decides whether a module of a build with several is the one to check. Entities and migrations need not lie in one
 * module: they are checked where they meet, and where the application is that says how. A module leaves its part only to
 * one in which {@code check} is sure to run in this build, and to compare that part; else it checks itself.
 */
public final class MeetingPoint {
    private final Reactor reactor;
    private final CheckExecutions executions;
    private final ReactorModule here;
    private final Map<String, String> stated;
    private final BooleanSupplier compiledEntities;
    private final Predicate<ReactorModule> hasMigrations;
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Set<String> undecided = new HashSet<>();

    /**
     * @param locations that are stated; where there are none, modules with scripts anywhere have migrations
     * @param stated what the execution at hand states of what is compared
     * @param compiledEntities whether there are entities among what the module at hand has on its class path
     */
    public MeetingPoint(
            Reactor reactor,
            CheckExecutions executions,
            MavenProject project,
            List<String> locations,
            Map<String, String> stated,
            BooleanSupplier compiledEntities) {
        this.reactor = reactor;
        this.executions = executions;
        this.here = reactor.of(project);
        this.stated = stated;
        this.compiledEntities = compiledEntities;
        List<String> looked = locations.isEmpty() ? List.of(CheckSettings.DEFAULT_LOCATION) : locations;
        Set<ReactorModule> usual = having(module -> module.hasMigrations(looked));
        Set<ReactorModule> migrating =
                usual.isEmpty() && locations.isEmpty() ? having(ReactorModule::hasScripts) : usual;
        this.hasMigrations = migrating::contains;
    }

    /**
     * The outcome of this module where it is known without comparing; empty where it has to compare.
     *
     * @throws CheckFailure where it is to compare, and has nothing to
     */
    public Optional<ModuleOutcome> withoutComparing() {
        if (!reactor.isSeveral()) {
            return Optional.empty();
        }
        Decision decision = decide(here);
        if (decision instanceof Elsewhere elsewhere) {
            return Optional.of(deferred(elsewhere.module(), elsewhere.reason()));
        }
        if (decision instanceof Nothing) {
            return nothing();
        }
        requireEntities();
        return Optional.empty();
    }

    /** The one other module that has the migrations, where the module at hand does not see any. */
    public Optional<ReactorModule> migrationsElsewhere() {
        return migrationsElsewhere(here);
    }

    /** The application that says how the entities of the module at hand are mapped, where it is not that one itself. */
    public Optional<ReactorModule> application() {
        List<ReactorModule> above = reactor.modules().stream()
                .filter(module -> module != here && module.isApplication() && reactor.reaches(module, here))
                .toList();
        return here.isApplication() || above.size() != 1 ? Optional.empty() : Optional.of(above.get(0));
    }

    private Optional<ModuleOutcome> nothing() {
        if (compiledEntities.getAsBoolean()) {
            return Optional.empty();
        }
        if (stated.isEmpty()) {
            return Optional.of(new NothingHere());
        }
        return reactor.modules().stream()
                .flatMap(module -> comparing(module).stream())
                .findFirst()
                .map(module -> Optional.<ModuleOutcome>of(deferred(
                        module,
                        "Nothing to check here: this module has neither entities nor migrations; those of "
                                + module.name() + " are checked there.")))
                .orElseThrow(this::statedForNothing);
    }

    private CheckFailure statedForNothing() {
        String parameters = stated.entrySet().stream()
                .map(each -> "<" + each.getKey() + ">" + each.getValue() + "</" + each.getKey() + ">")
                .collect(Collectors.joining(", "));
        return new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                "This module has neither entities nor migrations, though " + parameters + " is stated for it",
                "Correct it, or state it where the entities are" + whereEntitiesAre()
                        + ". To leave this module out: <skip>true</skip> (-Ddrift.skip).");
    }

    /** Without entities there is nothing to compare the migrations with; say where they would meet. */
    private void requireEntities() {
        if (reachesEntities(here) || compiledEntities.getAsBoolean()) {
            return;
        }
        throw new CheckFailure(
                CheckFailure.Kind.NO_ENTITIES,
                "This module has migrations only, and no module that sees the entities too runs the check in this build",
                "Give the goal an execution in the module with the entities" + whereEntitiesAre()
                        + ", or in one that depends on both, and build them together (mvn -pl … -am). To leave this"
                        + " module out: <skip>true</skip> (-Ddrift.skip).");
    }

    private String whereEntitiesAre() {
        List<String> names = reactor.modules().stream()
                .filter(ReactorModule::hasEntities)
                .map(ReactorModule::name)
                .toList();
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
    }

    private DeferredTo deferred(ReactorModule module, String reason) {
        String execution = executions.in(module.project()).stream()
                .filter(this::compares)
                .map(CheckExecution::id)
                .findFirst()
                .orElseThrow();
        return new DeferredTo(module.name(), execution, reason);
    }

    private Decision decide(ReactorModule module) {
        Decision known = decisions.get(module.key());
        if (known != null) {
            return known;
        }
        undecided.add(module.key());
        Decision decision = decision(module);
        undecided.remove(module.key());
        decisions.put(module.key(), decision);
        return decision;
    }

    private Decision decision(ReactorModule module) {
        boolean entities = reachesEntities(module);
        boolean migrations = reaches(module, hasMigrations);
        if (!entities && !migrations) {
            return new Nothing();
        }
        Optional<ReactorModule> elsewhere;
        String what;
        if (entities && migrations) {
            elsewhere = better(module);
            what = "entities and migrations meet in %1$s, where they are checked.";
        } else {
            elsewhere = entities
                    ? above(module).or(() -> forTheSameEntities(module))
                    : above(module).or(() -> counterpart(module));
            what = "this module has " + (entities ? "entities" : "migrations") + " only; they are checked in %1$s.";
        }
        return elsewhere
                .<Decision>map(
                        found -> new Elsewhere(found, "Nothing to check here: " + String.format(what, found.name())))
                .orElseGet(Here::new);
    }

    /** The module that compares what reaches a module, if one is sure to. */
    private Optional<ReactorModule> comparing(ReactorModule module) {
        if (undecided.contains(module.key())) {
            return Optional.empty();
        }
        Decision decision = decide(module);
        if (decision instanceof Elsewhere elsewhere) {
            return Optional.of(elsewhere.module());
        }
        boolean runs = executions.in(module.project()).stream().anyMatch(this::compares);
        return decision instanceof Here && runs ? Optional.of(module) : Optional.empty();
    }

    private boolean compares(CheckExecution execution) {
        return execution.honours(stated) && !execution.passesOver(here.entityPackages());
    }

    /** An application above knows better how a library is mapped; a module below that sees both is enough otherwise. */
    private Optional<ReactorModule> better(ReactorModule module) {
        if (module.isApplication()) {
            return Optional.empty();
        }
        Optional<ReactorModule> application = first(
                meeting().filter(ReactorModule::isApplication).filter(candidate -> isAbove(candidate, module)),
                candidate -> reactor.reaches(candidate, module));
        boolean own = module.hasEntities() || hasMigrations.test(module);
        return application.or(() -> own
                ? Optional.empty()
                : first(
                        meeting().filter(candidate -> isAbove(module, candidate)),
                        candidate -> sees(candidate, module)));
    }

    /** Where what a module has meets the other side: in the application rather than in a library. */
    private Optional<ReactorModule> above(ReactorModule module) {
        List<ReactorModule> meeting = new ArrayList<>(
                meeting().filter(candidate -> isAbove(candidate, module)).toList());
        meeting.sort((one, other) -> Boolean.compare(other.isApplication(), one.isApplication()));
        return first(meeting.stream(), candidate -> reactor.reaches(candidate, module));
    }

    /** For a module that only uses entities: one in which all of them meet the migrations. */
    private Optional<ReactorModule> forTheSameEntities(ReactorModule module) {
        if (module.hasEntities()) {
            return Optional.empty();
        }
        Stream<ReactorModule> owners = reactor.reach(module).stream().filter(ReactorModule::hasEntities);
        return first(Stream.concat(meeting(), owners), candidate -> sees(candidate, module));
    }

    /** For migrations that no module sees together with entities: the one module that has entities checks them. */
    private Optional<ReactorModule> counterpart(ReactorModule module) {
        Set<ReactorModule> withEntities = having(ReactorModule::hasEntities);
        return withEntities.size() != 1
                ? Optional.empty()
                : first(
                        withEntities.stream(),
                        other -> migrationsElsewhere(other)
                                .filter(module::equals)
                                .isPresent());
    }

    /** The module that compares for the first of the candidates for which one is sure to, and that fits. */
    private Optional<ReactorModule> first(Stream<ReactorModule> candidates, Predicate<ReactorModule> fits) {
        return candidates
                .flatMap(candidate -> comparing(candidate).stream())
                .filter(fits)
                .findFirst();
    }

    /** Whether a module sees all entities that another does, and migrations. */
    private boolean sees(ReactorModule viewer, ReactorModule user) {
        boolean migrations =
                reaches(viewer, hasMigrations) || migrationsElsewhere(viewer).isPresent();
        return migrations
                && reactor.reach(user).stream()
                        .filter(ReactorModule::hasEntities)
                        .allMatch(used -> reactor.reaches(viewer, used));
    }

    private boolean isAbove(ReactorModule upper, ReactorModule lower) {
        return upper != lower && reactor.reaches(upper, lower);
    }

    private Optional<ReactorModule> migrationsElsewhere(ReactorModule module) {
        Set<ReactorModule> others = having(hasMigrations);
        return !reactor.isSeveral() || reaches(module, hasMigrations) || others.size() != 1
                ? Optional.empty()
                : others.stream().findFirst();
    }

    private Stream<ReactorModule> meeting() {
        return reactor.modules().stream().filter(module -> reachesEntities(module) && reaches(module, hasMigrations));
    }

    private boolean reachesEntities(ReactorModule module) {
        return reaches(module, ReactorModule::hasEntities);
    }

    private boolean reaches(ReactorModule module, Predicate<ReactorModule> what) {
        return reactor.reach(module).stream().anyMatch(what);
    }

    private Set<ReactorModule> having(Predicate<ReactorModule> what) {
        return reactor.modules().stream().filter(what).collect(Collectors.toSet());
    }

    /** Where what a module has is compared. */
    private sealed interface Decision {}

    private record Here() implements Decision {}

    private record Elsewhere(ReactorModule module, String reason) implements Decision {}

    private record Nothing() implements Decision {}
}
