import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

@Entity
class Book {
    @Id
    @GeneratedValue
    Long id;
}

@Entity
class Author {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(name = "x", sequenceName = "author_numbers", initialValue = 100, allocationSize = 1)
    Integer id;
}
