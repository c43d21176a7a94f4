package io.github.migrationdrift.maven;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/** Who may enter a given server: as stated, or as Maven's settings say. */
final class ServerCredentials {
    private final Settings settings;
    private final SettingsDecrypter decrypter;

    ServerCredentials(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    /** Empty where no URL is stated; then a server is started for the check. */
    Optional<JdbcTarget> target(
            @Nullable String url, @Nullable String username, @Nullable String password, @Nullable String serverId) {
        if (url == null || url.isBlank()) {
            refuseStrays(username, password, serverId);
            return Optional.empty();
        }
        @Nullable Server server = serverId == null || serverId.isBlank() ? null : server(serverId.strip());
        return Optional.of(new JdbcTarget(
                url.strip(),
                first(username, server == null ? null : server.getUsername()),
                first(password, server == null ? null : server.getPassword())));
    }

    private static void refuseStrays(@Nullable String... values) {
        if (Stream.of(values).anyMatch(value -> value != null && !value.isBlank())) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "There are credentials for a server, but no <url> (-Ddrift.url)",
                    "State the server too, such as jdbc:postgresql://localhost:5432/postgres, or leave <username>,"
                            + " <password> and <serverId> out.");
        }
    }

    private Server server(String id) {
        @Nullable Server server = settings.getServer(id);
        if (server == null) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "The settings of Maven have no server '" + id + "'",
                    "Add <server><id>" + id
                            + "</id>…</server> to settings.xml, or correct <serverId> (-Ddrift.serverId).");
        }
        SettingsDecryptionResult decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        decrypted.getProblems().stream()
                .filter(problem -> problem.getSeverity() != SettingsProblem.Severity.WARNING)
                .findFirst()
                .ifPresent(problem -> refuse(id, problem));
        return decrypted.getServer();
    }

    private static void refuse(String id, SettingsProblem problem) {
        throw new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                "The password of server '" + id + "' in the settings of Maven cannot be decrypted: "
                        + problem.getMessage(),
                "Encrypt it again with mvn --encrypt-password, under the master password of settings-security.xml.");
    }

    private static String first(@Nullable String stated, @Nullable String fromSettings) {
        return Objects.requireNonNullElse(stated, Objects.requireNonNullElse(fromSettings, ""))
                .strip();
    }
}
