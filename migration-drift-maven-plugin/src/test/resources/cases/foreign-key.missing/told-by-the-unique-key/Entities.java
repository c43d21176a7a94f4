import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class Author {
    @Id
    Long id;

    @Column(unique = true)
    Integer code;
}

@Entity
class Book {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(referencedColumnName = "code")
    Author author;
}
