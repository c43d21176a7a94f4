package io.github.migrationdrift.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.SampleReports;
import io.github.migrationdrift.testing.BrowserPage;
import io.github.migrationdrift.testing.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as people use it, in the chromium of this machine: with the mouse, the keyboard, a phone and a screen reader. */
class HtmlReportInBrowserTest {
    private static final String SHOWN = "document.querySelectorAll('.table:not([hidden]) .drift:not([hidden])').length";
    private static final String COUNT = "document.getElementById('shown').textContent";
    private static final String OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)";
    private static final String FRAME = "new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))";

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
        }
    }

    @Test
    void itFetchesNothingAndTheBrowserHasNothingAgainstIt() {
        try (BrowserPage page = open("hundred")) {
            page.ask(OPEN_ALL);

            assertThat(page.requests()).containsOnly(file("hundred").toUri().toString());
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void namesRunNothing() {
        try (BrowserPage page = open("hostile")) {
            page.ask(OPEN_ALL);
            page.ask("location.hash = '#q=' + encodeURIComponent('<img src=x onerror=alert(1)>')");
            page.ask(FRAME);

            assertThat(page.number(SHOWN)).isEqualTo(1);
            assertThat(page.requests()).hasSize(1);
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void filtersNarrowTogetherAndStandInTheAddress() {
        try (BrowserPage page = open("hundred")) {
            page.click("[name=severity][value=error]");
            int errors = page.number(SHOWN);
            assertThat(page.text(COUNT)).isEqualTo(errors + " of 100 drifts").isEqualTo("67 of 100 drifts");
            choose(page, "code", "column.missing");
            int missing = page.number(SHOWN);
            choose(page, "table", "public.book");
            page.click("[name=q]");
            page.type("TITLE0 42703");

            assertThat(missing).isBetween(2, errors - 1);
            assertThat(page.text(COUNT)).isEqualTo("1 of 100 drifts");
            assertThat(page.number("document.querySelectorAll('.table:not([hidden])').length"))
                    .isEqualTo(1);
            assertThat(page.text("location.hash"))
                    .isEqualTo("#severity=error&code=column.missing&table=public.book&q=TITLE0+42703");
        }
    }

    @Test
    void anAddressWithAFilterShowsWhatItShowedBefore() {
        try (BrowserPage page = open("hundred")) {
            page.visit("#severity=warning,info&q=author");

            assertThat(page.number(SHOWN)).isBetween(1, 21);
            assertThat(page.text("document.querySelector('[name=q]').value")).isEqualTo("author");
            assertThat(page.number("document.querySelectorAll('[name=severity]:checked').length"))
                    .isEqualTo(2);
            page.visit("#table=public.gone&code=gone");
            assertThat(page.text(COUNT)).isEqualTo("100 drifts");
            page.visit("#q=no+such+thing");
            assertThat(page.text(COUNT)).isEqualTo("0 of 100 drifts: nothing matches the filter");
            page.click("button[type=reset]");
            page.ask(FRAME);
            assertThat(page.text(COUNT)).isEqualTo("100 drifts");
        }
    }

    @Test
    void aNumberOfTheSummaryIsAFilter() {
        try (BrowserPage page = open("hundred")) {
            page.click("a[href='#severity=undecided']");
            page.ask(FRAME);

            assertThat(page.text(COUNT)).isEqualTo("11 of 100 drifts");
        }
    }

    @Test
    void aLinkToADriftOpensItWhateverTheFilterHides() {
        try (BrowserPage page = open("hundred")) {
            String id = page.text("document.querySelectorAll('.drift')[50].id");
            page.click("[name=q]");
            page.type("no such thing");
            page.ask("location.hash = '" + id + "'");
            page.ask(FRAME);

            assertThat(page.is("document.getElementById('" + id + "').firstElementChild.open"))
                    .isTrue();
            assertThat(page.text(COUNT)).isEqualTo("100 drifts");
        }
    }

    @Test
    void aLinkFindsItsDriftAmongThousands() {
        try (BrowserPage page = open("thousands")) {
            String id = page.text("document.querySelectorAll('.drift')[1500].id");
            page.visit("#" + id);
            page.ask(FRAME);

            assertThat(page.number("document.getElementById('" + id + "').getBoundingClientRect().top"))
                    .isBetween(0, 400);
        }
    }

    @Test
    void allThatIsShownIsOpenedAndClosedAtOnce() {
        try (BrowserPage page = open("hundred")) {
            page.visit("#severity=warning");
            page.click("#open");
            page.ask(FRAME);

            assertThat(page.number("document.querySelectorAll('.drift > details[open]').length"))
                    .isEqualTo(11);
            assertThat(page.number("document.querySelectorAll('.drift .copy').length"))
                    .isEqualTo(22);
            page.click("#close");
            assertThat(page.number("document.querySelectorAll('.drift > details[open]').length"))
                    .isZero();
        }
    }

    @Test
    void aBoxOfTheDiagramLeadsToItsTable() {
        try (BrowserPage page = open("hundred")) {
            page.click(".box.drifted rect");
            page.ask(FRAME);

            assertThat(page.text("document.querySelector(location.hash).dataset.table"))
                    .isEqualTo("public." + page.text("document.querySelector('.box.drifted .name').textContent"));
        }
    }

    @Test
    void theKeyboardGetsToADriftAndOpensIt() {
        try (BrowserPage page = open("hundred")) {
            page.pressTab();
            assertThat(focused(page)).isEqualTo("Skip to the drifts");
            page.pressEnter();
            page.ask(FRAME);
            List<String> stops = new ArrayList<>();
            while (!focused(page).startsWith("Error column.missing")) {
                page.pressTab();
                stops.add(focused(page));
                assertThat(stops).hasSizeLessThan(20);
                assertThat(page.text("getComputedStyle(document.activeElement).outlineStyle"))
                        .as(focused(page))
                        .isEqualTo("solid");
            }
            page.pressEnter();
            page.ask(FRAME);

            assertThat(stops).contains("Reset", "Columns: 5 of 8 differ");
            assertThat(page.is("document.activeElement.parentElement.open")).isTrue();
            page.pressTab();
            assertThat(focused(page)).isEqualTo("Copy SQL");
        }
    }

    @Test
    void everythingCanBeFocusedAndNothingHoldsTheFocus() {
        try (BrowserPage page = open("hostile")) {
            page.ask(OPEN_ALL);
            page.ask(FRAME);
            int stops =
                    page.number("[...document.querySelectorAll('a, button, select, input, summary, [tabindex=\"0\"]')]"
                            + ".filter(e => e.checkVisibility()).length");
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < stops; i++) {
                page.pressTab();
                page.ask("document.activeElement.dataset.seen = ''");
                seen.add(focused(page));
            }

            assertThat(page.number("document.querySelectorAll('[data-seen]').length"))
                    .as(seen.toString())
                    .isEqualTo(stops);
        }
    }

    @Test
    void sqlAndRulesAreCopiedAndThatIsSaid() {
        try (BrowserPage page = open("hundred")) {
            page.allowClipboard();
            page.click("[data-code='column.nullability'] summary");
            page.ask(FRAME);
            page.click("[data-code='column.nullability'] [data-copy=SQL] + button");
            awaitSaid(page);

            assertThat(page.text("navigator.clipboard.readText()"))
                    .isEqualTo("update book set country0 = '' where country0 is null;\n"
                            + "alter table book alter column country0 set not null;");
            assertThat(page.text("document.getElementById('said').textContent")).isEqualTo("Copied to the clipboard");
            page.click("[data-code='column.nullability'] [data-copy=rule] + button");
            page.ask(FRAME);
            assertThat(page.text("navigator.clipboard.readText()"))
                    .isEqualTo("- {code: column.nullability, table: public.book, column: country0, reason: \"\"}");
        }
    }

    @Test
    void withoutAClipboardOfTheNewKindTheOldOneServes() {
        try (BrowserPage page = open("hundred")) {
            page.allowClipboard();
            page.ask("window.readAgain = navigator.clipboard.readText.bind(navigator.clipboard)");
            page.ask("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
            page.click("[data-code='column.missing'] summary");
            page.ask(FRAME);
            page.click("[data-code='column.missing'] [data-copy=SQL] + button");
            awaitSaid(page);

            assertThat(page.text("readAgain()")).isEqualTo("alter table book add column title0 varchar(13) not null;");
            assertThat(page.text("document.activeElement.textContent")).isEqualTo("Copied");
        }
    }

    @Test
    void theHelpTextComesWhereItIsAskedFor() {
        try (BrowserPage page = open("hundred")) {
            page.click("[data-code='column.length'] summary");
            page.ask(FRAME);
            page.click("[data-code='column.length'] .help summary");
            page.ask(FRAME);

            assertThat(page.text("document.querySelector('[data-code=\"column.length\"] .help .text').innerText"))
                    .contains("The column holds shorter or longer texts than the attribute.", "At run time");
            assertThat(page.number("document.querySelectorAll('[data-code=\"column.length\"] .help h5').length"))
                    .isEqualTo(5);
        }
    }

    @Test
    void theThemeIsThatOfTheSystemUntilItIsChosen() {
        try (BrowserPage page = open("hundred")) {
            String background = "getComputedStyle(document.body).backgroundColor";
            page.preferTheme("dark");
            String dark = page.text(background);
            page.preferTheme("light");
            String light = page.text(background);
            page.click("#theme");
            page.ask(FRAME);

            assertThat(light).isEqualTo("rgb(255, 255, 255)").isNotEqualTo(dark);
            assertThat(page.text(background)).isEqualTo(dark);
            assertThat(page.text("document.getElementById('theme').textContent"))
                    .isEqualTo("Light theme");
            page.visit("");
            assertThat(page.text(background)).isEqualTo(dark);
            page.click("#theme");
            assertThat(page.text(background)).isEqualTo(light);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nobodyIsShutOut(String theme) throws IOException {
        try (BrowserPage page = open("hundred")) {
            page.preferTheme(theme);
            page.visit("#table=public.book");
            page.ask(
                    "document.querySelectorAll('.table:not([hidden]) details, #hidden details, .words, #codes details')"
                            + ".forEach(d => d.open = true)");
            page.ask(FRAME);

            assertThat(barriers(page)).isEmpty();
        }
    }

    @Test
    void aPhoneScrollsInOneDirection() {
        for (String name : List.of("hundred", "hostile")) {
            try (BrowserPage page = open(name)) {
                page.resize(390, 844);
                page.ask(OPEN_ALL);
                page.ask(FRAME);

                assertThat(page.number("document.documentElement.scrollWidth"))
                        .as(name)
                        .isEqualTo(390);
                assertThat(page.text("""
                        [...document.querySelectorAll('main *')]
                            .filter(e => !e.closest('.drawing, .unseen') && e.checkVisibility())
                            .filter(e => e.getBoundingClientRect().right > 390.5)
                            .map(e => e.tagName + '.' + e.className).join(' ')""")).as(name).isEmpty();
            }
        }
    }

    @Test
    void withoutScriptsEverythingIsThereButTheFilter() {
        try (BrowserPage page = open("hundred")) {
            page.runScripts(false);
            page.visit("");
            page.click("[data-code='column.missing'] summary");

            assertThat(page.is("document.getElementById('filter').checkVisibility()"))
                    .isFalse();
            assertThat(page.is("document.getElementById('theme').checkVisibility()"))
                    .isFalse();
            assertThat(page.number("document.querySelectorAll('.drift').length"))
                    .isEqualTo(100);
            assertThat(page.text("document.querySelector('[data-code=\"column.missing\"] [data-copy=SQL]').innerText"))
                    .startsWith("alter table book add column title0 varchar(13) not null;");
            assertThat(page.text("document.querySelector('[data-code=\"column.missing\"] .help a').innerText"))
                    .isEqualTo("What column.missing means");
        }
    }

    /** How long it takes is told, not judged: machines differ. Some 20 ms of it are script and layout. */
    @Test
    void twoThousandDriftsAreFilteredAsOneTypes(TestReporter reporter) {
        try (BrowserPage page = open("thousands")) {
            page.ask("new Promise(idle => requestIdleCallback(idle))");
            List<Integer> tenths = new ArrayList<>();
            for (String letter : List.of("a", "u", "t", "h", "o", "r", "_", "7")) {
                page.ask("""
                        (() => { const field = document.querySelector('[name=q]');
                            field.value += '%s';
                            const start = performance.now();
                            field.dispatchEvent(new InputEvent('input', {bubbles: true}));
                            document.body.getBoundingClientRect();
                            window.laidOut = performance.now() - start; })()""".formatted(letter));
                tenths.add(page.number("Math.round(laidOut * 10)"));
            }

            assertThat(page.text(COUNT)).isEqualTo(page.number(SHOWN) + " of 2,000 drifts");
            assertThat(page.number(SHOWN)).isBetween(1, 20);
            reporter.publishEntry("filtering 2,000 drifts, tenths of a millisecond a letter", tenths.toString());
        }
    }

    private static void choose(BrowserPage page, String select, String value) {
        page.ask("(() => { const select = document.querySelector('[name=" + select + "]'); select.value = '" + value
                + "'; select.dispatchEvent(new InputEvent('input', {bubbles: true})); })()");
    }

    private static String focused(BrowserPage page) {
        return page.text("document.activeElement.textContent.trim().replace(/\\s+/g, ' ')");
    }

    private static void awaitSaid(BrowserPage page) {
        page.ask(
                "new Promise(done => { const said = document.getElementById('said');"
                        + " if (said.textContent) { done(); }"
                        + " new MutationObserver(done).observe(said, {childList: true, characterData: true, subtree: true}); })");
    }

    /** What axe finds, the usual tool for that: contrast, names of controls, landmarks, headings and much more. */
    private static List<String> barriers(BrowserPage page) throws IOException {
        try (InputStream axe = HtmlReportInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            page.ask(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; 1");
        }
        String found = page.text(
                "axe.run(document).then(result => result.violations.map(violation =>"
                        + " violation.id + ': ' + violation.nodes.map(node => node.html.slice(0, 200)).join(' ')).join('\\n'))");
        return found.lines().toList();
    }

    private static BrowserPage open(String name) {
        if (chromium == null) {
            throw new IllegalStateException("not started");
        }
        return chromium.open(file(name));
    }

    private static void write(String name, DriftReport report) throws IOException {
        Files.writeString(file(name), new HtmlReport().render(report, SampleReports.project()));
    }

    private static Path file(String name) {
        return directory.resolve(name + ".html");
    }
}
