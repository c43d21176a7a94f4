import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Loan {
    @Id
    Long id;

    Boolean lent;

    Boolean due;

    Boolean returned;
}
