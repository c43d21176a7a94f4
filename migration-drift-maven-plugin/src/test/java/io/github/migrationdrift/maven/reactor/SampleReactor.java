package io.github.migrationdrift.maven.reactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Modules on disk, and the session of a build of some of them. */
final class SampleReactor {
    static final String ENTITY = "src/main/java/com/acme/Book.java";
    static final String MIGRATION = "src/main/resources/db/migration/V1__init.sql";
    static final String CONFIGURATION = "src/main/resources/application.yml";

    private final Path directory;
    private final Map<String, MavenProject> modules = new LinkedHashMap<>();
    private final Properties commandLine = new Properties();
    private List<String> goals = List.of("verify");
    private Reactor reactor;

    SampleReactor(Path directory) {
        this.directory = directory;
    }

    /** A module with files; sources are entities. */
    SampleReactor module(String name, String... files) {
        Path base = directory.resolve(name);
        MavenProject project = new MavenProject();
        project.setFile(base.resolve("pom.xml").toFile());
        project.setGroupId("com.acme");
        project.setArtifactId(name);
        project.setVersion("1");
        project.setBuild(new Build());
        project.getBuild().setDirectory(base.resolve("target").toString());
        project.getBuild().setOutputDirectory(base.resolve("target/classes").toString());
        project.getBuild().setSourceDirectory(base.resolve("src/main/java").toString());
        Resource resources = new Resource();
        resources.setDirectory(base.resolve("src/main/resources").toString());
        project.getBuild().addResource(resources);
        project.addCompileSourceRoot(base.resolve("src/main/java").toString());
        for (String file : files) {
            write(base.resolve(file), "@jakarta.persistence.Entity class Book {}");
        }
        modules.put(name, project);
        return this;
    }

    SampleReactor file(String module, String file, String text) {
        write(directory.resolve(module).resolve(file), text);
        return this;
    }

    SampleReactor needs(String module, String... others) {
        for (String other : others) {
            Dependency dependency = new Dependency();
            dependency.setGroupId("com.acme");
            dependency.setArtifactId(other);
            project(module).getModel().addDependency(dependency);
        }
        return this;
    }

    /** Configures the plugin in a module without an execution, as for a call on the command line. */
    SampleReactor configures(String module, String... configuration) {
        checksIn(module, "none", configuration);
        Plugin plugin = project(module).getBuild().getPlugins().get(0);
        plugin.setConfiguration(plugin.getExecutions().get(0).getConfiguration());
        plugin.setExecutions(new ArrayList<>());
        return this;
    }

    /** Binds the check in a module, configured with elements and their values in turn. */
    SampleReactor checks(String module, String... configuration) {
        return checksIn(module, "verify", configuration);
    }

    SampleReactor checksIn(String module, String phase, String... configuration) {
        PluginExecution execution = new PluginExecution();
        execution.setId("default");
        execution.setPhase(phase);
        execution.addGoal("check");
        Xpp3Dom elements = new Xpp3Dom("configuration");
        for (int i = 0; i < configuration.length; i += 2) {
            Xpp3Dom element = new Xpp3Dom(configuration[i]);
            element.setValue(configuration[i + 1]);
            elements.addChild(element);
        }
        execution.setConfiguration(elements);
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.migrationdrift");
        plugin.setArtifactId("migration-drift-maven-plugin");
        plugin.addExecution(execution);
        project(module).getBuild().addPlugin(plugin);
        return this;
    }

    SampleReactor goals(String... names) {
        goals = List.of(names);
        return this;
    }

    SampleReactor commandLine(String name, String value) {
        commandLine.setProperty(name, value);
        return this;
    }

    MavenProject project(String name) {
        return modules.get(name);
    }

    /** The session of a build of these modules, or of all. */
    MavenSession session(String... built) {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setGoals(goals);
        request.setUserProperties(commandLine);
        @SuppressWarnings("deprecation")
        MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        List<MavenProject> selected = new ArrayList<>();
        for (String name : built.length == 0 ? modules.keySet().toArray(new String[0]) : built) {
            selected.add(project(name));
        }
        session.setProjects(selected);
        session.setAllProjects(List.copyOf(modules.values()));
        return session;
    }

    /** Takes the plugin out of all modules. */
    SampleReactor withoutChecks() {
        for (MavenProject project : modules.values()) {
            project.getBuild().setPlugins(new ArrayList<>());
            project.getBuild().flushPluginMap();
        }
        return this;
    }

    private synchronized Reactor reactor() {
        if (reactor == null) {
            reactor = new Reactor(List.copyOf(modules.values()));
        }
        return reactor;
    }

    MeetingPoint meetingPoint(String module, MavenSession session) {
        CheckExecutions executions = new CheckExecutions(session, "check");
        String id = goals.stream().anyMatch(goal -> goal.contains(":")) ? "default-cli" : "default";
        return new MeetingPoint(
                reactor(),
                executions,
                project(module),
                List.of(),
                executions.selectors(project(module), id),
                () -> false);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
