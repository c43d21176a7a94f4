import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Product {
    @Id
    Long id;
}

@Entity
class Audiobook extends Product {
    Integer minutes;
}
