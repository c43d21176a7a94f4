package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UpdateTimestamp;

/** What stands next to the columns. */
public final class Constraints {
    @Entity
    @Table(
            name = "account",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "uq_account_mail",
                            columnNames = {"mail", "realm"}),
            indexes = {
                @Index(name = "ix_account_realm", columnList = "realm, mail desc"),
                @Index(columnList = "nickname", unique = true)
            })
    public static class Account {
        @Id
        Long id;

        String mail;
        String realm;
        String nickname;

        @Column(unique = true)
        String token;

        @NaturalId
        String login;
    }

    @Entity
    @Check(name = "positive", constraints = "price > 0")
    @Table(name = "offer", check = @CheckConstraint(name = "cheap", constraint = "price < 1000"))
    public static class Offer {
        @Id
        Long id;

        int price;

        @Column(nullable = false)
        @ColumnDefault("'new'")
        String state;

        @Comment("what the buyer pays; with tax")
        int total;

        @GeneratedColumn("price * 2")
        int doubled;

        @Collate("C")
        String sorted;
    }

    @Entity
    public static class Versioned {
        @Id
        Long id;

        @Version
        int version;

        @CreationTimestamp
        Instant created;

        @UpdateTimestamp
        Instant updated;
    }

    @Entity
    @SoftDelete
    public static class Deletable {
        @Id
        Long id;
    }

    @Entity
    public static class Tenanted {
        @Id
        Long id;

        @TenantId
        String tenant;
    }

    private Constraints() {}
}
