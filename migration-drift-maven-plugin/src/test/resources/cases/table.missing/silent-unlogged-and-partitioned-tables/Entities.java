import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Session {
    @Id
    Long id;
}

@Entity
class Measurement {
    @Id
    Long id;

    @Column(nullable = false)
    double value;
}
