package io.github.migrationdrift.report.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.SampleReports;
import io.github.migrationdrift.testing.BrowserPage;
import io.github.migrationdrift.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Pages in the chromium of this machine; where there is none, tests of them are skipped. */
abstract class PageInBrowser {
    static final String OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)";

    /** What was asked for has been drawn. */
    static final String FRAME = "new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))";

    @TempDir
    private static Path directory;

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> executable = Chromium.executable();
        assumeTrue(executable.isPresent(), "The page is not tried in a browser: there is no chromium on the PATH");
        chromium = Chromium.start(executable.get(), Files.createDirectory(directory.resolve("profile")));
        write("hundred", SampleReports.realistic(100));
        write("thousands", SampleReports.realistic(2000));
        write("hostile", SampleReports.hostile());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    static BrowserPage open(String name) {
        if (chromium == null) {
            throw new IllegalStateException("not started");
        }
        return chromium.open(file(name));
    }

    static Path file(String name) {
        return directory.resolve(name + ".html");
    }

    private static void write(String name, DriftReport report) throws IOException {
        Files.writeString(file(name), new HtmlReport().render(report, SampleReports.project()));
    }
}
