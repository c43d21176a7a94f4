import jakarta.persistence.*;

@Entity
class Book {
    @Id
    Long id;

    Integer pages;

    Long copies;

    String note;

    String owner;

    Long weight;

    Integer stars;

    java.util.UUID key;
}
