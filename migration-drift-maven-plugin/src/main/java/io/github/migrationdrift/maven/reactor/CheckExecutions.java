package io.github.migrationdrift.maven.reactor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Knows in which modules of this build a goal runs, {@code check} as a rule: only what is sure to run may be relied on by others. A module
 * that is not built, a phase that is not reached, a skip, whether in the POM or on the command line, all mean that it does
 * not.
 */
public final class CheckExecutions {
    /** The parameters that say what is compared. */
    static final List<String> SELECTORS = List.of("packages", "dependencies", "locations", "persistenceUnit");

    private static final String PLUGIN = "io.github.migrationdrift:migration-drift-maven-plugin";
    private static final String DEFAULT_PHASE = "verify";
    private static final List<String> PHASES = List.of(
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources",
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes",
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");

    private final MavenSession session;
    private final String goal;

    /** @param goal the one that runs, for others count on the same one */
    public CheckExecutions(MavenSession session, String goal) {
        this.session = session;
        this.goal = goal;
    }

    /** Without any, Maven takes those that the POM says. */
    private List<String> goals() {
        @Nullable String usual = session.getTopLevelProject().getDefaultGoal();
        return session.getGoals().isEmpty() && usual != null
                ? List.of(usual.strip().split("\\s+", -1))
                : session.getGoals();
    }

    /** Those that run in a module, in their order. */
    List<CheckExecution> in(MavenProject module) {
        if (!ModuleKey.isBuilt(session, module) || module.getPackaging().equals("pom")) {
            return List.of();
        }
        @Nullable Plugin plugin = module.getPlugin(PLUGIN);
        List<CheckExecution> executions = new ArrayList<>();
        goals().stream()
                .filter(this::isThisGoal)
                .map(typed -> typed.contains("@") ? typed.substring(typed.indexOf('@') + 1) : "default-cli")
                .forEach(id -> add(module, id, configuration(plugin, id), executions));
        bound(module)
                .filter(execution -> isReached(execution.getPhase()))
                .forEach(execution ->
                        add(module, execution.getId(), configuration(execution.getConfiguration()), executions));
        return executions;
    }

    /**
     * All that run in this build, where they are all that there are: a module that is not built, or one of several
     * executions that does not run, would have had something to say. Else none.
     */
    public Set<String> whenWhole() {
        boolean whole = session.getAllProjects().stream()
                .allMatch(module -> ModuleKey.isBuilt(session, module) && (isAlone(module) || areReached(module)));
        return whole ? all() : Set.of();
    }

    /** All that run in this build, each by its {@link #key}. */
    public Set<String> all() {
        Set<String> keys = new HashSet<>();
        for (MavenProject module : session.getProjects()) {
            in(module).forEach(execution -> keys.add(key(module, execution.id())));
        }
        return keys;
    }

    /** Whether the POM of a module has no more than one. */
    public boolean isAlone(MavenProject module) {
        return bound(module).count() <= 1;
    }

    private boolean areReached(MavenProject module) {
        return bound(module).allMatch(execution -> isReached(execution.getPhase()));
    }

    private Stream<PluginExecution> bound(MavenProject module) {
        return Stream.ofNullable(module.getPlugin(PLUGIN))
                .flatMap(plugin -> plugin.getExecutions().stream())
                .filter(execution -> execution.getGoals().contains(goal));
    }

    /** By what an execution is known in the whole build. */
    public static String key(MavenProject module, String id) {
        return ModuleKey.of(module) + "@" + id;
    }

    /** What an execution states of what is compared. */
    public Map<String, String> selectors(MavenProject module, String id) {
        return selectors(module, configuration(module.getPlugin(PLUGIN), id));
    }

    private void add(MavenProject module, String id, Optional<Xpp3Dom> configuration, List<CheckExecution> executions) {
        if (value(module, configuration, "skip")
                .filter("true"::equalsIgnoreCase)
                .isEmpty()) {
            executions.add(new CheckExecution(id, selectors(module, configuration)));
        }
    }

    private Map<String, String> selectors(MavenProject module, Optional<Xpp3Dom> configuration) {
        Map<String, String> selectors = new TreeMap<>();
        for (String name : SELECTORS) {
            value(module, configuration, name).ifPresent(value -> selectors.put(name, value));
        }
        return selectors;
    }

    /** As Maven fills a parameter: what the POM states for it, else its property. */
    private Optional<String> value(MavenProject module, Optional<Xpp3Dom> configuration, String parameter) {
        @Nullable
        Xpp3Dom stated = configuration.map(all -> all.getChild(parameter)).orElse(null);
        if (stated != null) {
            return Optional.of(text(stated)).filter(text -> !text.isEmpty());
        }
        String property = "drift." + parameter;
        return Optional.ofNullable(session.getUserProperties().getProperty(property))
                .or(() -> Optional.ofNullable(module.getProperties().getProperty(property)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static String text(Xpp3Dom element) {
        if (element.getChildCount() == 0) {
            return element.getValue() == null ? "" : element.getValue().strip();
        }
        return String.join(
                ",", Stream.of(element.getChildren()).map(CheckExecutions::text).toList());
    }

    /** Maven's model has the plugin's own configuration in that of each execution already. */
    private static Optional<Xpp3Dom> configuration(@Nullable Plugin plugin, String id) {
        if (plugin == null) {
            return Optional.empty();
        }
        @Nullable PluginExecution execution = plugin.getExecutionsAsMap().get(id);
        return configuration(execution == null ? plugin.getConfiguration() : execution.getConfiguration());
    }

    private static Optional<Xpp3Dom> configuration(@Nullable Object configuration) {
        return configuration instanceof Xpp3Dom dom ? Optional.of(dom) : Optional.empty();
    }

    private boolean isThisGoal(String typed) {
        String name = typed.contains("@") ? typed.substring(0, typed.indexOf('@')) : typed;
        return name.equals("drift:" + goal)
                || (name.contains(":migration-drift-maven-plugin") && name.endsWith(":" + goal));
    }

    private boolean isReached(@Nullable String phase) {
        String bound = phase == null ? DEFAULT_PHASE : phase;
        int wanted = PHASES.indexOf(bound);
        List<String> goals = goals();
        return goals.contains(bound)
                || (wanted >= 0 && goals.stream().mapToInt(PHASES::indexOf).anyMatch(reached -> reached >= wanted));
    }
}
