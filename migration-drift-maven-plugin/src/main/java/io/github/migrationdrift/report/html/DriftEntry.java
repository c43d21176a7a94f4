package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.MigrationOrigin;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.policy.RuleOffer;
import io.github.migrationdrift.policy.Verdict;
import io.github.migrationdrift.report.OriginText;
import io.github.migrationdrift.report.Sides;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A drift: in a line what and where it is, and folded all that is known of it. */
record DriftEntry(Sides sides, SourceFiles files) {

    Html html(JudgedDrift judged) {
        Drift drift = judged.drift();
        return tag("li", "drift")
                .with("id", "drift-" + drift.fingerprint())
                .with("data-severity", SeverityWords.of(judged.severity()).className())
                .with("data-code", drift.code())
                .add(tag("details").add(summary(judged), body(judged)));
    }

    private static Html summary(JudgedDrift judged) {
        Drift drift = judged.drift();
        Tag title = tag("h4")
                .add(SeverityWords.badge(judged.severity()), Html.text(" "))
                .add(tag("code", "code").text(drift.code()), Html.text(" "), Place.of(drift));
        return tag("summary")
                .add(
                        judged.fails()
                                ? title.add(Html.text(" "), tag("span", "fails").text("fails the check"))
                                : title)
                .add(
                        drift.message().isEmpty()
                                ? Html.NOTHING
                                : tag("span", "message").text(drift.message()));
    }

    private Html body(JudgedDrift judged) {
        Drift drift = judged.drift();
        return tag("div", "body")
                .add(tag("div", "sides").add(entities(drift), migrations(drift)))
                .add(facts(judged), HelpTexts.link(drift.code()));
    }

    private Html entities(Drift drift) {
        Optional<EntityOrigin> origin = drift.entityOrigin();
        return side(
                sides.wanted(),
                definition(drift, drift.entitiesDefinition(), drift.migrationsDefinition()),
                origin.map(OriginText::of),
                origin.flatMap(source -> excerpt(source.file(), source.line())));
    }

    private Html migrations(Drift drift) {
        Optional<MigrationOrigin> origin = drift.migrationOrigin();
        return side(
                sides.found(),
                definition(drift, drift.migrationsDefinition(), drift.entitiesDefinition()),
                origin.map(OriginText::of),
                origin.flatMap(source -> excerpt(source.file(), source.line())));
    }

    private Optional<Html> excerpt(@Nullable String file, int line) {
        return Optional.ofNullable(file)
                .flatMap(path -> files.around(path, line))
                .map(Excerpt::html);
    }

    private static Html side(String name, List<Html> definition, Optional<String> origin, Optional<Html> excerpt) {
        return tag("div", "side")
                .add(
                        tag("p", "label").text(Words.capital(name)),
                        tag("p", "definition").add(tag("code").add(definition)))
                .add(origin.map(text -> tag("p", "origin").text(text)))
                .add(excerpt);
    }

    private static List<Html> definition(Drift drift, Optional<String> definition, Optional<String> other) {
        String text = definition.orElse("nothing");
        return drift.finding().kind() == Finding.Kind.DIFFERENT && other.isPresent()
                ? WordDiff.marked(text, other.get())
                : List.of(Html.text(text));
    }

    private Html facts(JudgedDrift judged) {
        Drift drift = judged.drift();
        Tag facts = tag("dl", "facts");
        if (judged.verdict() instanceof Verdict.Fails fails) {
            facts = facts.add(fails.because().map(reason -> fact("Expired", tag("p").text(reason))));
        }
        if (sides.knowRunTime()) {
            facts = facts.add(fact("At run time", tag("p").text(Words.sentence(drift.consequence()))));
        }
        facts = facts.add(drift.hint().map(hint -> fact("Hint", tag("p").text(Words.sentence(hint)))))
                .add(RepairSteps.of(drift.repair()).map(repair -> fact("Repair", repair)));
        if (sides.knowRunTime()) {
            facts = facts.add(fact("Ignore rule", rule(drift)));
        }
        return facts.add(fact("Fingerprint", fingerprint(drift)));
    }

    private static Html fact(String name, Html content) {
        return tag("div").add(tag("dt").text(name), tag("dd").add(content));
    }

    private static Html rule(Drift drift) {
        return tag("div").with("data-copy", "rule").add(tag("pre").text(RuleOffer.of(List.of(drift))));
    }

    private static Html fingerprint(Drift drift) {
        return tag("a").with("href", "#drift-" + drift.fingerprint()).text(drift.fingerprint());
    }
}
