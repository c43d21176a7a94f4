package io.github.migrationdrift.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteLinksTest {
    @TempDir
    private Path root;

    private Path site;
    private Path module;

    @BeforeEach
    void makePages() throws IOException {
        site = Files.createDirectories(root.resolve("target/site"));
        module = Files.createDirectories(root.resolve("plugin/target/site"));
        write(module.resolve("check-mojo.html"), "<a id=\"goal\" href=\"../index.html\">back</a>");
        write(
                site.resolve("codes/a.html"),
                "<h2 id=\"repair\">Repair</h2><a href=\"../plugin/check-mojo.html#goal\">x</a>");
    }

    @Test
    void mayLeadToPagesOfModulesAnchorsAndElsewhere() throws IOException {
        write(
                site.resolve("index.html"),
                "<a href=\"codes/a.html#repair\">a</a><a href=\"#\">b</a><a href=\"https://example.org/x\">c</a>");

        SiteLinks.main(new String[] {site.toString(), module.toString()});
    }

    @Test
    void failTheBuildWhereTheyLeadNowhere() throws IOException {
        write(
                site.resolve("index.html"),
                "<a href=\"codes/b.html\">a</a><a href=\"codes/a.html#none\">b</a><img src=\"logo.png\"/>");

        assertThatThrownBy(() -> SiteLinks.main(new String[] {site.toString(), module.toString()}))
                .hasMessageContaining("index.html: codes/b.html")
                .hasMessageContaining("index.html: codes/a.html#none")
                .hasMessageContaining("index.html: logo.png");
        assertThat(SiteLinks.dead(site, List.of(module))).hasSize(3);
    }

    private static void write(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<html><body>" + body + "</body></html>");
    }
}
