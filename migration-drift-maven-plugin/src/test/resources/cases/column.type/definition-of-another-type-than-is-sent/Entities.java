import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
class Book {
    @Id
    Long id;

    @Column(columnDefinition = "TIMESTAMP")
    LocalDate printed;

    @Column(columnDefinition = "integer")
    Long sold;

    @Column(columnDefinition = "bigint")
    Integer pages;

    @Column(columnDefinition = "uuid")
    String code;
}
