import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

@Entity
class Person {
    @Id
    Long id;
}

@MappedSuperclass
abstract class Owned {
    @ManyToOne
    Person owner;
}

@Entity
@AssociationOverride(name = "owner", joinColumns = @JoinColumn(name = "holder_id"))
class Ticket extends Owned {
    @Id
    Long id;
}
