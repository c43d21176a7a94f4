import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;

@Entity
class Author {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 80, nullable = false)
    String name;

    @Column(unique = true)
    String email;

    @Enumerated(EnumType.STRING)
    Rank rank;
}

enum Rank {
    JUNIOR,
    SENIOR
}

@Entity
@Table(indexes = @Index(columnList = "title, published"))
class Book {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    String title;

    LocalDateTime published;

    @Column(precision = 10, scale = 2)
    BigDecimal price;

    @ManyToOne(optional = false)
    Author author;
}
