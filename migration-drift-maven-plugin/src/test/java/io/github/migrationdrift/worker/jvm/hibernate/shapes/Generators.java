package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.util.UUID;

/** Generated identifiers. */
public final class Generators {
    @Entity
    public static class Automatic {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    public static class Pooled {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pooled")
        @SequenceGenerator(name = "pooled", sequenceName = "pooled_numbers", allocationSize = 20, initialValue = 100)
        Long id;
    }

    @Entity
    public static class Single {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "single")
        @SequenceGenerator(name = "single", sequenceName = "single_numbers", allocationSize = 1)
        Long id;
    }

    @Entity
    public static class Identity {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
    }

    @Entity
    public static class FromTable {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "numbers")
        @TableGenerator(name = "numbers", table = "numbers", pkColumnName = "kind", valueColumnName = "last")
        Long id;
    }

    @Entity
    public static class Random {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        UUID id;
    }

    private Generators() {}
}
