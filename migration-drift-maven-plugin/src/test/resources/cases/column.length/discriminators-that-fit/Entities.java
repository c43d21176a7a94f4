import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@DiscriminatorColumn(name = "kind")
class Publication {
    @Id
    Long id;
}

@Entity
class Book extends Publication {}
