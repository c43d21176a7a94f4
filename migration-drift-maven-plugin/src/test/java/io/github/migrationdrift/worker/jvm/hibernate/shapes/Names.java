package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Names that need care. */
public final class Names {
    @Entity
    @Table(name = "`Order`")
    public static class QuotedNames {
        @Id
        Long id;

        @Column(name = "\"Group\"")
        String group;
    }

    @Entity
    @Table(name = "user")
    public static class Keyword {
        @Id
        Long id;

        @Column(name = "order")
        String order;
    }

    @Entity
    @Table(name = "InvoiceItem")
    public static class CamelCase {
        @Id
        Long id;

        String firstName;

        @ManyToOne
        CamelCase parentItem;
    }

    @Entity
    @Table(name = "customer", schema = "Crm")
    public static class InSchema {
        @Id
        Long id;
    }

    @Entity
    @Table(name = "a_table_with_a_name_that_is_longer_than_the_sixty_three_bytes_allowed")
    public static class LongName {
        @Id
        Long id;
    }

    private Names() {}
}
