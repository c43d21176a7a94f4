package io.github.migrationdrift.drift;

/**
 * Every kind of finding, with its code and what decides its severity. This is the whole severity policy; the
 * documentation's table is made from it.
 */
public enum Finding {
    SCHEMA_MISSING("schema.missing", Kind.MISSING, Grade.BREAKS, "no migration creates the schema"),

    SCHEMA_PRESUPPOSED(
            "schema.missing",
            Kind.MISSING,
            Grade.CONTRADICTS,
            "the migrations need the schema, and none of them creates it"),

    TABLE_MISSING("table.missing", Kind.ABSENT, Grade.BREAKS, "no migration creates the table"),
    TABLE_RENAMED("table.renamed", Grade.BREAKS, "the migrations seem to have the table under another name"),
    TABLE_SCHEMA("table.schema", Grade.BREAKS, "the migrations have the table in another schema"),
    TABLE_EXTRA("table.extra", Kind.EXTRA, Grade.CONTRADICTS, "no entity is stored in the table"),
    TABLE_EXTRA_NAMED(
            "table.extra",
            Kind.EXTRA,
            Grade.UNDECLARED,
            "no entity is stored in the table, and SQL in the project's classes names it"),
    TABLE_EXTRA_OF_LIBRARY(
            "table.extra",
            Kind.EXTRA,
            Grade.UNDECLARED,
            "no entity of the application is stored in the table, and a library on the class path maps it"),
    TABLE_COMMENT("table.comment", Grade.BEYOND, "the declared comment is missing or different"),

