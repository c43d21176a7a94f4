package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;
import org.sonatype.plexus.components.sec.dispatcher.SecDispatcher;

/** Credentials as they stand in Maven's settings, with the means by which Maven encrypts them. */
@MojoTest
class ServerCredentialsTest {
    private static final String URL = "jdbc:postgresql://localhost/postgres";

    @Inject
    private SettingsDecrypter decrypter;

    @Inject
    @Named("maven")
    private SecDispatcher dispatcher;

    private final Settings settings = new Settings();
    private final DefaultPlexusCipher cipher = new DefaultPlexusCipher();

    ServerCredentialsTest() throws Exception {}

    @BeforeEach
    void masterPassword(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(
                directory.resolve("settings-security.xml"),
                "<settingsSecurity><master>" + cipher.encryptAndDecorate("master", "settings.security")
                        + "</master></settingsSecurity>");
        ((DefaultSecDispatcher) dispatcher).setConfigurationFile(file.toString());
    }

    @Test
    void decryptsThePassword() throws Exception {
        server(cipher.encryptAndDecorate("s3cret", "master"));

        assertThat(target(null)).isEqualTo(new JdbcTarget(URL, "check", "s3cret"));
    }

    @Test
    void takesAPasswordThatIsNotEncryptedAsItStands() {
        server("s3cret");

        assertThat(target(null).password()).isEqualTo("s3cret");
    }

    @Test
    void prefersWhatIsStated() {
        server("s3cret");

        assertThat(target("other").password()).isEqualTo("other");
    }

    @Test
    void saysThatThePasswordCannotBeDecrypted() throws Exception {
        server(cipher.encryptAndDecorate("s3cret", "another master"));

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> target(null))
                .withMessageStartingWith(
                        "The password of server 'warehouse' in the settings of Maven cannot be decrypted")
                .extracting(CheckFailure::advice)
                .asString()
                .contains("mvn --encrypt-password", "settings-security.xml");
    }

    @Test
    void saysThatThereIsNoSuchServer() {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> target(null))
                .withMessage("The settings of Maven have no server 'warehouse'");
    }

    private void server(String password) {
        Server server = new Server();
        server.setId("warehouse");
        server.setUsername("check");
        server.setPassword(password);
        settings.addServer(server);
    }

    private JdbcTarget target(@Nullable String password) {
        return new ServerCredentials(settings, decrypter)
                .target(URL, null, password, "warehouse")
                .orElseThrow();
    }
}
