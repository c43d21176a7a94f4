package io.github.migrationdrift.worker.message;

/** Settings of Hibernate that more than one class asks for or sets. */
public final class HibernateKeys {
    public static final String DIALECT = "hibernate.dialect";
    public static final String DEFAULT_SCHEMA = "hibernate.default_schema";
    public static final String PHYSICAL_NAMING_STRATEGY = "hibernate.physical_naming_strategy";
    public static final String IMPLICIT_NAMING_STRATEGY = "hibernate.implicit_naming_strategy";
    public static final String SEQUENCE_NAMING_STRATEGY = "hibernate.id.db_structure_naming_strategy";
    public static final String DEFAULT_TIMEZONE_STORAGE = "hibernate.timezone.default_storage";
    public static final String METADATA_BUILDER_CONTRIBUTOR = "hibernate.metadata_builder_contributor";

    private HibernateKeys() {}
}
