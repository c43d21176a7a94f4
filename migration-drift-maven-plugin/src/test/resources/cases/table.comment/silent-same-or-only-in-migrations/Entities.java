import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Comment;

@Entity
@Comment("What we sell; \"new\" and second-hand")
class Book {
    @Id
    Long id;
}

@Entity
class Author {
    @Id
    Long id;
}