    COLUMN_MISSING("column.missing", Kind.ABSENT, Grade.BREAKS, "no migration creates the column"),
    COLUMN_RENAMED("column.renamed", Grade.BREAKS, "the migrations seem to have the column under another name"),
    COLUMN_EXTRA_BLOCKS_INSERT(
            "column.extra",
            Kind.EXTRA,
            Grade.BREAKS,
            "no attribute has the column, which is NOT NULL and which nothing fills"),
    COLUMN_EXTRA("column.extra", Kind.EXTRA, Grade.CONTRADICTS, "no attribute has the column"),
    COLUMN_EXTRA_HISTORY(
            "column.extra", Kind.EXTRA, Grade.BEYOND, "an audit table keeps the history of an attribute that is gone"),
    COLUMN_EXTRA_GENERATED(
            "column.extra", Kind.EXTRA, Grade.UNDECLARED, "no attribute has the column, which PostgreSQL computes"),
    COLUMN_TYPE("column.type", Grade.BREAKS, "the column has another type"),
    COLUMN_TYPE_CONVERTED(
            "column.type",
            Grade.UNDECLARED,
            "the column has another type, into which PostgreSQL converts by itself what Hibernate writes"),
    COLUMN_TYPE_TRANSFORMED(
            "column.type",
            Grade.UNDECLARED,
            "the column has another type, and what the entity writes by SQL of its own (@ColumnTransformer) suits it"),
    COLUMN_TYPE_STATED(
            "column.type",
            Grade.CONTRADICTS,
            "the entity states another type (columnDefinition) than it writes, and the column has the one it writes"),
    COLUMN_TYPE_JSON(
            "column.type",
            Grade.CONTRADICTS,
            "the column is json where the attribute is jsonb, or the other way round"),
    COLUMN_TYPE_ONLY_READ(
            "column.type", Grade.UNDECLARED, "the column has another type, and the application only reads it"),
    COLUMN_TYPE_ENUM_WIDER(
            "column.type", Grade.BEYOND, "the column is a wider integer than the ordinals of an enum need"),
    COLUMN_TYPE_POINT_IN_TIME(
            "column.type", Grade.UNDECLARED, "the column has a time zone, and the attribute is a point in time"),
    COLUMN_TYPE_WITHOUT_ZONE(
            "column.type", Grade.CONTRADICTS, "the column has no time zone, and the attribute is a point in time"),
    COLUMN_TYPE_WIDER("column.type", Grade.CONTRADICTS, "the column holds values that the attribute cannot"),
    COLUMN_TYPE_TEXT("column.type", Grade.UNDECLARED, "the column has another type for text"),
    COLUMN_TYPE_DOMAIN("column.type", Grade.BEYOND, "the column has a domain over the declared type"),
    COLUMN_TYPE_UNBOUNDED("column.type", Grade.BEYOND, "the column is text where varchar would do"),
    COLUMN_LENGTH_NARROWER(
            "column.length", Grade.BREAKS, "the column is shorter than the length that the attribute states"),
    COLUMN_LENGTH_NARROWER_IMPLICIT(
            "column.length", Grade.UNDECLARED, "the column is shorter than the default length of 255"),
    COLUMN_LENGTH_FITS_ENUM("column.length", Grade.BEYOND, "the column is shorter, and every enum constant fits"),
    COLUMN_LENGTH_FITS_KEY(
            "column.length",
            Grade.ADVICE,
            "the column is shorter than the attribute, and a foreign key accepts only texts that fit"),
    COLUMN_LENGTH_ONLY_READ("column.length", Grade.BEYOND, "the column is shorter, and the application only reads it"),
    COLUMN_LENGTH_TRANSFORMED(
            "column.length",
            Grade.UNDECLARED,
            "the column is shorter, and holds what the entity makes of the value by SQL of its own (@ColumnTransformer)"),
    COLUMN_LENGTH_WIDER("column.length", Grade.BEYOND, "the column is longer than the attribute needs"),
    COLUMN_PRECISION_NARROWER(
            "column.precision", Grade.BREAKS, "the column holds fewer digits than the attribute states"),
    COLUMN_PRECISION_NARROWER_IMPLICIT(
            "column.precision", Grade.UNDECLARED, "the column holds fewer digits than the default precision"),
    COLUMN_PRECISION_ONLY_READ(
            "column.precision", Grade.BEYOND, "the column holds fewer digits, and the application only reads it"),
    COLUMN_PRECISION_TRANSFORMED(
            "column.precision",
            Grade.UNDECLARED,
            "the column holds fewer digits, of what the entity makes of the value by SQL of its own"
                    + " (@ColumnTransformer)"),
    COLUMN_PRECISION_WIDER("column.precision", Grade.BEYOND, "the column holds more digits than the attribute needs"),
    COLUMN_SCALE_NARROWER("column.scale", Grade.BREAKS, "the column rounds fractions that the attribute holds"),
    COLUMN_SCALE_ONLY_READ(
            "column.scale", Grade.BEYOND, "the column has coarser fractions, and the application only reads it"),
    COLUMN_SCALE_TRANSFORMED(
            "column.scale",
            Grade.UNDECLARED,
            "the column has coarser fractions, for what the entity makes of the value by SQL of its own"
                    + " (@ColumnTransformer)"),
    COLUMN_SCALE_WIDER("column.scale", Grade.BEYOND, "the column holds finer fractions than the attribute"),
    COLUMN_TIME_PRECISION_NARROWER(
            "column.time-precision", Grade.BREAKS, "the column rounds times more coarsely than the attribute states"),
    COLUMN_TIME_PRECISION_NARROWER_IMPLICIT(
            "column.time-precision", Grade.UNDECLARED, "the column rounds times more coarsely than the default"),
    COLUMN_TIME_PRECISION_ONLY_READ(
            "column.time-precision", Grade.BEYOND, "the column has coarser times, and the application only reads it"),
    COLUMN_TIME_PRECISION_TRANSFORMED(
            "column.time-precision",
            Grade.UNDECLARED,
            "the column has coarser times, for what the entity makes of the value by SQL of its own"
                    + " (@ColumnTransformer)"),
    COLUMN_TIME_PRECISION_WIDER(
            "column.time-precision", Grade.BEYOND, "the column holds finer times than the attribute"),
    COLUMN_NULLABLE_LOADS_FAIL(
            "column.nullability", Grade.BREAKS, "the column allows NULL and the attribute is a primitive"),
    COLUMN_NULLABLE("column.nullability", Grade.CONTRADICTS, "the column allows NULL and the attribute does not"),
    COLUMN_NULLABLE_SHARED(
            "column.nullability",
            Grade.BEYOND,
            "the column allows NULL, because entities without the attribute share the table"),
    COLUMN_NOT_NULL("column.nullability", Grade.BREAKS, "the attribute may be null and the column may not"),
    COLUMN_NOT_NULL_ON_BOTH_SIDES(
            "column.nullability",
            Grade.UNDECLARED,
            "the column is NOT NULL, and the attribute cannot be null, but nothing that Hibernate reads says so"),
    COLUMN_NOT_NULL_INITIALISED(
            "column.nullability",
            Grade.UNDECLARED,
            "the column is NOT NULL, and Java gives the attribute a value that only an explicit null takes away"),
    COLUMN_NOT_NULL_EMBEDDED(
            "column.nullability",
            Grade.BREAKS,
            "the columns of an embedded attribute are NOT NULL, and it may be null as a whole"),
    COLUMN_NOT_NULL_ELEMENT(
            "column.nullability",
            Grade.ADVICE,
            "the column is NOT NULL and holds elements of a collection, and Hibernate never stores a null element"),
    COLUMN_NOT_NULL_FILLED(
            "column.nullability",
            Grade.UNDECLARED,
            "the column is NOT NULL, and PostgreSQL fills it where a row is inserted"),
    COLUMN_NOT_NULL_NOT_VALIDATED(
            "column.nullability", Grade.BEYOND, "existing rows were never checked against NOT NULL (NOT VALID)"),
    COLUMN_NULLABLE_PRIMITIVE(
            "column.nullable-primitive", Grade.ADVICE, "both sides allow NULL, but the attribute is a primitive"),
    COLUMN_DEFAULT_MISSING_BLOCKS_INSERT(
            "column.default", Grade.BREAKS, "the declared default is missing, and inserts rely on it"),
    COLUMN_DEFAULT_MISSING("column.default", Grade.CONTRADICTS, "the declared default is missing"),
    COLUMN_DEFAULT_DIFFERENT("column.default", Grade.CONTRADICTS, "the default has another value"),
    COLUMN_DEFAULT_EXTRA("column.default", Grade.BEYOND, "only the migrations give a default"),
    COLUMN_DEFAULT_UNDECIDED("column.default", Grade.UNDECIDED, "the defaults may or may not be the same"),
    COLUMN_IDENTITY_MISSING("column.identity", Grade.BREAKS, "PostgreSQL does not number the column"),
    COLUMN_IDENTITY_REFUSES(
            "column.identity", Grade.BREAKS, "the column refuses the values that Hibernate writes (ALWAYS)"),
    COLUMN_IDENTITY_ALWAYS("column.identity", Grade.BEYOND, "the column refuses explicit values (ALWAYS)"),
    COLUMN_IDENTITY_ALWAYS_MISSING(
            "column.identity", Grade.CONTRADICTS, "the column accepts explicit values, and the entity states ALWAYS"),
    COLUMN_IDENTITY_EXTRA(
            "column.identity", Grade.BEYOND, "PostgreSQL numbers the column, and the application does not use it"),
    COLUMN_GENERATED_MISSING("column.generated", Grade.BREAKS, "PostgreSQL does not compute the column"),
    COLUMN_GENERATED_REFUSES(
            "column.generated", Grade.BREAKS, "PostgreSQL computes the column and refuses what Hibernate writes"),
    COLUMN_GENERATED_EXTRA("column.generated", Grade.BEYOND, "PostgreSQL computes a column that is only read"),
    COLUMN_GENERATED_DIFFERENT("column.generated", Grade.BREAKS, "the column is computed by another expression"),
    COLUMN_GENERATED_STORAGE(
            "column.generated",
            Grade.BEYOND,
            "the column is computed when it is read (VIRTUAL), and the entity states STORED"),
    COLUMN_GENERATED_UNDECIDED("column.generated", Grade.UNDECIDED, "the expressions may or may not compute the same"),
    COLUMN_COLLATION("column.collation", Grade.CONTRADICTS, "the declared collation is missing or different"),
    COLUMN_COLLATION_EXTRA("column.collation", Grade.BEYOND, "only the migrations give a collation"),
    COLUMN_COMMENT("column.comment", Grade.BEYOND, "the declared comment is missing or different"),

