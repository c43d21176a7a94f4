package io.github.migrationdrift.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.testing.BrowserPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page without a mouse, on a phone, in the dark, to a screen reader, and without scripts. */
class HtmlReportForEverybodyTest extends PageInBrowser {
    @Test
    void theKeyboardGetsToADriftAndOpensIt() {
        try (BrowserPage page = open("hundred")) {
            page.pressTab();
            assertThat(page.focused()).isEqualTo("Skip to the drifts");
            page.pressEnter();
            page.ask(FRAME);
            List<String> stops = new ArrayList<>();
            while (!page.focused().startsWith("Error column.missing")) {
                page.pressTab();
                stops.add(page.focused());
                assertThat(stops).hasSizeLessThan(20);
                assertThat(page.text("getComputedStyle(document.activeElement).outlineStyle"))
                        .as(page.focused())
                        .isEqualTo("solid");
            }
            page.pressEnter();
            page.ask(FRAME);

            assertThat(stops).contains("Reset", "Columns: 5 of 8 differ");
            assertThat(page.is("document.activeElement.parentElement.open")).isTrue();
            page.pressTab();
            assertThat(page.focused()).isEqualTo("Copy SQL");
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
                seen.add(page.focused());
            }

            assertThat(page.number("document.querySelectorAll('[data-seen]').length"))
                    .as(seen.toString())
                    .isEqualTo(stops);
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
    void nobodyIsShutOut(String theme) {
        try (BrowserPage page = open("hundred")) {
            page.preferTheme(theme);
            page.visit("#table=public.book");
            page.ask(
                    "document.querySelectorAll('.table:not([hidden]) details, #hidden details, .words, #codes details')"
                            + ".forEach(d => d.open = true)");
            page.ask(FRAME);

            assertThat(page.barriers()).isEmpty();
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

    /** In {@code target/screenshots}, for whoever changes how the page looks. */
    @ParameterizedTest
    @CsvSource({"light, 1280, 2000", "dark, 1280, 2000", "light, 390, 3000", "dark, 390, 3000"})
    void whatItLooksLikeIsKept(String theme, int width, int height) throws IOException {
        try (BrowserPage page = open("hundred")) {
            page.resize(width, height);
            page.preferTheme(theme);
            page.ask("document.querySelectorAll('.columns, .drift > details')[1].open = true");
            page.ask(FRAME);
            Path directory = Files.createDirectories(Path.of("target/screenshots"));
            Path picture = Files.write(directory.resolve(theme + "-" + width + ".png"), page.screenshot());

            assertThat(picture).isNotEmptyFile();
        }
    }
}
