import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
class Book {
    @Id
    Long id;

    int price;
}

@Entity
@Immutable
@Table(name = "cheap_book")
class CheapBook {
    @Id
    long id;

    int price;
}