    PRIMARY_KEY_MISSING("primary-key.missing", Kind.MISSING, Grade.CONTRADICTS, "the table has no primary key"),
    PRIMARY_KEY_MISSING_AUDIT(
            "primary-key.missing",
            Kind.MISSING,
            Grade.UNDECLARED,
            "an audit table has no primary key, which only Envers asks for"),
    PRIMARY_KEY_EXTRA(
            "primary-key.extra", Kind.EXTRA, Grade.UNDECLARED, "only the migrations give the table a primary key"),
    PRIMARY_KEY_EXTRA_UNIQUE(
            "primary-key.extra",
            Kind.EXTRA,
            Grade.BEYOND,
            "the migrations make a primary key of columns that the entities keep unique"),
    PRIMARY_KEY_EXTRA_REFUSES_NULL(
            "primary-key.extra",
            Kind.EXTRA,
            Grade.BREAKS,
            "only the migrations give a primary key, over columns that may be null"),
    PRIMARY_KEY_COLUMNS("primary-key.columns", Grade.CONTRADICTS, "the primary key has other columns"),
    PRIMARY_KEY_PARTITION(
            "primary-key.columns", Grade.UNDECLARED, "the primary key also holds what the table is partitioned by"),
    PRIMARY_KEY_ORDER("primary-key.columns", Grade.BEYOND, "the primary key has its columns in another order"),

