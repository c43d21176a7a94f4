import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Author {
    @Id
    Long id;

    @Column(name = "email_address", nullable = false)
    String email;

    @Column(name = "full_name", length = 100)
    String name;

    /** A length is a length. */
    @Column(name = "phone_number")
    String phone;
}
