package io.github.migrationdrift.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.migrationdrift.drift.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What SARIF 2.1.0 has for a run of this check; the names are those of the standard. */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    static SarifLog of(Run run) {
        return new SarifLog(SCHEMA, "2.1.0", List.of(run));
    }

    record Run(
            Tool tool,
            AutomationDetails automationDetails,
            Map<String, BaseLocation> originalUriBaseIds,
            List<Invocation> invocations,
            List<Result> results,
            RunProperties properties) {}

    record Tool(Driver driver) {}

    record Driver(String name, String fullName, String version, String informationUri, List<Rule> rules) {}

    record Rule(
            String id,
            String name,
            Text shortDescription,
            Text fullDescription,
            Text help,
            String helpUri,
            Configuration defaultConfiguration) {}

    record Configuration(Level level) {}

    /** Tells the modules of a project apart, each of which has a log of its own. */
    record AutomationDetails(String id) {}

    record BaseLocation(Text description) {}

    /** What is not said of a single drift. */
    record Invocation(
            boolean executionSuccessful,
            List<Notification> toolExecutionNotifications,
            List<Notification> toolConfigurationNotifications) {}

    record Notification(Level level, Text message) {}

    record Result(
            String ruleId,
            int ruleIndex,
            Level level,
            Text message,
            List<Location> locations,
            List<Location> relatedLocations,
            Map<String, String> partialFingerprints,
            List<Suppression> suppressions,
            ResultProperties properties) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Location(
            PhysicalLocation physicalLocation,
            Optional<List<LogicalLocation>> logicalLocations,
            Optional<Text> message) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record ArtifactLocation(String uri, String uriBaseId) {}

    record Region(int startLine) {}

    record LogicalLocation(String name, String fullyQualifiedName) {}

    record Suppression(String kind, String status, String justification) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Text(String text, Optional<String> markdown) {
        static Text plain(String text) {
            return new Text(text, Optional.empty());
        }
    }

    /** The standard leaves properties to the tool. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record RunProperties(String strictness, String postgres, String flyway, String hibernate) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ResultProperties(
            String finding,
            boolean fails,
            Optional<String> entities,
            Optional<String> migrations,
            List<String> repair,
            List<String> hazards,
            Optional<String> repairByHand,
            Optional<String> hint) {}

    enum Level {
        ERROR,
        WARNING,
        NOTE;

        static Level of(Severity severity) {
            return switch (severity) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case INFO, UNDECIDED -> NOTE;
            };
        }

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
