package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.catalog.types.TypeFamily;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.rewrite.EntityFix.Edits;
import io.github.migrationdrift.rewrite.source.AnnotationCode;
import io.github.migrationdrift.rewrite.source.JavaCode;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets an attribute be stored as the type that the column has. Where values would be lost or mean something else, only
 * another type of Java helps.
 */
final class TypeFixes {
    private static final Set<String> WITH_OFFSET = Set.of("java.time.OffsetDateTime", "java.time.ZonedDateTime");
    private static final Set<String> POINTS_IN_TIME =
            Set.of("java.util.Date", "java.sql.Timestamp", "java.util.Calendar", "java.util.GregorianCalendar");
    private static final Set<String> CHARACTERS = Set.of("char", "java.lang.Character");
    private static final Map<PostgresType, String> INTEGERS =
            Map.of(PostgresType.SMALLINT, "SMALLINT", PostgresType.INTEGER, "INTEGER", PostgresType.BIGINT, "BIGINT");

    private final Attribute attribute;
    private final ColumnType wanted;
    private final ColumnType found;
    private final TypeEdits type;

    private TypeFixes(TypeEdits type) {
        this.attribute = type.attribute();
        this.wanted = type.wanted();
        this.found = type.found();
        this.type = type;
    }

    static EntityFix type(Drift drift, BothSides sides) {
        Attribute attribute = LimitFixes.limited(drift, sides);
        if (LimitFixes.isChecked(drift, sides)) {
            throw new AuthorNeededException("the migrations limit the length by a check");
        }
        ColumnType wanted = sides.entitiesColumn(drift).type();
        ColumnType found = sides.migrationsColumn(drift).type();
        return new Edits(new TypeFixes(new TypeEdits(attribute, wanted, found, sides)).edits());
    }

    private List<SourceEdit> edits() {
        boolean converted = Stream.of(Jpa.CONVERT, Jpa.TYPE, Jpa.JDBC_TYPE, Jpa.JAVA_TYPE, Jpa.COLUMN_TRANSFORMER)
                .anyMatch(attribute::has);
        if (converted) {
            throw new AuthorNeededException("the author converts the value, and the converter has to suit the column");
        }
        if (wanted.array() != found.array()) {
            throw new AuthorNeededException("one side has a list and the other a single value");
        }
        if (wanted.array() && attribute.kind() == Attribute.Kind.VALUE) {
            return array();
        }
        if (wanted.family() == TypeFamily.LARGE_OBJECT && attribute.has(Jpa.LOB)) {
            return withoutLargeObject();
        }
        return attribute.mapped().enumConstants().isEmpty() ? ofValue() : ofEnum();
    }

    private List<SourceEdit> array() {
        if (wanted.family() != found.family() || isNumberOfAnotherSize()) {
            throw type.otherJavaType();
        }
        return List.of(ColumnDefinitions.edit(attribute, found));
    }

    private List<SourceEdit> withoutLargeObject() {
        List<SourceEdit> edits = new ArrayList<>(List.of(attribute.withoutAnnotation(Jpa.LOB)));
        if (found.family() == TypeFamily.TEXT) {
            edits.addAll(type.text());
        } else if (found.family() != TypeFamily.BINARY) {
            throw type.otherJavaType();
        }
        return edits;
    }

    private List<SourceEdit> ofEnum() {
        if (found.kind() == ColumnType.Kind.ENUM) {
            return nativeEnum();
        }
        List<SourceEdit> edits = new ArrayList<>();
        if (found.family() == TypeFamily.TEXT) {
            if (wanted.family() != TypeFamily.TEXT) {
                type.withoutCode(edits);
                edits.add(type.enumerated("STRING"));
            }
            edits.addAll(type.text());
            return edits;
        }
        if (found.family() != TypeFamily.INTEGER || found.domainBase().isPresent()) {
            throw new AuthorNeededException("an enum is stored as a text, a number or a type of its own");
        }
        if (wanted.family() != TypeFamily.INTEGER) {
            edits.add(type.enumerated("ORDINAL"));
        }
        edits.add(type.code(INTEGERS.getOrDefault(type.known(), "INTEGER")));
        return edits;
    }

    private List<SourceEdit> nativeEnum() {
        String name = attribute.javaType().replaceFirst(".*[.$]", "");
        if (!found.name().name().equalsIgnoreCase(name)) {
            throw new AuthorNeededException("Hibernate would call the type " + name + ", and it is called "
                    + found.name().name());
        }
        List<SourceEdit> edits = new ArrayList<>();
        if (wanted.family() == TypeFamily.INTEGER) {
            edits.add(type.enumerated("STRING"));
        }
        edits.add(type.code("NAMED_ENUM"));
        return edits;
    }

    private List<SourceEdit> ofValue() {
        TypeFamily to = found.family();
        if (LimitFixes.isDefined(attribute) && isSameKind()) {
            return List.of(ColumnDefinitions.edit(attribute, found));
        }
        if (LimitFixes.isDefined(attribute)) {
            throw new AuthorNeededException("the columnDefinition says otherwise, and the attribute may need another"
                    + " Java type: " + TypeNamesOfJava.of(found));
        }
        return switch (wanted.family()) {
            case TEXT -> fromText();
            case NUMERIC -> fromNumeric();
            case FLOAT -> fromFloat();
            case JSON -> only(to == TypeFamily.JSON, ColumnDefinitions.edit(attribute, found));
            case UUID -> fromUuid();
            case BOOLEAN -> only(to == TypeFamily.BOOLEAN || INTEGERS.containsKey(type.known()), this::wholeNumber);
            case ZONED_TIMESTAMP -> fromZoned();
            case TIMESTAMP -> fromTimestamp();
            case INTEGER, BINARY, DATE, LARGE_OBJECT, OTHER ->
                only(isSameKind() && found.domainBase().isPresent(), ColumnDefinitions.edit(attribute, found));
        };
    }

