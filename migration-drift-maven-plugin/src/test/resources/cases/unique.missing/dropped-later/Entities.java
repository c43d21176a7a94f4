import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Author {
    @Id
    Long id;

    @Column(unique = true)
    String code;

    @Column(unique = true)
    String email;

    @Column(unique = true)
    String phone;
}
