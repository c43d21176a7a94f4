package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.validator.constraints.Length;

/** Bean Validation. */
public final class Validated {
    @Embeddable
    public static class Part {
        @NotNull
        @Size(max = 5)
        String code;
    }

    @Entity
    public static class Form {
        @Id
        Long id;

        @NotNull
        String required;

        @NotBlank
        @Size(min = 1, max = 60)
        String sized;

        @Length(max = 33)
        String hibernateLength;

        @Digits(integer = 8, fraction = 3)
        BigDecimal amount;

        @Min(1)
        @Max(10)
        int rating;

        Part part;
    }

    private Validated() {}
}
