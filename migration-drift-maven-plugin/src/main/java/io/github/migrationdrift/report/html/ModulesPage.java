package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.report.Amounts;
import io.github.migrationdrift.report.ModuleReport;
import java.util.ArrayList;
import java.util.List;

/** All modules of a build on one page: what each check found, with a link to its own report. It fetches nothing. */
public final class ModulesPage {
    private static final int MOST_FAILURES = 10;

    private final List<ModuleReport> modules;

    private ModulesPage(List<ModuleReport> modules) {
        this.modules = modules;
    }

    /** The whole page; the same reports give the same text. */
    public static String of(List<ModuleReport> modules) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        new ModulesPage(modules).html().writeTo(page);
        return page.append('\n').toString();
    }

    private Html html() {
        return tag("html").with("lang", "en").add(head(), body());
    }

    private Html head() {
        Asset style = Asset.of("report.css");
        return tag("head")
                .add(
                        tag("meta").with("charset", "utf-8"),
                        tag("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", "default-src 'none'; style-src " + style.source()),
                        tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        tag("meta").with("name", "color-scheme").with("content", "light dark"),
                        tag("title").text(verdict()),
                        tag("style").add(Html.trusted(style.text())));
    }

    private Html body() {
        boolean fails = modules.stream().anyMatch(ModuleReport::fails);
        return tag("body")
                .add(
                        tag("header", "banner")
                                .add(tag("p").add(tag("span", "product").text("Migration Drift"))),
                        tag("main")
                                .add(
                                        tag("section", fails ? "headline failed" : "headline passed")
                                                .add(
                                                        tag("p", "outcome")
                                                                .text(fails ? "✕ Check failed" : "✓ Check passed"),
                                                        tag("h1").text(verdict())),
                                        table()),
                        tag("footer").text("Written by Migration Drift. This page fetches nothing and sends nothing."));
    }

    private String verdict() {
        long failing = modules.stream().filter(ModuleReport::fails).count();
        String checked = Amounts.of(modules.size(), "module", "modules");
        return failing == 0
                ? "No drift that fails the build in " + checked
                : "Schema drift in " + failing + " of " + checked;
    }

    private Html table() {
        List<Html> rows = new ArrayList<>();
        modules.forEach(module -> rows.add(row(module)));
        return tag("div", "scroll")
                .add(tag("table", "modules")
                        .add(
                                tag("thead")
                                        .add(tag("tr")
                                                .add(
                                                        header("Module"),
                                                        header("Verdict"),
                                                        header("Errors"),
                                                        header("Warnings"),
                                                        header("Infos"),
                                                        header("Ignored"),
                                                        header("Baselined"),
                                                        header("Compared"))),
                                tag("tbody").add(rows)));
    }

    private static Html header(String text) {
        return tag("th").with("scope", "col").text(text);
    }

    private static Html row(ModuleReport module) {
        ModuleReport.Counts counts = module.counts();
        Tag name = tag("th").with("scope", "row");
        return tag("tr")
                .add(
                        module.page().isEmpty()
                                ? name.text(module.module())
                                : name.add(tag("a").with("href", module.page()).text(module.module())),
                        tag("td").add(verdict(module)),
                        number(counts.error()),
                        number(counts.warning()),
                        number(counts.info()),
                        number(counts.ignored()),
                        number(counts.baselined()),
                        tag("td")
                                .text(Amounts.of(counts.entities(), "entity", "entities") + ", "
                                        + Amounts.of(counts.tables(), "table", "tables") + ", "
                                        + Amounts.of(counts.migrations(), "migration", "migrations")));
    }

    private static Html verdict(ModuleReport module) {
        if (!module.fails()) {
            return Html.text("✓ passed");
        }
        List<Html> items = new ArrayList<>();
        int shown = Math.min(MOST_FAILURES, module.failures().size());
        module.failures()
                .subList(0, shown)
                .forEach(failure -> items.add(tag("li").add(tag("code").text(failure))));
        int more = module.failures().size() - shown;
        return tag("details")
                .add(tag("summary").text("✕ failed"), tag("ul").add(items))
                .add(more == 0 ? Html.NOTHING : tag("p").text("and " + more + " more"));
    }

    private static Html number(int count) {
        return tag("td", "number").text(Integer.toString(count));
    }
}
