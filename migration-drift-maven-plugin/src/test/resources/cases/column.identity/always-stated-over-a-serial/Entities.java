import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    Long id;

    @Column(columnDefinition = "bigint generated always as identity", insertable = false, updatable = false)
    Long number;
}