    PRIMARY_KEY_OVERLAPS("primary-key.columns", Grade.BEYOND, "the primary key also refuses ranges that overlap"),
    PRIMARY_KEY_DEFERRABLE("primary-key.deferrable", Grade.BEYOND, "the primary key is checked at another time"),
    PRIMARY_KEY_NAME("primary-key.name", Grade.BEYOND, "the primary key has another name than the stated one"),
    PRIMARY_KEY_NAME_CHECKED("primary-key.name", Grade.CONTRADICTS, "the same, where names are checked (`checkNames`)"),

    UNIQUE_MISSING("unique.missing", Kind.MISSING, Grade.CONTRADICTS, "nothing keeps the declared columns unique"),
    UNIQUE_MISSING_BY_ASSOCIATION(
            "unique.missing",
            Kind.MISSING,
            Grade.UNDECLARED,
            "nothing keeps unique what only the kind of association implies (`@OneToOne`, the join table of a"
                    + " `@OneToMany`)"),
    UNIQUE_EXTRA_IMPLIED(
            "unique.extra",
            Kind.EXTRA,
            Grade.BEYOND,
            "only the migrations have the key, and a key on some of its columns implies it"),
    UNIQUE_EXTRA("unique.extra", Kind.EXTRA, Grade.UNDECLARED, "only the migrations keep the columns unique"),
    UNIQUE_NULLS("unique.nulls", Grade.BEYOND, "the unique key counts NULLs as equal"),
    UNIQUE_DEFERRABLE("unique.deferrable", Grade.BEYOND, "the unique key is checked at another time"),
    UNIQUE_NAME("unique.name", Grade.BEYOND, "the unique key has another name than the stated one"),
    UNIQUE_NAME_CHECKED("unique.name", Grade.CONTRADICTS, "the same, where names are checked (`checkNames`)"),

