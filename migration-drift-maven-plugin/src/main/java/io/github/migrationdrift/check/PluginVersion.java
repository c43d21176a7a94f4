package io.github.migrationdrift.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this plugin, as the build wrote it into the jar. */
public final class PluginVersion {
    public static final String VALUE = read();

    private PluginVersion() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream resource = PluginVersion.class.getResourceAsStream("plugin.properties")) {
            if (resource != null) {
                properties.load(resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
