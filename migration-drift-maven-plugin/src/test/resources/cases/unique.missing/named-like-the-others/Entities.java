import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
class Book {
    @Id
    Long id;

    @Column(length = 13, unique = true)
    String isbn;

    @Column(length = 13, unique = true)
    String ean;
}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "once", columnNames = {"name", "phone"}))
class Author {
    @Id
    Long id;

    String name;

    String phone;

    @Column(unique = true)
    String mail;
}