    EXCLUSION_MISSING(
            "exclusion.missing", Kind.MISSING, Grade.CONTRADICTS, "no migration creates the exclusion constraint"),
    EXCLUSION_EXTRA("exclusion.extra", Kind.EXTRA, Grade.BEYOND, "only the migrations have the exclusion constraint"),
    EXCLUSION_EXTRA_UNIQUE(
            "exclusion.extra",
            Kind.EXTRA,
            Grade.UNDECLARED,
            "only the migrations keep the columns unique, by an exclusion"),

    FOREIGN_KEY_MISSING(
            "foreign-key.missing", Kind.MISSING, Grade.CONTRADICTS, "no foreign key guards the association"),
    FOREIGN_KEY_MISSING_AUDIT(
            "foreign-key.missing",
            Kind.MISSING,
            Grade.UNDECLARED,
            "no foreign key guards an audit table, for which only Envers asks"),
    FOREIGN_KEY_EXTRA("foreign-key.extra", Kind.EXTRA, Grade.UNDECLARED, "only the migrations have the foreign key"),
    FOREIGN_KEY_TARGET("foreign-key.target", Grade.BREAKS, "the foreign key points elsewhere"),
    FOREIGN_KEY_COLUMNS("foreign-key.columns", Grade.CONTRADICTS, "the foreign key is on other columns"),
    FOREIGN_KEY_GUARDS_MORE(
            "foreign-key.columns",
            Grade.UNDECLARED,
            "the foreign key holds further columns as well, such as the tenant's"),
    FOREIGN_KEY_ON_DELETE_MISSING(
            "foreign-key.on-delete", Grade.BREAKS, "the declared action on delete is missing or different"),
    FOREIGN_KEY_ON_DELETE_EXTRA("foreign-key.on-delete", Grade.UNDECLARED, "only the migrations act on delete"),
    FOREIGN_KEY_ON_DELETE_RESTRICT(
            "foreign-key.on-delete", Grade.BEYOND, "the migrations restrict where the entities take no action"),
    FOREIGN_KEY_ON_UPDATE("foreign-key.on-update", Grade.BEYOND, "the migrations act on update"),
    FOREIGN_KEY_ON_UPDATE_MISSING(
            "foreign-key.on-update", Grade.CONTRADICTS, "the declared action on update is missing or different"),
    FOREIGN_KEY_MATCH(
            "foreign-key.match",
            Grade.UNDECLARED,
            "the foreign key refuses a key that is only partly NULL (MATCH FULL)"),
    FOREIGN_KEY_MATCH_MISSING(
            "foreign-key.match",
            Grade.CONTRADICTS,
            "the foreign key accepts a key that is only partly NULL, and the entities state MATCH FULL"),
    FOREIGN_KEY_DEFERRABLE_MISSING(
            "foreign-key.deferrable", Grade.CONTRADICTS, "the foreign key is checked sooner than declared"),
    FOREIGN_KEY_DEFERRABLE("foreign-key.deferrable", Grade.BEYOND, "the foreign key is checked at another time"),
    FOREIGN_KEY_NOT_VALIDATED(
            "foreign-key.not-validated", Grade.BEYOND, "existing rows were never checked against the foreign key"),
    FOREIGN_KEY_NOT_ENFORCED(
            "foreign-key.not-validated", Grade.CONTRADICTS, "no row is checked against the foreign key (NOT ENFORCED)"),
    FOREIGN_KEY_DUPLICATE("foreign-key.duplicate", Grade.BEYOND, "the migrations have the same foreign key twice"),
    FOREIGN_KEY_DUPLICATE_ACTS(
            "foreign-key.duplicate",
            Grade.CONTRADICTS,
            "the migrations have the same foreign key twice, and the two act or are checked differently"),
    FOREIGN_KEY_NAME("foreign-key.name", Grade.BEYOND, "the foreign key has another name than the stated one"),
    FOREIGN_KEY_NAME_CHECKED("foreign-key.name", Grade.CONTRADICTS, "the same, where names are checked (`checkNames`)"),

