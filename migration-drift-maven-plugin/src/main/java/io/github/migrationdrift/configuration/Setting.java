package io.github.migrationdrift.configuration;

/**
 * A value, and where it was read.
 *
 * @param origin as the user would look for it, such as {@code src/main/resources/application.yml:12}
 * @param implied whether it is only the default of a framework, which the project may have changed in Java code
 */
public record Setting(String value, String origin, boolean implied) {
    public static Setting stated(String value, String origin) {
        return new Setting(value, origin, false);
    }

    public static Setting implied(String value, String origin) {
        return new Setting(value, origin, true);
    }
}
