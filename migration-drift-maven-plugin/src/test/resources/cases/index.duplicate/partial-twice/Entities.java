import jakarta.persistence.*;

@Entity
class Book {
    @Id
    Long id;

    Integer room;

    String title;
}
