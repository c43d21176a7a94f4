import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;

@Entity
class Book {
    @Id
    Long id;

    @ColumnDefault("0")
    @Column(insertable = false, nullable = false)
    Integer sold;
}
