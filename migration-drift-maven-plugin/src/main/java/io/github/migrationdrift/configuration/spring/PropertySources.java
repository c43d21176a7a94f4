package io.github.migrationdrift.configuration.spring;

import io.github.migrationdrift.application.ApplicationClass;
import io.github.migrationdrift.application.ClassConstants;
import io.github.migrationdrift.configuration.ProjectResource;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.PropertiesFile;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.configuration.YamlFile;
import java.util.LinkedHashMap;
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

    static Map<String, Setting> settings(ProjectResources resources) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        resources.classes().stream()
                .map(ApplicationClass::constants)
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

    private static Stream<String> named(ClassConstants constants) {
        return constants.names().stream()
                        .anyMatch(name -> ANNOTATION.matcher(name).matches())
                ? constants.names().stream()
                        .filter(name -> FILE.matcher(name).matches())
                        .sorted()
                        .map(name -> name.substring(CLASS_PATH.length()).replaceFirst("^/", ""))
                : Stream.empty();
    }
}
