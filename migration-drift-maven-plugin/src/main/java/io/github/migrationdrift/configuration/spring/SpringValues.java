package io.github.migrationdrift.configuration.spring;

import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.Placeholders;
import io.github.migrationdrift.configuration.Setting;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the settings of a Spring Boot application are worth, once the placeholders in them are filled. */
final class SpringValues {
    /** Only a name in this form stands for its other spellings too. */
    private static final Pattern CANONICAL = Pattern.compile("[a-z0-9.\\[\\]-]+");

    private static final Pattern DEFAULT_VALUE = Pattern.compile("\\$\\{([^:}]*):[^}]*}");

    private final Map<String, Setting> settings;
    private final SpringNames names;
    private final Map<String, String> build;

    /** @param build properties that an application may well be started with */
    SpringValues(Map<String, Setting> settings, Map<String, String> build) {
        this.settings = settings;
        this.names = new SpringNames(settings);
        this.build = build;
    }

    Placeholders placeholders() {
        return new Placeholders(name -> Optional.of(name)
                .filter(BuildFacts.ACTIVE_PROFILES::equals)
                .map(build::get)
                .or(() -> Optional.ofNullable(settings.get(name)).map(Setting::value))
                .or(() -> CANONICAL.matcher(name).matches() ? names.value(name) : Optional.empty())
                .or(() -> Optional.ofNullable(build.get(name)))
                .filter(value -> !isSecret(value)));
    }

    /** The elements of lists, as far as they have a value. */
    List<String> filled(Collection<Setting> elements) {
        Placeholders placeholders = placeholders();
        return elements.stream()
                .flatMap(setting -> placeholders.fill(setting.value()).stream())
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** As Jasypt and Spring Cloud Config mark them. */
    static boolean isSecret(String value) {
        return value.startsWith("ENC(") || value.startsWith("{cipher}");
    }

    /** Without what may be a secret. */
    static String shown(String value) {
        return isSecret(value)
                ? "it is encrypted"
                : DEFAULT_VALUE.matcher(value).replaceAll("\\${$1:…}");
    }
}
