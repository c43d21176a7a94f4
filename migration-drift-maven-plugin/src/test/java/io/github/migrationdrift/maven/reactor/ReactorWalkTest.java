package io.github.migrationdrift.maven.reactor;

import static io.github.migrationdrift.maven.reactor.SampleReactor.CONFIGURATION;
import static io.github.migrationdrift.maven.reactor.SampleReactor.ENTITY;
import static io.github.migrationdrift.maven.reactor.SampleReactor.MIGRATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.maven.reactor.ModuleOutcome.DeferredTo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks the shapes of a build with an entity in one module and migrations in the same or another: where the plugin stands,
 * where it is skipped, which modules are built, bound or called. In each shape in which a check runs at all, a drift
 * between the two makes some module fail: it compares both, or says that it cannot.
 */
class ReactorWalkTest {
    private static final List<String> MODULES = List.of("domain", "db", "app", "web");
    private static final List<Set<String>> SELECTIONS = subsets(MODULES);

    /** What {@code -rf} leaves, from each module. */
    private static final List<Set<String>> RESUMED = IntStream.range(0, MODULES.size())
            .<Set<String>>mapToObj(first -> new TreeSet<>(MODULES.subList(first, MODULES.size())))
            .toList();

    @TempDir
    private Path directory;

    private final Map<String, SampleReactor> builds = new HashMap<>();

    @Test
    void aDriftFailsInEveryShapeInWhichACheckRuns() {
        int shapes = 0;
        List<Shape> silent = new ArrayList<>();
        for (Shape shape : shapes()) {
            shapes++;
            if (!fails(shape)) {
                silent.add(shape);
            }
        }
        assertThat(silent).as("of %d shapes", shapes).isEmpty();
        assertThat(shapes).isGreaterThan(30_000);
    }

    /** The modules before have been built by a build that failed; {@code -rf} builds the rest, in the reactor's order. */
    @Test
    void aDriftFailsInEveryShapeThatIsResumed() {
        List<Shape> resumed = shapes().stream()
                .filter(shape -> RESUMED.contains(shape.built()))
                .toList();

        assertThat(RESUMED).hasSize(MODULES.size());
        assertThat(resumed).hasSizeGreaterThan(8_000).allMatch(this::fails);
    }

    private static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            for (boolean configured : new boolean[] {true, false}) {
                for (Set<String> skipped : SELECTIONS) {
                    for (Set<String> built : SELECTIONS.subList(1, SELECTIONS.size())) {
                        shapes.add(new Shape(layout, configured, true, Set.of(), skipped, built));
                        for (Set<String> plugin : SELECTIONS) {
                            shapes.add(new Shape(layout, configured, false, plugin, skipped, built));
                        }
                    }
                }
            }
        }
        return shapes;
    }

    /** Also where no module checks, for nobody has asked for it there. */
    private boolean fails(Shape shape) {
        SampleReactor build = build(shape);
        MavenSession session = build.session(shape.built().toArray(new String[0]));
        boolean concerned = false;
        for (String module : shape.built()) {
            if (shape.checks(module) && sees(module, shape)) {
                concerned = true;
                if (comparesOrFails(build, session, module, shape)) {
                    return true;
                }
            }
        }
        return !concerned;
    }

    /** Whether the module has to do with the entity or the migrations. */
    private static boolean sees(String module, Shape shape) {
        return switch (module) {
            case "domain" -> true;
            case "db" -> shape.layout() == Layout.IN_DB || shape.layout() == Layout.UNCONNECTED;
            default -> shape.layout() != Layout.UNCONNECTED;
        };
    }

    private boolean comparesOrFails(SampleReactor build, MavenSession session, String module, Shape shape) {
        MeetingPoint meeting = build.meetingPoint(module, session);
        try {
            Optional<ModuleOutcome> outcome = meeting.withoutComparing();
            if (outcome.isPresent()) {
                assertThat(outcome.get()).as("%s in %s", module, shape).isInstanceOf(DeferredTo.class);
                assertThat(shape.checks(((DeferredTo) outcome.get()).module()))
                        .as("%s in %s", outcome.get(), shape)
                        .isTrue();
                return false;
            }
            return true;
        } catch (CheckFailure e) {
            return true;
        }
    }

    private SampleReactor build(Shape shape) {
        SampleReactor build = builds.computeIfAbsent(
                shape.layout() + " " + shape.configured(), key -> modules(key, shape.layout(), shape.configured()));
        build.withoutChecks().goals(shape.called() ? "drift:check" : "verify");
        for (String module : MODULES) {
            String[] skip = shape.skipped().contains(module) ? new String[] {"skip", "true"} : new String[0];
            if (shape.called()) {
                build.configures(module, skip);
            } else if (shape.plugin().contains(module)) {
                build.checks(module, skip);
            }
        }
        return build;
    }

    private SampleReactor modules(String name, Layout layout, boolean configured) {
        SampleReactor build = new SampleReactor(directory.resolve(name));
        for (String module : MODULES) {
            build.module(module);
        }
        build.file("domain", ENTITY, "@jakarta.persistence.Entity class Book {}")
                .file(layout.migrations, MIGRATION, "");
        if (configured) {
            build.file("app", CONFIGURATION, "");
        }
        return layout == Layout.UNCONNECTED
                ? build
                : build.needs("app", "domain", "db").needs("web", "domain");
    }

    private static List<Set<String>> subsets(List<String> names) {
        List<Set<String>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << names.size(); bits++) {
            Set<String> subset = new TreeSet<>();
            for (int i = 0; i < names.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    subset.add(names.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    /** Where the migrations are; app depends on domain and db, web on domain, or nobody on anybody. */
    private enum Layout {
        IN_DOMAIN("domain"),
        IN_DB("db"),
        IN_APP("app"),
        UNCONNECTED("db");

        private final String migrations;

        Layout(String migrations) {
            this.migrations = migrations;
        }
    }

    /**
     * @param called on the command line rather than bound
     * @param plugin the modules that bind it
     * @param skipped the modules that skip it
     * @param built the modules of this build
     */
    private record Shape(
            Layout layout,
            boolean configured,
            boolean called,
            Set<String> plugin,
            Set<String> skipped,
            Set<String> built) {

        /** Whether Maven runs the check in a module and it is not skipped. */
        boolean checks(String module) {
            return (called || plugin.contains(module)) && built.contains(module) && !skipped.contains(module);
        }
    }
}
