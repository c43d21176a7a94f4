package io.github.migrationdrift.maven;

import io.github.migrationdrift.DriftCheck;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.maven.reactor.MeetingPoint;
import io.github.migrationdrift.maven.reactor.ModuleLayout;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * Prints what the check would go by, without running it: where entities and migrations are, which versions of Hibernate,
 * Flyway and PostgreSQL would do the work, every setting and the file and line that it was read from, and what could not
 * be read.
 */
@Mojo(name = "doctor", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class DoctorMojo extends ProjectMojo {

    @Inject
    DoctorMojo(MavenProject project, MavenSession session, MojoExecution execution, RepositorySystem repositories) {
        super(project, session, execution, repositories);
    }

    @Override
    String name() {
        return "doctor";
    }

    @Override
    void perform(ModuleLayout module) {
        ProjectConfiguration configuration = configuration(module);
        MeetingPoint meeting = meetingPoint(configuration);
        meeting.withoutComparing().ifPresent(outcome -> getLog().info(describe(outcome)));
        DriftCheck.diagnose(settings(module, withApplication(module, configuration, meeting), meeting)
                        .classPath(classPath(meeting))
                        .build())
                .forEach(getLog()::info);
    }
}
