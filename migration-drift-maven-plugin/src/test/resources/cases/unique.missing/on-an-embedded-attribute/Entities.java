import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Embeddable
class Contact {
    @Column(unique = true)
    String email;
}

@Entity
class Customer {
    @Id
    Long id;

    Contact contact;
}
