package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.migrationdrift.drift.CodeHelp;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static final ReportedProject PROJECT = new ReportedProject("shop", Path.of("."), "modules/shop/");

    @Test
    void holdsEverythingAsTheStandardHasIt() throws Exception {
        Golden.assertSame(withoutHelp(log(SampleDrifts.everything())), "drift-report.sarif");
    }

    @Test
    void theOfficialSchemaAcceptsIt() throws Exception {
        Schema schema = schema();

        for (DriftReport report : List.of(
                SampleDrifts.everything(),
                SampleDrifts.faulty(),
                SampleDrifts.report(List.of()),
                SampleDrifts.report(everyCode()),
                SampleDrifts.databaseReport(List.of(SampleDrifts.missingColumn())),
                SampleDrifts.report(List.of(SampleDrifts.forged(), SampleDrifts.hostile())))) {
            assertThat(errors(schema, log(report))).isEmpty();
        }
    }

    @Test
    void theOfficialSchemaRefusesWhatIsNoSarif() throws Exception {
        String log = log(SampleDrifts.everything());
        Schema schema = schema();

        assertThat(errors(schema, log.replace("\"level\" : \"note\"", "\"level\" : \"info\"")))
                .isNotEmpty();
        assertThat(errors(schema, log.replace("\"startLine\" : 31", "\"startLine\" : 0")))
                .isNotEmpty();
        assertThat(errors(schema, log.replace("modules/shop/src", "modules shop/src")))
                .isNotEmpty();
    }

    /** GitHub refuses a log with a result that has no place in a file, and one with longer descriptions. */
    @Test
    void gitHubAcceptsEveryCode() {
        JsonNode run = run(SampleDrifts.report(everyCode()));

        assertThat(run.at("/tool/driver/rules").size())
                .isEqualTo(CodeHelp.codes().size());
        for (JsonNode rule : run.at("/tool/driver/rules")) {
            assertThat(rule.at("/shortDescription/text").asString()).hasSizeBetween(10, 1024);
            assertThat(rule.at("/fullDescription/text").asString()).hasSizeBetween(10, 1024);
            assertThat(rule.at("/help/text").asString())
                    .startsWith("# " + rule.at("/id").asString());
            assertThat(rule.at("/help/markdown").asString()).doesNotContainPattern("]\\((?!https://)");
            assertThat(rule.at("/name").asString()).matches("([A-Z][a-z]+)+");
        }
        for (JsonNode result : run.at("/results")) {
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .asString())
                    .isEqualTo("modules/shop/pom.xml");
            assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                            .asInt())
                    .isEqualTo(1);
            assertThat(run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id"))
                    .isEqualTo(result.at("/ruleId"));
        }
    }

    @Test
    void filesAreUris() {
        JsonNode run = run(SampleDrifts.report(List.of(SampleDrifts.hostile())));

        String uri = run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asString();
        assertThat(uri).isEqualTo("modules/shop/src/a%20b/%2541%3A%2CB%C3%B6%23%3F%5B1%5D.java");
        assertThat(URI.create(uri).getPath()).isEqualTo("modules/shop/src/a b/%41:,Bö#?[1].java");
        assertThat(URI.create(run.at("/results/0/relatedLocations/0/physicalLocation/artifactLocation/uri")
                                .asString())
                        .getPath())
                .isEqualTo("modules/shop/src/V1,\n|`.sql");
    }

    @Test
    void whereOnlyTheMigrationIsKnownItIsThePlace() {
        Drift drift = SampleDrifts.missingColumn();
        JsonNode result = run(SampleDrifts.report(
                        List.of(drift.withOrigins(Optional.empty(), drift.migrationOrigin()))))
                .at("/results/0");

        assertThat(result.at("/locations/0/physicalLocation").toString())
                .isEqualTo(
                        "{\"artifactLocation\":{\"uri\":\"modules/shop/src/main/resources/db/migration/V1__init.sql\","
                                + "\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":4}}");
        assertThat(result.at("/relatedLocations")).isEmpty();
    }

    @Test
    void namesAreNeitherLinksNorPlaceholders() {
        String message = run(SampleDrifts.report(List.of(SampleDrifts.hostile())))
                .at("/results/0/message/text")
                .asString();

        assertThat(message).contains("x\\](javascript:alert(1))", "{{0}}", "\\uffff");
    }

    @Test
    void modulesAreToldApart() {
        assertThat(run(SampleDrifts.report(List.of()))
                        .at("/automationDetails/id")
                        .asString())
                .isEqualTo("migration-drift/shop/");
    }

    @Test
    void whatOnlyFailsForItsRulesSaysSo() {
        assertThat(run(SampleDrifts.faulty())
                        .at("/invocations/0/toolConfigurationNotifications/0")
                        .toString())
                .isEqualTo("{\"level\":\"error\",\"message\":{\"text\":\"The ignore rule pom.xml (table x) matches no"
                        + " drift.\"}}");
    }

    private static List<Drift> everyCode() {
        List<Drift> drifts = new ArrayList<>();
        for (String code : CodeHelp.codes()) {
            Finding finding = Stream.of(Finding.values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            drifts.add(
                    DriftDraft.inSchema(finding, "public").message(code + ".").consequence("nothing breaks"));
        }
        return drifts;
    }

    private static Schema schema() throws IOException {
        try (InputStream stream = SarifReportTest.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(stream, InputFormat.JSON);
        }
    }

    private static List<Error> errors(Schema schema, String log) {
        return schema.validate(
                log,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static JsonNode run(DriftReport report) {
        return JsonMapper.builder().build().readTree(log(report)).at("/runs/0");
    }

    private static String log(DriftReport report) {
        return new SarifReport().render(report, PROJECT);
    }

    /** Whoever words a help text need not change the golden file. */
    private static String withoutHelp(String log) {
        return log.replaceAll("(\"help\" : )\\{\n\\s+\"text\" : \".+\",\n\\s+\"markdown\" : \".+\"\n\\s+}", "$1{}")
                .replaceAll(
                        "(\"(?:short|full)Description\" : )\\{\n\\s+\"text\" : \".+\"(?:,\n.*\".+\")?\n\\s+}", "$1{}");
    }
}
