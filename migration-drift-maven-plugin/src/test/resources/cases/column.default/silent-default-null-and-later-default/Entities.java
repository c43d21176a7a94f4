import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;

@Entity
class Book {
    @Id
    Long id;

    String subtitle;

    @ColumnDefault("0")
    int sold;
}
