import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class Author {
    @Id
    @Column(name = "author_number")
    Long id;
}

@Entity
class Book {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "written_by")
    Author author;
}
