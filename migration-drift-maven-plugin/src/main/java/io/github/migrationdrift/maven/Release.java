package io.github.migrationdrift.maven;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.Artifact;

/** The numbers of a version that say what is compatible. */
record Release(int major, int minor) {
    private static final Pattern FORM = Pattern.compile("^(\\d{1,9})(?:\\.(\\d{1,9}))?");

    /** Empty for a version that is not numbered like others. */
    static Optional<Release> of(Artifact artifact) {
        Matcher version = FORM.matcher(artifact.getBaseVersion());
        if (!version.find()) {
            return Optional.empty();
        }
        Optional<String> minor = Optional.ofNullable(version.group(2));
        return Optional.of(new Release(Integer.parseInt(version.group(1)), Integer.parseInt(minor.orElse("0"))));
    }

    boolean isOlderThan(Release other) {
        return major < other.major || (major == other.major && minor < other.minor);
    }
}
