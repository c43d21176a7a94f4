package io.github.migrationdrift.report.formats;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.GitlabReport;
import io.github.migrationdrift.report.JsonReport;
import io.github.migrationdrift.report.JunitReport;
import io.github.migrationdrift.report.MarkdownReport;
import io.github.migrationdrift.report.Reporter;
import io.github.migrationdrift.report.SarifReport;
import io.github.migrationdrift.report.html.HtmlReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The formats that there are. */
public final class Reporters {
    private static final String EVERY = "all";
    private static final Reporter ALWAYS = new JsonReport();
    private static final List<Reporter> CHOSEN =
            List.of(new SarifReport(), new JunitReport(), new MarkdownReport(), new GitlabReport(), new HtmlReport());

    private Reporters() {}

    /**
     * Those of these names, and JSON in any case.
     *
     * @throws CheckFailure when there is none of a name
     */
    public static List<Reporter> named(List<String> names) {
        List<Reporter> reporters = new ArrayList<>(List.of(ALWAYS));
        for (String name : names) {
            if (!name.equals(EVERY)
                    && all().stream().noneMatch(reporter -> reporter.name().equals(name))) {
                throw new CheckFailure(
                        CheckFailure.Kind.CONFIGURATION,
                        "There is no report " + name,
                        "<reports> (-Ddrift.reports) takes " + names() + ", github and " + EVERY + ".");
            }
        }
        for (Reporter reporter : CHOSEN) {
            if (names.contains(EVERY) || names.contains(reporter.name())) {
                reporters.add(reporter);
            }
        }
        return reporters;
    }

    /** Every one, chosen or not. */
    public static List<Reporter> all() {
        List<Reporter> all = new ArrayList<>(List.of(ALWAYS));
        all.addAll(CHOSEN);
        return all;
    }

    private static String names() {
        return all().stream().map(Reporter::name).collect(Collectors.joining(", "));
    }
}
