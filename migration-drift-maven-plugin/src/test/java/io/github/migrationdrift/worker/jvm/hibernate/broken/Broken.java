package io.github.migrationdrift.worker.jvm.hibernate.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;

/** Entities that cannot be mapped. */
public final class Broken {
    @Entity
    public static class WithoutId {
        String name;
    }

    @Entity
    public static class MappedByNothing {
        @Id
        Long id;

        @OneToMany(mappedBy = "owner")
        List<MappedByNothing> others;
    }

    public static class NoEntity {}

    @Entity
    public static class RefersToAnother {
        @Id
        long id;

        @ManyToOne
        WithoutId another;
    }

    @Entity
    public static class RefersToNoEntity {
        @Id
        Long id;

        @ManyToOne
        NoEntity target;
    }

    public enum FailingEnum {
        ONE;

        static {
            String home = System.getProperty("drift.test.never.set");
            if (home == null) {
                throw new IllegalStateException("drift.test.never.set is not set");
            }
        }
    }

    @Entity
    public static class FailingInitialiser {
        @Id
        Long id;

        @Enumerated(EnumType.STRING)
        FailingEnum value;
    }

    public static class Dependency {}

    @Entity
    public static class NeedsDependency {
        @Id
        Long id;

        transient Dependency dependency;
    }

    private Broken() {}
}