    INDEX_MISSING("index.missing", Kind.ABSENT, Grade.CONTRADICTS, "no index has the declared columns"),
    INDEX_DIFFERENT("index.different", Grade.CONTRADICTS, "the index on these columns is built differently"),
    INDEX_INCLUDES("index.different", Grade.BEYOND, "the index on these columns also carries others (INCLUDE)"),
    INDEX_UNDECIDED(
            "index.different", Grade.UNDECIDED, "its expressions or its condition may or may not be the declared ones"),
    INDEX_DUPLICATE("index.duplicate", Grade.BEYOND, "the migrations have the same index twice"),
    INDEX_INVALID("index.invalid", Grade.CONTRADICTS, "the index was never finished and serves no query"),
    INDEX_EXTRA("index.extra", Kind.EXTRA, Grade.UNDECLARED, "only the migrations have the index"),
    INDEX_EXTRA_BEYOND(
            "index.extra",
            Kind.EXTRA,
            Grade.BEYOND,
            "only the migrations have the index, and no annotation could declare it"),
    INDEX_NAME("index.name", Grade.BEYOND, "the index has another name than the stated one"),
    INDEX_NAME_CHECKED("index.name", Grade.CONTRADICTS, "the same, where names are checked (`checkNames`)"),

    CHECK_MISSING("check.missing", Kind.MISSING, Grade.CONTRADICTS, "no check does what the entity declares"),
    CHECK_MISSING_IMPLICIT(
            "check.missing", Kind.MISSING, Grade.BEYOND, "the check that Hibernate adds by itself is missing"),
    CHECK_DIFFERENT("check.different", Grade.CONTRADICTS, "the check accepts or refuses other values"),
    CHECK_DIFFERENT_DERIVED(
            "check.different", Grade.BEYOND, "the check accepts more than the one that Hibernate adds by itself"),
    CHECK_EXTRA("check.extra", Kind.EXTRA, Grade.BEYOND, "only the migrations have the check"),
    CHECK_NOT_VALIDATED("check.not-validated", Grade.BEYOND, "existing rows were never checked against the check"),
    CHECK_UNDECIDED("check.undecided", Grade.UNDECIDED, "the checks may or may not be the same"),
    CHECK_REFUSES("enum.values", Grade.BREAKS, "the check refuses a value that Java can hold"),
    CHECK_ADMITS("enum.values", Grade.UNDECLARED, "the check accepts a value that Java cannot hold"),
    CHECK_NAME("check.name", Grade.BEYOND, "the check has another name than the stated one"),
    CHECK_NAME_CHECKED("check.name", Grade.CONTRADICTS, "the same, where names are checked (`checkNames`)"),

    ENUM_TYPE_MISSING("enum-type.missing", Kind.ABSENT, Grade.BREAKS, "no migration creates the type"),
    ENUM_TYPE_RENAMED(
            "enum-type.missing", Kind.MISSING, Grade.BREAKS, "the migrations seem to have the type under another name"),
    ENUM_TYPE_LABEL_MISSING("enum-type.labels", Grade.BREAKS, "the type lacks a constant of the Java enum"),
    ENUM_TYPE_LABEL_EXTRA("enum-type.labels", Grade.UNDECLARED, "the type has a label that Java lacks"),
    ENUM_TYPE_ORDER("enum-type.labels", Grade.BEYOND, "the labels stand in another order"),

