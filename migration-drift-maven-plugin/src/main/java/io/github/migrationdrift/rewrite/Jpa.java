package io.github.migrationdrift.rewrite;

/** Names of annotations and their types. */
final class Jpa {
    static final String COLUMN = persistence("Column");
    static final String JOIN_COLUMN = persistence("JoinColumn");
    static final String JOIN_COLUMNS = persistence("JoinColumns");
    static final String JOIN_TABLE = persistence("JoinTable");
    static final String COLLECTION_TABLE = persistence("CollectionTable");
    static final String ELEMENT_COLLECTION = persistence("ElementCollection");
    static final String MANY_TO_ONE = persistence("ManyToOne");
    static final String ONE_TO_ONE = persistence("OneToOne");
    static final String ONE_TO_MANY = persistence("OneToMany");
    static final String MANY_TO_MANY = persistence("ManyToMany");
    static final String MAPS_ID = persistence("MapsId");
    static final String BASIC = persistence("Basic");
    static final String LOB = persistence("Lob");
    static final String ENUMERATED = persistence("Enumerated");
    static final String ENUM_TYPE = persistence("EnumType");
    static final String CONVERT = persistence("Convert");
    static final String TABLE = persistence("Table");
    static final String INDEX = persistence("Index");
    static final String UNIQUE_CONSTRAINT = persistence("UniqueConstraint");
    static final String FOREIGN_KEY = persistence("ForeignKey");
    static final String CONSTRAINT_MODE = persistence("ConstraintMode");
    static final String SEQUENCE_GENERATOR = persistence("SequenceGenerator");
    static final String GENERATED_VALUE = persistence("GeneratedValue");
    static final String DISCRIMINATOR_COLUMN = persistence("DiscriminatorColumn");
    static final String ATTRIBUTE_OVERRIDE = persistence("AttributeOverride");
    static final String ATTRIBUTE_OVERRIDES = persistence("AttributeOverrides");
    static final String ASSOCIATION_OVERRIDE = persistence("AssociationOverride");
    static final String ASSOCIATION_OVERRIDES = persistence("AssociationOverrides");
    static final String MAP_KEY_COLUMN = persistence("MapKeyColumn");
    static final String ORDER_COLUMN = persistence("OrderColumn");

    static final String JDBC_TYPE_CODE = hibernate("JdbcTypeCode");
    static final String COLUMN_DEFAULT = hibernate("ColumnDefault");
    static final String GENERATED = hibernate("Generated");
    static final String GENERATED_COLUMN = hibernate("GeneratedColumn");
    static final String COLLATE = hibernate("Collate");
    static final String COMMENT = hibernate("Comment");
    static final String CHECK = hibernate("Check");
    static final String ON_DELETE = hibernate("OnDelete");
    static final String ON_DELETE_ACTION = hibernate("OnDeleteAction");
    static final String TYPE = hibernate("Type");
    static final String JDBC_TYPE = hibernate("JdbcType");
    static final String JAVA_TYPE = hibernate("JavaType");
    static final String TIME_ZONE_STORAGE = hibernate("TimeZoneStorage");
    static final String COLUMN_TRANSFORMER = hibernate("ColumnTransformer");
    static final String SQL_TYPES = "org.hibernate.type.SqlTypes";

    private Jpa() {}

    private static String persistence(String name) {
        return "jakarta.persistence." + name;
    }

    private static String hibernate(String name) {
        return "org.hibernate.annotations." + name;
    }

    static String validation(String name) {
        return "jakarta.validation.constraints." + name;
    }
}
