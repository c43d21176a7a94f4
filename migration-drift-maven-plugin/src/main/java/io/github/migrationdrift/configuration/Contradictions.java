package io.github.migrationdrift.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says where two places tell Flyway different things that decide on which schema the migrations make: the application
 * goes by one of them, and perhaps not by the one that wins here.
 */
public final class Contradictions {
    private static final List<String> DECISIVE =
            List.of(ProjectConfiguration.LOCATIONS, "flyway.schemas", "flyway.defaultSchema");

    private final BuildFacts build;

    public Contradictions(BuildFacts build) {
        this.build = build;
    }

    /** One text for each setting. */
    public Map<String, String> between(ProjectConfiguration stronger, ProjectConfiguration weaker) {
        Map<String, String> contradictions = new TreeMap<>();
        for (String name : DECISIVE) {
            Setting winner = stronger.flyway().get(name);
            Setting loser = weaker.flyway().get(name);
            if (winner != null && loser != null && !values(winner).equals(values(loser))) {
                contradictions.put(name, text(name, winner, loser));
            }
        }
        return contradictions;
    }

    private static String text(String name, Setting winner, Setting loser) {
        String wayOut = name.equals(ProjectConfiguration.LOCATIONS)
                ? "<locations>" + loser.value() + "</locations> (-Ddrift.locations=" + loser.value() + ")"
                : "<" + name + ">" + loser.value() + "</" + name + "> in <flywayProperties>";
        return "The check goes by " + name + " = " + winner.value() + ", of " + winner.origin() + ", which wins over "
                + loser.value() + ", of " + loser.origin() + ". If the application goes by the latter, state " + wayOut
                + ".";
    }

    private Set<String> values(Setting setting) {
        return Stream.of(setting.value().split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(this::onClassPath)
                .collect(Collectors.toSet());
    }

    /** A folder of the resources has two names. */
    private String onClassPath(String location) {
        String plain = location.replaceFirst("^classpath:/?", "").replaceFirst("(?<=.)/+$", "");
        if (!plain.startsWith("filesystem:")) {
            return plain;
        }
        Path path = build.baseDirectory()
                .resolve(plain.substring("filesystem:".length()))
                .normalize();
        return Stream.concat(
                        build.resourceRoots().stream(),
                        build.classPath().stream().limit(1))
                .map(Path::normalize)
                .filter(path::startsWith)
                .findFirst()
                .map(root -> root.relativize(path).toString().replace('\\', '/'))
                .orElse("filesystem:" + path);
    }
}
