import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.DynamicInsert;

@Entity
@DynamicInsert
class Book {
    @Id
    Long id;

    String status;

    String title;
}

@Entity
class Shelf {
    @Id
    Long id;

    String status;
}
