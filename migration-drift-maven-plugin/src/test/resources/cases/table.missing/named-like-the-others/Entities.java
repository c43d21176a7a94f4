import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
class Author {
    enum Gender {
        FEMALE,
        MALE
    }

    @Id
    Long id;

    @Column(unique = true)
    String name;

    Gender gender;
}

@Entity
class Shelf {
    enum Kind {
        WOOD,
        STEEL
    }

    @Id
    Long id;

    @Column(unique = true)
    String code;

    Kind kind;
}

@Entity
@Table(indexes = @Index(columnList = "title"))
class Book {
    enum Cover {
        HARD,
        SOFT
    }

    @Id
    Long id;

    @Column(unique = true)
    String isbn;

    String title;

    Cover cover;

    @ManyToOne
    Author author;
}
