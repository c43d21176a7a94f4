import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Publication {
    @Id
    Long id;
}

@Entity
class Book extends Publication {
    String isbn;
}
