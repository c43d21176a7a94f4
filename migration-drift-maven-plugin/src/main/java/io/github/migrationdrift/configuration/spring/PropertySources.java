package io.github.migrationdrift.configuration.spring;

import io.github.migrationdrift.application.ClassConstants;
import io.github.migrationdrift.configuration.ProjectResource;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.PropertiesFile;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.configuration.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that classes of the application name with Spring's {@code @PropertySource}. What they say is the weakest. */
final class PropertySources {
    private static final Pattern ANNOTATION =
            Pattern.compile("Lorg/springframework/context/annotation/PropertySources?;");
    private static final String CLASS_PATH = "classpath:";
    private static final Pattern FILE = Pattern.compile(CLASS_PATH + "/?[\\w./-]+\\.(properties|ya?ml)");

    private PropertySources() {}

    static Map<String, Setting> settings(List<Path> classPath, ProjectResources resources) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        classPath.stream()
                .filter(Files::isDirectory)
                .flatMap(PropertySources::named)
                .distinct()
                .flatMap(name -> resources.first(name).stream())
                .forEach(file -> read(file).forEach(settings::putIfAbsent));
        return settings;
    }

    private static Map<String, Setting> read(ProjectResource file) {
        return file.origin().endsWith(".properties")
                ? PropertiesFile.settings(file)
                : YamlFile.documents(file).stream().findFirst().orElse(Map.of());
    }

    private static Stream<String> named(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files
                    .filter(file -> file.toString().endsWith(".class") && !file.endsWith("module-info.class"))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(PropertySources::namedIn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> namedIn(Path classFile) {
        try {
            byte[] content = Files.readAllBytes(classFile);
            if (content.length == 0) {
                return Stream.empty();
            }
            ClassConstants constants = ClassConstants.of(content);
            return constants.names().stream()
                            .anyMatch(name -> ANNOTATION.matcher(name).matches())
                    ? constants.names().stream()
                            .filter(name -> FILE.matcher(name).matches())
                            .sorted()
                            .map(name -> name.substring(CLASS_PATH.length()).replaceFirst("^/", ""))
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