    /** The same but for its length or a domain. */
    private boolean isSameKind() {
        return wanted.family() == found.family()
                && wanted.family() != TypeFamily.OTHER
                && (wanted.family() == TypeFamily.TEXT || !isNumberOfAnotherSize());
    }

    private boolean isNumberOfAnotherSize() {
        boolean sized = wanted.family() == TypeFamily.INTEGER || wanted.family() == TypeFamily.FLOAT;
        return sized && !wanted.stored().name().equals(found.stored().name());
    }

    private List<SourceEdit> fromText() {
        if (CHARACTERS.contains(attribute.javaType())) {
            throw type.otherJavaType();
        }
        if (found.family() == TypeFamily.JSON) {
            List<SourceEdit> edits = new ArrayList<>(List.of(type.code("JSON")));
            if (found.is(PostgresType.JSON)) {
                edits.add(ColumnDefinitions.edit(attribute, found));
            }
            return edits;
        }
        if (found.family() != TypeFamily.TEXT) {
            throw type.otherJavaType();
        }
        return type.text();
    }

    private List<SourceEdit> fromNumeric() {
        String javaType = attribute.javaType();
        if (javaType.equals("java.time.Duration")) {
            return duration();
        }
        if (found.family() == TypeFamily.NUMERIC) {
            return found.precision().isPresent() && found.domainBase().isEmpty()
                    ? LimitFixes.digits(attribute, found)
                    : List.of(ColumnDefinitions.edit(attribute, found));
        }
        return only(type.known() == PostgresType.DOUBLE_PRECISION, () -> type.code("DOUBLE"));
    }

    private List<SourceEdit> duration() {
        if (found.stored().is(PostgresType.INTERVAL)) {
            return List.of(type.code("INTERVAL_SECOND"));
        }
        return only(type.known() == PostgresType.BIGINT, () -> type.code("BIGINT"));
    }

    private List<SourceEdit> fromFloat() {
        if (found.family() != TypeFamily.NUMERIC || found.precision().isEmpty()) {
            throw type.otherJavaType();
        }
        List<SourceEdit> edits = new ArrayList<>(List.of(type.code("NUMERIC")));
        edits.addAll(LimitFixes.digits(attribute, found));
        return edits;
    }

    private List<SourceEdit> fromUuid() {
        if (found.family() == TypeFamily.BINARY) {
            return List.of(type.code("BINARY"));
        }
        boolean fits = found.length().orElse(Integer.MAX_VALUE) >= 36;
        if (found.family() != TypeFamily.TEXT || !fits) {
            throw type.otherJavaType();
        }
        List<SourceEdit> edits = new ArrayList<>();
        edits.add(type.code(found.is(PostgresType.CHAR) ? "CHAR" : "VARCHAR"));
        edits.add(
                found.length().isPresent()
                        ? attribute.set("length", found.length().getAsInt())
                        : ColumnDefinitions.edit(attribute, found));
        return edits;
    }

    private List<SourceEdit> fromZoned() {
        if (found.family() != TypeFamily.TIMESTAMP) {
            throw type.otherJavaType();
        }
        if (WITH_OFFSET.contains(attribute.javaType())) {
            type.refuseOldHibernate();
            return List.of(new SourceEdit.PutAnnotation(
                    attribute.target(),
                    AnnotationCode.of(
                            Jpa.TIME_ZONE_STORAGE,
                            JavaCode.constant("org.hibernate.annotations.TimeZoneStorageType", "NORMALIZE"))));
        }
        return List.of(attribute.has(Jpa.JDBC_TYPE_CODE) ? type.withoutCode() : type.code("TIMESTAMP"));
    }

    private List<SourceEdit> fromTimestamp() {
        if (found.family() != TypeFamily.ZONED_TIMESTAMP) {
            throw type.otherJavaType();
        }
        if (attribute.has(Jpa.TIME_ZONE_STORAGE)) {
            return List.of(attribute.withoutAnnotation(Jpa.TIME_ZONE_STORAGE));
        }
        if (attribute.javaType().equals("java.time.Instant") && attribute.has(Jpa.JDBC_TYPE_CODE)) {
            return List.of(type.withoutCode());
        }
        return only(POINTS_IN_TIME.contains(attribute.javaType()), () -> type.code("TIMESTAMP_WITH_TIMEZONE"));
    }

    private SourceEdit wholeNumber() {
        if (found.family() == TypeFamily.BOOLEAN) {
            return ColumnDefinitions.edit(attribute, found);
        }
        return type.code(INTEGERS.getOrDefault(type.known(), "INTEGER"));
    }

    private List<SourceEdit> only(boolean possible, SourceEdit edit) {
        return only(possible, () -> edit);
    }

    private List<SourceEdit> only(boolean possible, Supplier<SourceEdit> edit) {
        if (!possible) {
            throw type.otherJavaType();
        }
        return List.of(edit.get());
    }
}
