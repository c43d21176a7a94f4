package io.github.migrationdrift.report;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a check has written of one module, as far as a report of several modules shows it.
 *
 * @param module as the build names it
 * @param page its report in HTML, relative to the report of all, with forward slashes; empty where there is none
 * @param failures the drifts that fail its build, each as {@code code place}
 */
public record ModuleReport(String module, String page, boolean fails, Counts counts, List<String> failures) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ModuleReport {
        failures = List.copyOf(failures);
    }

    /** How much was compared, and found. */
    public record Counts(
            int entities, int tables, int migrations, int error, int warning, int info, int ignored, int baselined) {}

    /**
     * Reads the report in JSON.
     *
     * @param of where the report of all modules goes
     * @throws CheckFailure when it cannot be read
     */
    public static ModuleReport read(String module, Path json, Path of) {
        try {
            JsonNode root = JSON.readTree(Files.readString(json));
            JsonNode counts = root.path("counts");
            return new ModuleReport(
                    module,
                    page(json, of),
                    root.path("outcome").asString("").equals("drift"),
                    new Counts(
                            counts.path("entities").asInt(0),
                            counts.path("tables").asInt(0),
                            counts.path("migrations").asInt(0),
                            counts.path("error").asInt(0),
                            counts.path("warning").asInt(0),
                            counts.path("info").asInt(0),
                            counts.path("ignored").asInt(0),
                            counts.path("baselined").asInt(0)),
                    failures(root.path("drifts")));
        } catch (IOException | JacksonException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "The report of " + module + " cannot be read from " + json + ": " + e.getMessage(),
                    "Run the check again: mvn verify.",
                    e);
        }
    }

    private static String page(Path json, Path of) {
        Path html = json.resolveSibling("drift-report.html");
        return Files.exists(html) ? of.relativize(html).toString().replace('\\', '/') : "";
    }

    private static List<String> failures(JsonNode drifts) {
        List<String> failures = new ArrayList<>();
        for (JsonNode drift : drifts) {
            if (drift.path("fails").asBoolean(false)) {
                failures.add(drift.path("code").asString("") + "  " + path(drift));
            }
        }
        return failures;
    }

    private static String path(JsonNode drift) {
        StringBuilder path = new StringBuilder(drift.path("schema").asString(""));
        for (String part : List.of("table", "column", "object")) {
            String name = drift.path(part).asString("");
            path.append(name.isEmpty() ? "" : "." + name);
        }
        return path.toString();
    }
}
