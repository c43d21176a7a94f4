package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SiteTest {

    @Test
    void thePomNamesTheSame() throws Exception {
        assertThat(Files.readString(Path.of("../pom.xml"))).contains("<url>" + Site.URL + "</url>");
    }

    @Test
    void linksBesideAPageWorkElsewhere() {
        assertThat(Site.linked("[`a`](column.type.html), [b](https://example.org/c.html)"))
                .isEqualTo("[`a`](" + Site.URL + "/codes/column.type.html), [b](https://example.org/c.html)");
    }
}
