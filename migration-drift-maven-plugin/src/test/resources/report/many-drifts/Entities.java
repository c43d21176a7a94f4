import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A library whose migrations have stayed behind. */
class Entities {
    @MappedSuperclass
    static abstract class Auditable {
        @Id
        @GeneratedValue
        Long id;

        @Column(name = "created_at", nullable = false)
        Instant createdAt;

        @Column(name = "changed_by")
        String changedBy;

        long revision;
    }

    @Embeddable
    static class Address {
        String street;

        @Column(name = "postal_code", length = 40)
        String postalCode;
    }

    @Entity(name = "Author")
    static class Author extends Auditable {
        String name;
    }

    @Entity(name = "Book")
    static class Book extends Auditable {
        @Column(nullable = false, unique = true)
        String isbn;

        String subtitle;

        @Column(columnDefinition = "text", nullable = false)
        String blurb;

        @Column(length = 200)
        String title;

        @Column(precision = 10, scale = 2)
        BigDecimal price;

        @ManyToOne
        Author author;

        @ManyToOne
        Publisher publisher;
    }

    @Entity(name = "Branch")
    static class Branch extends Auditable {
        @Embedded
        Address address;

        String phone;
    }

    @Entity(name = "Copy")
    static class Copy extends Auditable {
        @ManyToOne
        Book book;

        UUID tag;
    }

    @Entity(name = "Fine")
    static class Fine extends Auditable {
        @Column(precision = 10, scale = 2)
        BigDecimal amount;

        @ManyToOne
        Loan loan;
    }

    @Entity(name = "Loan")
    @Table(indexes = @Index(columnList = "due"))
    static class Loan extends Auditable {
        LocalDate due;

        @ManyToOne
        Copy copy;

        @ManyToOne
        Member member;
    }

    @Entity(name = "Member")
    static class Member extends Auditable {
        @Embedded
        Address address;

        String email;

        @Column(name = "joined_on", nullable = false)
        LocalDate joinedOn;
    }

    @Entity(name = "Publisher")
    static class Publisher extends Auditable {
        @Embedded
        Address address;
    }

    @Entity(name = "Reservation")
    static class Reservation extends Auditable {
        @ManyToOne
        Member member;
    }

    @Entity(name = "Shelf")
    static class Shelf extends Auditable {
        String label;
    }

    @Entity(name = "Supplier")
    static class Supplier extends Auditable {
        String remark;
    }

    @Entity(name = "Review")
    static class Review extends Auditable {
        int stars;

        @ManyToOne
        Book book;
    }
}
