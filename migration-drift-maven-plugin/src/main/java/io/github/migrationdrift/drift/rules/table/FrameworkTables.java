package io.github.migrationdrift.drift.rules.table;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables that well-known libraries bring along and manage by themselves. */
public final class FrameworkTables {
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
                    "task_(execution|execution_params|task_batch|lock)",
                    "act_(adm|app|cmmn|co|content|de|dmn|evt|fo|form|ge|hi|id|idm|procdef|re|ru)_.*|flw_.*",
                    "domain_event_entry|snapshot_event_entry|association_value_entry|saga_entry|token_entry",
                    "dead_letter_entry",
                    "togglz",
                    "spatial_ref_sys|geography_columns|geometry_columns|raster_columns|raster_overviews")));

    /** Their columns, under whatever name or prefix a project gives to the table. */
    private static final List<Set<String>> COLUMNS = List.of(
            Set.of("name", "lock_until", "locked_at", "locked_by"),
            Set.of("id", "aggregatetype", "aggregateid", "type", "payload"),
            Set.of("installed_rank", "version", "description", "type", "script", "checksum", "installed_by"),
            Set.of("orderexecuted", "exectype", "md5sum", "author", "filename", "dateexecuted"),
            Set.of("lockgranted", "lockedby", "id", "locked"),
            Set.of("primary_id", "session_id", "creation_time", "last_access_time", "max_inactive_interval"),
            Set.of("session_primary_id", "attribute_name", "attribute_bytes"),
            Set.of("series", "username", "token", "last_used"),
            Set.of("listener_id", "event_type", "serialized_event", "publication_date", "completion_date"),
            Set.of("task_name", "task_instance", "execution_time", "picked", "picked_by", "last_heartbeat"),
            Set.of("lock_key", "region", "client_id", "created_date"),
            Set.of("feature_name", "feature_enabled", "strategy_id", "strategy_params"),
            Set.of("job_instance_id", "job_name", "job_key"),
            Set.of("job_execution_id", "job_instance_id", "exit_code", "exit_message"),
            Set.of("step_execution_id", "step_name", "job_execution_id", "commit_count"),
            Set.of("task_execution_id", "task_name", "exit_code", "exit_message"),
            Set.of("task_execution_id", "task_param"),
            Set.of("task_execution_id", "job_execution_id"));

    private static final Pattern TEMPORARY = Pattern.compile("hte?_(?<of>.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEQUENCES = Pattern.compile("batch_job_seq|task_seq");
    private static final String SEQUENCE_SUFFIX = "_seq";

    private FrameworkTables() {}

    static boolean contain(String table) {
        return NAMES.matcher(table.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether it holds every column of such a table, whatever it is called. */
    static boolean resembles(Table table) {
        Set<String> columns = table.columns().stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return COLUMNS.stream().anyMatch(columns::containsAll);
    }

    /** Whether Hibernate keeps identifiers there while it changes many rows of another table at once. */
    static boolean contain(ObjectName table, Set<ObjectName> tables) {
        Matcher temporary = TEMPORARY.matcher(table.name());
        return contain(table.name())
                || (temporary.matches() && tables.contains(new ObjectName(table.schema(), temporary.group("of"))));
    }

    /** Whether the sequence numbers the rows of such a table. */
    public static boolean use(String sequence) {
        String name = sequence.toLowerCase(Locale.ROOT);
        boolean ofTable =
                name.endsWith(SEQUENCE_SUFFIX) && contain(name.substring(0, name.length() - SEQUENCE_SUFFIX.length()));
        return ofTable || SEQUENCES.matcher(name).matches();
    }
}