    COMPOSITE_TYPE_MISSING("composite-type.missing", Kind.ABSENT, Grade.BREAKS, "no migration creates the type"),
    COMPOSITE_TYPE_ATTRIBUTE_MISSING("composite-type.attributes", Grade.BREAKS, "the type lacks an attribute"),
    COMPOSITE_TYPE_ATTRIBUTE_EXTRA(
            "composite-type.attributes", Grade.BREAKS, "the type has an attribute that Java lacks"),
    COMPOSITE_TYPE_ATTRIBUTE_ORDER("composite-type.attributes", Grade.BREAKS, "the attributes stand in another order"),
    COMPOSITE_TYPE_ATTRIBUTE_TYPE("composite-type.attributes", Grade.BREAKS, "an attribute has another type"),
    COMPOSITE_TYPE_ATTRIBUTE_DEFINITION(
            "composite-type.attributes", Grade.CONTRADICTS, "an attribute has another length, precision or collation"),

    SEQUENCE_MISSING("sequence.missing", Kind.ABSENT, Grade.BREAKS, "no migration creates the sequence"),
    SEQUENCE_EXTRA("sequence.extra", Kind.EXTRA, Grade.UNDECLARED, "no entity takes numbers from the sequence"),
    SEQUENCE_INCREMENT(
            "sequence.increment", Grade.BREAKS, "the sequence moves by another step than Hibernate's allocation size"),
    SEQUENCE_INCREMENT_FIXED(
            "sequence.increment",
            Grade.CONTRADICTS,
            "the sequence moves by another step, and Hibernate is told to follow the sequence"),
    SEQUENCE_INCREMENT_UNPOOLED(
            "sequence.increment", Grade.CONTRADICTS, "the sequence leaves gaps: Hibernate takes one number at a time"),
    SEQUENCE_START("sequence.start", Grade.BEYOND, "the sequence starts elsewhere than the stated initial value"),
    SEQUENCE_RANGE_NARROWER("sequence.range", Grade.BREAKS, "the numbers run out before the identifiers do"),
    SEQUENCE_RANGE_WIDER("sequence.range", Grade.BEYOND, "the sequence counts further than the entity states"),
    SEQUENCE_CYCLE_REPEATS(
            "sequence.cycle", Grade.BREAKS, "the sequence starts over before the identifiers are used up"),
    SEQUENCE_CYCLE("sequence.cycle", Grade.UNDECLARED, "the sequence starts over when the identifiers are used up"),
    SEQUENCE_CYCLE_MISSING("sequence.cycle", Grade.CONTRADICTS, "the sequence should start over and does not"),

    DDL_REFUSED("ddl.refused", Grade.BREAKS, "PostgreSQL refuses what Hibernate generates"),
    DDL_REFUSED_UNUSED(
            "ddl.refused",
            Grade.CONTRADICTS,
            "PostgreSQL refuses what Hibernate generates, and the application runs without it"),
    DDL_TYPE_MISSING(
            "ddl.refused", Grade.BREAKS, "Hibernate has no DDL type for a column, and no migration creates the column"),
    DDL_TYPE_UNDECIDED("ddl.refused", Grade.UNDECIDED, "Hibernate has no DDL type for a column to compare");

    /** What of a thing drifts: that it is there at all, or what it is like. */
    public enum Kind {
        /** Only the entities have it, and the migrations have nothing in its place. */
        ABSENT,
        /** Only the entities have it; the migrations may have what comes near. */
        MISSING,
        /** Only the migrations have it. */
        EXTRA,
        /** Both have it. */
        DIFFERENT
    }

    private final String code;
    private final Kind kind;
    private final Grade grade;
    private final String when;

    Finding(String code, Grade grade, String when) {
        this(code, Kind.DIFFERENT, grade, when);
    }

    Finding(String code, Kind kind, Grade grade, String when) {
        this.code = code;
        this.kind = kind;
        this.grade = grade;
        this.when = when;
    }

    /** The stable, dotted code that reports, ignore rules and help pages use. */
    public String code() {
        return code;
    }

    public Subject subject() {
        return Subject.of(code);
    }

    public Kind kind() {
        return kind;
    }

    public boolean isMissing() {
        return kind == Kind.ABSENT || kind == Kind.MISSING;
    }

    public Grade grade() {
        return grade;
    }

    /** The circumstance, as half a sentence. */
    public String when() {
        return when;
    }
}
