import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

enum Kind { A, B }

@Entity
class Thing {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    Kind kind;
}
