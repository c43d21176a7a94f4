import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
class Event {
    @Id
    Long id;

    @Column(nullable = false)
    LocalDate day;
}

@Entity
class Sample {
    @Id
    Long id;

    LocalDate day;
}
