import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "person")
class Person {
    @Id
    Long id;

    @Column(nullable = false)
    String name;
}

@Entity
@Table(name = "person")
class Contact {
    @Id
    Long id;

    @Column(nullable = false)
    String email;
}
