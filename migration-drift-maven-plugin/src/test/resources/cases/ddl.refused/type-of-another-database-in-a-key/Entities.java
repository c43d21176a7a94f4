import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "author", indexes = @Index(columnList = "token"))
class Author {
    @Id
    @Column(columnDefinition = "BINARY(16)")
    UUID id;

    @Column(columnDefinition = "BINARY(16) not null", unique = true)
    UUID token;

    @Column(length = 80)
    String name;

    String country;
}

@Entity
class Book {
    @Id
    Long id;

    @ManyToOne
    Author author;
}
