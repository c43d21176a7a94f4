import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Member {
    @Id
    Long id;

    String name;

    @Column(unique = true)
    String email;

    String phone;
}
