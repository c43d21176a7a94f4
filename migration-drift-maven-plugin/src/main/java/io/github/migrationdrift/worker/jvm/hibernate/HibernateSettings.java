package io.github.migrationdrift.worker.jvm.hibernate;

import io.github.migrationdrift.worker.message.EntityRequest;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the project's settings reach Hibernate, and what is set in place of the others. */
final class HibernateSettings {
    static final String DELIMITER = ";";

    private static final Set<String> KEPT = Set.of(
            "hibernate.hbm2ddl.create_namespaces",
            "hibernate.hbm2dll.create_namespaces",
            "hibernate.hbm2ddl.charset_name",
            "hibernate.hbm2ddl.default_constraint_mode",
            SchemaFilters.PROVIDER,
            "hibernate.cache.default_cache_concurrency_strategy");

    /** Databases and pools, schema actions and data, transactions and JNDI, caches, callbacks at run time, logging. */
    private static final List<String> WITHHELD = List.of(
            "hibernate.connection.",
            "hibernate.c3p0.",
            "hibernate.hikari.",
            "hibernate.agroal.",
            "hibernate.proxool.",
            "hibernate.vibur.",
            "hibernate.dbcp.",
            "hibernate.oracleucp.",
            "hibernate.hbm2ddl.",
            "hibernate.hbm2dll.",
            "hibernate.schema_management_tool",
            "hibernate.transaction.",
            "hibernate.jta.",
            "hibernate.jndi.",
            "hibernate.session_factory",
            "hibernate.current_session_context_class",
            "hibernate.ejb.interceptor",
            "hibernate.ejb.session_scoped_interceptor",
            "hibernate.ejb.entitymanager_factory_name",
            "hibernate.multiTenancy",
            "hibernate.multi_tenant",
            "hibernate.tenant_identifier_resolver",
            "hibernate.resource.beans.container",
            "hibernate.cdi.",
            "hibernate.delay_cdi_access",
            "hibernate.cache.",
            "hibernate.javax.cache.",
            "hibernate.generate_statistics",
            "hibernate.stats.",
            "hibernate.show_sql",
            "hibernate.format_sql",
            "hibernate.highlight_sql",
            "hibernate.use_sql_comments");

    /** The same, after {@code jakarta.persistence.} or {@code javax.persistence.}. */
    private static final List<String> WITHHELD_BY_JPA = List.of(
            "jdbc.",
            "schema-generation",
            "database-",
            "sql-load-script-source",
            "jtaDataSource",
            "nonJtaDataSource",
            "transactionType",
            "bean.manager",
            "provider");

    private HibernateSettings() {}

    static boolean isWithheld(String key) {
        return !KEPT.contains(key)
                && (WITHHELD.stream().anyMatch(key::startsWith)
                        || isWithheldByJpa(key, "jakarta.persistence.")
                        || isWithheldByJpa(key, "javax.persistence."));
    }

    private static boolean isWithheldByJpa(String key, String prefix) {
        return key.startsWith(prefix)
                && WITHHELD_BY_JPA.stream().anyMatch(name -> key.startsWith(name, prefix.length()));
    }

    static Map<String, Object> forced(EntityRequest request, UnmanagedBeans beans) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hibernate.connection.provider_class", new ReadOnlyConnections(request.database()));
        settings.put("hibernate.hbm2ddl.auto", "none");
        settings.put("hibernate.transaction.coordinator_class", "jdbc");
        settings.put("hibernate.cache.use_second_level_cache", "false");
        settings.put("hibernate.cache.use_query_cache", "false");
        settings.put("hibernate.resource.beans.container", beans);
        settings.put("hibernate.cdi.extensions", "true");
        return settings;
    }

    /**
     * The settings with which the schema tool writes its creation script, and does nothing else. A filter of the project
     * would leave out what the migrations may well create.
     */
    static Map<String, Object> script(Map<String, Object> settings, Writer target) {
        Map<String, Object> script = new HashMap<>(settings);
        script.remove(SchemaFilters.PROVIDER);
        script.put("hibernate.hbm2ddl.delimiter", DELIMITER);
        for (String prefix : List.of("jakarta.persistence.", "javax.persistence.")) {
            script.put(prefix + "schema-generation.database.action", "none");
            script.put(prefix + "schema-generation.scripts.action", "create");
            script.put(prefix + "schema-generation.scripts.create-target", target);
        }
        return script;
    }
}
