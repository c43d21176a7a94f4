import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import java.time.Instant;

@Entity
@EntityListeners(Clerk.class)
class Book extends Dated {
    @Id
    Long id;

    String clerk;

    String title;

    public void setClerk(String clerk) {
        this.clerk = clerk;
    }
}

@MappedSuperclass
class Dated {
    Instant created;

    Instant updated;

    @PrePersist
    void now() {
        Instant now = Instant.now();
        created = now;
        if (updated == null) {
            updated = now;
        }
    }
}

class Clerk {
    @PrePersist
    void sign(Book book) {
        book.setClerk("me");
    }
}
