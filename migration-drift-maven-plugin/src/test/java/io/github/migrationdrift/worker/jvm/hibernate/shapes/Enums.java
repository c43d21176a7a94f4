package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/** Enums and converted attributes. */
public final class Enums {
    public enum Status {
        OPEN,
        CLOSED {
            @Override
            public String toString() {
                return "done";
            }
        }
    }

    public enum Coded {
        FIRST("1"),
        SECOND("2");

        @EnumeratedValue
        private final String code;

        Coded(String code) {
            this.code = code;
        }
    }

    @Entity
    public static class Enumerations {
        @Id
        Long id;

        Status ordinal;

        @Enumerated(EnumType.STRING)
        Status named;

        @Enumerated(EnumType.STRING)
        @Column(length = 20, nullable = false)
        Status sized;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Status ofDatabase;

        @Enumerated(EnumType.STRING)
        Coded coded;

        Status[] several;
    }

    @Entity
    public static class Converted {
        @Id
        Long id;

        @Convert(converter = YesNoConverter.class)
        Boolean yesNo;

        @Convert(converter = TrueFalseConverter.class)
        boolean trueFalse;

        @Convert(converter = LowerCase.class)
        Status status;

        Celsius temperature;
    }

    public record Celsius(double degrees) {}

    @Converter
    public static class LowerCase implements AttributeConverter<Status, String> {
        @Override
        public String convertToDatabaseColumn(Status status) {
            return status == null ? null : status.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Status convertToEntityAttribute(String column) {
            return column == null ? null : Status.valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    @Converter(autoApply = true)
    public static class CelsiusConverter implements AttributeConverter<Celsius, Double> {
        @Override
        public Double convertToDatabaseColumn(Celsius celsius) {
            return celsius == null ? null : celsius.degrees();
        }

        @Override
        public Celsius convertToEntityAttribute(Double column) {
            return column == null ? null : new Celsius(column);
        }
    }

    private Enums() {}
}
