import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Customer {
    @Id
    Long id;

    @Column(columnDefinition = "citext")
    String email;
}

@Entity
class Book {
    @Id
    Long id;

    String title;
}
