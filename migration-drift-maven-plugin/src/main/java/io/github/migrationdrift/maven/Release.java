package io.github.migrationdrift.maven;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.Artifact;

/** The numbers of a version that say what is compatible. */
record Release(int major, int minor, int patch) {
    private static final Pattern FORM = Pattern.compile("^(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?");

    private static final Comparator<Release> ORDER = Comparator.comparingInt(Release::major)
            .thenComparingInt(Release::minor)
            .thenComparingInt(Release::patch);

    /** Empty for a version that is not numbered like others. */
    static Optional<Release> of(Artifact artifact) {
        Matcher version = FORM.matcher(artifact.getBaseVersion());
        if (!version.find()) {
            return Optional.empty();
        }
        return Optional.of(new Release(number(version, 1), number(version, 2), number(version, 3)));
    }

    private static int number(Matcher version, int group) {
        return Integer.parseInt(Optional.ofNullable(version.group(group)).orElse("0"));
    }

    boolean isOlderThan(Release other) {
        return ORDER.compare(this, other) < 0;
    }
}
