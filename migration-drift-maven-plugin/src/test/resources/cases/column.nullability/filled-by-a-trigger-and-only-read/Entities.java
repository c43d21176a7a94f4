import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Generated;

@Entity
class Book {
    @Id
    Long id;

    @Generated
    @Column(insertable = false, updatable = false)
    String shelf;

    @Column(insertable = false, updatable = false)
    String room;
}
