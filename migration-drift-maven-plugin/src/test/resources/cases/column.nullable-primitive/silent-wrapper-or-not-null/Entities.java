import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    long id;

    @Column
    Integer pages;

    @Column(nullable = false)
    int edition;

    boolean printed;
}
