package io.github.migrationdrift.policy;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The baseline as JSON, a drift a line, so that a review shows what was accepted and what was solved. */
public final class BaselineFile {
    /** Beside the POM, or beside that of the parent. */
    public static final String NAME = "drift-baseline.json";

    private static final int FORMAT = 1;
    private static final String ABOUT =
            "Schema drift that was there before. mvn drift:check fails on what is not in here; mvn drift:baseline removes what is solved.";
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(?:<{7}|={7}|>{7}|\\|{7})(?: .*)?$");
    private static final Pattern ENTRY = Pattern.compile("^\\s*(\\{.*\\})\\s*,?\\s*$");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BaselineFile() {}

    /**
     * What was accepted, in all modules that share the file.
     *
     * @param shown its name in messages
     * @throws CheckFailure when it cannot be read, or says what means nothing
     */
    public static List<BaselinedDrift> read(Path file, String shown) {
        String text = PolicyText.of(file, shown);
        if (CONFLICT.matcher(text).find()) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    shown + " has a merge conflict in it",
                    "Run mvn drift:baseline: it keeps what both sides accepted and is still there.");
        }
        try {
            JsonNode root = JSON.readTree(text);
            if (root.path("format").asInt(0) != FORMAT || !root.path("drifts").isArray()) {
                throw new CheckFailure(
                        CheckFailure.Kind.CONFIGURATION,
                        shown + " is no baseline of format " + FORMAT,
                        "Remove it and run mvn drift:baseline, or use the version of the plugin that wrote it.");
            }
            List<BaselinedDrift> drifts = new ArrayList<>();
            for (JsonNode entry : root.path("drifts")) {
                drifts.add(entry(entry, shown));
            }
            return drifts;
        } catch (JacksonException e) {
            throw noJson(shown, e);
        }
    }

    private static CheckFailure noJson(String shown, JacksonException e) {
        return new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                shown + " is no JSON: " + e.getOriginalMessage(),
                "Take it from version control again, or remove it and run mvn drift:baseline.",
                e);
    }

    /** As {@link #read}, but of a file in which a merge left both sides: what one of them accepts is accepted. */
    public static List<BaselinedDrift> readMerged(Path file, String shown) {
        String text = PolicyText.of(file, shown);
        if (!CONFLICT.matcher(text).find()) {
            return read(file, shown);
        }
        List<BaselinedDrift> drifts = new ArrayList<>();
        for (Matcher line :
                text.lines().map(ENTRY::matcher).filter(Matcher::matches).toList()) {
            try {
                drifts.add(entry(JSON.readTree(line.group(1)), shown));
            } catch (JacksonException e) {
                throw noJson(shown, e);
            }
        }
        return earliest(drifts);
    }

    /** Both branches may have accepted the same on different days. */
    private static List<BaselinedDrift> earliest(List<BaselinedDrift> drifts) {
        Map<String, BaselinedDrift> byIdentity = new LinkedHashMap<>();
        for (BaselinedDrift drift : drifts) {
            byIdentity.merge(
                    drift.module() + "\n" + drift.fingerprint(),
                    drift,
                    (one, other) -> other.since().isBefore(one.since()) ? other : one);
        }
        return List.copyOf(byIdentity.values());
    }

    /** Replaces the file at once, so that nobody reads half of it. */
    public static void write(Baseline baseline) throws IOException {
        String entries = baseline.drifts().stream()
                .sorted(BaselinedDrift.ORDER)
                .map(drift -> "    " + line(drift))
                .collect(Collectors.joining(",\n"));
        String text = "{\n  \"format\": " + FORMAT + ",\n  \"about\": " + JSON.writeValueAsString(ABOUT)
                + ",\n  \"drifts\": [" + (entries.isEmpty() ? "" : "\n" + entries + "\n  ") + "]\n}\n";
        Path file = baseline.file().toAbsolutePath();
        // Not a temporary file, which nobody else may read.
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String line(BaselinedDrift drift) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (!drift.module().isEmpty()) {
            parts.put("module", drift.module());
        }
        parts.put("code", drift.code());
        parts.put("place", drift.place());
        drift.entities().ifPresent(definition -> parts.put("entities", definition));
        drift.migrations().ifPresent(definition -> parts.put("migrations", definition));
        parts.put("since", drift.since().toString());
        parts.put("fingerprint", drift.fingerprint());
        return parts.entrySet().stream()
                .map(part -> JSON.writeValueAsString(part.getKey()) + ": " + JSON.writeValueAsString(part.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static BaselinedDrift entry(JsonNode entry, String shown) {
        try {
            return new BaselinedDrift(
                    optional(entry, "module").orElse(""),
                    stated(entry, "code"),
                    stated(entry, "place"),
                    optional(entry, "entities"),
                    optional(entry, "migrations"),
                    LocalDate.parse(stated(entry, "since")),
                    stated(entry, "fingerprint"));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    shown + " holds a drift that means nothing (" + e.getMessage() + "): " + entry,
                    "Take the file from version control again, or remove the line.",
                    e);
        }
    }

    private static String stated(JsonNode entry, String key) {
        return optional(entry, key).orElseThrow(() -> new IllegalArgumentException("no " + key));
    }

    private static Optional<String> optional(JsonNode entry, String key) {
        return entry.path(key).isString() ? Optional.of(entry.path(key).stringValue()) : Optional.empty();
    }
}
