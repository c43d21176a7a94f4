package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables that well-known libraries bring along and manage by themselves. */
final class FrameworkTables {
    private static final Pattern NAMES = Pattern.compile(String.join(
            "|",
            List.of(
                    "flyway_schema_history(_.+)?|schema_version",
                    "databasechangelog|databasechangeloglock",
                    "batch_job_(instance|execution|execution_params|execution_context)",
                    "batch_step_(execution|execution_context)",
                    "spring_session(_attributes)?",
                    "event_publication(_archive)?",
                    "int_(message|message_group|group_to_message|channel_message|lock|metadata_store)",
                    "oauth2_(authorization|authorization_consent|registered_client|authorized_client)",
                    "acl_(sid|class|object_identity|entry)",
                    "persistent_logins",
                    "qrtz_.*",
                    "shedlock",
                    "jobrunr_.*",
                    "scheduled_tasks",
                    "act_(adm|app|cmmn|co|content|de|dmn|evt|fo|form|ge|hi|id|idm|procdef|re|ru)_.*|flw_.*",
                    "domain_event_entry|snapshot_event_entry|association_value_entry|saga_entry|token_entry",
                    "dead_letter_entry",
                    "togglz",
                    "spatial_ref_sys|geography_columns|geometry_columns|raster_columns|raster_overviews")));

    private static final Pattern TEMPORARY = Pattern.compile("hte?_(?<of>.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEQUENCES = Pattern.compile("batch_job_seq");
    private static final String SEQUENCE_SUFFIX = "_seq";

    private FrameworkTables() {}

    static boolean contain(String table) {
        return NAMES.matcher(table.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether Hibernate keeps identifiers there while it changes many rows of another table at once. */
    static boolean contain(ObjectName table, Set<ObjectName> tables) {
        Matcher temporary = TEMPORARY.matcher(table.name());
        return contain(table.name())
                || (temporary.matches() && tables.contains(new ObjectName(table.schema(), temporary.group("of"))));
    }

    /** Whether the sequence numbers the rows of such a table. */
    static boolean use(String sequence) {
        String name = sequence.toLowerCase(Locale.ROOT);
        boolean ofTable =
                name.endsWith(SEQUENCE_SUFFIX) && contain(name.substring(0, name.length() - SEQUENCE_SUFFIX.length()));
        return ofTable || SEQUENCES.matcher(name).matches();
    }
}
