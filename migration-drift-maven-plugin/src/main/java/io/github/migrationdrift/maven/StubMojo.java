package io.github.migrationdrift.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

/** Stub. */
@Mojo(name = "check", threadSafe = true)
public class StubMojo extends AbstractMojo {
    @Override
    public void execute() {}
}
