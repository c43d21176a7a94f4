package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionListener;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** Envers' audit tables. */
public final class Audited {
    @Entity
    @org.hibernate.envers.Audited
    public static class Contract {
        @Id
        @GeneratedValue
        Long id;

        @Column(nullable = false, length = 40)
        String title;

        @ElementCollection
        Set<String> clauses = new HashSet<>();

        @ManyToOne
        Contract parent;
    }

    @Entity
    @RevisionEntity(ManagedListener.class)
    public static class Revision {
        @Id
        @GeneratedValue
        @RevisionNumber
        int id;

        @RevisionTimestamp
        long timestamp;

        String author;
    }

    /** Cannot be made without a container. */
    public static class ManagedListener implements RevisionListener {
        private final Runnable injected;

        public ManagedListener(Runnable injected) {
            this.injected = injected;
        }

        @Override
        public void newRevision(Object revision) {
            injected.run();
        }
    }

    private Audited() {}
}
