package io.github.migrationdrift.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.testing.BrowserPage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What the page does when it is used. */
class HtmlReportInBrowserTest extends PageInBrowser {
    private static final String SHOWN = "document.querySelectorAll('.table:not([hidden]) .drift:not([hidden])').length";
    private static final String COUNT = "document.getElementById('shown').textContent";

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
            page.choose("[name=code]", "column.missing");
            int missing = page.number(SHOWN);
            page.choose("[name=table]", "public.book");
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
            page.visit("#table=public.author&code=column.length");
            assertThat(page.number(SHOWN)).isBetween(1, 8);
            assertThat(page.text("document.querySelector('.table:not([hidden])').dataset.table"))
                    .isEqualTo("public.author");
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

    private static void awaitSaid(BrowserPage page) {
        page.ask(
                "new Promise(done => { const said = document.getElementById('said');"
                        + " if (said.textContent) { done(); }"
                        + " new MutationObserver(done).observe(said, {childList: true, characterData: true, subtree: true}); })");
    }
}
