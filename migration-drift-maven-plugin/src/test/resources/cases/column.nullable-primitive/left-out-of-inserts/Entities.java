import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    Long id;

    @Column(insertable = false)
    int sold;

    @Column(insertable = false)
    int lent;

    @Column(insertable = false)
    int seen;
}
