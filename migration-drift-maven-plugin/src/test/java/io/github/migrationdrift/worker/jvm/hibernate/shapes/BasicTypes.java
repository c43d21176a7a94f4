package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Attributes of one column each. */
public final class BasicTypes {
    @Entity
    public static class Plain {
        @Id
        Long id;

        String text;

        @Column(length = 40)
        String code;

        @Column(columnDefinition = "text")
        String body;

        int count;
        Integer optionalCount;

        @Column
        int bareColumn;

        byte tiny;
        short small;
        long big;
        float single;
        double precise;
        boolean flag;
        Boolean optionalFlag;
        char letter;

        @Column(precision = 10, scale = 2)
        BigDecimal price;

        BigDecimal amount;
        BigInteger huge;
        byte[] bytes;
        Locale locale;
        UUID uuid;
    }

    @Entity
    public static class Times {
        @Id
        UUID id;

        LocalDate date;
        LocalTime time;
        LocalDateTime dateTime;
        Instant instant;
        OffsetDateTime withOffset;
        ZonedDateTime zoned;
        Duration duration;
        Year year;

        @Column(secondPrecision = 3)
        Instant millis;
    }

    @Entity
    public static class Large {
        @Id
        Long id;

        @Lob
        String text;

        @Lob
        byte[] bytes;

        @Column(length = 100_000)
        String longText;
    }

    @Entity
    public static class Structured {
        @Id
        Long id;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> labels;

        String[] tags;
        List<Integer> numbers;
        int[] counts;
    }

    private BasicTypes() {}
}
