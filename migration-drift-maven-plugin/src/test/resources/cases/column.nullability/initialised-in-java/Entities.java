import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

@Entity
class Book {
    @Id
    Long id;

    String status = "NEW";

    Instant created;

    String title;

    UUID code;

    String note = null;

    @Embedded
    Size size = new Size();

    protected Book() {}

    Book(String title) {
        this.title = title;
        created = Instant.now();
        code = Objects.requireNonNull(UUID.randomUUID());
    }

    Book(Book other) {
        this(other.title);
        title = other.title;
    }
}

@Embeddable
class Size {
    Integer height = 1;

    Integer width;
}
