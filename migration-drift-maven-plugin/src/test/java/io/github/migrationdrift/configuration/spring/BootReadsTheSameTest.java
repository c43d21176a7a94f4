package io.github.migrationdrift.configuration.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.Placeholders;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.discovery.ConfigurationReader;
import io.github.migrationdrift.failure.CheckFailure;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is read of an application's configuration is what Spring Boot itself reads of it, in each version that reads in a
 * way of its own. Another shape is another file in {@code src/test/resources/spring-boot}.
 */
class BootReadsTheSameTest {
    private static final List<BootRelease> RELEASES = BootRelease.all();
    /** What is mounted where the application runs, or served to it. */
    private static final String NOT_READ = ".*what is imported from .* cannot be read";

    private static final String ENCODING = "flyway.encoding";

    @TempDir
    private Path base;

    static Stream<Arguments> shapes() {
        return BootShape.all()
                .flatMap(shape -> RELEASES.stream()
                        .filter(shape::isFor)
                        .map(release -> Arguments.of(shape, release.version(), release)));
    }

    @Test
    void knowsThreeVersions() {
        assertThat(RELEASES.stream().map(BootRelease::version))
                .as("versions that the build copies, `mvn generate-test-resources` for one")
                .satisfiesExactly(
                        version -> assertThat(version).startsWith("2.7."),
                        version -> assertThat(version).startsWith("3.5."),
                        version -> assertThat(version).startsWith("4.0."));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("shapes")
    void readsWhatBootReads(BootShape shape, String version, BootRelease release) throws Exception {
        Files.createDirectories(base.resolve("classes"));
        shape.writeTo(base);
        BuildFacts build = facts(shape, release);
        BootReading boot;
        try {
            boot = release.read(base, shape.start());
        } catch (IllegalStateException refused) {
            assertThat(saysSomething(build))
                    .as("whether Boot alone refuses: " + refused.getMessage())
                    .isTrue();
            return;
        }

        assertThatCode(() -> ConfigurationReader.read(build, new ApplicationClasses()))
                .doesNotThrowAnyException();
        ProjectConfiguration ours = ConfigurationReader.read(build, new ApplicationClasses());
        if (ours.remarks().stream().anyMatch(remark -> remark.matches(NOT_READ))) {
            return;
        }
        assertThat(boot).as("what the shape says").isNotEqualTo(release.read(base.resolve("none"), Map.of()));
        BootReading read = reading(ours, build, boot.values().keySet(), release);
        List<String> onlyBoot = boot.butNotIn(read);
        List<String> unfilled = BootReading.unfilled(onlyBoot);
        // The check leaves out, and tells, what has no value here; Boot hands it on with the placeholder in it.
        assertThat(ours.remarks().isEmpty())
                .as(() -> "remarks " + ours.remarks())
                .isEqualTo(unfilled.isEmpty());
        assertThat(onlyBoot.stream().filter(line -> !unfilled.contains(line)))
                .as(() -> "Boot's reading, where the check has " + read.butNotIn(boot))
                .isEmpty();
        if (unfilled.isEmpty()) {
            assertThat(read.butNotIn(boot)).as("the check's reading alone").isEmpty();
        }
    }

    private BuildFacts facts(BootShape shape, BootRelease release) {
        List<Path> classPath = new ArrayList<>(List.of(base.resolve("classes")));
        classPath.addAll(release.jars());
        List<String> profiles = Stream.ofNullable(shape.start().get("spring.profiles.active"))
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .toList();
        return new BuildFacts(base, classPath, List.of(), shape.start(), Map.of(), profiles, Optional.empty());
    }

    private static boolean saysSomething(BuildFacts build) {
        try {
            return !ConfigurationReader.read(build, new ApplicationClasses())
                    .remarks()
                    .isEmpty();
        } catch (CheckFailure failure) {
            return true;
        }
    }

    private static BootReading reading(
            ProjectConfiguration ours, BuildFacts build, Set<String> names, BootRelease release) {
        SortedMap<String, String> flyway = new TreeMap<>(release.flywayDefaults());
        flyway.putAll(stated(ours.flyway()));
        flyway.computeIfPresent(
                ENCODING, (name, encoding) -> Charset.forName(encoding).name());
        flyway.replaceAll((name, value) -> name.contains("initSql") ? value : value.replaceAll(" *, *", ","));
        flyway.values().removeIf(String::isEmpty);
        return new BootReading(
                ours.profiles().orElseThrow().active(),
                flyway,
                stated(ours.hibernate()),
                ours.mappingFiles().stream().map(Setting::value).toList(),
                values(build, names));
    }

    /** What Boot and others imply is proved where whole applications are built. */
    private static SortedMap<String, String> stated(Map<String, Setting> settings) {
        SortedMap<String, String> stated = new TreeMap<>();
        settings.forEach((name, setting) -> {
            if (!setting.implied()) {
                stated.put(name, setting.value());
            }
        });
        return stated;
    }

    private static SortedMap<String, String> values(BuildFacts build, Set<String> names) {
        try (ProjectResources resources = new ProjectResources(build, new ApplicationClasses())) {
            Map<String, Setting> settings =
                    SpringFiles.read(build, resources, new LinkedHashSet<>()).settings();
            Placeholders placeholders = new SpringValues(settings, build.properties()).placeholders();
            SpringNames written = new SpringNames(settings);
            SortedMap<String, String> values = new TreeMap<>();
            names.forEach(name -> Optional.ofNullable(build.properties().get(name))
                    .or(() -> written.value(name))
                    .flatMap(placeholders::fill)
                    .ifPresent(value -> values.put(name, value)));
            return values;
        }
    }
}
