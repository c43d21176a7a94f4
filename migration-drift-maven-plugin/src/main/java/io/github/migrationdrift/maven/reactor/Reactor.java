package io.github.migrationdrift.maven.reactor;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** All modules of a project, whether this build builds them or not, and which needs which. */
public final class Reactor {
    private final Map<String, ReactorModule> modules = new LinkedHashMap<>();
    private final Map<String, Set<String>> reach = new ConcurrentHashMap<>();

    Reactor(List<MavenProject> projects) {
        for (MavenProject project : projects) {
            if (!project.getPackaging().equals("pom")) {
                modules.put(ModuleKey.of(project), new ReactorModule(project));
            }
        }
    }

    /**
     * One for a whole build, so that each module is looked through once. It lives in the session: a static field would
     * outlive it in a Maven daemon. A plugin with other dependencies in some module has classes of its own there.
     */
    public static Reactor of(MavenSession session, MavenProject project, PluginDescriptor plugin) {
        if (session.getAllProjects() == null || session.getAllProjects().size() < 2) {
            return new Reactor(List.of(project));
        }
        Map<String, Object> shared = session.getPluginContext(plugin, session.getTopLevelProject());
        String key = Reactor.class.getName() + "@" + System.identityHashCode(Reactor.class);
        synchronized (shared) {
            return (Reactor) shared.computeIfAbsent(key, none -> new Reactor(session.getAllProjects()));
        }
    }

    boolean isSeveral() {
        return modules.size() > 1;
    }

    Collection<ReactorModule> modules() {
        return modules.values();
    }

    ReactorModule of(MavenProject project) {
        return Optional.ofNullable(modules.get(ModuleKey.of(project)))
                .orElseThrow(() -> new IllegalArgumentException(project + " is not in the build"));
    }

    /** A module, and those that it needs at run time, directly or by others. */
    List<ReactorModule> reach(ReactorModule module) {
        return reach.computeIfAbsent(module.key(), this::reached).stream()
                .flatMap(key -> Optional.ofNullable(modules.get(key)).stream())
                .toList();
    }

    /** Whether one needs the other at run time, or is the same. */
    boolean reaches(ReactorModule user, ReactorModule used) {
        return reach.computeIfAbsent(user.key(), this::reached).contains(used.key());
    }

    private Set<String> reached(String start) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String next = waiting.remove();
            ReactorModule module = modules.get(next);
            if (module != null && reached.add(next)) {
                waiting.addAll(module.dependencies());
            }
        }
        return reached;
    }
}
