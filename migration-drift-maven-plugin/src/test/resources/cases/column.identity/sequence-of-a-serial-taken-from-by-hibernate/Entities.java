import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

@Entity
class Book {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "b")
    @SequenceGenerator(name = "b", sequenceName = "book_id_seq", allocationSize = 1)
    Long id;
}
