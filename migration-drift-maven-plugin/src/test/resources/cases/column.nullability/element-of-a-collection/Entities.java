import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
class Book {
    @Id
    Long id;

    @ElementCollection
    Set<String> tags;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    @Column(name = "binding")
    List<Binding> bindings;

    @ElementCollection
    @OrderColumn(name = "place")
    List<String> chapters;

    @ElementCollection
    Map<String, String> titles;

    @ElementCollection
    List<Review> reviews;

    enum Binding {
        HARDCOVER,
        PAPERBACK
    }

    @Embeddable
    static class Review {
        Integer stars;
        String text;
    }
}
