package io.github.migrationdrift.maven.reactor;

import io.github.migrationdrift.failure.CheckFailure;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where the module's entities are: in its own classes, in other modules of the build, in dependencies that are named. */
public final class EntityModules {
    private final MavenProject project;
    private final List<MavenProject> build;
    private final Set<String> modules;
    private final Map<String, Pattern> named = new LinkedHashMap<>();

    /** @param dependencies as {@code group:artifact}, with {@code *} for any part of a name */
    public EntityModules(MavenProject project, MavenSession session, List<String> dependencies) {
        this.project = project;
        this.build = session.getAllProjects();
        this.modules = session.getAllProjects().stream().map(ModuleKey::of).collect(Collectors.toSet());
        dependencies.forEach(name -> named.put(name, pattern(name)));
    }

    public List<Path> locations() {
        return Stream.concat(
                        Stream.of(new ModuleLayout(project).classes()),
                        ProjectClassPath.artifacts(project)
                                .filter(artifact -> isModule(artifact) || isNamed(artifact))
                                .map(artifact -> artifact.getFile().toPath()))
                .toList();
    }

    /** Requires that each of the dependencies that are named is there. */
    public void requireNamed() {
        List<String> present =
                ProjectClassPath.artifacts(project).map(ModuleKey::of).sorted().toList();
        named.forEach((name, pattern) -> {
            if (present.stream().noneMatch(pattern.asMatchPredicate())) {
                throw new CheckFailure(
                        CheckFailure.Kind.CONFIGURATION,
                        "No dependency of this module matches '" + name + "'",
                        "<dependencies> (-Ddrift.dependencies) are group:artifact, with * for any part of a name. There"
                                + " are: " + (present.isEmpty() ? "none" : String.join(", ", present)) + ".");
            }
        });
    }

    /** Modules of this build that the module at hand needs, and itself. */
    public List<MavenProject> needed() {
        Set<String> needed =
                ProjectClassPath.artifacts(project).map(ModuleKey::of).collect(Collectors.toSet());
        Stream<MavenProject> others = build.stream().filter(module -> needed.contains(ModuleKey.of(module)));
        return Stream.concat(Stream.of(project), others).distinct().toList();
    }

    /** Where the sources of these modules are, as far as they are in this build. */
    public List<Path> sourceRoots() {
        return modules().flatMap(module -> module.sourceRoots().stream()).toList();
    }

    /** Where their resources are written. */
    public List<Path> resourceRoots() {
        return modules().flatMap(module -> module.resourceRoots().stream()).toList();
    }

    private Stream<ModuleLayout> modules() {
        return needed().stream().map(ModuleLayout::new);
    }

    /** Maven sees one module alone when it is called there; its sisters then have the group in common. */
    private boolean isModule(Artifact artifact) {
        boolean alone = modules.size() == 1;
        return modules.contains(ModuleKey.of(artifact))
                || (alone && artifact.getGroupId().equals(project.getGroupId()));
    }

    private boolean isNamed(Artifact artifact) {
        String name = ModuleKey.of(artifact);
        return named.values().stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
